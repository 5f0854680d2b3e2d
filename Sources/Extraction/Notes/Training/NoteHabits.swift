// SPDX-License-Identifier: GPL-3.0-or-later
import Tagging

/// What the notes of one paper do alike.
struct NoteHabits {
  let divider: String
  /// Before and after the page cited.
  let pin: (String, String)
  let following: String
  let nameDivider: String
  let afterNames: String
  let quotes: (String, String)

  init(phrases: NotePhrases, using generator: inout SeededGenerator) {
    divider = ["; ", "; ", "; ", " ; ", "; "].randomElement(using: &generator) ?? "; "
    pin = phrases.pins.randomElement(using: &generator) ?? (", ", "")
    following = [" f.", " ff.", "f.", "ff.", " sq."].randomElement(using: &generator) ?? " f."
    nameDivider =
      ([" and ", "/", " / ", ", ", " und ", " & ", " et ", " e ", " y "]).randomElement(using: &generator) ?? "/"
    afterNames = [", ", ", ", ": ", ", "].randomElement(using: &generator) ?? ", "
    quotes =
      [("", ""), ("", ""), ("“", "”"), ("‘", "’"), ("„", "“"), ("«", "»"), ("\"", "\"")].randomElement(
        using: &generator) ?? ("", "")
  }
}
