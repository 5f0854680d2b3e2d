// SPDX-License-Identifier: GPL-3.0-or-later

/// Which kind of link a token lies in.
enum ReferenceLink: UInt8, Sendable {
  case none, url, doi, arXiv

  /// The link of each token: from `http`, `https`, `ftp` and `www`, from `10.NNNN/`, and from `arXiv:` up to the next space.
  static func links(in tokens: [ReferenceToken], folded: [UInt32]) -> [ReferenceLink] {
    var links = [ReferenceLink](repeating: .none, count: tokens.count)
    for index in tokens.indices where links[index] == .none {
      guard let link = begin(tokens, index, folded: folded) else { continue }
      var place = index
      while place < tokens.count, place == index || !tokens[place].spaceBefore || continues(tokens, place) {
        links[place] = link
        place += 1
      }
    }
    return links
  }

  private static func begin(_ tokens: [ReferenceToken], _ index: Int, folded: [UInt32]) -> ReferenceLink? {
    func sign(_ offset: Int) -> UInt32 { index + offset < tokens.count ? tokens[index + offset].sign : 0 }
    let token = tokens[index]
    if token.kind == .word {
      if token.word == http || token.word == https || token.word == ftp {
        return sign(1) == 0x3a && sign(2) == 0x2f ? .url : nil
      }
      if token.word == www { return sign(1) == 0x2e ? .url : nil }
      if token.word == arXivWord { return sign(1) == 0x3a ? .arXiv : nil }
      return nil
    }
    guard token.number == .two, folded[token.range.lowerBound] == 0x31, folded[token.range.lowerBound + 1] == 0x30,
      sign(1) == 0x2e, index + 3 < tokens.count, tokens[index + 2].kind == .number, tokens[index + 2].range.count >= 4
    else { return nil }
    return sign(3) == 0x2f ? .doi : nil
  }

  /// A space inside a link, as line breaks leave them: before a slash or after one.
  private static func continues(_ tokens: [ReferenceToken], _ index: Int) -> Bool {
    tokens[index].sign == 0x2f
      || (tokens[index - 1].sign == 0x2f && tokens[index].kind == .word && !tokens[index].isCapitalized)
  }

  private static let http = WordHash.of("http")
  private static let https = WordHash.of("https")
  private static let ftp = WordHash.of("ftp")
  private static let www = WordHash.of("www")
  private static let arXivWord = WordHash.of("arxiv")
}
