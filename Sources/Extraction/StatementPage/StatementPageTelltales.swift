// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// Marks of pages that show citation statements.
enum StatementPageTelltales {
  static func evidence(in text: PrintedText) -> [KindEvidence] {
    var found: [KindEvidence] = []
    func add(_ weight: Double, _ telltale: String) {
      found.append(KindEvidence(kind: .statementPage, family: "scite", weight: weight, telltale: telltale))
    }
    var sections = 0
    var quotes = 0
    for line in text.lines {
      switch line.text.lowercased() {
      case "search citation statements": add(1, "“Search citation statements”")
      case "citation types": add(0.5, "“Citation Types”")
      case "help me understand this report": add(0.5, "“Help me understand this report”")
      default: break
      }
      if SectionLine(line.text)?.classification != nil { sections += 1 }
      if line.text.hasPrefix("“…") || line.text.hasSuffix("…”") { quotes += 1 }
    }
    if sections > 0 { add(1, "sections glued to classes of statements (\(sections))") }
    if quotes > 0 { add(0.5, "quoted statements (\(quotes))") }
    return found
  }
}

/// `Section: Introductionmentioning`: the name of the section and the class stand without anything between them.
struct SectionLine {
  /// What the service calls its classes, and the terms they became.
  private static let classes: [(printed: String, term: String)] = [
    ("supporting", "supporting"), ("mentioning", "mentioning"), ("contrasting", "contrasting"),
    ("contradicting", "contrasting"), ("disputing", "contrasting"), ("unclassified", "unclassified"),
  ]

  var section: String?
  var classification: String?

  /// The term for a class that stands by itself.
  static func term(_ printed: String) -> String? {
    classes.first { $0.printed == printed.lowercased() }?.term
  }

  init?(_ line: String) {
    guard let label = line.firstRange(of: "Section:"), label.lowerBound == line.startIndex else { return nil }
    var rest = line[label.upperBound...].trimmingBlanks
    for (printed, term) in Self.classes where rest.lowercased().hasSuffix(printed) {
      rest = String(rest.dropLast(printed.count)).trimmingBlanks
      classification = term
      break
    }
    section = rest.isEmpty ? nil : rest
  }
}
