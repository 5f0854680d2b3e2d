// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

extension CoverFamily {
  /// Social Science Research Network: a line at the foot or head of each page.
  static let ssrn = CoverFamily(
    "ssrn", repository: "SSRN", carrier: .stamp,
    telltales: [Telltale("electronic copy available at", 1), Telltale("ssrn.com/abstract=", 0.5)]
  ) { reading in
    if let match = reading.whole.firstMatch(
      of: /https?:\/\/(?:papers\.)?ssrn\.com\/(?:sol3\/papers\.cfm\?)?abstract(?:_id)?=(\d+)/)
    {
      reading.set("SSRN", String(match.1))
      reading.fields.work.url = String(match.0)
    }
    reading.readTitleAndNames(above: nil, skipping: ["electronic copy available at"])
  }
}
