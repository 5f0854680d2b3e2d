// SPDX-License-Identifier: GPL-3.0-or-later

/// Lists of names in Chinese, Japanese or Korean script: a name is one word there, and any sign divides two.
enum EastAsianNames {
  /// The names of a list whose letters are all of these scripts: `박상찬, 차현진`, `郭春華. 劉小冬`; nil for any other.
  static func list(_ text: String) -> NameList? {
    // These scripts begin at U+3000 but for a few signs: three bytes of which the first is 0xE3 or more.
    guard text.utf8.contains(where: { (0xe3...0xef).contains($0) }) else { return nil }
    guard text.unicodeScalars.allSatisfy({ isOfScript($0) || !$0.properties.isAlphabetic }) else { return nil }
    var list = NameList()
    for piece in text.unicodeScalars.split(whereSeparator: dividers.contains) {
      var name = Substring(piece).trimmingScalars(where: \.isBlank)
      if let ending = truncations.first(where: { name.hasSuffix($0) && name != $0 }) {
        list.isTruncated = true
        name = Substring(name.dropLast(ending.count)).trimmingScalars(where: \.isBlank)
      }
      if name.unicodeScalars.contains(where: isOfScript) { list.names.append(Name(literal: name)) }
    }
    return list.names.isEmpty ? nil : list
  }

  private static let dividers = Set(",，、;；.．。·・/&".unicodeScalars)
  private static let truncations = [" 외", "等", "ほか", " 他"]

  private static func isOfScript(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x11ff, 0x3005...0x3007, 0x3040...0x30fa, 0x30fc...0x318f, 0x31a0...0x31ff, 0x3400...0x4dbf,
      0x4e00...0x9fff, 0xa960...0xa97f, 0xac00...0xd7ff, 0xf900...0xfaff, 0x20000...0x3fffd:
      true
    default: false
    }
  }
}
