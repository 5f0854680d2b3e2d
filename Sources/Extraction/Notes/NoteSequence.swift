// SPDX-License-Identifier: GPL-3.0-or-later
import Layout

/// Chooses from the candidates those whose numbers count on through the document.
struct NoteSequence {
  /// In reading order, numbered ones alone.
  let candidates: [NoteCandidate]
  let lines: [Line]

  /// What a begin above 1 costs for each number, and at most.
  private static let lateBegin = (each: 0.4, most: 3.0)
  /// What each number that is passed over costs, and how many may be.
  private static let gap = (cost: 0.9, most: 6)
  /// What counting from 1 again costs.
  private static let restart = 3.0
  /// Candidates to look back over for the number before.
  private static let reach = 300
  /// Mean and sum that make notes of a series of numbers that the text calls for the most part, and mean where it does not.
  private static let believable = (mean: 2.0, sum: 2.2, uncalledMean: 2.6)
  /// Weight of a note that is the only one.
  private static let onlyNote = 4.0
  /// What a label costs that is printed in another way than the one before it: "2." behind a raised "1".
  private static let otherForm = 2.0

  /// The chain of most weight, in reading order, without the series in it that are not believable.
  func chain() -> [NoteCandidate] {
    guard !candidates.isEmpty else { return [] }
    var best = [Double](repeating: 0, count: candidates.count)
    var previous = [Int?](repeating: nil, count: candidates.count)
    // The best chain that ends on an earlier page, for notes that count from 1 again.
    var bestEnds: [(page: Int, score: Double, place: Int)] = []
    for place in candidates.indices {
      let number = candidates[place].label.number ?? 0
      best[place] = -min(Self.lateBegin.most, Double(number - 1) * Self.lateBegin.each)
      for earlier in stride(from: place - 1, through: max(0, place - Self.reach), by: -1) {
        let step = number - (candidates[earlier].label.number ?? 0)
        guard step >= 1, step <= Self.gap.most else { continue }
        let isLike = candidates[place].label.form.isLike(candidates[earlier].label.form)
        let score = best[earlier] - Double(step - 1) * Self.gap.cost - (isLike ? 0 : Self.otherForm)
        if score > best[place] {
          best[place] = score
          previous[place] = earlier
        }
      }
      let page = lines[candidates[place].line].page
      if number == 1, let end = bestEnds.last(where: { $0.page < page }), end.score - Self.restart > best[place] {
        best[place] = end.score - Self.restart
        previous[place] = end.place
      }
      best[place] += candidates[place].score
      if best[place] > (bestEnds.last?.score ?? 0) { bestEnds.append((page, best[place], place)) }
    }
    guard var place = best.indices.max(by: { best[$0] < best[$1] }) else { return [] }
    var chain = [candidates[place]]
    while let earlier = previous[place] {
      place = earlier
      chain.append(candidates[place])
    }
    return series(chain.reversed()).filter(isBelievable).flatMap { $0 }
  }

  /// Cuts a chain where it counts from 1 again.
  private func series(_ chain: [NoteCandidate]) -> [[NoteCandidate]] {
    var series: [[NoteCandidate]] = []
    for candidate in chain {
      if let last = series.last?.last?.label.number, let number = candidate.label.number, number > last {
        series[series.count - 1].append(candidate)
      } else {
        series.append([candidate])
      }
    }
    return series
  }

  private func isBelievable(_ series: [NoteCandidate]) -> Bool {
    let sum = series.reduce(0) { $0 + $1.score }
    if series.count == 1, !series[0].isListed, sum < Self.onlyNote { return false }
    let isCalled = series.count { $0.isCalled || $0.isListed } * 2 >= series.count
    return sum >= Self.believable.sum
      && sum >= (isCalled ? Self.believable.mean : Self.believable.uncalledMean) * Double(series.count)
  }
}
