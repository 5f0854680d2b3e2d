// SPDX-License-Identifier: GPL-3.0-or-later

/// The fields of a work by name.
public enum WorkFields {
  /// The names of the fields that are set, in the order in which they are written.
  public static func set(in work: Work) -> [String] {
    let probe = FieldProbe()
    try? work.encode(to: probe)
    return probe.names
  }
}

/// Notes the keys that a value encodes, and nothing else.
private final class FieldProbe: Encoder {
  var names: [String] = []
  let codingPath: [any CodingKey] = []
  let userInfo: [CodingUserInfoKey: Any] = [:]

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    KeyedEncodingContainer(Container<Key>(probe: self))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer { preconditionFailure("a work is an object") }
  func singleValueContainer() -> any SingleValueEncodingContainer { preconditionFailure("a work is an object") }

  private struct Container<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let probe: FieldProbe
    let codingPath: [any CodingKey] = []

    func encodeNil(forKey key: Key) {}
    func encode(_ value: some Encodable, forKey key: Key) { probe.names.append(key.stringValue) }

    func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type, forKey key: Key) -> KeyedEncodingContainer<
      Nested
    > {
      KeyedEncodingContainer(Container<Nested>(probe: probe))
    }

    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer { probe.unkeyedContainer() }
    func superEncoder() -> any Encoder { probe }
    func superEncoder(forKey key: Key) -> any Encoder { probe }
  }
}
