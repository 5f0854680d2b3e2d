// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

extension CoverFamily {
  /// Emerald Insight: names run on without signs between them, and works of others stand below.
  static let emerald = CoverFamily(
    "emerald",
    telltales: [
      Telltale("about emerald www.emeraldinsight.com", 0.8), Telltale("permissions@emeraldinsight.com", 0.7),
      Telltale("permissions@emeraldgrouppublishing.com", 0.7), Telltale("emerald insight", 0.4),
      Telltale("users who downloaded this article also downloaded", 0.5), Telltale("to cite this document", 0.3),
      Telltale("permanent link to this document", 0.3),
      Telltale("access to this document was granted through an emerald subscription", 0.8),
    ],
    labels: [
      CoverLabel(.citation, ["to cite this document"], .open),
      CoverLabel(.doi, ["permanent link to this document"], .open), CoverLabel(.downloaded, ["downloaded on"], .line),
      CoverLabel(.none, ["article information", "references", "to copy this document", "for authors"], .line),
    ],
    smallPrint: [
      "the fulltext of this document has been downloaded", "users who downloaded this article", "about emerald",
      "access to this document was granted", "emerald is a global publisher",
    ]
  ) { reading in
    reading.readCitation(reading.value(.citation)?.replacing(/\s,\s/, with: ", "), head: [])
    reading.fields.work.doi = reading.value(.doi).flatMap { DOI.occurrences(in: $0).first?.value }
    reading.setDate(
      "downloaded", reading.value(.downloaded)?.split(separator: ",").first.map(String.init))
    EmeraldReading.partNames(&reading)
  }
}

private enum EmeraldReading {
  /// The citation runs names together: `Anna Lund Ben Ortega`. The line above the label is no better, so that names of an even number
  /// of words are taken for pairs of given and family name.
  static func partNames(_ reading: inout CoverReading) {
    guard let citation = reading.value(.citation),
      let match = citation.firstMatch(of: /^(.+?)\s*,?\s*\(\d{4}\)/), !match.1.contains(where: { ",;&".contains($0) })
    else { return }
    let words = match.1.split(separator: " ")
    guard words.count > 2, words.count.isMultiple(of: 2),
      words.allSatisfy({ $0.first?.isUppercase == true && $0.count > 2 })
    else { return }
    let pairs = stride(from: 0, to: words.count, by: 2).map { "\(words[$0]) \(words[$0 + 1])" }
    reading.fields.work.author = CoverNames.parse(pairs.joined(separator: "; ")).names
  }
}
