// SPDX-License-Identifier: GPL-3.0-or-later
import Documents
import Layout
import Records

/// Scans that were stamped afterwards: pages that print nothing but a running line hold a picture of text, as pages without a text layer do.
enum StampedPages {
  static func warning(for document: LaidOutDocument) -> Warning? {
    let furniture: Set<Zone> = [.runningHead, .runningFoot, .pageNumber, .sideStamp, .watermark]
    var printed: Set<Int> = []
    var texts: Set<Int> = []
    for line in document.lines {
      printed.insert(line.page)
      if !furniture.contains(line.zone) { texts.insert(line.page) }
    }
    let stamped = printed.subtracting(texts).sorted()
    // A part title or an empty page with its number is no scan.
    guard stamped.count > 2, stamped.count * 2 > document.document.pages.count else { return nil }
    let list = stamped.prefix(20).map(String.init).joined(separator: ", ")
    return Warning(
      .pagesWithoutText,
      message: "Pages that print nothing but a stamp: \(list)\(stamped.count > 20 ? " …" : "") (\(stamped.count)).")
  }
}
