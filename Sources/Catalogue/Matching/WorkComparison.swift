// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Foundation

/// How much two descriptions speak for being of one work: the sum of what each field says, in units of log-odds (base e), roughly.
struct WorkComparison {
  /// Above this, two descriptions are taken for one work.
  static let threshold = 6.0

  /// What each part says, in units of log-odds; above 0 speaks for one work.
  let title: Double
  let authors: Double
  let year: Double
  let place: Double
  let identifiers: Double
  let abstract: Double
  /// An identifier of the work itself is equal and nothing speaks against it.
  let byIdentifier: Bool

  var score: Double {
    let evidence = title + authors + year + place + identifiers + abstract
    return byIdentifier ? max(evidence, Self.threshold + 4) : evidence
  }

  /// The comparison cannot reach the threshold, which is cheap to tell.
  static func isHopeless(_ first: WorkFeatures, _ second: WorkFeatures) -> Bool {
    first.hasOtherTitle(than: second) && !first.sharesPlace(with: second)
      && first.mainTitleLength == nil && second.mainTitleLength == nil
  }

  /// - Parameter isStandingTitle: the title stands over many works (`Editorial`), and says little.
  init(_ first: WorkFeatures, _ second: WorkFeatures, isStandingTitle: Bool = false) {
    let titles = TitleComparison(first, second)
    let bylines = AuthorComparison(first, second)
    title = titles.evidence(isStanding: isStandingTitle)
    authors = bylines.evidence
    year = Self.year(first, second)
    place = Self.place(first, second)
    identifiers = Self.identifiers(first, second)
    abstract = Self.abstract(first, second)
    let contradicted = titles.isDifferent && (bylines.isDifferent || Self.pagesDiffer(first, second))
    byIdentifier = Self.sharesIdentifier(first, second) && !contradicted
  }

  /// From 0 to 1, 0.5 at the threshold.
  var probability: Double { Self.probability(score) }

  static func probability(_ score: Double) -> Double { 1 / (1 + exp(threshold - score)) }

  private static func sharesIdentifier(_ first: WorkFeatures, _ second: WorkFeatures) -> Bool {
    if let doi = first.doi, doi == second.doi { return true }
    if let pmid = first.pmid, pmid == second.pmid { return true }
    return first.others.contains(where: second.others.contains)
  }

  private static func identifiers(_ first: WorkFeatures, _ second: WorkFeatures) -> Double {
    var evidence = 0.0
    if let one = first.doi, let other = second.doi { evidence += one == other ? 5 : -5 }
    if let one = first.pmid, let other = second.pmid { evidence += one == other ? 6 : -5 }
    if let one = first.isbn, let other = second.isbn, first.container.isEmpty { evidence += one == other ? 3 : -1 }
    return evidence
  }

  private static func year(_ first: WorkFeatures, _ second: WorkFeatures) -> Double {
    guard let one = first.year, let other = second.year else { return 0 }
    switch abs(one - other) {
    case 0: return 1
    case 1: return -1
    case 2: return -2.5
    default: return -5
    }
  }

  private static func pagesDiffer(_ first: WorkFeatures, _ second: WorkFeatures) -> Bool {
    guard let one = first.firstPage, let other = second.firstPage else { return false }
    return one != other
  }

  /// Journal, volume, issue, pages.
  private static func place(_ first: WorkFeatures, _ second: WorkFeatures) -> Double {
    var evidence = 0.0
    var containersAgree: Bool?
    if !first.container.isEmpty, !second.container.isEmpty {
      let agree = ContainerComparison.agree(first.container, second.container)
      containersAgree = agree
      evidence += agree ? 1 : -1.5
    }
    var volumesAgree = false
    if let one = first.volume, let other = second.volume {
      volumesAgree = one == other
      evidence += volumesAgree ? 1.5 : -3
    }
    if let one = first.issue, let other = second.issue { evidence += one == other ? 0.5 : -2.5 }
    guard let one = first.firstPage, let other = second.firstPage else { return evidence }
    if one == other {
      evidence += 2.5
      // The same whole range of pages in one volume holds one work, whatever language its title is given in.
      if containersAgree == true, volumesAgree, first.isLong, first.lastPage == second.lastPage { evidence += 4 }
    } else if let last = first.lastPage, last == second.lastPage {
      evidence += 1
    } else {
      // Other pages of another journal: the work was printed twice, which makes two.
      evidence -= containersAgree == false ? 5.5 : 4
    }
    return evidence
  }

  /// Abstracts that begin with other words belong to other works, mostly; equal ones to one.
  private static func abstract(_ first: WorkFeatures, _ second: WorkFeatures) -> Double {
    guard first.abstract.count >= 15, second.abstract.count >= 15 else { return 0 }
    let shared = Double(second.abstract.count { first.abstractWords.contains($0) }) / Double(second.abstract.count)
    if shared > 0.8 { return 2 }
    return shared < 0.4 ? -1.5 : 0
  }
}
