// SPDX-License-Identifier: GPL-3.0-or-later

/// A bibliographic item under CSL-JSON's names (the CSL project's `csl-data.json`, version 1.0.2).
///
/// Only what a source prints, or what was computed and marked so, is set; everything else is `nil` or empty and left out of the output.
/// Identifiers are kept in their normal form: see `DOI`, `ISSN` and their kin.
public struct Work: Equatable, Hashable, Sendable, Codable {
  /// One of CSL's types: `article-journal`, `book`, `chapter`, `report`, `thesis` …
  public var type: WorkType?
  public var title: String?
  public var titleShort: String?
  @OmittedWhenEmpty public var author: [Name] = []
  @OmittedWhenEmpty public var editor: [Name] = []
  @OmittedWhenEmpty public var translator: [Name] = []
  @OmittedWhenEmpty public var containerAuthor: [Name] = []
  public var issued: PartialDate?
  public var accessed: PartialDate?
  public var originalDate: PartialDate?
  public var eventDate: PartialDate?
  public var containerTitle: String?
  public var containerTitleShort: String?
  public var collectionTitle: String?
  public var collectionNumber: String?
  public var volume: String?
  public var issue: String?
  /// First and last page, both whole, with a plain hyphen: `230-234`; or one page; or an article number.
  public var page: String?
  public var number: String?
  public var numberOfPages: String?
  public var numberOfVolumes: String?
  public var edition: String?
  public var publisher: String?
  public var publisherPlace: String?
  public var eventTitle: String?
  public var eventPlace: String?
  public var genre: String?
  public var medium: String?
  /// `in press`, `forthcoming` and the like, in the source's words.
  public var status: String?
  public var authority: String?
  public var archive: String?
  public var archiveLocation: String?
  /// Bare and in lower case: `10.1080/1369183x.2022.2029377`.
  public var doi: String?
  public var isbn: String?
  public var issn: String?
  public var pmid: String?
  public var pmcid: String?
  public var url: String?
  public var abstract: String?
  /// Keywords in printed order, divided by `; `.
  public var keyword: String?
  /// BCP 47, in lower case: `en`, `pt-br`.
  public var language: String?
  public var note: String?
  /// Identifiers that CSL has no variable for: `arXiv`, `handle`, `URN`, `HAL-ID` …
  @OmittedWhenEmpty public var custom: FieldMap<String> = [:]

  public init(type: WorkType? = nil, title: String? = nil) {
    self.type = type
    self.title = title
  }

  /// In the order in which keys are written.
  public enum CodingKeys: String, CodingKey, CaseIterable {
    case type, title
    case titleShort = "title-short"
    case author, editor, translator
    case containerAuthor = "container-author"
    case issued, accessed
    case originalDate = "original-date"
    case eventDate = "event-date"
    case containerTitle = "container-title"
    case containerTitleShort = "container-title-short"
    case collectionTitle = "collection-title"
    case collectionNumber = "collection-number"
    case volume, issue, page, number
    case numberOfPages = "number-of-pages"
    case numberOfVolumes = "number-of-volumes"
    case edition, publisher
    case publisherPlace = "publisher-place"
    case eventTitle = "event-title"
    case eventPlace = "event-place"
    case genre, medium, status, authority, archive
    case archiveLocation = "archive_location"
    case doi = "DOI"
    case isbn = "ISBN"
    case issn = "ISSN"
    case pmid = "PMID"
    case pmcid = "PMCID"
    case url = "URL"
    case abstract, keyword, language, note, custom
  }
}

/// CSL's item types, with the raw values that its schema accepts.
public enum WorkType: String, Codable, Sendable, CaseIterable {
  case article, bill, book, broadcast, chapter, classic, collection, dataset, document, entry, event, figure, graphic,
    hearing,
    interview, manuscript, map, pamphlet, patent, performance, periodical, post, regulation, report, review, software,
    song, speech,
    standard, thesis, treaty, webpage
  case articleJournal = "article-journal"
  case articleMagazine = "article-magazine"
  case articleNewspaper = "article-newspaper"
  case entryDictionary = "entry-dictionary"
  case entryEncyclopedia = "entry-encyclopedia"
  case legalCase = "legal_case"
  case legislation
  case motionPicture = "motion_picture"
  case musicalScore = "musical_score"
  case paperConference = "paper-conference"
  case personalCommunication = "personal_communication"
  case postWeblog = "post-weblog"
  case reviewBook = "review-book"
}
