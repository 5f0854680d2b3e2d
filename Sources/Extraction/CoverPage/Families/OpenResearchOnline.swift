// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

extension CoverFamily {
  /// Open Research Online of the Open University: EPrints with a page of its own.
  static let oro = CoverFamily(
    "oro", repository: "Open Research Online",
    telltales: [
      Telltale("open research online", 0.6), Telltale("the open university's repository of research publications", 0.8),
      Telltale("oro.open.ac.uk", 0.6),
      Telltale("for guidance on citations see faqs", 0.4),
    ],
    labels: [
      CoverLabel(.citation, ["how to cite"], .paragraph), CoverLabel(.version, ["version"], .line),
      CoverLabel(.doi, ["link(s) to article on publisher's website"], .paragraph),
      CoverLabel(.none, ["for guidance on citations"], .line),
    ],
    smallPrint: ["copyright and moral rights", "for guidance on citations"]
  ) { reading in
    let lines = reading.allLines
    reading.readVersion()
    reading.set(
      "type-as-printed",
      lines.first {
        ["journal item", "conference or workshop item", "book section", "thesis", "other"].contains($0.lowercased())
      })
    if let citation = reading.segments.all.first(where: { $0.meaning == .citation }) {
      _ = citation
      let printed = reading.values(.citation).first ?? ""
      reading.readCitation(printed, head: lines)
    }
    reading.readIdentifiers()
  }
}
