// SPDX-License-Identifier: GPL-3.0-or-later

extension CoverFamily {
  /// HeinOnline: one citation in many styles, of which that of the APA is the fullest.
  static let heinOnline = CoverFamily(
    "heinonline", repository: "HeinOnline",
    telltales: [
      Telltale("content downloaded from heinonline", 1), Telltale("your use of this heinonline pdf", 0.8),
      Telltale("heinonline.org", 0.4), Telltale("date downloaded", 0.3),
    ],
    labels: [
      CoverLabel(.downloaded, ["date downloaded"], .line),
      CoverLabel(.none, ["source", "citations", "provided by"], .line),
      CoverLabel(.citation, ["apa 7th ed", "apa 6th ed", "apa"], .paragraph),
      CoverLabel(
        .none,
        ["bluebook", "alwd", "chicago", "mcgill guide", "aglc", "mla", "oscola"], .paragraph),
    ],
    smallPrint: ["-- your use of this heinonline", "-- the search text of this pdf"]
  ) { reading in
    let citation = reading.value(.citation)?.replacing(/^\.\s*/, with: "")
    reading.readCitation(citation, head: [])
    reading.setDate(
      "downloaded",
      reading.value(.downloaded)?.firstMatch(of: /(\w{3} +\d{1,2}) [\d:]+ (\d{4})/).map { "\($0.1), \($0.2)" })
  }
}
