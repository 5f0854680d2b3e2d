// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Tagging

/// A reference string in which the fields are marked, for training.
public struct LabelledReference: Sendable {
  /// A marked stretch, in places of `raw.unicodeScalars`.
  public struct Span: Sendable, Equatable {
    public var range: Range<Int>
    public var tag: ReferenceTag
  }

  public var id: String
  /// The document it was printed in, where that is known: folds are cut by documents.
  public var document: String?
  public var raw: String
  public var spans: [Span]

  init(id: String, document: String?, raw: String, spans: [Span]) {
    self.id = id
    self.document = document
    self.raw = raw
    self.spans = spans
  }

  /// Reads a line of a labelled file: `{"id", "raw", "tagged"}` with the tag set of `ReferenceTag`, or `{"doc", "tokens-tagged"}` with
  /// the elements of the EXCITE project; `nil` for lines that are neither.
  init?(line: Data, place: Int) {
    guard let record = try? JSONDecoder().decode(Record.self, from: line) else { return nil }
    if let markup = record.tokensTagged {
      self.init(excite: TaggedText(markup), id: "\(record.doc ?? "string")#\(place)", document: record.doc)
    } else if let markup = record.tagged {
      self.init(tagged: TaggedText(markup), id: record.id ?? "string#\(place)")
    } else {
      return nil
    }
  }

  /// Which of `count` parts the string falls into, told by its document where that is known, else by its own name.
  public func fold(of count: Int) -> Int {
    Int(FeatureHasher.text(document ?? id) % UInt64(max(count, 1)))
  }

  /// Reads JSON Lines.
  public static func read(_ bytes: [UInt8]) -> [LabelledReference] {
    bytes.split(separator: UInt8(ascii: "\n")).enumerated().compactMap { LabelledReference(line: Data($1), place: $0) }
  }

  /// The references of a document with gold that have both their string and its fields: see `AlignedReference`.
  /// - Parameter document: `SET/NAME`.
  public static func read(gold: LabelledReferences, document: String) -> [LabelledReference] {
    (gold.references ?? []).enumerated().compactMap { place, entry in
      guard let raw = entry.raw, let work = entry.work else { return nil }
      return AlignedReference.labelled(raw, work, id: "\(document)#\(place)", document: document)
    }
  }

  private init(tagged text: TaggedText, id: String) {
    self.id = id
    // An id is the name of the source file with the number of the string in it; pooled files are no documents.
    let name = id.split(separator: "#").first.map(String.init)
    document = name.flatMap { $0.contains(".training.references") ? $0 : nil }
    raw = text.text
    spans = text.elements.compactMap { element in
      ReferenceTag(rawValue: element.name).map { Span(range: element.range, tag: $0) }
    }
  }

  private struct Record: Decodable {
    var id: String?
    var doc: String?
    var tagged: String?
    var tokensTagged: String?

    enum CodingKeys: String, CodingKey {
      case id, doc, tagged
      case tokensTagged = "tokens-tagged"
    }
  }
}

/// Text with flat XML elements, taken apart: white space collapsed, character references resolved.
struct TaggedText {
  struct Element {
    var name: String
    /// In places of the text's Unicode scalars.
    var range: Range<Int>
  }

  private(set) var elements: [Element] = []
  private var scalars = String.UnicodeScalarView()
  private var count = 0

  var text: String { String(scalars) }

  init(_ markup: String) {
    let source = Array(markup.unicodeScalars)
    var open: [(name: String, start: Int)] = []
    var place = 0
    while place < source.count {
      if source[place] == "<", let end = source[place...].firstIndex(of: ">") {
        let inside = String(String.UnicodeScalarView(source[(place + 1)..<end]))
        let name = String(inside.drop { $0 == "/" }.prefix { !$0.isWhitespace })
        if inside.hasPrefix("/") {
          if let start = open.lastIndex(where: { $0.name == name }) {
            if start == 0 { elements.append(Element(name: name, range: open[start].start..<count)) }
            open.removeSubrange(start...)
          }
        } else {
          open.append((name, count))
        }
        place = end + 1
      } else if source[place] == "&", let (scalar, next) = Self.reference(source, place) {
        add(scalar)
        place = next
      } else {
        add(source[place])
        place += 1
      }
    }
    trim()
  }

  private mutating func add(_ scalar: Unicode.Scalar) {
    if scalar.properties.isWhitespace {
      guard let last = scalars.last, last != " " else { return }
      scalars.append(" ")
    } else {
      scalars.append(scalar)
    }
    count += 1
  }

  /// Takes white space off the edges of elements.
  private mutating func trim() {
    let all = Array(scalars)
    for index in elements.indices {
      var range = elements[index].range.clamped(to: 0..<all.count)
      while let first = range.first, all[first] == " " { range = (first + 1)..<range.upperBound }
      while let last = range.last, all[last] == " " { range = range.lowerBound..<last }
      elements[index].range = range
    }
    elements.removeAll { $0.range.isEmpty }
  }

  private static let named: [String: Unicode.Scalar] = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'"]

  private static func reference(_ source: [Unicode.Scalar], _ place: Int) -> (Unicode.Scalar, Int)? {
    guard let end = source[place...].prefix(10).firstIndex(of: ";") else { return nil }
    let name = String(String.UnicodeScalarView(source[(place + 1)..<end]))
    if let scalar = named[name] { return (scalar, end + 1) }
    guard name.hasPrefix("#") else { return nil }
    let number = name.hasPrefix("#x") ? UInt32(name.dropFirst(2), radix: 16) : UInt32(name.dropFirst())
    return number.flatMap(Unicode.Scalar.init).map { ($0, end + 1) }
  }
}
