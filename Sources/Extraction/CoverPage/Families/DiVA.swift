// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

extension CoverFamily {
  /// DiVA of Swedish universities.
  static let diva = CoverFamily(
    "diva", repository: "DiVA",
    telltales: [
      Telltale("diva-portal.org", 0.7), Telltale("citation for the original published", 0.5),
      Telltale("n.b. when citing this work, cite the original published paper", 0.6),
      Telltale("urn:nbn:se", 0.4), Telltale("institutional repository (diva)", 0.6),
      Telltale("when citing this work, cite the original publication", 0.6),
      Telltale("permanent link to this version", 0.3),
    ],
    labels: [
      CoverLabel(
        .citation,
        [
          "citation for the original published paper (version of record)",
          "citation for the original published chapter", "citation for the original published paper",
          "n.b.: when citing this work, cite the original publication",
        ], .open),
      CoverLabel(.none, ["original publication available at"], .line),
      CoverLabel(
        .none, ["access to the published version", "n.b. when citing this work", "permanent link to this version"],
        .line),
    ]
  ) { reading in
    reading.readVersion()
    reading.readLinedCitation()
    if reading.fields.work.containerTitle == nil {
      reading.readCitation(reading.value(.citation)?.replacing(/^[.\s]+/, with: ""))
    }
    reading.readIdentifiers()
  }
}
