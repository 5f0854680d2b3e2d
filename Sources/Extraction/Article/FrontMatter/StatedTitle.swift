// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters
import Layout

/// The title that a file states, as a witness for the one that its first pages print.
struct StatedTitle {
  private let letters: [Character]

  /// - Returns: nil for what is too short to be told from names of files and templates.
  init?(_ title: String) {
    letters = Self.letters(title)
    guard letters.count >= 15, title.split(separator: " ").count >= 3 else { return nil }
  }

  /// The lines of the first two pages, one behind the other, that hold the title's letters and no others. Small print between them is
  /// passed over.
  func places(in tagged: TaggedFront) -> [Int]? {
    guard let first = tagged.lines.first?.line.page else { return nil }
    for start in tagged.lines.indices where tagged.lines[start].line.page <= first + 1 {
      if let found = run(from: start, in: tagged) { return found }
    }
    return nil
  }

  private func run(from start: Int, in tagged: TaggedFront) -> [Int]? {
    guard [.body, .runningHead].contains(tagged.lines[start].line.zone) else { return nil }
    var rest = letters[...]
    var found: [Int] = []
    for place in start..<min(tagged.lines.count, start + 12) {
      let own = Self.letters(tagged.lines[place].line.textWithoutMarks)
      if !own.isEmpty, rest.starts(with: own) {
        found.append(place)
        rest = rest.dropFirst(own.count)
        if rest.isEmpty { return found }
      } else if found.isEmpty || (tagged.lines[place].line.size ?? 0) > 0.7 * (tagged.lines[found[0]].line.size ?? 0) {
        return nil
      }
    }
    return nil
  }

  private static func letters(_ text: String) -> [Character] { Array(Folding.fold(text).filter { $0 != " " }) }
}
