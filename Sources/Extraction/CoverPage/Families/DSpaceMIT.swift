// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

extension CoverFamily {
  /// DSpace at MIT.
  static let dspaceMIT = CoverFamily(
    "dspace-mit", repository: "MIT Open Access Articles",
    telltales: [
      Telltale("mit open access articles", 0.7), Telltale("the mit faculty has made this article openly available", 1),
      Telltale("as published", 0.2),
    ],
    labels: [
      CoverLabel(.citation, ["citation"], .paragraph), CoverLabel(.doi, ["as published"], .paragraph),
      CoverLabel(.publisher, ["publisher"], .line),
      CoverLabel(.link, ["persistent url"], .paragraph), CoverLabel(.version, ["version"], .open),
      CoverLabel(.license, ["terms of use"], .paragraph),
    ],
    smallPrint: ["the mit faculty has made"]
  ) { reading in
    reading.readLabelled()
  }
}
