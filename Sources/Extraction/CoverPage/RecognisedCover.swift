// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// A cover that was found: which family, and which lines are its own.
struct RecognisedCover: Sendable {
  var family: String
  /// Places in `PrintedText.lines`.
  var lines: Set<Int>
  /// Page numbers from 1.
  var pages: [Int]
  var fields: CoverFields
  var evidence: [KindEvidence]
  /// 0 to 1.
  var confidence: Double
}

/// Looks for a cover before, behind or beside a document.
enum CoverRecogniser {
  static func cover(in text: PrintedText) -> RecognisedCover? {
    nil
  }
}
