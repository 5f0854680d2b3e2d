// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// Why a model file cannot be used.
public enum ModelError: Error, Equatable, CustomStringConvertible {
  case unreadable(path: String, reason: String)
  case notAModel(path: String)
  case wrongVersion(path: String, found: Int, expected: Int)
  case damaged(path: String, what: String)
  case otherFeatures(path: String, found: String, expected: String)

  public var description: String {
    switch self {
    case .unreadable(let path, let reason): "\(path) cannot be read: \(reason)."
    case .notAModel(let path): "\(path) is not a model file; train it anew with 'colophon train'."
    case .wrongVersion(let path, let found, let expected):
      "\(path) has model format \(found), this program reads \(expected); train it anew with 'colophon train'."
    case .damaged(let path, let what): "\(path) is damaged (\(what)); fetch or train it anew."
    case .otherFeatures(let path, let found, let expected):
      "\(path) was trained with the features '\(found)', this program makes '\(expected)'; train it anew with 'colophon train'."
    }
  }
}

/// The model file: a header of 64 bytes, start and step scores, a hash table of features, their weights, and a JSON description.
///
/// All numbers are little-endian. Tables are used where they lie in the mapped file; nothing is copied or unpacked at loading.
///
/// | bytes | what |
/// | --- | --- |
/// | 0–7 | `TAGMODEL` |
/// | 8, 12, 16, 20 | format version, number of labels, slots of the table (a power of two), bytes of weights |
/// | 24, 28, 32 | bytes of the description, bytes of the attachments, quantum (Float32) |
/// | 64 … | start scores, step scores (Float32), slots (fingerprint, offset), weights, attachments, description |
///
/// A feature lies in the first free slot from `firstSlot` on, with the lower half of its number as the fingerprint.
///
/// A feature's weights: UInt16 scale, UInt8 count, UInt8 form. In form 0, which few labels use, `count` pairs of label and Int8 follow; in
/// form 1 an Int8 for every label, padded to whole eights (format 2; files of format 1 have none of these). A weight is
/// `Int8 * scale * quantum`.
enum ModelFile {
  static let magic: [UInt8] = Array("TAGMODEL".utf8)
  static let version: UInt32 = 2
  /// Files of this format are read as well.
  static let oldestVersion: UInt32 = 1
  /// The form of weights that has a value for every label.
  static let denseForm: UInt8 = 1
  static let headerSize = 64
  static let slotSize = 8
  static let emptySlot = UInt32.max

  /// The slot where the search for a feature begins.
  @inline(__always)
  static func firstSlot(of feature: FeatureID, among count: Int) -> Int {
    Int(truncatingIfNeeded: feature >> 32) & (count &- 1)
  }

  /// What the JSON at the end of the file says.
  struct Description: Codable {
    var labels: [String]
    /// Name and version of the feature functions the model was trained with.
    var features: String
    /// See `SequenceModel.sharpness`.
    var sharpness: Float
    var attachments: [Attachment]

    struct Attachment: Codable {
      var name: String
      var offset: Int
      var count: Int
    }
  }

  /// Where the parts lie, all within the file.
  struct Layout {
    let labelCount: Int
    let slotCount: Int
    let quantum: Float
    let starts: Int
    let slots: Int
    let weights: Range<Int>
    let attachments: Range<Int>
    let description: Range<Int>
  }

  static func layout(of bytes: UnsafeRawBufferPointer, path: String) throws -> Layout {
    guard bytes.count >= headerSize, bytes.prefix(8).elementsEqual(magic) else {
      throw ModelError.notAModel(path: path)
    }
    func number(_ offset: Int) -> Int {
      Int(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
    }
    let found = number(8)
    guard (Int(oldestVersion)...Int(version)).contains(found) else {
      throw ModelError.wrongVersion(path: path, found: found, expected: Int(version))
    }
    let labels = number(12)
    let slots = number(16)
    guard (1...255).contains(labels) else { throw ModelError.damaged(path: path, what: "number of labels") }
    guard slots >= 2, slots & (slots - 1) == 0, slots <= 1 << 28 else {
      throw ModelError.damaged(path: path, what: "size of the feature table")
    }
    let quantum = Float(bitPattern: UInt32(number(32)))
    guard quantum.isFinite, quantum > 0 else { throw ModelError.damaged(path: path, what: "quantum") }
    let slotStart = headerSize + 4 * (labels + labels * labels)
    let weightStart = slotStart + slots * slotSize
    let attachmentStart = weightStart + number(20)
    let descriptionStart = attachmentStart + number(28)
    let end = descriptionStart + number(24)
    // Places in the file are kept in 32 bits while features are looked up.
    guard end <= Int(UInt32.max) else { throw ModelError.damaged(path: path, what: "size") }
    guard end == bytes.count else {
      throw ModelError.damaged(path: path, what: "\(bytes.count) bytes where \(end) were written")
    }
    return Layout(
      labelCount: labels, slotCount: slots, quantum: quantum, starts: headerSize, slots: slotStart,
      weights: weightStart..<attachmentStart, attachments: attachmentStart..<descriptionStart,
      description: descriptionStart..<end)
  }
}

/// A file mapped into memory for as long as something refers to it.
///
/// Unchecked, because a raw pointer is not `Sendable`: the mapping is read-only and never changes between `init` and `deinit`.
final class MappedFile: @unchecked Sendable {
  let bytes: UnsafeRawBufferPointer

  init(_ url: URL) throws {
    let path = url.path
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { throw ModelError.unreadable(path: path, reason: String(cString: strerror(errno))) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_size > 0 else {
      throw ModelError.unreadable(path: path, reason: "it is empty or no file")
    }
    let size = Int(status.st_size)
    guard let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED else {
      throw ModelError.unreadable(path: path, reason: String(cString: strerror(errno)))
    }
    bytes = UnsafeRawBufferPointer(start: start, count: size)
  }

  /// A copy of bytes that are in memory already.
  init(copying data: [UInt8]) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: data.count, alignment: 64)
    copy.copyBytes(from: data)
    bytes = UnsafeRawBufferPointer(copy)
    isMapped = false
  }

  private var isMapped = true

  deinit {
    if isMapped {
      munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
    } else {
      bytes.deallocate()
    }
  }
}
