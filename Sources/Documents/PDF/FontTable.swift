// SPDX-License-Identifier: GPL-3.0-or-later

/// The fonts of a document, each told once. A font's weight and slant are read off its name, since the text layer says no more.
struct FontTable {
  private(set) var fonts: [Font] = []
  private var places: [String: Int] = [:]

  mutating func place(ofFontNamed printedName: String) -> Int {
    if let place = places[printedName] { return place }
    let name = Self.withoutSubsetTag(printedName)
    let folded = name.lowercased()
    fonts.append(
      Font(
        name: name, isBold: Self.boldSigns.contains { folded.contains($0) },
        isItalic: Self.italicSigns.contains { folded.contains($0) }))
    places[printedName] = fonts.count - 1
    return fonts.count - 1
  }

  /// Embedded subsets are named `ABCDEF+Name` (ISO 32000-1, 9.6.4).
  private static func withoutSubsetTag(_ name: String) -> String {
    let bytes = Array(name.utf8)
    guard bytes.count > 7, bytes[6] == UInt8(ascii: "+"), bytes[..<6].allSatisfy({ (65...90).contains($0) }) else {
      return name
    }
    return String(decoding: bytes[7...], as: UTF8.self)
  }

  /// Besides words: Computer Modern's `cmbx`, European Computer Modern's `sfbx`, Latin Modern's `lmbx`, URW's `-medi`.
  private static let boldSigns = [
    "bold", "black", "heavy", "demi", "cmbx", "cmb10", "sfbx", "lmbx", "ecbx", "-medi", "-bd", ",bd",
  ]
  private static let italicSigns = [
    "ital", "obliq", "slant", "kursiv", "cmti", "cmsl", "cmmi", "sfti", "sfsl", "lmri", "ecti", "-it", ",it", "reguita",
    "mediita",
  ]
}
