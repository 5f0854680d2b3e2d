// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

extension CoverFamily {
  /// BORIS of the University of Bern: a line in the margin, `source: https://doi.org/10.7892/boris.N | downloaded: 12.3.2024`.
  static let boris = CoverFamily(
    "boris", repository: "Bern Open Repository and Information System", carrier: .stamp, marks: SwissStamps.boris
  ) { reading in
    reading.readIdentifiers(doi: false)
    let day = reading.whole.firstMatch(of: /downloaded: (\d{1,2}\.\d{1,2}\.\d{4})/)
    reading.setDate("downloaded", day.map { String($0.1) })
  }

  /// RERO doc and SONAR: `Published in "Journal 12(3): 45–67, 2015" which should be cited to refer to this work.`
  static let rero = CoverFamily(
    "rero", carrier: .stamp, telltales: [Telltale("which should be cited to refer to this work", 1)]
  ) { reading in
    guard
      let match = reading.whole.firstMatch(
        of: /Published in\s+["“«]?(.{6,200}?)["”»]?,?\s+which should be cited to refer to this work/)
    else { return }
    var reader = CitationReader("", knownTitle: nil, style: .automatic)
    reader.readSource(match.1.trimmed { "\"“”«» ".contains($0) })
    reading.fill(from: reader.work)
    reading.readIdentifiers()
  }
}

private enum SwissStamps {
  @Sendable static func boris(_ text: CoverText) -> [CoverFamily.Telltale] {
    guard text.contains("source: https://doi.org/10.7892/boris") || text.contains("source: https://doi.org/10.48350/"),
      text.contains("downloaded:")
    else { return [] }
    return [CoverFamily.Telltale("source: https://doi.org/10.7892/boris", 1)]
  }
}
