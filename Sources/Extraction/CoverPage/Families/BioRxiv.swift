// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

extension CoverFamily {
  /// bioRxiv and medRxiv: lines of the margin, in whatever order.
  static let bioRxiv = CoverFamily(
    "biorxiv", carrier: .stamp,
    telltales: [
      Telltale("biorxiv preprint", 0.7), Telltale("medrxiv preprint", 0.7),
      Telltale("the copyright holder for this preprint", 0.6),
      Telltale("this version posted", 0.4),
    ]
  ) { reading in
    let name = reading.whole.contains("medRxiv") ? "medRxiv" : "bioRxiv"
    reading.set("repository", name)
    reading.set("version", "AO")
    reading.set("version-as-printed", name + " preprint")
    reading.readIdentifiers()
    if let match = reading.whole.firstMatch(of: /posted (\w+ \d{1,2}, \d{4})/) { reading.setAvailable(String(match.1)) }
  }
}
