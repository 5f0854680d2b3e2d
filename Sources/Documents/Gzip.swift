// SPDX-License-Identifier: GPL-3.0-or-later
import CPoppler

/// Data packed by gzip (RFC 1952), unpacked by GIO.
public enum Gzip {
  public enum Failure: Error, Equatable {
    /// The data are no gzip file, or damaged or cut short; the text is GIO's.
    case unreadable(String)
    /// More than the limit came out.
    case tooLarge
  }

  /// Whether data begin as gzip files do.
  public static func isPacked(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x1f, 0x8b]) }

  /// Unpacks one gzip file.
  /// - Parameter limit: the most bytes that may come out: a small file can hold gigabytes of zeros.
  /// - Throws: `Failure`.
  public static func decompress(_ bytes: [UInt8], limit: Int = 1 << 30) throws -> [UInt8] {
    guard let decompressor = g_zlib_decompressor_new(G_ZLIB_COMPRESSOR_FORMAT_GZIP) else {
      throw Failure.unreadable("no decompressor")
    }
    defer { g_object_unref(UnsafeMutableRawPointer(decompressor)) }
    let converter = OpaquePointer(UnsafeMutableRawPointer(decompressor))
    var output: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var consumed = 0
    while true {
      var read: gsize = 0
      var written: gsize = 0
      var failure: UnsafeMutablePointer<GError>?
      let result = bytes.withUnsafeBytes { input in
        buffer.withUnsafeMutableBytes { output in
          g_converter_convert(
            converter, input.baseAddress?.advanced(by: consumed), gsize(bytes.count - consumed), output.baseAddress,
            gsize(output.count), G_CONVERTER_INPUT_AT_END, &read, &written, &failure)
        }
      }
      if let failure {
        defer { g_error_free(failure) }
        throw Failure.unreadable(failure.pointee.message.map { String(cString: $0) } ?? "unknown")
      }
      consumed += Int(read)
      output.append(contentsOf: buffer.prefix(Int(written)))
      guard output.count <= limit else { throw Failure.tooLarge }
      if result == G_CONVERTER_FINISHED { return output }
      guard read > 0 || written > 0 else { throw Failure.unreadable("it ends too early") }
    }
  }
}
