// SPDX-License-Identifier: GPL-3.0-or-later

/// Writes JSON with keys in the order in which a type encodes them (that of its coding keys) and without white space, so that the same
/// value always gives the same bytes. Foundation's encoder offers sorted keys or none.
///
/// Numbers are written in their shortest form that reads back the same; text is UTF-8 with only what RFC 8259 demands escaped.
public struct OrderedJSONEncoder: Sendable {
  public init() {}

  public func encode(_ value: some Encodable) throws -> String {
    let tree = TreeBox()
    try value.encode(to: TreeEncoder(tree: tree))
    var bytes: [UInt8] = []
    bytes.reserveCapacity(1024)
    tree.write(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// A place in the tree that encoding builds; a reference, since containers fill it after they were handed out.
private final class TreeBox {
  enum Content {
    case empty
    case text(String)
    /// A number or a literal, as it is written.
    case scalar(String)
    case object([(key: String, value: TreeBox)])
    case array([TreeBox])
  }

  var content: Content = .empty

  func member(_ key: String) -> TreeBox {
    let box = TreeBox()
    if case .object(var members) = content {
      content = .empty
      members.append((key, box))
      content = .object(members)
    } else {
      content = .object([(key, box)])
    }
    return box
  }

  func element() -> TreeBox {
    let box = TreeBox()
    if case .array(var elements) = content {
      content = .empty
      elements.append(box)
      content = .array(elements)
    } else {
      content = .array([box])
    }
    return box
  }

  func write(to bytes: inout [UInt8]) {
    switch content {
    case .empty: bytes.append(contentsOf: "{}".utf8)
    case .text(let text): quote(text, to: &bytes)
    case .scalar(let scalar): bytes.append(contentsOf: scalar.utf8)
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      for (place, member) in members.enumerated() {
        if place > 0 { bytes.append(UInt8(ascii: ",")) }
        quote(member.key, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        member.value.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    case .array(let elements):
      bytes.append(UInt8(ascii: "["))
      for (place, element) in elements.enumerated() {
        if place > 0 { bytes.append(UInt8(ascii: ",")) }
        element.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    }
  }
}

/// Writes a string literal. U+2028 and U+2029, which JavaScript takes for line ends, are escaped too.
private func quote(_ string: String, to bytes: inout [UInt8]) {
  bytes.append(UInt8(ascii: "\""))
  var string = string
  string.withUTF8 { source in
    if source.allSatisfy({ $0 >= 0x20 && $0 != 0x22 && $0 != 0x5c && $0 != 0xe2 }) {
      bytes.append(contentsOf: source)
    } else {
      escape(source, to: &bytes)
    }
  }
  bytes.append(UInt8(ascii: "\""))
}

private func escape(_ source: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
  var place = 0
  while place < source.count {
    let byte = source[place]
    switch byte {
    case 0x22, 0x5c: bytes += [0x5c, byte]
    case 0x0a: bytes.append(contentsOf: "\\n".utf8)
    case 0x0d: bytes.append(contentsOf: "\\r".utf8)
    case 0x09: bytes.append(contentsOf: "\\t".utf8)
    case 0..<0x20:
      let hexadecimal = String(byte, radix: 16)
      bytes.append(contentsOf: ("\\u" + String(repeating: "0", count: 4 - hexadecimal.count) + hexadecimal).utf8)
    case 0xe2 where place + 2 < source.count && source[place + 1] == 0x80 && source[place + 2] & 0xfe == 0xa8:
      bytes.append(contentsOf: (source[place + 2] == 0xa8 ? "\\u2028" : "\\u2029").utf8)
      place += 2
    default: bytes.append(byte)
    }
    place += 1
  }
}

/// Coding paths are not kept: they would tell only where a number that JSON lacks stands, and cost an array for each key.
private struct TreeEncoder: Encoder {
  let tree: TreeBox
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    if case .empty = tree.content { tree.content = .object([]) }
    return KeyedEncodingContainer(KeyedTree<Key>(tree: tree))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    if case .empty = tree.content { tree.content = .array([]) }
    return UnkeyedTree(tree: tree)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer {
    ScalarTree(tree: tree)
  }
}

private struct ScalarTree: SingleValueEncodingContainer {
  let tree: TreeBox
  var codingPath: [any CodingKey] { [] }

  func encodeNil() { tree.content = .scalar("null") }
  func encode(_ value: Bool) { tree.content = .scalar(value ? "true" : "false") }
  func encode(_ value: String) { tree.content = .text(value) }
  func encode(_ value: Float) throws { try encode(Double(value)) }

  func encode(_ value: Double) throws {
    guard value.isFinite else {
      throw EncodingError.invalidValue(
        value, .init(codingPath: codingPath, debugDescription: "JSON has no such number"))
    }
    tree.content = .scalar(value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value))
  }

  func encode(_ value: Int) { tree.content = .scalar(String(value)) }
  func encode(_ value: Int8) { tree.content = .scalar(String(value)) }
  func encode(_ value: Int16) { tree.content = .scalar(String(value)) }
  func encode(_ value: Int32) { tree.content = .scalar(String(value)) }
  func encode(_ value: Int64) { tree.content = .scalar(String(value)) }
  func encode(_ value: UInt) { tree.content = .scalar(String(value)) }
  func encode(_ value: UInt8) { tree.content = .scalar(String(value)) }
  func encode(_ value: UInt16) { tree.content = .scalar(String(value)) }
  func encode(_ value: UInt32) { tree.content = .scalar(String(value)) }
  func encode(_ value: UInt64) { tree.content = .scalar(String(value)) }
  func encode(_ value: some Encodable) throws { try value.encode(to: TreeEncoder(tree: tree)) }
}

private struct KeyedTree<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let tree: TreeBox
  var codingPath: [any CodingKey] { [] }

  func encode(_ value: String, forKey key: Key) { tree.member(key.stringValue).content = .text(value) }
  func encode(_ value: Int, forKey key: Key) { tree.member(key.stringValue).content = .scalar(String(value)) }

  func encodeNil(forKey key: Key) { tree.member(key.stringValue).content = .scalar("null") }

  func encode(_ value: some Encodable, forKey key: Key) throws {
    try value.encode(to: TreeEncoder(tree: tree.member(key.stringValue)))
  }

  func nestedContainer<NestedKey: CodingKey>(
    keyedBy keyType: NestedKey.Type, forKey key: Key
  ) -> KeyedEncodingContainer<NestedKey> {
    TreeEncoder(tree: tree.member(key.stringValue)).container(keyedBy: keyType)
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    TreeEncoder(tree: tree.member(key.stringValue)).unkeyedContainer()
  }

  func superEncoder() -> any Encoder { TreeEncoder(tree: tree.member("super")) }

  func superEncoder(forKey key: Key) -> any Encoder {
    TreeEncoder(tree: tree.member(key.stringValue))
  }
}

private struct UnkeyedTree: UnkeyedEncodingContainer {
  let tree: TreeBox
  var codingPath: [any CodingKey] { [] }

  var count: Int {
    if case .array(let elements) = tree.content { elements.count } else { 0 }
  }

  func encodeNil() { tree.element().content = .scalar("null") }

  func encode(_ value: some Encodable) throws {
    try value.encode(to: TreeEncoder(tree: tree.element()))
  }

  func nestedContainer<NestedKey: CodingKey>(keyedBy keyType: NestedKey.Type) -> KeyedEncodingContainer<NestedKey> {
    TreeEncoder(tree: tree.element()).container(keyedBy: keyType)
  }

  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
    TreeEncoder(tree: tree.element()).unkeyedContainer()
  }

  func superEncoder() -> any Encoder { TreeEncoder(tree: tree.element()) }
}
