// SPDX-License-Identifier: GPL-3.0-or-later
import Characters

/// A DOI that is built of the journal's name, volume, issue and article, as MDPI builds its: 10.3390/w21020186 is volume 21, issue 2,
/// article 186.
struct NumberedDOI {
  let issue: String

  /// - Parameter volume: the volume as printed, which must stand in the DOI.
  /// - Returns: nil for other DOIs.
  init?(_ doi: String?, volume: String?) {
    guard let doi, let volume, doi.hasPrefix("10.3390/") else { return nil }
    let digits = doi.dropFirst("10.3390/".count).drop { $0.isLetter }
    guard digits.allSatisfy(\.isNumber), digits.hasPrefix(volume), digits.count == volume.count + 6,
      let number = Int(digits.dropFirst(volume.count).prefix(2)), number > 0
    else { return nil }
    issue = String(number)
  }
}
