// SPDX-License-Identifier: GPL-3.0-or-later

/// What a stretch of a reference string is. Raw values are the element names of labelled files.
public enum ReferenceTag: String, CaseIterable, Sendable, Codable {
  case author, editor, translator, title
  case container = "container-title"
  case collection, date, volume, issue, pages, edition, publisher
  case place = "location"
  case doi, url, isbn, note, genre

  /// The model's label for the first token of a stretch.
  var begin: String { "B-" + rawValue }
  /// The model's label for the other tokens of a stretch.
  var inside: String { "I-" + rawValue }
  /// What tokens outside all stretches are called: labels, signs between fields, citation numbers.
  static let outside = "other"
  /// The model's label for a token outside all stretches: which field came before it is part of the label, so that the step to the next
  /// field knows what that is the next to. Fields that seldom tell what comes next are left out: each label costs time.
  static func outside(after tag: ReferenceTag?) -> String {
    guard let tag, telling.contains(tag) else { return outside }
    return outside + "-" + tag.rawValue
  }

  private static let telling: Set<ReferenceTag> = [
    .author, .editor, .title, .container, .collection, .date, .volume, .issue, .pages, .publisher, .place,
  ]
}
