// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

extension StringProtocol {
  /// Whether the text holds another. In files that import this module it stands before the search of Foundation, which makes a copy of the
  /// text and folds it as it goes; printed ASCII is looked for by its bytes.
  @inlinable
  public func contains(_ part: String) -> Bool {
    let found = utf8.withContiguousStorageIfAvailable { TextSearch.finds(part, in: $0) } ?? nil
    return found ?? (range(of: part) != nil)
  }
}

@usableFromInline
enum TextSearch {
  /// Whether printed ASCII stands among bytes; `nil` where characters must be compared, since what follows may combine with it, or since
  /// the part has other signs, which only a text of ASCII is sure to lack.
  @usableFromInline
  static func finds(_ part: String, in text: UnsafeBufferPointer<UInt8>) -> Bool? {
    var part = part
    return part.withUTF8 { part -> Bool? in
      guard let wanted = part.baseAddress, !part.isEmpty else { return nil }
      guard part.allSatisfy({ 0x20...0x7E ~= $0 }) else {
        return part.allSatisfy { $0 >= 0x20 } && text.allSatisfy { $0 < 0x80 } ? false : nil
      }
      guard var start = text.baseAddress else { return false }
      let end = start + text.count
      var mayCombine = false
      while end - start >= part.count, let hit = memchr(start, Int32(wanted[0]), end - start - part.count + 1) {
        start = UnsafePointer(hit.assumingMemoryBound(to: UInt8.self))
        if memcmp(start, wanted, part.count) == 0 {
          let next = start + part.count
          if next == end || next.pointee < 0x80 { return true }
          mayCombine = true
        }
        start += 1
      }
      return mayCombine ? nil : false
    }
  }
}
