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
  /// One run-on line: the title, then names, then the journal before "Cite this paper".
  static func readAcademia(_ reading: inout CoverReading) {
    guard
      let match = reading.whole.firstMatch(
        of:
          /^(.{8,300}?[?!]|.{8,300}?) ((?:\p{Lu}[\p{L}.'’-]+ ){1,2}\p{Lu}[\p{L}'’-]+) ((?:\p{Lu}\p{L}+(?: of| and| the| in)* ?){2,8}) ?Cite this paper/
      )
    else { return }
    reading.fields.work.title = String(match.1)
    reading.fields.work.author = NameParser.parse(String(match.2)).names
    reading.fields.work.containerTitle = match.3.trimmingBlanks
  }
}
