// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

extension CoverFamily {
  /// Archive ouverte UNIGE.
  static let unige = CoverFamily(
    "unige", repository: "Archive ouverte UNIGE",
    telltales: [
      Telltale("archive ouverte unige", 0.8), Telltale("archive-ouverte.unige.ch", 0.6),
      Telltale("this publication url", 0.4),
    ],
    labels: [
      CoverLabel(.citation, ["how to cite"], .paragraph), CoverLabel(.link, ["this publication url"], .line),
      CoverLabel(.doi, ["publication doi"], .line),
    ],
    smallPrint: [
      "© this document is protected", "last update in archive ouverte", "this is an author manuscript",
      "the layout of the published version",
    ]
  ) { reading in
    let lines = reading.allLines
    reading.readCitation(reading.value(.citation), style: .namesThenTitle, head: lines)
    UNIGEReading.readWholeNames(lines, &reading)
    reading.fields.work.url = reading.value(.link).flatMap(WebAddress.normalized)
    reading.readIdentifiers()
    if let line = lines.lazy.compactMap({
      $0.firstMatch(of: /^(\p{Lu}[\p{L} -]+?) (\d{4})?\s?((?:Accepted|Published|Submitted) version)/)
    }).first {
      reading.set("type-as-printed", UNIGEReading.type(String(line.1)))
      reading.set("version-as-printed", String(line.3))
      reading.set("version", CoverVersions.term(for: String(line.3)))
    }
    reading.readVersion(behindLabel: false)
    if let match = reading.whole.firstMatch(of: /Last update in Archive ouverte UNIGE on (\d\d\.\d\d\.\d{4})/) {
      reading.setAvailable(PartialDate(parsing: String(match.1))?.printed)
    }
  }
}

private enum UNIGEReading {
  /// The list under the title is whole where the citation says "et al.".
  static func readWholeNames(_ lines: [String], _ reading: inout CoverReading) {
    guard reading.fields.more["et-al"] != nil, let title = reading.fields.work.title else { return }
    guard let place = lines.firstIndex(where: { Folding.fold(title).hasSuffix(Folding.fold($0)) && !$0.isEmpty }) else {
      return
    }
    var names: [String] = []
    for line in lines[(place + 1)...] {
      guard line.contains(","), line.contains(";") || names.last?.hasSuffix(";") == true else { break }
      names.append(line)
    }
    let list = CoverNames.parse(names.joined(separator: " "))
    guard list.names.count > reading.fields.work.author.count else { return }
    reading.fields.work.author = list.names
    reading.fields.more["et-al"] = nil
  }

  /// `Article scientifique Article`: the type in French, then in English.
  static func type(_ printed: String) -> String {
    let words = printed.split(separator: " ")
    guard let second = words.indices.dropFirst().first(where: { words[$0].first?.isUppercase == true }) else {
      return printed
    }
    return words[..<second].joined(separator: " ") + " / " + words[second...].joined(separator: " ")
  }
}
