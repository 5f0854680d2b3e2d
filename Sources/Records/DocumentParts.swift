// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

/// A heading of the body.
public struct Section: Equatable, Hashable, Sendable, Codable {
  public var number: String?
  public var title: String
  /// 1 is the highest.
  public var level: Int
  public var page: Int?

  public init(number: String? = nil, title: String, level: Int = 1, page: Int? = nil) {
    self.number = number
    self.title = title
    self.level = level
    self.page = page
  }
}

/// A footnote or endnote.
public struct Note: Equatable, Hashable, Sendable, Codable {
  /// `n` and a running number: unique in the record.
  public var id: String
  /// As printed: `12`, `*`.
  public var label: String
  /// `footnote` or `endnote`.
  public var kind: String
  public var text: String
  public var page: Int?
  /// The words before the place where the text calls the note.
  public var marker: Marker?

  public init(id: String, label: String, kind: String, text: String, page: Int? = nil, marker: Marker? = nil) {
    self.id = id
    self.label = label
    self.kind = kind
    self.text = text
    self.page = page
    self.marker = marker
  }

  public struct Marker: Equatable, Hashable, Sendable, Codable {
    /// Up to 60 characters of running text that end where the marker stands.
    public var after: String
    public var page: Int?

    public init(after: String, page: Int? = nil) {
      self.after = after
      self.page = page
    }
  }
}

/// A place in the running text that points to references.
public struct Mention: Equatable, Hashable, Sendable, Codable {
  public var text: String
  @OmittedWhenEmpty public var references: [String] = []
  public var sentence: String?
  public var section: String?
  public var page: Int?

  public init(
    text: String, references: [String] = [], sentence: String? = nil, section: String? = nil, page: Int? = nil
  ) {
    self.text = text
    self.references = references
    self.sentence = sentence
    self.section = section
    self.page = page
  }
}
