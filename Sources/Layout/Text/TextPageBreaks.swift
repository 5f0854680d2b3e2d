// SPDX-License-Identifier: GPL-3.0-or-later

/// Finds the pages of a text whose form feeds are lost.
///
/// A form feed that some step turned into a blank leaves a line that begins with one blank among lines that begin with none.
enum TextPageBreaks {
  static func mark(_ rows: inout [TextRow]) {
    guard rows.count > 60, rows.last?.page == 1 else { return }
    let stepped = rows.indices.filter { rows[$0].indent == 1 }
    let indented = rows.count { $0.indent > 0 }
    guard stepped.count >= 2, indented == stepped.count, stepped.count * 15 < rows.count else { return }
    var page = 1
    for place in rows.indices {
      if rows[place].indent == 1, place > 0 {
        page += 1
        rows[place].startsPage = true
      }
      rows[place].page = page
    }
  }
}
