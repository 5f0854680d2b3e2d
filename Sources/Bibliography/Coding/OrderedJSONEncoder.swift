// SPDX-License-Identifier: GPL-3.0-or-later

/// Writes JSON with keys in the order in which a type encodes them (that of its coding keys) and without white space, so that the same
/// value always gives the same bytes. Foundation's encoder offers sorted keys or none.
///
/// Numbers are written in their shortest form that reads back the same; text is UTF-8 with only what RFC 8259 demands escaped.
public struct OrderedJSONEncoder: Sendable {
  public init() {}

  public func encode(_ value: some Encodable) throws -> String {
    let tree = TreeBox()
    try value.encode(to: TreeEncoder(tree: tree, codingPath: []))
    var text = ""
    tree.write(to: &text)
    return text
  }
}

/// A place in the tree that encoding builds; a reference, since containers fill it after they were handed out.
private final class TreeBox {
  enum Content {
    case empty
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

  func write(to text: inout String) {
    switch content {
    case .empty: text += "{}"
    case .scalar(let scalar): text += scalar
    case .object(let members):
      text += "{"
      for (place, member) in members.enumerated() {
        if place > 0 { text += "," }
        text += quoted(member.key)
        text += ":"
        member.value.write(to: &text)
      }
      text += "}"
    case .array(let elements):
      text += "["
      for (place, element) in elements.enumerated() {
        if place > 0 { text += "," }
        element.write(to: &text)
      }
      text += "]"
    }
  }
}

private func quoted(_ string: String) -> String {
  var text = "\""
  for scalar in string.unicodeScalars {
    switch scalar {
    case "\"": text += "\\\""
    case "\\": text += "\\\\"
    case "\n": text += "\\n"
    case "\r": text += "\\r"
    case "\t": text += "\\t"
    case "\u{0}"..."\u{1f}", "\u{2028}", "\u{2029}":
      let hexadecimal = String(scalar.value, radix: 16)
      text += "\\u" + String(repeating: "0", count: 4 - hexadecimal.count) + hexadecimal
    default: text.unicodeScalars.append(scalar)
    }
  }
  return text + "\""
}

private struct TreeEncoder: Encoder {
  let tree: TreeBox
  let codingPath: [any CodingKey]
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    if case .empty = tree.content { tree.content = .object([]) }
    return KeyedEncodingContainer(KeyedTree<Key>(tree: tree, codingPath: codingPath))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    if case .empty = tree.content { tree.content = .array([]) }
    return UnkeyedTree(tree: tree, codingPath: codingPath)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer {
    ScalarTree(tree: tree, codingPath: codingPath)
  }
}

private struct ScalarTree: SingleValueEncodingContainer {
  let tree: TreeBox
  let codingPath: [any CodingKey]

  func encodeNil() { tree.content = .scalar("null") }
  func encode(_ value: Bool) { tree.content = .scalar(value ? "true" : "false") }
  func encode(_ value: String) { tree.content = .scalar(quoted(value)) }
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
  func encode(_ value: some Encodable) throws { try value.encode(to: TreeEncoder(tree: tree, codingPath: codingPath)) }
}

private struct KeyedTree<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let tree: TreeBox
  let codingPath: [any CodingKey]

  func encodeNil(forKey key: Key) { tree.member(key.stringValue).content = .scalar("null") }

  func encode(_ value: some Encodable, forKey key: Key) throws {
    try value.encode(to: TreeEncoder(tree: tree.member(key.stringValue), codingPath: codingPath + [key]))
  }

  func nestedContainer<NestedKey: CodingKey>(
    keyedBy keyType: NestedKey.Type, forKey key: Key
  ) -> KeyedEncodingContainer<NestedKey> {
    TreeEncoder(tree: tree.member(key.stringValue), codingPath: codingPath + [key]).container(keyedBy: keyType)
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    TreeEncoder(tree: tree.member(key.stringValue), codingPath: codingPath + [key]).unkeyedContainer()
  }

  func superEncoder() -> any Encoder { TreeEncoder(tree: tree.member("super"), codingPath: codingPath) }

  func superEncoder(forKey key: Key) -> any Encoder {
    TreeEncoder(tree: tree.member(key.stringValue), codingPath: codingPath + [key])
  }
}

private struct UnkeyedTree: UnkeyedEncodingContainer {
  let tree: TreeBox
  let codingPath: [any CodingKey]

  var count: Int {
    if case .array(let elements) = tree.content { elements.count } else { 0 }
  }

  func encodeNil() { tree.element().content = .scalar("null") }

  func encode(_ value: some Encodable) throws {
    try value.encode(to: TreeEncoder(tree: tree.element(), codingPath: codingPath))
  }

  func nestedContainer<NestedKey: CodingKey>(keyedBy keyType: NestedKey.Type) -> KeyedEncodingContainer<NestedKey> {
    TreeEncoder(tree: tree.element(), codingPath: codingPath).container(keyedBy: keyType)
  }

  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
    TreeEncoder(tree: tree.element(), codingPath: codingPath).unkeyedContainer()
  }

  func superEncoder() -> any Encoder { TreeEncoder(tree: tree.element(), codingPath: codingPath) }
}
