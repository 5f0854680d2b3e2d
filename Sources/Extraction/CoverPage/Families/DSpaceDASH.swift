// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

extension CoverFamily {
  /// DASH of Harvard University.
  static let dspaceDASH = CoverFamily(
    "dspace-dash", repository: "Harvard University’s DASH repository",
    telltales: [
      Telltale("the harvard community has made this article openly available", 1),
      Telltale("harvard university's dash repository", 0.8),
      Telltale("urn-3:hul.instrepos", 0.5),
    ],
    labels: [
      CoverLabel(.citation, ["citation"], .open), CoverLabel(.doi, ["published version"], .open),
      CoverLabel(.link, ["citable link", "link"], .open),
      CoverLabel(.none, ["terms of use", "accessibility", "share your story"], .open),
    ],
    smallPrint: ["the harvard community has made"]
  ) { reading in
    reading.readLabelled()
    reading.fields.work.url = reading.value(.link).flatMap(WebAddress.normalized)
    if let match = reading.whole.firstMatch(of: /applicable to (.+?), as set forth/) {
      reading.set("license", String(match.1))
    }
    reading.fields.work.doi =
      reading.values(.doi).lazy.compactMap { DOI.normalized($0) }.first ?? reading.fields.work.doi
    reading.readSeriesNumber()
  }
}
