// SPDX-License-Identifier: GPL-3.0-or-later

/// The papers of a series, listed at its back: consecutive entries that close with the number of the series, which goes up or down by one
/// ("Nr. 62/2007", "Nr. 61/2007"). Nothing is cited there.
enum SeriesLists {
  /// Entries that make a series.
  static let fewest = 5

  static func apply(to tagged: inout TaggedLines) {
    for stretch in tagged.stretches() {
      for run in runs(in: stretch, tagged) {
        for place in run where tagged.isEntry(place) { tagged.labels[place] = .other }
      }
    }
  }

  /// Lines of the entries whose numbers follow each other.
  private static func runs(in stretch: Range<Int>, _ tagged: TaggedLines) -> [Range<Int>] {
    let starts = tagged.starts(in: stretch)
    let entries = starts.indices.map { starts[$0]..<($0 + 1 < starts.count ? starts[$0 + 1] : stretch.upperBound) }
    let numbers = entries.map { entry in
      entry.last { tagged.isEntry($0) }.flatMap { closingNumber(of: tagged.lines[$0].text) }
    }
    var runs: [Range<Int>] = []
    var first = 0
    while first < entries.count {
      var last = first
      while last + 1 < entries.count, follow(numbers[last], numbers[last + 1]) { last += 1 }
      if last - first + 1 >= fewest { runs.append(entries[first].lowerBound..<entries[last].upperBound) }
      first = last + 1
    }
    return runs
  }

  private static func follow(_ one: Int?, _ next: Int?) -> Bool {
    guard let one, let next else { return false }
    return (1...2).contains(abs(one - next))
  }

  /// The number behind the last "Nr.", "No." or "Heft" of a line, with nothing after it but a year.
  static func closingNumber(of text: String) -> Int? {
    let end = text.trimmingBlanks.suffix(longest)
    guard end.utf8.contains(where: { 0x30...0x39 ~= $0 }), end.utf8.contains(where: { "NHPWBV".utf8.contains($0) })
    else {
      return nil
    }
    return end.firstMatch(of: numbered).flatMap { Int($0.1) }
  }

  /// More characters than such a number has with the word before it.
  private static let longest = 32
  private nonisolated(unsafe) static let numbered =
    /(?:Nr|No|Nº|N°|Heft|Paper|WP|Bd|Vol)\.?\s?(\d{1,4})(?:\s?\/\s?(?:\d{2}|\d{4}))?(?:\/\p{Lu})?[.)]?\s*$/
}
