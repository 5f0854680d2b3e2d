// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

extension CoverFamily {
  /// Lirias of KU Leuven.
  static let lirias = CoverFamily(
    "lirias", repository: "Lirias (KU Leuven)",
    telltales: [
      Telltale("citation/reference", 0.4), Telltale("archived version", 0.4),
      Telltale("klik hier als u tekst wilt invoeren", 0.6),
      Telltale("author contact", 0.3), Telltale("(article begins on next page)", 0.1), Telltale("lirias", 0.4),
    ],
    labels: [
      CoverLabel(.citation, ["citation/reference"], .open), CoverLabel(.version, ["archived version"], .open),
      CoverLabel(.doi, ["published version"], .open),
      CoverLabel(.none, ["journal homepage", "author contact", "abstract", "ir"], .open),
    ],
    smallPrint: ["(article begins on next page)", "klik hier als u"]
  ) { reading in
    reading.readVersion()
    reading.readIdentifiers(from: reading.value(.doi))
    reading.readLinedCitation()
  }
}
