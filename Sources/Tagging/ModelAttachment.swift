// SPDX-License-Identifier: GPL-3.0-or-later

/// Bytes stored with a model, where they lie in its file: what is not asked for is not even read.
public struct ModelAttachment: Sendable {
  private let file: MappedFile
  private let range: Range<Int>

  init(file: MappedFile, range: Range<Int>) {
    self.file = file
    self.range = range
  }

  /// Bytes in memory.
  public init(copying bytes: [UInt8]) {
    self.init(file: MappedFile(copying: bytes), range: 0..<bytes.count)
  }

  public var count: Int { range.count }

  /// A copy.
  public var bytes: [UInt8] { Array(file.bytes[range]) }

  /// The number at a place that is counted in numbers of 64 bits, little-endian as in the file.
  public func number(at place: Int) -> UInt64 {
    precondition(place >= 0 && (place + 1) * 8 <= range.count)
    let offset = range.lowerBound + place * 8
    return UInt64(littleEndian: file.bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }
}
