// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters

/// What a citation in a note must have to become a reference.
enum CitationEvidence {
  /// Where the notes are all that is cited: a title or a container, and a year, a page, a place or a publisher; or a link, a ruling, an
  /// interview, or the day of a newspaper.
  static func namesWork(_ work: Work, _ text: String) -> Bool {
    if work.url != nil || work.doi != nil || CitedRuling.isOne(text) || work.type == .interview { return true }
    guard work.title != nil || work.containerTitle != nil else { return isDated(text) && text.count < 60 }
    return work.issued != nil || work.page != nil || work.publisherPlace != nil || work.publisher != nil
      || work.containerTitle != nil && work.title != nil || isDated(text)
  }

  /// Beside a list, which has the works that matter: who, what, when and where; an address on the web with the day it was visited; or an
  /// item of a newspaper, told by its day and by what it stood in ("General-Anzeiger vom 6. 11. 1995").
  static func isWhole(_ work: Work, _ text: String) -> Bool {
    let isPlaced =
      work.containerTitle != nil || work.publisher != nil || work.publisherPlace != nil || work.url != nil
    if work.title != nil, !work.author.isEmpty || !work.editor.isEmpty, work.issued != nil, isPlaced { return true }
    if work.url != nil, work.accessed != nil { return true }
    guard work.author.isEmpty, text.count < 160, text.first?.isLowercase != true, isDated(text) else { return false }
    guard !TokenizedReference(text).tokens.contains(where: { $0.cue == .law }) else { return false }
    return work.containerTitle != nil || work.title != nil && text.contains(" vom ")
  }

  /// A day is printed: `26. 10. 1995`, `3 May 1996`, `May 3, 1996`.
  static func isDated(_ text: String) -> Bool {
    guard text.contains(where: \.isNumber) else { return false }
    if text.contains("."), text.firstMatch(of: day) != nil { return true }
    let words = text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    return words.indices.contains { place in
      guard CueWord.of(WordHash.of(words[place])) == .month else { return false }
      let near = words[max(0, place - 1)...min(words.count - 1, place + 2)]
      return near.contains { $0.count <= 2 && $0.allSatisfy(\.isNumber) } && near.contains { CitedWorkKey.isYear($0) }
    }
  }

  private nonisolated(unsafe) static let day = /\b[0-3]?\d\.\s?[01]?\d\.\s?(?:1[5-9]|20)?\d\d\b/
}
