// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

/// BibTeX and RIS entries inside a page, each a witness of its own.
enum CitationBlocks {
  static func witnesses(in lines: [String]) -> [Witness] {
    var witnesses: [Witness] = []
    for block in blocks(in: lines) {
      let contents = block.isRIS ? RISReader.read(block.text) : BibTeXReader.read(block.text)
      for entry in contents.entries.prefix(1) where entry.work != Work() {
        witnesses.append(
          Witness(
            by: block.isRIS ? "ris-block" : "bibtex-block", work: tidied(entry.work),
            isTruncated: entry.authorsTruncated || isCut(block.text)))
      }
    }
    return witnesses
  }

  private static func blocks(in lines: [String]) -> [(text: String, isRIS: Bool)] {
    var blocks: [(text: String, isRIS: Bool)] = []
    var place = 0
    while place < lines.count {
      let line = lines[place]
      var end = place
      if isEntry(line) {
        var depth = 0
        while end < lines.count, end < place + 200 {
          depth += lines[end].reduce(0) { $0 + ($1 == "{" ? 1 : $1 == "}" ? -1 : 0) }
          end += 1
          if depth <= 0 { break }
        }
        if depth <= 0 { blocks.append((lines[place..<end].joined(separator: "\n"), false)) }
      } else if line.hasPrefix("TY  -") {
        while end < lines.count, end < place + 400, !lines[end].hasPrefix("ER  -") { end += 1 }
        end = min(end + 1, lines.count)
        blocks.append((lines[place..<end].joined(separator: "\n"), true))
      }
      place = max(place + 1, end)
    }
    return blocks
  }

  private static func isEntry(_ line: String) -> Bool {
    guard line.hasPrefix("@"), let brace = line.firstIndex(of: "{") else { return false }
    let type = line[line.index(after: line.startIndex)..<brace]
    return (3...20).contains(type.count) && type.allSatisfy { $0.isASCII && $0.isLetter }
  }

  private static func isCut(_ text: String) -> Bool {
    text.contains("et al.") || text.contains("and others")
  }

  /// `et al.` is no person, and no part of a name.
  private static func tidied(_ work: Work) -> Work {
    var work = work
    work.author = work.author.flatMap { name -> [Name] in
      let printed = [name.given, name.family, name.literal].compactMap(\.self).joined(separator: " ")
      guard printed.contains("et al") else { return [name] }
      let rest = printed.replacing("et al.", with: "").replacing("et al", with: "").trimmingBlanks
      return rest.isEmpty ? [] : NameParser.parse(rest).names
    }
    if let doi = work.doi { work.doi = DOI.normalized(doi) }
    return work
  }
}
