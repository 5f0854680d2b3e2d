// SPDX-License-Identifier: GPL-3.0-or-later
import Documents
import Layout

/// How and where lines are set, in steps. Templates below 20 are seen by neighbours two lines away.
struct FrontSetting {
  private let lines: [Line]
  private let bodySize: Double?
  private let largest: Double
  private let ranks: [Int: Int]
  private let width: Double
  private let height: Double

  init(_ lines: [Line], bodySize: Double?) {
    self.lines = lines
    self.bodySize = bodySize
    let firstPage = lines.first?.page ?? 1
    let onFirst = lines.filter { $0.page == firstPage }
    largest = onFirst.compactMap(\.size).max() ?? 0
    let sizes = Set(onFirst.compactMap(\.size).map { Int(($0 * 2).rounded()) }).sorted(by: >)
    ranks = Dictionary(uniqueKeysWithValues: sizes.enumerated().map { ($1, $0) })
    width = lines.compactMap { $0.box?.maxX }.max() ?? 0
    height = lines.compactMap { $0.box?.maxY }.max() ?? 0
  }

  func answers(at place: Int) -> [(Int, Int)] {
    let line = lines[place]
    var answers: [(Int, Int)] = [
      (13, Self.share(line.bold) * 4 + Self.share(line.italic)), (17, line.page - lines[0].page), (18, zone(line)),
      (19, place == 0 ? 0 : lines[place - 1].block == line.block ? 1 : 2),
      (40, Self.step(place, [1, 3, 6, 10, 20, 40, 80])),
    ]
    if place > 0 { answers.append((20, Self.share(line.bold) - Self.share(lines[place - 1].bold) + 4)) }
    if let size = line.size {
      if let bodySize, bodySize > 0 {
        answers.append((10, Self.step(Int(size / bodySize * 100), [75, 88, 97, 104, 115, 135, 160, 200])))
      }
      if largest > 0 { answers.append((11, Self.step(Int(size / largest * 100), [50, 65, 80, 99, 101]))) }
      answers.append((12, min(6, ranks[Int((size * 2).rounded())] ?? 6)))
      if place > 0, let before = lines[place - 1].size {
        answers.append((14, size > before * 1.06 ? 2 : size < before * 0.94 ? 0 : 1))
      }
    }
    if let box = line.box { answers += placement(box, at: place) }
    return answers
  }

  private func placement(_ box: Box, at place: Int) -> [(Int, Int)] {
    guard width > 0, height > 0 else { return [] }
    let line = lines[place]
    let page = line.page - lines[0].page
    let centred = abs(box.midX - width / 2) < 0.02 * width && box.minX > 0.12 * width
    var answers = [
      (15, Int(box.minY / height * 10) + 16 * min(2, page)),
      (16, Self.step(Int(box.width / width * 100), [15, 30, 45, 60, 80])),
      (21, Self.step(Int(box.minX / width * 100), [8, 12, 16, 22, 30, 45, 60])), (22, centred ? 1 : 0),
    ]
    if place > 0, let before = lines[place - 1].box, lines[place - 1].page == line.page {
      let size = max(1, line.size ?? 10)
      answers.append((23, Self.step(Int((box.minY - before.maxY) / size * 10), [-5, 2, 6, 12, 24])))
      answers.append((24, abs(box.minX - before.minX) < 2 ? 0 : box.minX > before.minX ? 1 : 2))
    }
    return answers
  }

  private func zone(_ line: Line) -> Int {
    switch line.zone {
    case .body: 0
    case .runningHead: 1
    case .runningFoot: 2
    case .pageNumber: 3
    case .sideStamp: 4
    case .footnote: 5
    case .caption, .table, .callOut, .lineNumber, .watermark: 6
    }
  }

  static func share(_ value: Double) -> Int { value < 0.1 ? 0 : value < 0.6 ? 1 : value < 0.95 ? 2 : 3 }

  static func step(_ value: Int, _ steps: [Int]) -> Int { steps.firstIndex { value < $0 } ?? steps.count }
}
