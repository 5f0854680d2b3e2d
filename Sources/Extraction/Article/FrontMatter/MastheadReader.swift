// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Foundation
import Layout
import Records

/// Journal, volume, issue, pages and year out of mastheads, running heads and imprint lines.
struct MastheadReader {
  let document: LaidOutDocument
  let tagged: TaggedFront

  func read(into front: inout FrontMatter) {
    var best: (imprint: Imprint, page: Int)?
    for line in candidates() {
      guard let imprint = Imprint(line.text), imprint.weight > (best?.imprint.weight ?? 0) else { continue }
      best = (imprint, line.page)
    }
    if let (imprint, page) = best {
      front.work.volume = imprint.volume
      front.work.issue = imprint.issue
      front.work.page = imprint.pages
      if let journal = imprint.journal { front.work.containerTitle = journal }
      for (field, value) in [("volume", imprint.volume), ("issue", imprint.issue), ("page", imprint.pages)]
      where value != nil {
        front.note(field, page: page, confidence: 0.8)
      }
    }
    if let year = best?.imprint.year ?? publishedYear() {
      front.work.issued = PartialDate(year)
      front.note("issued", page: best?.page, confidence: 0.7)
    }
  }

  /// Furniture and masthead lines of the first pages, those that repeat on later pages, too.
  private func candidates() -> [Line] {
    var lines: [Line] = []
    for line in tagged.lines where line.label == .masthead || line.label == .doi || line.label == .other {
      lines.append(line.line)
    }
    let last = (tagged.lines.first?.line.page ?? 1) + 2
    for line in document.lines where line.page <= last && (line.zone == .runningHead || line.zone == .runningFoot) {
      lines.append(line)
    }
    return lines
  }

  /// The year of publication in dates, copyright and licence lines.
  private func publishedYear() -> Int? {
    let cues = [
      "published", "available online", "©", "copyright", "(c)", "veröffentlicht", "publicado", "publié", "pubblicato",
    ]
    for cue in cues {
      for line in tagged.lines where line.label != .body && line.label != .abstract {
        let text = line.line.text.lowercased()
        guard let range = text.range(of: cue) else { continue }
        if let year = Imprint.years(in: String(text[range.upperBound...])).first { return year }
      }
    }
    for line in tagged.lines where line.label == .dates || line.label == .masthead {
      if let year = Imprint.years(in: line.line.text).last { return year }
    }
    return nil
  }
}
