// SPDX-License-Identifier: GPL-3.0-or-later
import Characters

/// What reading names asks of characters, scalar by scalar: names are read by the hundred thousand, and finding the borders of
/// characters and asking Unicode's tables for each would take most of that time.
extension Unicode.Scalar {
  /// A letter, or a combining mark, which belongs to one.
  var isLetter: Bool { kind & ScalarKinds.letter != 0 }
  var isCapital: Bool { kind & ScalarKinds.capital != 0 }
  var isSmall: Bool { kind & ScalarKinds.small != 0 }
  var isBlank: Bool { kind & ScalarKinds.blank != 0 }
  /// A combining mark: it says nothing of case.
  var isMark: Bool { kind & ScalarKinds.mark != 0 }

  private var kind: UInt8 {
    value < ScalarKinds.table.count ? ScalarKinds.table[Int(value)] : ScalarKinds.kind(of: self)
  }
}

private enum ScalarKinds {
  static let letter: UInt8 = 1
  static let capital: UInt8 = 2
  static let small: UInt8 = 4
  static let blank: UInt8 = 8
  static let mark: UInt8 = 16

  /// Latin, Greek and Cyrillic.
  static let table: [UInt8] = (0..<0x530).map { Unicode.Scalar(UInt32($0)).map(kind) ?? 0 }

  static func kind(of scalar: Unicode.Scalar) -> UInt8 {
    let properties = scalar.properties
    var kind: UInt8 = 0
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: kind = letter | mark
    case .uppercaseLetter, .titlecaseLetter: kind = letter | capital
    case .lowercaseLetter: kind = letter | small
    case .otherLetter, .modifierLetter: kind = letter
    default: if properties.isWhitespace { kind = blank }
    }
    return kind
  }
}

extension StringProtocol {
  /// The words between blanks.
  var words: [Substring] {
    let scalars = Substring(self).unicodeScalars
    var words: [Substring] = []
    var start: String.Index?
    var place = scalars.startIndex
    while place < scalars.endIndex {
      if scalars[place].isBlank {
        if let start { words.append(Substring(scalars[start..<place])) }
        start = nil
      } else if start == nil {
        start = place
      }
      place = scalars.index(after: place)
    }
    if let start { words.append(Substring(scalars[start...])) }
    return words
  }

  var hasLetters: Bool { unicodeScalars.contains(where: \.isLetter) }
  var hasSmallLetters: Bool { unicodeScalars.contains(where: \.isSmall) }
  /// Whether the first letter is a capital.
  var isCapitalized: Bool { unicodeScalars.first?.isCapital == true }

  /// The text without the scalars at its ends that fulfil a condition.
  func trimmingScalars(where condition: (Unicode.Scalar) -> Bool) -> String {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !condition($0) }),
      let last = scalars.lastIndex(where: { !condition($0) })
    else { return "" }
    return String(self[first..<scalars.index(after: last)])
  }
}
