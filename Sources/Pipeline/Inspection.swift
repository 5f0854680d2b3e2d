// SPDX-License-Identifier: GPL-3.0-or-later
import Documents
import Foundation
import Layout

/// What `colophon inspect` shows: how a file was laid out, before anything is extracted.
public struct Inspection: Sendable {
  public var file: String
  public var page: Int?
  public var svg: Bool

  public init(file: String, page: Int? = nil, svg: Bool = false) {
    self.file = file
    self.page = page
    self.svg = svg
  }

  /// The drawing, or a table: page, column, block, zone, size, and the line.
  ///
  /// - Throws: `Failure`: 66 no such file, 65 the file is no document or has no such page.
  public func text() throws(Failure) -> String {
    let document = LaidOutDocument(try InputReader.document(at: file)).withFigures
    if svg {
      guard let drawing = PageDrawing(page: page ?? 1, of: document) else {
        throw Failure(
          .dataInvalid, "\(file): no page \(page ?? 1) with positions that could be drawn; name another with --page.")
      }
      return drawing.svg
    }
    return document.lines.filter { page == nil || $0.page == page }.map(Self.row).joined()
  }

  private static func row(_ line: Line) -> String {
    let size = line.size.map { String(format: "%.1f", $0) } ?? "-"
    let style = (line.bold > 0.5 ? "b" : "") + (line.italic > 0.5 ? "i" : "")
    return "\(line.page)\t\(line.column)\t\(line.block)\t\(line.zone.rawValue)\t\(size)\(style)\t\(line.text)\n"
  }
}
