// SPDX-License-Identifier: GPL-3.0-or-later

extension String {
  /// How many stretches blanks divide the text into.
  public var wordCount: Int {
    var count = 0
    var isInside = false
    for byte in utf8 {
      let isBlank = byte == UInt8(ascii: " ")
      if !isBlank, !isInside { count += 1 }
      isInside = !isBlank
    }
    return count
  }
}
