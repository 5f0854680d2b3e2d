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
  /// The model's label for tokens outside all stretches: labels, signs between fields, citation numbers.
  static let outside = "other"
}
