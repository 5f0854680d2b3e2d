// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

extension CoverFamily {
  /// Accepted articles of Wiley.
  static let wileyAccepted = CoverFamily(
    "wiley-accepted", carrier: .head,
    telltales: [
      Telltale("has been accepted for publication and undergone full peer review", 0.8),
      Telltale("please cite this article as doi", 0.5),
      Telltale("accepted article", 0.3),
    ],
    labels: [CoverLabel(.type, ["article type"], .line)],
    smallPrint: ["this article is protected by copyright", "this article has been accepted for publication"]
  ) { reading in
    if let match = reading.whole.firstMatch(of: /This article has been accepted for publication.*?proofreading process/)
    {
      reading.set("version-as-printed", String(match.0))
    }
    reading.set("version", "AM")
    reading.readIdentifiers()
    reading.set("type-as-printed", reading.value(.type)?.trimmed { ": ".contains($0) })
    reading.readTitleAndNames(below: .type)
  }
}
