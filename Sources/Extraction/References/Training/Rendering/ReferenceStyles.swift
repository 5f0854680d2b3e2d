// SPDX-License-Identifier: GPL-3.0-or-later

/// A citation style: how its lists print names, and what stands where for each kind of work.
struct ReferenceStyle: Sendable {
  enum Kind: String, CaseIterable, Sendable {
    case article = "a"
    case chapter = "c"
    case book = "b"
    case thesis = "t"
    case workingPaper = "r"
    case newspaper = "n"
    case webpage = "w"
    /// A dataset or a program that a repository keeps.
    case deposit = "d"
  }

  let authors: NameLayout
  let editors: NameLayout
  let templates: [Kind: [CitationTemplate]]
  /// Whether last pages are printed short: `416-22`.
  let shortensPages: Bool

  /// The styles of the two tables.
  static let all: [ReferenceStyle] = [sciences, humanities].joined(separator: "\n\n").split(separator: "\n\n")
    .compactMap { block in
      let lines = block.split(separator: "\n").map(String.init)
      guard let head = lines.first?.split(separator: " ").map(String.init), let authors = NameLayout.named[head[0]]
      else {
        return nil
      }
      let editors = head.count > 1 ? NameLayout.named[head[1]] ?? authors : authors
      var templates: [Kind: [CitationTemplate]] = [:]
      for line in lines.dropFirst() {
        guard let kind = Kind(rawValue: String(line.prefix(1))) else { continue }
        templates[kind, default: []].append(CitationTemplate(String(line.dropFirst(2))))
      }
      return ReferenceStyle(
        authors: authors, editors: editors, templates: templates, shortensPages: head.contains("short"))
    }
}
