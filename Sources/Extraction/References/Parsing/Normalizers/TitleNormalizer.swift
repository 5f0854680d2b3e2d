// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters

/// Title, container title and series: of several stretches the longest.
enum TitleNormalizer: ReferenceNormalizer {
  static func apply(_ reference: TaggedReference, to reading: inout ReferenceReading) {
    if let title = longest(reference.spans(.title)) {
      let text = EdgeTrimming.trimmed(reference.text(title.tokens))
      if !text.isEmpty { reading.set(\.title, .title, to: text, from: [title]) }
    }
    if let container = longest(reference.spans(.container)) {
      let text = self.container(reference.text(container.tokens))
      if !text.isEmpty { reading.set(\.containerTitle, .containerTitle, to: text, from: [container]) }
    }
    if let series = longest(reference.spans(.collection)) {
      let text = container(reference.text(series.tokens))
      if !text.isEmpty { reading.set(\.collectionTitle, .collectionTitle, to: text, from: [series]) }
    }
  }

  private static func longest(_ spans: [TaggedSpan]) -> TaggedSpan? {
    spans.max { $0.tokens.count < $1.tokens.count }
  }

  /// The last full stop of an abbreviated title belongs to it: `J. Chem. Phys.`
  private static func container(_ text: String) -> String {
    let trimmed = EdgeTrimming.trimmed(text, keepsStop: true)
    guard trimmed.last == "." else { return trimmed }
    return trimmed.dropLast().contains(".") ? trimmed : EdgeTrimming.trimmed(trimmed)
  }
}
