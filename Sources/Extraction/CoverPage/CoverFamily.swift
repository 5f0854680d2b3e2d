// SPDX-License-Identifier: GPL-3.0-or-later

/// One family of cover pages: what it is known by, which labels it prints in which language, and how its fields are read.
struct CoverFamily: Sendable {
  /// How much of a page is the cover.
  enum Carrier: Sendable {
    /// A page of its own, or the lines before the article.
    case page
    /// The upper lines of a page on which the article begins.
    case head
    /// A line on top of a page, be it another cover or the article.
    case banner
    /// Single lines, in the margin or at the foot.
    case stamp
  }

  /// Words that tell of the family; weights add up, and 1 is enough.
  struct Telltale: Sendable {
    let phrase: CoverPhrase
    let weight: Double
    var words: String { phrase.words }

    init(_ words: String, _ weight: Double) {
      phrase = CoverPhrase(words)
      self.weight = weight
    }
  }

  let name: String
  /// The repository where its name is not printed.
  let repository: String?
  let carrier: Carrier
  let telltales: [Telltale]
  /// Telltales that are no fixed words: the form of a stamp, the labels of a page.
  let marks: (@Sendable (CoverText) -> [Telltale])?
  let labels: [CoverLabel]
  /// Beginnings of the small print: they end a value and are no title.
  let smallPrint: [CoverPhrase]
  let read: @Sendable (inout CoverReading) -> Void

  init(
    _ name: String, repository: String? = nil, carrier: Carrier = .page, telltales: [Telltale] = [],
    marks: (@Sendable (CoverText) -> [Telltale])? = nil, labels: [CoverLabel] = [],
    smallPrint: [CoverPhrase] = [], read: @escaping @Sendable (inout CoverReading) -> Void
  ) {
    self.name = name
    self.repository = repository
    self.carrier = carrier
    self.telltales = telltales
    self.marks = marks
    self.labels = labels
    self.smallPrint = smallPrint
    self.read = read
  }
}

/// Words that announce a value.
struct CoverLabel: Sendable {
  /// What a label announces. Not all of it becomes a field.
  enum Meaning: String, Sendable {
    case title, authors, citation, container, volume, issue, pages, publisher, doi, issn, year, date, version, type,
      license, availability, link, repository, urn, cooperation, submitted, accessed, downloaded, generated, embargo,
      copyright,
      publishedOnline, received, accepted, pii, none
  }

  enum Extent: Sendable {
    /// The rest of the label's line, or where that is empty the next line.
    case line
    /// Up to a blank line.
    case paragraph
    /// Up to the next label.
    case open
  }

  let meaning: Meaning
  let phrases: [CoverPhrase]
  let extent: Extent
  /// Labels of everyday words count at the beginning of a line alone.
  let inRunningText: Bool
  /// A colon, or the end of the line, must follow.
  let isSetOff: Bool

  init(
    _ meaning: Meaning, _ words: [String], _ extent: Extent = .line, inRunningText: Bool = false, isSetOff: Bool = false
  ) {
    self.meaning = meaning
    phrases = words.map { CoverPhrase($0) }
    self.extent = extent
    self.inRunningText = inRunningText
    self.isSetOff = isSetOff
  }
}

/// Every family that is known, in the order in which equal evidence is decided.
enum CoverFamilies {
  static let all: [CoverFamily] = [
    .iris, .ssoar, .hal, .halStamp, .econstor, .pure, .jstor, .oro, .zora, .eprints, .unige, .lirias, .orbi, .cadmus,
    .dspaceMIT,
    .dspaceDASH, .dspaceOsuva, .dspaceETH, .dspaceHelda, .dspace, .diva, .chalmers, .tandf, .sage, .iop, .aip, .chorus,
    .wileyAccepted, .elsevierAccepted, .pmc,
    .bioRxiv, .arXivStamp, .boris, .rero, .researchSquare, .preprintsOrg, .scieloPreprints, .ssrn, .mpra,
    .digitalCommons, .eScholarship,
    .researchGate, .academia, .persee,
    .openEdition, .cairn, .erudit, .redalyc, .emerald, .projectMUSE, .heinOnline, .selfArchiving, .ePeriodica, .core,
  ]
}
