// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Standard output, for results alone.
public struct StandardOutput: Sendable {
  public init() {}

  /// - Throws: `Failure` with status 73 where nobody takes the text, or the disk is full.
  public func write(_ text: String) throws(Failure) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { bytes in
        bytes.baseAddress.map { Foundation.write(STDOUT_FILENO, $0, bytes.count) } ?? 0
      }
      if written < 0 && errno == EINTR { continue }
      guard written > 0 else {
        throw Failure(
          .cannotWrite, "standard output: \(String(cString: strerror(errno))); check who reads it, or the disk.")
      }
      rest = rest.dropFirst(written)
    }
  }
}
