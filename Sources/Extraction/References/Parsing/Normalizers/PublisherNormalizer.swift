// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters

/// Publisher, place, and what kind of thing the string says the work is.
enum PublisherNormalizer: ReferenceNormalizer {
  static func apply(_ reference: TaggedReference, to reading: inout ReferenceReading) {
    if let span = reference.spans(.publisher).first {
      let text = EdgeTrimming.trimmed(reference.text(span.tokens))
      if !text.isEmpty { reading.set(\.publisher, .publisher, to: text, from: [span]) }
    }
    if let span = reference.spans(.place).first {
      let text = EdgeTrimming.trimmed(reference.text(span.tokens))
      if !text.isEmpty { reading.set(\.publisherPlace, .publisherPlace, to: text, from: [span]) }
    }
    if let span = reference.spans(.genre).first {
      let text = EdgeTrimming.trimmed(reference.text(span.tokens))
      if !text.isEmpty { reading.set(\.genre, .genre, to: text, from: [span]) }
    }
    if let span = reference.spans(.note).first {
      let text = EdgeTrimming.trimmed(reference.text(span.tokens))
      if !text.isEmpty, text.contains(where: \.isLetter), !text.contains("http") {
        reading.set(\.note, .note, to: text, from: [span])
      }
    }
  }
}
