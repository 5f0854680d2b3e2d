// SPDX-License-Identifier: GPL-3.0-or-later
import CLibXML2

/// HTML by libxml2's streaming parser: no tree is built, so that depth and size cost nothing but time; nothing is fetched,
/// and no entity but HTML's own is known.
enum HTMLReader {
  /// An HTML or XHTML page: its first tag, or one of the tags that only HTML has, stands within the first 2 KB.
  static func recognises(_ bytes: [UInt8]) -> Bool {
    let head = lowercasedHead(bytes)
    let text = head.drop(while: \.isWhitespace)
    guard text.first == "<" else { return false }
    if text.hasPrefix("<!doctype html") || text.hasPrefix("<html") { return true }
    let marks = ["<html", "<head>", "<head ", "<body", "<meta ", "<title>", "<div", "<p>"]
    // XML of another vocabulary may have elements of the same names.
    let root = text.prefix { $0 != ">" }
    let isOther = root.contains(" xmlns") && !root.contains("xhtml")
    if isOther || text.hasPrefix("<?xml") || text.hasPrefix("<!doctype") { return text.contains("<html") }
    return marks.contains { text.contains($0) }
  }

  static func read(_ bytes: [UInt8]) throws(DocumentError) -> Document {
    let decoded = try TextDecoder.decode(bytes, declared: declaredEncoding(bytes))
    let builder = HTMLBuilder()
    parse(decoded.text, into: builder)
    builder.flush()
    var source = decoded.text
    source.makeContiguousUTF8()
    return Document(
      format: .html, pages: [Page(number: 1, content: .lines(builder.lines))], metadata: builder.metadata,
      jsonLD: builder.jsonLD, source: source, faults: decoded.guess.map { [.encodingGuessed($0)] } ?? [])
  }

  /// ASCII letters of the first 2 KB; NULs are left out, so that UTF-16 is read as well.
  private static func lowercasedHead(_ bytes: [UInt8]) -> String {
    String(
      decoding: bytes.prefix(2048).compactMap { byte -> UInt8? in
        guard byte > 0, byte < 0x80 else { return nil }
        return 0x41...0x5A ~= byte ? byte + 0x20 : byte
      }, as: UTF8.self)
  }

  /// The encoding that `<meta charset>`, `<meta http-equiv>` or the XML declaration names.
  private static func declaredEncoding(_ bytes: [UInt8]) -> String? {
    let head = lowercasedHead(bytes)
    for key in ["charset=", "encoding="] {
      guard let range = head.firstRange(of: key) else { continue }
      let value = head[range.upperBound...].drop { $0 == "\"" || $0 == "'" || $0 == " " }
      let name = value.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
      if !name.isEmpty { return String(name) }
    }
    return nil
  }

  private static func parse(_ text: String, into builder: HTMLBuilder) {
    var handler = xmlSAXHandler()
    handler.startElement = { context, name, attributes in
      guard let context, let name else { return }
      Unmanaged<HTMLBuilder>.fromOpaque(context).takeUnretainedValue().start(
        String(cString: name), attributes: readAttributes(attributes))
    }
    handler.endElement = { context, name in
      guard let context, let name else { return }
      Unmanaged<HTMLBuilder>.fromOpaque(context).takeUnretainedValue().end(String(cString: name))
    }
    handler.characters = { context, characters, length in
      guard let context, let characters, length > 0 else { return }
      let text = String(decoding: UnsafeBufferPointer(start: characters, count: Int(length)), as: UTF8.self)
      Unmanaged<HTMLBuilder>.fromOpaque(context).takeUnretainedValue().add(text)
    }
    handler.ignorableWhitespace = handler.characters
    handler.cdataBlock = handler.characters
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NONET.rawValue | HTML_PARSE_NOERROR.rawValue
      | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
    let pointer = Unmanaged.passUnretained(builder).toOpaque()
    withExtendedLifetime(builder) {
      guard let context = htmlCreatePushParserCtxt(&handler, pointer, nil, 0, nil, XML_CHAR_ENCODING_UTF8) else {
        return
      }
      defer { htmlFreeParserCtxt(context) }
      _ = htmlCtxtUseOptions(context, Int32(options))
      builder.currentLine = { Int(context.pointee.input?.pointee.line ?? 0) }
      feed(text, to: context)
      builder.currentLine = nil
    }
  }

  /// In pieces, since libxml2's push parser takes a signed 32-bit length.
  private static func feed(_ text: String, to context: htmlParserCtxtPtr) {
    var bytes = Array(text.utf8)
    for position in bytes.indices where bytes[position] == 0 { bytes[position] = 0x20 }
    bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress?.assumingMemoryBound(to: CChar.self) else { return }
      let size = 1 << 26
      var start = 0
      while start < buffer.count {
        let length = min(size, buffer.count - start)
        _ = htmlParseChunk(context, base + start, Int32(length), 0)
        start += length
      }
    }
    _ = htmlParseChunk(context, nil, 0, 1)
  }
}

/// Names and values alternate up to a null pointer; a value may be missing.
private func readAttributes(_ list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) -> [(name: String, value: String)] {
  guard var place = list else { return [] }
  var attributes: [(name: String, value: String)] = []
  while let name = place.pointee {
    let value = (place + 1).pointee.map { String(cString: $0) } ?? ""
    attributes.append((String(cString: name).lowercased(), value))
    place += 2
  }
  return attributes
}
