// SPDX-License-Identifier: GPL-3.0-or-later
import Characters

/// Weight and slant as a font's name tells them: by words (`Helvetica-BoldOblique`, `Arial.Fett`), by the short signs that foundries put
/// behind a hyphen, comma or point (`SabonLTStd-I`, `AdvOT34fe1490.B`, `GaramondPremrPro-SmbdIt`), or by the names of TeX's fonts (`CMBX10`).
struct FontName {
  /// Without the tag of an embedded subset.
  let plain: String
  let isBold: Bool
  let isItalic: Bool

  init(_ printed: String) {
    plain = Self.withoutSubsetTag(printed)
    let name = Self.withoutEncoding(plain)
    let folded = name.lowercased()
    let signs = Self.styleSigns(of: name)
    let tex = TeXFontName(folded)
    isBold =
      Self.boldWords.contains { folded.contains($0) } || signs.contains { Self.boldSigns.contains($0) }
      || tex?.isBold == true
    isItalic =
      Self.italicWords.contains { folded.contains($0) } || signs.contains { Self.italicSigns.contains($0) }
      || tex?.isItalic == true
  }

  /// Embedded subsets are named `ABCDEF+Name` (ISO 32000-1, 9.6.4).
  private static func withoutSubsetTag(_ name: String) -> String {
    let bytes = Array(name.utf8)
    guard bytes.count > 7, bytes[6] == UInt8(ascii: "+"), bytes[..<6].allSatisfy({ (65...90).contains($0) }) else {
      return name
    }
    return String(decoding: bytes[7...], as: UTF8.self)
  }

  /// Without the code page (`+20`) or the CMap (`-Identity-H`) that some producers add.
  private static func withoutEncoding(_ name: String) -> Substring {
    var name = name.prefix { $0 != "+" }
    for suffix in ["-Identity-H", "-Identity-V"] where name.hasSuffix(suffix) { name = name.dropLast(suffix.count) }
    return name
  }

  /// The humps of what stands behind the last hyphen, comma or point, in lower case; of a name without any, the capitals at its end
  /// (`AdvPTimesBI`).
  private static func styleSigns(of name: Substring) -> [String] {
    guard let separator = name.lastIndex(where: { "-,.".contains($0) }) else {
      let capitals = name.reversed().prefix { $0.isUppercase }.reversed()
      let before = name.dropLast(capitals.count).last
      return before?.isLowercase == true ? [String(capitals).lowercased()] : []
    }
    var signs: [String] = []
    var previous: Character?
    for character in name[name.index(after: separator)...] where character.isLetter {
      let startsHump = character.isUppercase && previous?.isUppercase != true
      if signs.isEmpty || startsHump { signs.append("") }
      signs[signs.count - 1] += character.lowercased()
      previous = character
    }
    return signs
  }

  private static let boldWords = ["bold", "black", "heavy", "fett", "negrita", "mandemi"]
  private static let italicWords = ["italic", "obliq", "slant", "kursiv", "cursiv"]
  private static let boldSigns: Set<String> = [
    "b", "bi", "bd", "bdit", "blk", "hv", "md", "medi", "medium", "demi", "demibo", "sb", "smbd", "semibo", "bo",
    "boobl", "rbi",
  ]
  private static let italicSigns: Set<String> = [
    "i", "bi", "it", "ita", "ital", "ri", "rbi", "obl", "o", "sl", "bdit", "reguital", "mediital", "boobl",
  ]
}

/// The names of Computer Modern, its descendants (European Computer Modern, Latin Modern, cm-super's `SFBX`) and the TX and PX fonts:
/// family, style in a few letters, design size.
private struct TeXFontName {
  let isBold: Bool
  let isItalic: Bool

  init?(_ folded: String) {
    var style = folded[...]
    while let last = style.last, last.isNumber { style.removeLast() }
    guard let family = Self.families.first(where: { style.hasPrefix($0) }) else { return nil }
    style = style.dropFirst(family.count)
    guard (1...4).contains(style.count) else { return nil }
    isBold = ["b", "bx", "bxti", "bxsl", "bi", "bl", "ssbx", "sx", "ssdc", "mib", "bsy", "xc", "tb", "bmi"].contains(
      style)
    isItalic = [
      "ti", "sl", "i", "ri", "bi", "bxti", "bxsl", "bl", "mi", "mib", "bmi", "ssi", "si", "sltt", "itt", "ci", "ui",
    ].contains(style)
  }

  private static let families = ["cm", "sf", "lm", "ec", "rtx", "rpx", "tx", "px"]
}
