// SPDX-License-Identifier: GPL-3.0-or-later

/// The fonts of a document, each told once. A font's weight and slant are read off its name, since the text layer says no more.
struct FontTable {
  private(set) var fonts: [Font] = []
  private var places: [String: Int] = [:]

  mutating func place(ofFontNamed printedName: String) -> Int {
    if let place = places[printedName] { return place }
    let name = FontName(printedName)
    fonts.append(Font(name: name.plain, isBold: name.isBold, isItalic: name.isItalic))
    places[printedName] = fonts.count - 1
    return fonts.count - 1
  }
}
