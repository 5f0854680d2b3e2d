// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

/// What a labelled document says of its references and notes: the part of the gold form that trains the line model.
public struct LabelledReferences: Decodable, Sendable {
  public struct Entry: Decodable, Sendable {
    public var raw: String?
    public var work: Work?
    public var note: String?
  }

  public struct NoteText: Decodable, Sendable {
    public var label: String
    public var text: String
  }

  public var id: String
  public var references: [Entry]?
  public var notes: [NoteText]?
}
