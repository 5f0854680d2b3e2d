// SPDX-License-Identifier: GPL-3.0-or-later
import Characters

/// Stretches that are no list of references: one or two entries without a heading beside a real list, and lists of a series' own papers.
enum DropStrays {
  /// Entries that make a list a real one.
  static let realList = 8

  static func apply(to tagged: inout TaggedLines) {
    let stretches = tagged.stretches()
    let sizes = stretches.map { tagged.starts(in: $0).count }
    guard let largest = sizes.max(), largest >= realList, let main = sizes.firstIndex(of: largest) else { return }
    for (number, stretch) in stretches.enumerated()
    where number != main && !tagged.hasHeading(above: stretch.lowerBound) {
      let isFarBehind = stretch.lowerBound - stretches[main].upperBound > 25
      if sizes[number] <= 2 && !isNear(stretch, stretches[main]) || isFarBehind && sizes[number] < largest
        || isSeries(stretch, tagged)
      {
        for place in stretch where tagged.isEntry(place) { tagged.labels[place] = .other }
      }
    }
  }

  private static func isNear(_ stretch: Range<Int>, _ main: Range<Int>) -> Bool {
    stretch.upperBound <= main.lowerBound
      ? main.lowerBound - stretch.upperBound < 12 : stretch.lowerBound - main.upperBound < 12
  }

  /// "Nr. 3 …", "13/2007 …", "FS I 01-205": numbers of a series at the head or the end of most entries.
  private static func isSeries(_ stretch: Range<Int>, _ tagged: TaggedLines) -> Bool {
    let starts = tagged.starts(in: stretch)
    let numbered = starts.filter { place in
      let text = tagged.lines[place].text
      return text.hasPrefix("Nr.") || text.hasPrefix("No.") || text.hasPrefix("Bestell")
        || tagged.traits[place].start == .digit && text.prefix(8).contains("/")
    }
    return numbered.count * 2 > starts.count
  }
}
