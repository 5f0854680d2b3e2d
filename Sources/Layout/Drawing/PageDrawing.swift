// SPDX-License-Identifier: GPL-3.0-or-later
import Documents

/// A page as an SVG picture: each line with its box, coloured by zone, and numbered in reading order.
public struct PageDrawing: Sendable {
  public let page: Page
  public let lines: [Line]

  /// - Returns: `nil` where the document has no such page, or the page has no positions.
  public init?(page number: Int, of document: LaidOutDocument) {
    guard let page = document.document.pages.first(where: { $0.number == number }), page.width > 0 else { return nil }
    self.page = page
    lines = document.lines.filter { $0.page == number && $0.box != nil }
  }

  /// The picture, one unit a point, self-contained.
  public var svg: String {
    var text = """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(page.width) \(page.height)" width="\(page.width)" height="\(page.height)">
      <rect width="100%" height="100%" fill="white"/>

      """
    for (place, line) in lines.enumerated() {
      guard let box = line.box else { continue }
      text += """
        <g><rect x="\(box.minX)" y="\(box.minY)" width="\(box.width)" height="\(box.height)" fill="\(Self.colour(of: line.zone))" \
        fill-opacity="0.25"/><text x="\(box.minX)" y="\(box.maxY - 0.2 * box.height)" font-size="\(line.size ?? 9)" \
        font-family="serif" textLength="\(box.width)" lengthAdjust="spacingAndGlyphs">\(Self.escaped(line.text))</text>\
        <text x="\(box.minX - 2)" y="\(box.maxY - 1)" font-size="5" text-anchor="end" fill="#c00">\(place + 1)</text>\
        <title>\(line.zone.rawValue), block \(line.block), column \(line.column)</title></g>

        """
    }
    return text + "</svg>\n"
  }

  private static func colour(of zone: Zone) -> String {
    switch zone {
    case .body: "#88aadd"
    case .runningHead, .runningFoot: "#cccccc"
    case .pageNumber: "#999999"
    case .lineNumber: "#dddd66"
    case .sideStamp, .watermark: "#cc88cc"
    case .footnote: "#66cc88"
    case .caption: "#eebb66"
    case .callOut: "#ee8888"
    case .table: "#66cccc"
    }
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\u{0}"..."\u{8}", "\u{B}", "\u{C}", "\u{E}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": continue
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
