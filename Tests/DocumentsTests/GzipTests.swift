// SPDX-License-Identifier: GPL-3.0-or-later
import Documents
import Testing

struct GzipTests {
  /// "moss moss moss\n", packed by gzip -n.
  private let packed: [UInt8] = [
    31, 139, 8, 0, 0, 0, 0, 0, 0, 3, 203, 205, 47, 46, 86, 200, 133, 17, 92, 0, 131, 26, 123, 142, 15, 0, 0, 0,
  ]

  @Test func `a gzip file is unpacked up to its limit`() throws {
    #expect(Gzip.isPacked(packed))
    #expect(try Gzip.decompress(packed) == Array("moss moss moss\n".utf8))
    #expect(throws: Gzip.Failure.tooLarge) { try Gzip.decompress(packed, limit: 3) }
    #expect(throws: Gzip.Failure.self) { try Gzip.decompress(Array(packed.dropLast(9))) }
  }

  @Test func `what is no gzip file, or cut short, is an error`() {
    #expect(throws: Gzip.Failure.self) { try Gzip.decompress(Array("plain text".utf8)) }
    #expect(throws: Gzip.Failure.self) { try Gzip.decompress([]) }
  }
}
