// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters

/// Running words of covers: lines joined, titles found, licences named.
enum CoverProse {
  /// Lines as one, with the hyphens of line breaks undone where they part a word in small letters.
  static func joined(_ value: String) -> String {
    var result = ""
    for line in value.split(whereSeparator: \.isNewline).map(\.singleSpaced) where !line.isEmpty {
      if result.isEmpty {
        result = line
      } else if "-\u{2010}\u{AD}".contains(result.last ?? " "), isBroken(result, line) {
        result = result.dropLast() + line
      } else if endsInAddress(result), result.hasSuffix("-") || result.hasSuffix("/"), goesOn(line) {
        result += line
      } else if result.hasSuffix("-"), line.first?.isLetter == true, result.dropLast().last?.isLetter == true {
        result += line
      } else {
        result += " " + line
      }
    }
    return result
  }

  /// An address goes on where the next line begins with a word that is no word of prose.
  private static func goesOn(_ line: String) -> Bool {
    guard let word = line.split(separator: " ").first else { return false }
    return word.contains { $0.isNumber || "./_-=".contains($0) } && word.first?.isUppercase != true
  }

  private static func isBroken(_ result: String, _ next: String) -> Bool {
    guard let before = result.dropLast().last, before.isLowercase, next.first?.isLowercase == true else { return false }
    return !endsInAddress(result)
  }

  /// Addresses and names keep the hyphen at which they are broken.
  private static func endsInAddress(_ text: String) -> Bool {
    guard let word = text.split(separator: " ").last else { return false }
    return word.contains("://") || word.lowercased().contains("urn:") || word.contains("nbn")
      || word.contains("doi.org")
      || word.hasSuffix("//nbn-")
  }

  /// The longest run of lines that stands in the citation word for word, too.
  static func title(among lines: [String], in citation: String) -> String? {
    let folded = " " + Folding.fold(citation) + " "
    var best: String?
    for start in lines.indices {
      var run: [String] = []
      for line in lines[start...].prefix(8) where line.firstMatch(of: /\(\d{4}\)/) == nil {
        run.append(line)
        let joined = joined(run.joined(separator: "\n"))
        let words = Folding.fold(joined)
        guard words.split(separator: " ").count >= 2, folded.contains(" " + words + " ") else {
          if run.count == 1 || !folded.contains(words) { break }
          continue
        }
        // Names begin every citation but that of IRIS.
        if folded.hasPrefix(" " + words + " "), !citation.contains(" / ") { continue }
        if words.count > Folding.fold(best ?? "").count, beginsSentence(joined, in: citation) { best = joined }
      }
    }
    return best
  }

  /// A title follows a sign; the second line of one follows a word.
  private static func beginsSentence(_ title: String, in citation: String) -> Bool {
    guard let range = CitationReader.range(of: title, in: citation) else { return true }
    let before = citation[..<range.lowerBound].last { !$0.isWhitespace }
    return before.map { !$0.isLetter } ?? true
  }

  /// In lower case, without accents.
  static func folded(_ text: String) -> String { String(String.UnicodeScalarView(CoverText.fold(text))) }

  /// The address of one item: no DOI, no licence, no policy, and something in its path that only one item has.
  static func isItemAddress(_ address: String) -> Bool {
    let bare = address.lowercased()
    let others = [
      "doi.org/", "creativecommons.org", "rightsstatements.org", "orcid.org", "/polic", "/terms", "/legal", "/about",
      "/help", "license", "licence", "copyright", "/contact", "opendefinition", "sherpa", "mailto", "sciencedirect",
    ]
    guard !others.contains(where: { bare.contains($0) }),
      let start = bare.firstRange(of: "://").map({ bare[$0.upperBound...] }), let slash = start.firstIndex(of: "/")
    else { return false }
    return start[slash...].contains(where: \.isNumber)
  }

  /// A Creative Commons licence by name or code, or the licence of the deposit.
  static func license(in text: String) -> String? {
    if let match = text.firstMatch(of: /Deposit-Lizenz(?:\s*\([^)]{3,90}\))?/) { return String(match.output) }
    if let match = text.firstMatch(
      of: /Creative Commons:? Attribution[A-Za-z –-]*(?:\s?[1-4]\.\d)?(?: International| Unported)? ?\(CC [^)]{2,20}\)/)
    {
      return String(match.output)
    }
    if let match = text.firstMatch(of: /CC[ -](?:BY|0)(?:-(?:NC|ND|SA))*(?:\s[1-4]\.\d)?/) {
      return String(match.output)
    }
    if let match = text.firstMatch(
      of:
        /Creative Commons:? [A-Z][A-Za-z -]{3,60}(?:\s?[1-4]\.\d)?(?: International| Unported)?(?: \(CC [^)]{2,20}\))?/)
    {
      return match.output.trimmed { $0.isWhitespace || $0 == "." }
    }
    return nil
  }
}
