// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

extension CoverFamily {
  /// A line of CORE on top of another cover or article.
  static let core = CoverFamily(
    "core", repository: "CORE", carrier: .banner,
    telltales: [
      Telltale("view metadata, citation and similar papers at core.ac.uk", 1), Telltale("brought to you by core", 0.7),
    ],
    smallPrint: ["view metadata, citation", "provided by"]
  ) { reading in
    reading.readTitleAndNames(above: nil, skipping: ["view metadata", "provided by", "brought to you by"])
  }
}

extension CoverReading {
  /// CORE's line names the archive that the copy comes from, also on top of that archive's own cover.
  mutating func readProvider() {
    guard text.contains("core.ac.uk") || text.contains("brought to you by core") else { return }
    for range in text.ranges(of: "provided by") {
      let rest = text.string(range.upperBound..<text.characters.count)
      set("provider", rest.split(whereSeparator: \.isNewline).first.map { String($0).trimmed { " :*".contains($0) } })
    }
  }
}
