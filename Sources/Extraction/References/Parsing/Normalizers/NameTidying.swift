// SPDX-License-Identifier: GPL-3.0-or-later
import Characters

/// Mends what extraction and recognition do to lists of names, before they are cut.
enum NameTidying {
  /// Takes blanks before full stops away and puts one between an initial and the word after it, writes small initials
  /// (`g. toaldo`, from small capitals) large, and divides names at bullets.
  static func tidied(_ text: String) -> String {
    guard needsTidying(text) else { return text }
    let scalars = Array(text.unicodeScalars)
    var tidied = String.UnicodeScalarView()
    for (place, scalar) in scalars.enumerated() {
      let next = place + 1 < scalars.count ? scalars[place + 1] : nil
      if scalar == " ", next == "." || next == "," || next == ";" { continue }
      if scalar == "•" || scalar == "·" || scalar == "■" {
        tidied.append(";")
        continue
      }
      if next == ".", ScalarClass.of(scalar.value).kind == .lower, isAlone(scalars, place),
        !isConjunction(scalars, place)
      {
        tidied.append(contentsOf: scalar.properties.uppercaseMapping.unicodeScalars)
        continue
      }
      tidied.append(scalar)
      guard scalar == ".", let next, isLetter(next) else { continue }
      if place + 2 < scalars.count, isLetter(scalars[place + 2]) { tidied.append(" ") }
    }
    return String(tidied)
  }

  /// `R. u. G. Demko`: German for "and", before a capital.
  private static func isConjunction(_ scalars: [Unicode.Scalar], _ place: Int) -> Bool {
    scalars[place] == "u" && place >= 2 && scalars[place - 1] == " " && scalars[place - 2] != ","
      && scalars[place - 2] != ";"
      && place + 3 < scalars.count && scalars[place + 2] == " "
      && ScalarClass.of(scalars[place + 3].value).kind == .upper
  }

  /// Whether anything may be to mend, told by bytes: a blank before a sign, a bullet, a small letter alone before a point, or a point glued to
  /// a word.
  private static func needsTidying(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    for place in bytes.indices {
      let next = place + 1 < bytes.count ? bytes[place + 1] : 0x20
      switch bytes[place] {
      case 0x20: if next == 0x2e || next == 0x2c || next == 0x3b { return true }
      case 0xe2, 0xc2: return true
      case 0x2e: if next >= 0x41, place + 2 < bytes.count, bytes[place + 2] >= 0x41 { return true }
      default: if next == 0x2e, bytes[place] >= 0x61, place == 0 || bytes[place - 1] < 0x41 { return true }
      }
    }
    return false
  }

  private static func isAlone(_ scalars: [Unicode.Scalar], _ place: Int) -> Bool {
    place == 0 || !isLetter(scalars[place - 1]) && scalars[place - 1] != "." && scalars[place - 1] != "'"
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch ScalarClass.of(scalar.value).kind {
    case .lower, .upper, .caseless, .mark, .ideograph: true
    case .space, .digit, .sign: false
    }
  }
}
