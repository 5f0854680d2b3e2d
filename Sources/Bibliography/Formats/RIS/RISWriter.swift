// SPDX-License-Identifier: GPL-3.0-or-later

/// Writes RIS after the specification of 2011: `TY` first, `ER` last, a tag a line, lines that end in CR LF.
public enum RISWriter {
  public static func write(_ items: [(id: String, work: Work)]) -> String {
    items.map { record($0.id, $0.work) }.joined()
  }

  private static func record(_ id: String, _ work: Work) -> String {
    var lines: [String] = []
    func add(_ tag: String, _ value: String?) {
      guard let value = value.map(ExportValues.flat), !value.isEmpty else { return }
      lines.append("\(tag)  - \(value)")
    }
    add("TY", type(work.type))
    add("ID", id)
    for name in work.author { add("AU", printed(name)) }
    add("TI", work.title)
    if work.isPart || work.type == nil {
      add("T2", work.containerTitle)
    } else {
      add("T2", work.collectionTitle ?? work.containerTitle)
    }
    if work.type == .chapter { add("T3", work.collectionTitle) }
    add("J2", work.containerTitleShort)
    for name in work.editor { add(work.type == .articleJournal ? "ED" : "A2", printed(name)) }
    for name in work.translator { add("A4", printed(name)) }
    add("PY", work.issued?.year.map(String.init))
    add("DA", work.issued.flatMap(date))
    add("VL", work.volume)
    add("IS", work.issue ?? (work.isPart ? nil : work.number))
    pages(work.page, add)
    if work.isPart { add("C7", work.number) }
    add("PB", work.publisher)
    add("CY", work.publisherPlace)
    add("ET", work.edition)
    add("SN", work.issn ?? work.isbn)
    add("DO", work.doi)
    add("UR", work.url)
    add("AB", work.abstract)
    for word in (work.keyword ?? "").split(separator: ";") { add("KW", String(word)) }
    add("LA", work.language)
    lines.append("ER  - ")
    return lines.joined(separator: "\r\n") + "\r\n\r\n"
  }

  private static func pages(_ page: String?, _ add: (String, String?) -> Void) {
    guard let page else { return }
    if let bounds = PageRange.bounds(page) {
      add("SP", bounds.first)
      add("EP", bounds.last)
    } else {
      add("SP", page)
    }
  }

  /// `Family, Given, Suffix`, the particle before the family name.
  private static func printed(_ name: Name) -> String {
    guard name.family != nil else { return name.literal ?? name.given ?? "" }
    var given = name.given
    if let particle = name.droppingParticle { given = [given, particle].compactMap { $0 }.joined(separator: " ") }
    return [name.fullFamily, given, name.suffix].compactMap { $0 }.joined(separator: ", ")
  }

  /// `YYYY/MM/DD/`.
  private static func date(_ date: PartialDate) -> String? {
    guard let parts = date.dateParts.first, parts.count > 1 else { return nil }
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(parts[0])/\(two(parts[1]))/" + (parts.count > 2 ? two(parts[2]) : "") + "/"
  }

  private static func type(_ type: WorkType?) -> String {
    switch type {
    case .articleJournal, .review, .reviewBook: "JOUR"
    case .articleMagazine: "MGZN"
    case .articleNewspaper: "NEWS"
    case .article, .manuscript: "UNPB"
    case .book, .collection, .classic: "BOOK"
    case .chapter: "CHAP"
    case .entryEncyclopedia, .entry: "ENCYC"
    case .entryDictionary: "DICT"
    case .paperConference: "CPAPER"
    case .thesis: "THES"
    case .report: "RPRT"
    case .dataset: "DATA"
    case .software: "COMP"
    case .webpage, .post: "ELEC"
    case .postWeblog: "BLOG"
    case .patent: "PAT"
    case .standard: "STAND"
    case .map: "MAP"
    case .legalCase: "CASE"
    case .legislation, .regulation: "STAT"
    case .bill: "BILL"
    case .hearing: "HEAR"
    case .motionPicture, .broadcast: "VIDEO"
    case .song: "SOUND"
    case .musicalScore: "MUSIC"
    case .speech: "SLIDE"
    case .pamphlet: "PAMP"
    case .personalCommunication: "PCOMM"
    case .periodical: "JFULL"
    default: "GEN"
    }
  }
}
