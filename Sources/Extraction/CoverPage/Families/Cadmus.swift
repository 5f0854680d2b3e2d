// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

extension CoverFamily {
  /// Cadmus of the European University Institute.
  static let cadmus = CoverFamily(
    "cadmus",
    telltales: [
      Telltale("downloaded from cadmus", 1), Telltale("cadmus, european university institute", 0.5),
      Telltale("cadmus.eui.eu", 0.4),
    ],
    labels: [
      CoverLabel(
        .citation,
        ["version of the following article", "version of the following chapter", "version of the following work"],
        .paragraph,
        inRunningText: true)
    ],
    smallPrint: ["downloaded from cadmus"]
  ) { reading in
    reading.readVersion()
    reading.readCitation(reading.value(.citation), head: [])
    reading.readIdentifiers()
    if let match = reading.whole.firstMatch(of: /Downloaded from (Cadmus, .+?)(?: https?:|$)/) {
      reading.set("repository", String(match.1))
    }
  }
}
