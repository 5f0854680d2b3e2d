// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// The numbers of statements by class. They carry no labels; histograms around them print numbers as well.
///
/// The order is supporting, mentioning, contrasting, unclassified (known from the service's API), once under "Citation Types" and once
/// above the statements. Both are witnesses; the sum that the page prints in words decides between them.
struct TallyReader {
  private(set) var tallies: Tallies?
  private var total: Int?
  private var witnesses: [[Int]] = []

  init(_ lines: [String]) {
    let publications = Self.count(in: lines, prefix: "cited by", word: "publication")
    total = Self.count(in: lines, prefix: "(", word: "citation statement")
    witnesses = Self.witnesses(lines)
    let believed = witnesses.first { numbers in total.map { numbers.reduce(0, +) == $0 } ?? true } ?? witnesses.first
    guard believed != nil || publications != nil else { return }
    var tallies = Tallies()
    if let believed {
      tallies.supporting = believed[0]
      tallies.mentioning = believed[1]
      tallies.contrasting = believed[2]
      if believed.count > 3 { tallies.unclassified = believed[3] }
    }
    tallies.citationStatements = total
    tallies.citingPublications = publications
    tallies.referencedPublications = Self.count(in: lines, prefix: "references", word: "publication")
    self.tallies = tallies
  }

  /// Warnings where tallies contradict each other, their printed sum, or the statements that the page shows.
  func warnings(for statements: [Statement]) -> [Warning] {
    guard let tallies, let believed = witnesses.first else { return [] }
    var messages: [String] = []
    for other in witnesses.dropFirst() where other != believed {
      messages.append("The tallies are printed twice and differ: \(Self.printed(believed)) and \(Self.printed(other)).")
    }
    return messages.map { Warning(.talliesMismatch, field: "tallies", message: $0) }
      + tallies.disagreements(with: statements)
  }

  private static func printed(_ numbers: [Int]) -> String { numbers.map(String.init).joined(separator: ", ") }

  /// Runs of four bare numbers (three on older pages) under "Citation Types" and before "Order By".
  private static func witnesses(_ lines: [String]) -> [[Int]] {
    var found: [[Int]] = []
    for (place, line) in lines.enumerated() {
      let name = line.lowercased()
      if name == "citation types" {
        let run = lines[(place + 1)...].prefix { isNumber($0) }
        if 3...4 ~= run.count { found.append(run.compactMap { Counts.number(in: $0) }) }
      } else if name.hasPrefix("order by"), !found.isEmpty || place > 4 {
        let run = Array(lines[..<place].reversed().prefix { isNumber($0) }.reversed())
        if 3...4 ~= run.count { found.append(run.compactMap { Counts.number(in: $0) }) }
      }
    }
    return found
  }

  private static func isNumber(_ line: String) -> Bool {
    !line.isEmpty && line.allSatisfy { $0.isASCII && ($0.isNumber || $0 == "," || $0 == ".") }
      && Counts.numbers(in: line).count == 1
  }

  private static func count(in lines: [String], prefix: String, word: String) -> Int? {
    for line in lines {
      let folded = line.lowercased()
      if folded.hasPrefix(prefix), folded.contains(word), let number = Counts.number(in: line) { return number }
    }
    return nil
  }
}
