// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

/// The type of the work, told by which fields there are and by the cue words outside its title.
enum TypeNormalizer: ReferenceNormalizer {
  static func apply(_ reference: TaggedReference, to reading: inout ReferenceReading) {
    if let type = type(reference, reading.work) { reading.work.type = type }
  }

  private static func type(_ reference: TaggedReference, _ work: Work) -> WorkType? {
    let cues = Cues(reference)
    if isCase(reference, work) { return .legalCase }
    if cues.outside.contains(.thesis) { return .thesis }
    if work.containerTitle != nil { return part(work, cues) }
    if cues.outside.contains(.report), work.isbn == nil { return .report }
    if work.publisher != nil || work.publisherPlace != nil || work.edition != nil || work.isbn != nil { return .book }
    if work.url != nil { return .webpage }
    if work.volume != nil, work.page != nil { return .articleJournal }
    return work.title != nil && !work.editor.isEmpty ? .book : nil
  }

  private static func part(_ work: Work, _ cues: Cues) -> WorkType {
    if cues.container.contains(.proceedings), !cues.container.contains(.journal) || work.volume == nil {
      return .paperConference
    }
    if cues.container.contains(.report) { return .report }
    if work.volume == nil, work.issue == nil {
      if !work.editor.isEmpty || work.publisher != nil { return .chapter }
      if cues.container.contains(.newspaper), (work.issued?.dateParts.first?.count ?? 0) == 3 {
        return .articleNewspaper
      }
      if cues.hasIn, work.publisherPlace != nil { return .chapter }
      if work.url != nil, work.page == nil, !cues.container.contains(.journal) { return .webpage }
      if work.publisherPlace != nil, !cues.container.contains(.journal) { return .chapter }
    }
    if !work.editor.isEmpty, work.publisher != nil { return .chapter }
    return .articleJournal
  }

  /// `X v. Y` with a court or a reporter's citation.
  private static func isCase(_ reference: TaggedReference, _ work: Work) -> Bool {
    guard work.author.isEmpty, let title = work.title else { return false }
    let words = title.split(separator: " ")
    guard let versus = words.firstIndex(where: { $0 == "v." || $0 == "v" || $0 == "vs." }), versus > 0,
      versus + 1 < words.count
    else {
      return false
    }
    return true
  }

  private struct Cues {
    /// Cues in the container's title.
    var container: Set<CueWord> = []
    /// Cues outside title, container and names.
    var outside: Set<CueWord> = []
    var hasIn = false

    init(_ reference: TaggedReference) {
      for (index, token) in reference.tokens.enumerated() where token.cue != .none {
        switch reference.tag(at: index) {
        case .container: container.insert(token.cue)
        case .title, .author, .editor, .translator, .url, .doi: break
        case nil where token.cue == .containedIn: hasIn = true
        default: outside.insert(token.cue)
        }
      }
    }
  }
}
