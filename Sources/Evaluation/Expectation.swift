// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

/// What extraction is expected to give for a sample: a record, a list of records where the sample holds several works, or a reject's code.
/// It stands in `NAME.expected.json` beside the sample `NAME`.
public struct Expectation: Equatable, Sendable {
  public static let suffix = ".expected.json"

  public var content: JSONValue

  public init(content: JSONValue) {
    self.content = content
  }

  /// The expectation that fits what extraction gives now. Left out is what does not depend on the sample's content: the folders of its path
  /// and the version of the extractor.
  public init(records: [JSONValue]) {
    let portable = records.map { $0.mapped("sources") { .array($0.elements.map(Self.portable)) } }
    content = portable.count == 1 ? portable[0] : .array(portable)
  }

  public init(rejectCode: String) {
    content = .object([.init(key: "reject", value: .object([.init(key: "code", value: .string(rejectCode))]))])
  }

  /// The places at which `found` is not as expected.
  public func differences(from found: Expectation) -> [RecordDifference] {
    RecordDifference.between(expected: content, found: found.content)
  }

  private static func portable(_ source: JSONValue) -> JSONValue {
    let named = source.mapped("path") { path in
      .string(path.plainText.split(separator: "/").last.map(String.init) ?? "")
    }
    return .object(named.members.filter { $0.key != "extractor" })
  }
}

extension JSONValue {
  /// The object with one member's value changed; the same where it has no such member.
  fileprivate func mapped(_ key: String, _ transform: (JSONValue) -> JSONValue) -> JSONValue {
    guard case .object(let members) = self else { return self }
    return .object(members.map { $0.key == key ? Member(key: key, value: transform($0.value)) : $0 })
  }
}
