// SPDX-License-Identifier: GPL-3.0-or-later
import CPoppler

/// Reads a PDF's text layer through poppler-glib: words with boxes, fonts and sizes, and the information dictionary.
public enum PDFReader {
  /// Bytes of a PDF to a document.
  ///
  /// - Throws: `DocumentError.pdfEncrypted` where a password is needed, `.pdfDamaged` where poppler can't open the bytes,
  ///   `.pdfNoPages`, and `.pdfNoText` where no page that was read holds a character.
  public static func read(_ bytes: [UInt8], limits: ReadingLimits = ReadingLimits()) throws(DocumentError) -> Document {
    let document = try open(bytes)
    defer { g_object_unref(gpointer(document)) }

    let pageCount = Int(poppler_document_get_n_pages(document))
    guard pageCount > 0 else { throw .pdfNoPages }
    let readCount = min(pageCount, limits.pages)

    var fonts = FontTable()
    var pages: [Page] = []
    var silent: [Int] = []
    var hidden = ""
    var formFields = 0
    for number in 1...max(1, readCount) {
      guard let page = poppler_document_get_page(document, Int32(number - 1)) else {
        silent.append(number)
        continue
      }
      defer { g_object_unref(gpointer(page)) }
      var width = 0.0
      var height = 0.0
      poppler_page_get_size(page, &width, &height)
      let (words, hiddenHere) = PDFPageText(page: page).words(fonts: &fonts)
      if number == 1 { hidden = hiddenHere }
      if words.isEmpty { silent.append(number) }
      if number <= formPages { formFields += fieldCount(of: page) }
      pages.append(Page(number: number, width: width, height: height, content: .words(words)))
    }
    guard silent.count < readCount else { throw .pdfNoText(pages: pageCount) }

    var faults: [Document.Fault] = []
    if !silent.isEmpty { faults.append(.pagesWithoutText(silent)) }
    if readCount < pageCount { faults.append(.pageLimit(read: readCount, of: pageCount)) }
    var metadata = metadata(of: document)
    if !hidden.isEmpty { metadata.append(Document.MetadataEntry(name: "HiddenText", content: hidden)) }
    return Document(
      format: .pdf, pages: pages, fonts: fonts.fonts, metadata: metadata, formFields: formFields,
      faults: faults)
  }

  /// Pages on which fields to fill in are counted: a form has them from the beginning.
  private static let formPages = 10

  private static func fieldCount(of page: OpaquePointer) -> Int {
    let fields = poppler_page_get_form_field_mapping(page)
    defer { poppler_page_free_form_field_mapping(fields) }
    return Int(g_list_length(fields))
  }

  private static func open(_ bytes: [UInt8]) throws(DocumentError) -> OpaquePointer {
    let data = bytes.withUnsafeBytes { g_bytes_new($0.baseAddress, gsize($0.count)) }
    defer { g_bytes_unref(data) }
    var error: UnsafeMutablePointer<GError>?
    if let document = poppler_document_new_from_bytes(data, nil, &error) { return document }
    defer { g_clear_error(&error) }
    guard let error else { throw .pdfDamaged("the file can't be opened") }
    if error.pointee.code == Int32(POPPLER_ERROR_ENCRYPTED.rawValue), error.pointee.domain == poppler_error_quark() {
      throw .pdfEncrypted
    }
    throw .pdfDamaged(error.pointee.message.map { String(cString: $0) } ?? "the file can't be opened")
  }

  private static func metadata(of document: OpaquePointer) -> [Document.MetadataEntry] {
    let readers: [(String, (OpaquePointer) -> UnsafeMutablePointer<gchar>?)] = [
      ("Title", { poppler_document_get_title($0) }), ("Author", { poppler_document_get_author($0) }),
      ("Subject", { poppler_document_get_subject($0) }), ("Keywords", { poppler_document_get_keywords($0) }),
      ("Creator", { poppler_document_get_creator($0) }), ("Producer", { poppler_document_get_producer($0) }),
    ]
    return readers.compactMap { name, read in
      guard let text = read(document) else { return nil }
      defer { g_free(text) }
      let content = String(cString: text)
      return content.isEmpty ? nil : Document.MetadataEntry(name: name, content: content)
    }
  }
}
