// SPDX-License-Identifier: GPL-3.0-or-later

/// Words before the day that somebody read a page: `accessed 29 June 2020`, `Zugriff am 18. Mai 2009`.
enum VisitCue {
  /// Whether such a word stands at a token, with a day, a month or a small word behind it: `Acesso Aberto` is none.
  static func stands(at token: Int, _ tokens: [ReferenceToken]) -> Bool {
    guard words.contains(tokens[token].word), token + 1 < tokens.count else { return false }
    let next = tokens[token + 1]
    return !next.isCapitalized || next.cue == .month
  }

  private static let words = Set(
    "accessed retrieved zugriff abgerufen abruf consulté consultée consultato consultado acesso acceso geraadpleegd besucht visited viewed"
      .split(separator: " ").map { WordHash.of(String($0)) })
}
