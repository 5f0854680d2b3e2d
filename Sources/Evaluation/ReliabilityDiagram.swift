// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// A reliability diagram as SVG: of each band of confidence, the share of values that are right against the mean confidence. A well calibrated
/// confidence lies on the diagonal.
public struct ReliabilityDiagram {
  private let bands: [Reliability.Band]

  public init(_ reliability: Reliability) { bands = reliability.bands.filter { $0.count > 0 } }

  private static let side = 360.0
  private static let margin = 48.0

  public var svg: String {
    let whole = Int(Self.side + 2 * Self.margin)
    let ticks = stride(from: 0, through: 1, by: 0.2).map(tick).joined()
    let diagonal = line(from: (0, 0), to: (1, 1), style: "stroke='#999' stroke-dasharray='4 4'")
    let path = bands.map { "\(x($0.confidence)),\(y($0.share))" }.joined(separator: " ")
    return """
      <svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 \(whole) \(whole)' font-family='sans-serif' font-size='12'>
      <rect width='\(whole)' height='\(whole)' fill='#fff'/>
      \(ticks)\(diagonal)<polyline points='\(path)' fill='none' stroke='#1b6e5a' stroke-width='2'/>
      \(bands.map(point).joined())
      <text x='\(whole / 2)' y='\(whole - 8)' text-anchor='middle'>confidence</text>
      <text x='14' y='\(whole / 2)' text-anchor='middle' transform='rotate(-90 14 \(whole / 2))'>share that is right</text>
      </svg>

      """
  }

  private func x(_ value: Double) -> String { String(format: "%.1f", Self.margin + value * Self.side) }
  private func y(_ value: Double) -> String { String(format: "%.1f", Self.margin + (1 - value) * Self.side) }

  private func line(from start: (Double, Double), to end: (Double, Double), style: String) -> String {
    "<line x1='\(x(start.0))' y1='\(y(start.1))' x2='\(x(end.0))' y2='\(y(end.1))' \(style)/>\n"
  }

  private func tick(_ value: Double) -> String {
    let label = String(format: "%.1f", value)
    return line(from: (value, 0), to: (value, 1), style: "stroke='#eee'")
      + line(from: (0, value), to: (1, value), style: "stroke='#eee'")
      + "<text x='\(x(value))' y='\(y(-0.05))' text-anchor='middle'>\(label)</text>"
      + "<text x='\(x(-0.02))' y='\(y(value))' text-anchor='end' dominant-baseline='middle'>\(label)</text>\n"
  }

  private func point(_ band: Reliability.Band) -> String {
    let radius = String(format: "%.1f", 3 + Double(band.count).squareRoot() / 4)
    let told = "\(band.right) of \(band.count) right at a mean confidence of \(String(format: "%.2f", band.confidence))"
    return
      "<circle cx='\(x(band.confidence))' cy='\(y(band.share))' r='\(radius)' fill='#1b6e5a' fill-opacity='.7'><title>\(told)</title></circle>\n"
  }
}
