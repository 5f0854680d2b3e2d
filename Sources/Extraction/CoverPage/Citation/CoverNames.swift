// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters

/// Lists of names as covers print them: by commas, semicolons or bars, or with a name on each line.
enum CoverNames {
  static func parse(_ printed: String) -> NameList {
    let lines = printed.split(whereSeparator: \.isNewline).map(\.trimmingBlanks).filter { !$0.isEmpty }
    let list = isColumn(lines) ? lines.joined(separator: "; ") : CoverProse.joined(printed)
    let bare = withoutMarks(list).replacing(/\s+[|\/]\s+/, with: "; ")
    return NameParser.parse(PairedNames.divided(bare) ?? bare)
  }

  /// A name on each line: none goes on in the next, and none holds several.
  private static func isColumn(_ lines: [String]) -> Bool {
    lines.count > 1
      && lines.allSatisfy { line in
        line.split(separator: ",").count <= 2 && !line.hasSuffix(",") && !line.contains(";")
          && !line.contains(" and ") && !line.contains(" & ") && line.split(separator: " ").count > 1
      }
  }

  /// An ORCID iD, with or without its address.
  static var orcid: Regex<Substring> {
    /(?i)[\[(]?(?:https?:\/\/)?(?:orcid(?:\.org\/|:?\s*))?(?:\d{4}-){3}\d{3}[\dX][\])]?/
  }

  /// Without what names carry on covers: identifiers, and counts of those left out.
  private static func withoutMarks(_ list: String) -> String {
    list.replacing(orcid, with: "")
      .replacing(/\s*\(\d+ more authors?\)/, with: "").singleSpaced
  }
}
