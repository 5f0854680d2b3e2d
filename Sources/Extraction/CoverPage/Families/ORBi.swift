// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

extension CoverFamily {
  /// ORBi of the University of Liège.
  static let orbi = CoverFamily(
    "orbi", repository: "ORBi",
    telltales: [
      Telltale("document(s) disponible(s) sur orbi", 1), Telltale("sur orbi", 0.4), Telltale("orbi.uliege.be", 0.6),
      Telltale("peer reviewed - author postprint", 0.4),
    ],
    smallPrint: ["document(s) disponible(s)", "peer reviewed"]
  ) { reading in
    reading.readCitation(reading.leadingCitation, head: reading.headLines)
    reading.readIdentifiers()
    for words in ["Author postprint", "Publisher postprint", "Author preprint"] where reading.whole.contains(words) {
      reading.set("version-as-printed", words)
      reading.set("version", words == "Publisher postprint" ? "VoR" : CoverVersions.term(for: words))
    }
  }
}
