// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Records

/// A work that references may mean.
public struct KnownWork: Sendable, Equatable {
  public var id: String
  public var work: Work

  public init(id: String, work: Work) {
    self.id = id
    self.work = work
  }
}

/// Tells which known work a reference means: by DOI or another identifier, else by title, first author, year and place together.
public struct Resolver: Sendable {
  private let works: [KnownWork]
  private let features: [WorkFeatures]
  private let index: CandidateIndex

  /// Two candidates nearer than this in log-odds cannot be told apart.
  private static let margin = 1.0
  private static let mostCandidates = 5

  /// - Parameter works: of works with one id the first counts.
  public init(_ works: [KnownWork]) {
    var seen: Set<String> = []
    self.works = works.filter { seen.insert($0.id).inserted }
    features = self.works.map { WorkFeatures($0.work) }
    index = CandidateIndex(features)
  }

  /// What the reference means, among works other than `excluded`.
  ///
  /// - Parameter raw: the printed string; what it holds counts where fields were not told apart well.
  public func resolve(_ work: Work, raw: String = "", excluding excluded: String? = nil) -> Resolution {
    let query = WorkFeatures(work)
    let printed = Folding.words(raw)
    guard query.hasSubstance || printed.count >= 4 else { return Resolution(status: .unchecked) }
    var scored: [(place: Int, score: Double, byIdentifier: Bool)] = []
    for place in index.candidates(for: query, printed: printed) where works[place].id != excluded {
      let candidate = features[place]
      guard !WorkComparison.isHopeless(query, candidate) || ReferenceComparison.holds(printed, candidate.titleWords)
      else {
        continue
      }
      let comparison = ReferenceComparison(query, printed: printed, candidate)
      if comparison.score > WorkComparison.threshold - 3 {
        scored.append((place, comparison.score, comparison.byIdentifier))
      }
    }
    scored.sort { $0.score != $1.score ? $0.score > $1.score : works[$0.place].id < works[$1.place].id }
    return resolution(of: scored, query)
  }

  private func resolution(
    of scored: [(place: Int, score: Double, byIdentifier: Bool)], _ query: WorkFeatures
  ) -> Resolution {
    guard let best = scored.first, best.score >= WorkComparison.threshold else {
      return Resolution(status: .notFound, score: scored.first.map { Self.rounded($0.score) } ?? 0)
    }
    let score = Self.rounded(best.score)
    let rivals = scored.prefix { $0.score > best.score - Self.margin }
    if rivals.count > 1, !best.byIdentifier || rivals[1].byIdentifier {
      let candidates = rivals.prefix(Self.mostCandidates).map { works[$0.place].id }
      return Resolution(status: .ambiguous, score: score, by: "title-author-year", candidates: candidates)
    }
    let hasDOI = query.doi != nil && query.doi == features[best.place].doi
    let by = best.byIdentifier ? (hasDOI ? "doi" : "identifier") : "title-author-year"
    return Resolution(status: .resolved, id: works[best.place].id, score: score, by: by)
  }

  private static func rounded(_ score: Double) -> Double {
    (WorkComparison.probability(score) * 10_000).rounded() / 10_000
  }
}

extension WorkFeatures {
  /// There is something to look for.
  fileprivate var hasSubstance: Bool {
    !titleKey.isEmpty || doi != nil || pmid != nil || !others.isEmpty || (!families.isEmpty && year != nil)
  }
}
