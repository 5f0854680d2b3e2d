// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

/// What gold knows of a document's front matter. A field that is `nil` is unknown; an empty one says that the document has none.
public struct LabelledFrontMatter: Decodable, Sendable {
  public var title: String?
  public var author: [Name]?
  public var abstract: String?
  public var keywords: [String]?
  public var doi: String?
  public var containerTitle: String?
  public var volume: String?
  public var issue: String?
  public var page: String?
  public var issued: PartialDate?
  public var sections: [String]?

  enum CodingKeys: String, CodingKey { case work, sections }

  public init(from decoder: Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    sections = try? container.decodeIfPresent([String].self, forKey: .sections)
    guard let work = try? container.nestedContainer(keyedBy: Work.CodingKeys.self, forKey: .work) else { return }
    title = try work.decodeIfPresent(String.self, forKey: .title)
    author = try work.decodeIfPresent([Name].self, forKey: .author)
    abstract = try work.decodeIfPresent(String.self, forKey: .abstract)
    doi = try work.decodeIfPresent(String.self, forKey: .doi)
    containerTitle = try? work.decodeIfPresent(String.self, forKey: .containerTitle)
    volume = try? work.decodeIfPresent(String.self, forKey: .volume)
    issue = try? work.decodeIfPresent(String.self, forKey: .issue)
    page = try? work.decodeIfPresent(String.self, forKey: .page)
    issued = try? work.decodeIfPresent(PartialDate.self, forKey: .issued)
    if let list = try? work.decodeIfPresent([String].self, forKey: .keyword) {
      keywords = list
    } else if let text = try? work.decodeIfPresent(String.self, forKey: .keyword) {
      keywords = text.split(whereSeparator: { $0 == ";" || $0 == "," }).map(String.init)
    }
  }

  /// Whether a field of a work is as gold has it; `nil` where gold knows nothing of the field.
  func agrees(with work: Work, on field: Work.CodingKeys) -> Bool? {
    guard knows(field) else { return nil }
    return work.agrees(with: self.work, on: field)
  }

  private func knows(_ field: Work.CodingKeys) -> Bool {
    switch field {
    case .title: title != nil
    case .author: author != nil
    case .abstract: abstract != nil
    case .keyword: keywords != nil
    case .doi: doi != nil
    case .containerTitle: containerTitle != nil
    case .volume: volume != nil
    case .issue: issue != nil
    case .page: page != nil
    case .issued: issued != nil
    default: false
    }
  }

  private var work: Work {
    var work = Work(title: title)
    work.author = author ?? []
    work.abstract = abstract
    work.keyword = keywords?.joined(separator: "; ")
    work.doi = doi?.lowercased()
    work.containerTitle = containerTitle
    work.volume = volume
    work.issue = issue
    work.page = page.flatMap { PageRange.normalized($0) }
    work.issued = issued
    return work
  }
}
