// SPDX-License-Identifier: GPL-3.0-or-later

/// Reads BibTeX and BibLaTeX as people keep them: macros, `crossref` and `xdata`, accents in TeX, fields that are doubled or badly named.
public enum BibTeXReader: ExportReader {
  public static func read(_ text: String) -> ExportContents {
    let scanner = BibTeXScanner(text)
    var contents = ExportContents(skipped: scanner.skipped)
    let inheritance = BibTeXInheritance(scanner.entries)
    for entry in scanner.entries where !["set", "xdata"].contains(entry.type) {
      contents.add(BibTeXWork.entry(inheritance.completed(entry)))
    }
    return contents
  }
}

/// What entries take over from their parents.
struct BibTeXInheritance {
  private let byKey: [String: BibTeXEntry]

  init(_ entries: [BibTeXEntry]) {
    byKey = Dictionary(entries.map { ($0.key.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The entry with what its `xdata` and, for want of its own, its `crossref` or `xref` give it.
  func completed(_ entry: BibTeXEntry) -> BibTeXEntry {
    var entry = withShared(entry)
    guard let name = entry["crossref"] ?? entry["xref"],
      let parent = byKey[name.lowercased().trimming(where: \.isWhitespace)],
      parent.key != entry.key
    else { return entry }
    let shared = withShared(parent)
    let isPart = entry.type != shared.type
    for (field, value) in shared.fields where !Self.own.contains(field) {
      let target = isPart ? Self.renamed[field] ?? field : field
      if entry[target] == nil { entry.fields.append((target, value)) }
    }
    return entry
  }

  private func withShared(_ entry: BibTeXEntry) -> BibTeXEntry {
    var entry = entry
    for name in (entry["xdata"] ?? "").split(separator: ",") {
      guard let data = byKey[name.lowercased().trimming(where: \.isWhitespace)] else { continue }
      for (field, value) in data.fields where entry[field] == nil { entry.fields.append((field, value)) }
    }
    return entry
  }

  /// Fields that belong to an entry alone.
  private static let own: Set<String> = [
    "crossref", "xref", "xdata", "keywords", "abstract", "annotation", "pages", "label", "shorttitle", "sortkey", "ids",
    "author", "doi", "url",
  ]
  private static let renamed = ["title": "booktitle", "subtitle": "booksubtitle"]
}
