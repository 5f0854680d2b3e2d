// SPDX-License-Identifier: GPL-3.0-or-later

/// What a line is to a bibliography: the tags of the line model.
public enum BibliographyLabel: String, Sendable, CaseIterable {
  /// The first line of an entry of a list.
  case entryStart = "B"
  case entryInside = "I"
  /// The heading of a list.
  case heading = "H"
  /// The first line of a note.
  case noteStart = "M"
  case noteInside = "N"
  case other = "O"
}
