// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Documents
import Foundation
import Records

/// From a file to records or a reject: what a worker does with each request.
public struct InputReader: Sendable {
  /// The records of a document that was read from a path, with the digest of its bytes and the kind that the user names.
  public typealias Extraction =
    @Sendable (_ document: Document, _ path: String, _ sha256: String, _ kind: SourceKind?) throws(Reject) -> [Record]

  public var limits: Limits
  /// Whether records keep the paragraphs of the body.
  public var keepsText: Bool
  private let extract: Extraction

  public init(limits: Limits = Limits(), keepsText: Bool = false, extract: @escaping Extraction) {
    self.limits = limits
    self.keepsText = keepsText
    self.extract = extract
  }

  public func answer(to request: WorkRequest) -> WorkAnswer {
    do {
      let bytes = try bytes(of: request)
      let digest = sha256(bytes)
      let records = try records(in: bytes, digest: digest, request: request)
      let encoder = OrderedJSONEncoder()
      return WorkAnswer(sha256: digest, records: try records.map(encoder.encode))
    } catch let reject as Reject {
      return WorkAnswer(reject: reject)
    } catch {
      return WorkAnswer(
        reject: Reject(path: request.path, code: .workerCrashed, message: "The records could not be written: \(error).")
      )
    }
  }

  /// The document of a file, for commands that look at one file in their own process.
  ///
  /// - Throws: `Failure`: 66 no such file, 65 the file is no document.
  public static func document(at file: String, limits: Limits = Limits()) throws(Failure) -> Document {
    try read(file, limits: limits).document
  }

  /// The document of a file, and the digest of its bytes.
  public static func read(
    _ file: String, limits: Limits = Limits()
  ) throws(Failure) -> (document: Document, sha256: String) {
    guard FileManager.default.fileExists(atPath: file) else {
      throw Failure(.noInput, "\(file): no such file; check the path.")
    }
    let request = WorkRequest(path: file)
    let reader = InputReader(limits: limits) { _, _, _, _ throws(Reject) in [] }
    do {
      let bytes = try reader.bytes(of: request)
      let digest = Documents.sha256(bytes)
      return (try reader.document(in: bytes, digest: digest, request: request), digest)
    } catch {
      throw Failure(.dataInvalid, "\(file): \(error.code.rawValue): \(error.message)")
    }
  }

  private func records(in bytes: [UInt8], digest: String, request: WorkRequest) throws(Reject) -> [Record] {
    let document = try document(in: bytes, digest: digest, request: request)
    var records = try extract(document, request.path, digest, request.kind)
    if !keepsText { for place in records.indices { records[place].text = [] } }
    guard records.isEmpty else { return records }
    throw Reject(path: request.path, sha256: digest, code: .unknownKind, message: RejectCode.unknownKind.meaning)
  }

  private func document(in bytes: [UInt8], digest: String, request: WorkRequest) throws(Reject) -> Document {
    do {
      return try DocumentReader.read(bytes, limits: ReadingLimits(pages: request.pages ?? limits.pages))
    } catch {
      throw Reject(path: request.path, sha256: digest, documentError: error)
    }
  }

  private func bytes(of request: WorkRequest) throws(Reject) -> [UInt8] {
    let location = request.file ?? request.path
    let limit = request.bytes ?? limits.bytes
    let attributes = try? FileManager.default.attributesOfItem(
      atPath: URL(fileURLWithPath: location).resolvingSymlinksInPath().path)
    guard let attributes, attributes[.type] as? FileAttributeType == .typeRegular else {
      throw Reject(path: request.path, code: .unreadable, message: RejectCode.unreadable.meaning)
    }
    let size = (attributes[.size] as? NSNumber)?.intValue ?? 0
    guard size <= limit else {
      throw Reject(
        path: request.path, code: .tooLarge, message: "The file has \(size) bytes, limits.bytes allows \(limit).")
    }
    guard let data = FileManager.default.contents(atPath: location) else {
      throw Reject(path: request.path, code: .unreadable, message: RejectCode.unreadable.meaning)
    }
    guard !data.isEmpty else {
      throw Reject(path: request.path, sha256: sha256([]), code: .empty, message: RejectCode.empty.meaning)
    }
    return [UInt8](data)
  }
}

extension Reject {
  /// The reject that bytes which are no document lead to.
  init(path: String, sha256: String, documentError: DocumentError) {
    let (code, detail): (RejectCode, String?) =
      switch documentError {
      case .empty: (.empty, nil)
      case .notText: (.notText, nil)
      case .pdfDamaged(let reason): (.pdfDamaged, reason.isEmpty ? nil : "The PDF is damaged: \(reason)")
      case .pdfEncrypted: (.pdfEncrypted, nil)
      case .pdfNoPages: (.pdfNoPages, nil)
      case .pdfNoText(let pages):
        (.pdfNoText, "None of the PDF's \(pages) pages has a text layer: a scan. Run an OCR tool over it first.")
      }
    self.init(path: path, sha256: sha256, code: code, message: detail ?? code.meaning)
  }
}
