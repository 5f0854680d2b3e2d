// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

extension CoverFamily {
  static let academia = CoverFamily(
    "academia",
    telltales: [
      Telltale("downloaded from academia.edu", 0.8), Telltale("download a pdf pack", 0.6),
      Telltale("get the citation in mla", 0.5),
      Telltale("related papers", 0.2), Telltale("academia.edu", 0.3),
    ]
  ) { reading in
    AcademiaReading.readAcademia(&reading)
  }
}

private enum AcademiaReading {
  /// One run-on line: title, a name of two or three words, and the journal, which begins with a word for journals.
  static func readAcademia(_ reading: inout CoverReading) {
    let journals =
      /\s((?:The )?(?:(?:American|Annual|British|European|International|Canadian|Asian|African|Nordic|Scandinavian|Critical|Social|New) )*(?:Journal|Review|Annals|Studies|Quarterly|Bulletin|Archives|Proceedings)\b.{0,80}?) ?Cite this paper/
    guard let source = reading.whole.firstMatch(of: journals),
      let names = reading.whole[..<source.range.lowerBound].firstMatch(
        of: /\s(\p{Lu}[\p{L}’'-]+ (?:\p{Lu}\. )?\p{Lu}[\p{L}’'-]+)$/)
    else { return }
    reading.fields.work.title = String(reading.whole[..<names.range.lowerBound])
    reading.fields.work.author = CoverNames.parse(String(names.1)).names
    reading.fields.work.containerTitle = source.1.trimmingBlanks
  }
}
