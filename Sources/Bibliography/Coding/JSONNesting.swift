// SPDX-License-Identifier: GPL-3.0-or-later

/// Follows the nesting of a JSON text byte by byte, without reading its values: where objects and arrays begin and end. For texts that are
/// damaged, for line numbers, and where parts are passed on unread.
public struct JSONNesting: Sendable {
  /// What a byte does to the nesting.
  public enum Step: Sendable, Equatable {
    case opens, closes
    /// A closing bracket without an opening one.
    case unmatched
    case none
  }

  /// The brackets that are open, the outermost first: `{` or `[`.
  public private(set) var open: [UInt8] = []
  private var inString = false
  private var escaped = false

  public init() {}

  public mutating func take(_ byte: UInt8) -> Step {
    if inString {
      if escaped {
        escaped = false
      } else if byte == UInt8(ascii: "\\") {
        escaped = true
      } else if byte == UInt8(ascii: "\"") {
        inString = false
      }
      return .none
    }
    switch byte {
    case UInt8(ascii: "\""):
      inString = true
      return .none
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      open.append(byte)
      return .opens
    case UInt8(ascii: "}"), UInt8(ascii: "]"):
      return open.popLast() == nil ? .unmatched : .closes
    default: return .none
    }
  }

  /// The brackets that would end what is open.
  public var closing: [UInt8] {
    open.reversed().map { $0 == UInt8(ascii: "{") ? UInt8(ascii: "}") : UInt8(ascii: "]") }
  }
}
