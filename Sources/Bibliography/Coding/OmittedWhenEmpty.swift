// SPDX-License-Identifier: GPL-3.0-or-later

/// A collection that is left out of the output when it is empty, and empty when the input has no such key.
@propertyWrapper
public struct OmittedWhenEmpty<Wrapped: Codable & Collection & Sendable & Hashable & EmptyInitializable>: Codable,
  Sendable, Hashable
{
  public var wrappedValue: Wrapped

  public init(wrappedValue: Wrapped) {
    self.wrappedValue = wrappedValue
  }

  public init(from decoder: Decoder) throws {
    wrappedValue = try Wrapped(from: decoder)
  }

  public func encode(to encoder: Encoder) throws {
    try wrappedValue.encode(to: encoder)
  }
}

/// What can stand empty: arrays and field maps.
public protocol EmptyInitializable {
  init()
}

extension Array: EmptyInitializable {}

extension KeyedDecodingContainer {
  public func decode<Wrapped>(_ type: OmittedWhenEmpty<Wrapped>.Type, forKey key: Key) throws -> OmittedWhenEmpty<
    Wrapped
  > {
    try decodeIfPresent(type, forKey: key) ?? OmittedWhenEmpty(wrappedValue: Wrapped())
  }
}

extension KeyedEncodingContainer {
  public mutating func encode<Wrapped>(_ value: OmittedWhenEmpty<Wrapped>, forKey key: Key) throws {
    guard !value.wrappedValue.isEmpty else { return }
    try encode(value.wrappedValue, forKey: key)
  }
}
