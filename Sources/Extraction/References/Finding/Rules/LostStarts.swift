// SPDX-License-Identifier: GPL-3.0-or-later

/// How some lines begin says by itself whether an entry begins with them.
enum LostStarts {
  static func apply(to tagged: inout TaggedLines) {
    for stretch in tagged.stretches() {
      let starts = tagged.starts(in: stretch)
      let links = starts.filter { tagged.traits[$0].start == .link && isAddress(tagged.lines[$0].text) }
      // An address goes on with its entry, but in a list of addresses.
      if links.count * 10 < starts.count * 3 {
        for place in links where place > stretch.lowerBound && tagged.isEntry(place - 1) {
          tagged.labels[place] = .entryInside
        }
      }
      // A long dash stands for the author of the entry before.
      for place in stretch where tagged.labels[place] == .entryInside && isDash(tagged.lines[place].text) {
        tagged.labels[place] = .entryStart
      }
    }
  }

  /// An address, with the day of a visit at most.
  private static func isAddress(_ text: String) -> Bool {
    let rest = text.split(separator: " ").dropFirst()
    return rest.count <= 2 || rest.first.map { "[(".contains($0.prefix(1)) } ?? true
  }

  /// Three short or two long dashes, or lines below, that stand for a name.
  private static func isDash(_ text: String) -> Bool {
    let dashes = text.unicodeScalars.prefix { LineScan.isDash($0) }
    let long = dashes.count { $0 == "\u{2014}" || $0 == "\u{2013}" }
    guard dashes.count >= 3 || long >= 2 else { return false }
    let next = text.unicodeScalars.dropFirst(dashes.count).first
    return next.map { ",.:; (".unicodeScalars.contains($0) } ?? false
  }
}
