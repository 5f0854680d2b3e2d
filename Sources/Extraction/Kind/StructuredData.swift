// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters
import Documents

/// Tells files for machines from texts for people. What of them is no export and no answer of an index that is known is no article either,
/// however much prose its values hold.
enum StructuredData {
  /// What the content is, in words; nil for text.
  static func form(of document: Document) -> String? {
    guard document.format != .html, let source = document.source else { return nil }
    if beginsObject(source) || (try? JSONValue(parsing: source)) != nil { return json(source) }
    if isElement(source) { return "XML" }
    if let table = CSVTable.sample(source), table.columns.count >= 3, table.rows.count >= 3,
      table.columns.allSatisfy({ !$0.isEmpty && $0.count <= 40 }), Set(table.columns).count == table.columns.count
    {
      return "a table"
    }
    return nil
  }

  private static func json(_ source: String) -> String {
    do throws(JSONSyntaxError) {
      _ = try JSONValue(parsing: source)
      return "JSON"
    } catch {
      return "JSON that is damaged or goes on (\(error))"
    }
  }

  /// Whether a text begins with an object, alone or in a list, and its first key: a bracket alone begins many a text.
  private static func beginsObject(_ source: String) -> Bool {
    var rest = source.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    if rest.first == "[" { rest = rest.dropFirst().drop(while: \.isWhitespace) }
    guard rest.first == "{" else { return false }
    rest = rest.dropFirst().drop(while: \.isWhitespace)
    guard rest.first == "\"", let end = rest.dropFirst().firstIndex(of: "\"") else { return false }
    return rest[rest.index(after: end)...].drop(while: \.isWhitespace).first == ":"
  }

  /// Whether a text is one element, with XML's declaration or with its own end at the end.
  private static func isElement(_ source: String) -> Bool {
    let text = source.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    guard text.first == "<" else { return false }
    if text.hasPrefix("<?xml") { return true }
    let name = text.dropFirst().prefix { $0.isLetter || $0.isNumber || $0 == ":" || $0 == "-" }
    guard !name.isEmpty, let last = text.lastIndex(where: { !$0.isWhitespace }) else { return false }
    return text[...last].hasSuffix("</" + name + ">")
  }
}
