// SPDX-License-Identifier: GPL-3.0-or-later

/// The reference of all codes, for people: `docs/reference/codes.md` is this text.
public var codesReference: String {
  func table(_ rows: [(code: String, meaning: String)]) -> String {
    "| code | meaning |\n| --- | --- |\n" + rows.map { "| `\($0.code)` | \($0.meaning) |\n" }.joined()
  }
  return """
    # Codes

    Codes are stable: scripts may hold on to them. This page is written by `colophon schema codes`.

    ## Warnings

    They stand in a record's `warnings`.

    \(table(WarningCode.allCases.map { ($0.rawValue, $0.meaning) }))
    ## Rejects

    They stand in `rejects.jsonl`, and on standard error.

    \(table(RejectCode.allCases.map { ($0.rawValue, $0.meaning) }))
    """
}
