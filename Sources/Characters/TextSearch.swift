// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

extension StringProtocol {
  /// Whether the text holds another. In files that import this module it stands before the search of Foundation, which makes a copy of the
  /// text and folds it as it goes; here bytes are looked for.
  @inlinable
  public func contains(_ part: String) -> Bool {
    let found = utf8.withContiguousStorageIfAvailable { TextSearch.finds(part, in: $0) } ?? nil
    return found ?? (range(of: part) != nil)
  }
}

@usableFromInline
enum TextSearch {
  /// Whether a part stands among bytes; `nil` where characters must be compared, since marks may combine with what stands before them.
  @usableFromInline
  static func finds(_ part: String, in text: UnsafeBufferPointer<UInt8>) -> Bool? {
    var part = part
    return part.withUTF8 { part -> Bool? in
      guard let wanted = part.baseAddress, !part.isEmpty else { return nil }
      guard part.allSatisfy({ $0 >= 0x20 && !leadsMark($0) }) else { return nil }
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
      // Letters that are written as two scalars may be the part's all the same.
      if part.contains(where: { $0 >= 0x80 }), text.contains(where: leadsMark) { return nil }
      return mayCombine ? nil : false
    }
  }

  /// The first byte of a combining mark, U+0300 to U+036F.
  private static func leadsMark(_ byte: UInt8) -> Bool { byte == 0xCC || byte == 0xCD }
}
