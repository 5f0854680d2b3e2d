// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Records

/// Makes one record of several records of one work, field by field from the most trustworthy source. What other sources print stays as
/// variants; where they disagree, a warning says so.
public struct Merging: Sendable {
  private let ranks: [TrustClass: Int]

  /// - Parameter trust: classes of sources, most trustworthy first.
  public init(trust: [TrustClass] = TrustClass.allCases) {
    var ranks: [TrustClass: Int] = [:]
    for (rank, trustClass) in trust.enumerated() where ranks[trustClass] == nil { ranks[trustClass] = rank }
    self.ranks = ranks
  }

  /// The merged record; its `id` is that of the first in order and is for the caller to set. The order of `records` changes nothing.
  public func merge(_ records: [Record]) -> Record {
    let ordered = records.sorted(by: precedes)
    guard let first = ordered.first, ordered.count > 1 else { return records.first ?? Record() }
    var merged = Record(id: first.id)
    var parts: [Part] = []
    for record in ordered {
      parts.append(Part(record: record, offset: merged.sources.count))
      merged.sources += record.sources
    }
    for field in WorkField.all { merge(field, of: parts, into: &merged) }
    mergeCustom(parts, into: &merged)
    mergeParts(parts, into: &merged)
    mergeWarnings(parts, into: &merged)
    return merged
  }

  /// A record, and where its sources stand among those of the merged one.
  private struct Part {
    let record: Record
    let offset: Int

    func isTruncated(_ field: WorkField) -> Bool {
      let code: WarningCode? =
        switch field.key {
        case .author: .authorsTruncated
        case .abstract: .abstractTruncated
        default: nil
        }
      guard let code else { return false }
      return record.warnings.contains { $0.code == code }
    }
  }

  private func precedes(_ first: Record, _ second: Record) -> Bool {
    let one = (rank(first), first.sources.first?.path ?? "", first.id)
    let other = (rank(second), second.sources.first?.path ?? "", second.id)
    return one < other
  }

  private func rank(_ record: Record) -> Int {
    record.sources.first.map { ranks[TrustClass(kind: $0.kind, by: "")] ?? ranks.count } ?? ranks.count
  }

  private func rank(_ field: String, _ part: Part) -> Int {
    guard let provenance = part.record.provenance[field], part.record.sources.indices.contains(provenance.source)
    else { return rank(part.record) }
    let trustClass = TrustClass(kind: part.record.sources[provenance.source].kind, by: provenance.by)
    return ranks[trustClass] ?? ranks.count
  }

  private func merge(_ field: WorkField, of parts: [Part], into merged: inout Record) {
    let holders = parts.filter { field.isSet($0.record.work) }
    let ranked = holders.enumerated().sorted { first, second in
      // A list that its source cuts is worse than a whole one, however trustworthy the source.
      let one = (first.element.isTruncated(field) ? 1 : 0, rank(field.name, first.element), first.offset)
      let other = (second.element.isTruncated(field) ? 1 : 0, rank(field.name, second.element), second.offset)
      return one < other
    }.map(\.element)
    guard let best = ranked.first else { return }
    field.copy(best.record.work, &merged.work)
    if let provenance = best.record.provenance[field.name] {
      merged.provenance[field.name] = provenance.moved(by: best.offset)
    }
    var variants: [Variant] = []
    for part in ranked {
      let own = part.record.variants[field.name] ?? []
      variants += own.map { Variant(value: $0.value, source: $0.source + part.offset, by: $0.by) }
    }
    let chosen = field.text(best.record.work)
    for other in ranked.dropFirst() where field.text(other.record.work) != chosen {
      let provenance = other.record.provenance[field.name]
      variants.append(
        Variant(
          value: field.text(other.record.work), source: (provenance?.source ?? 0) + other.offset, by: provenance?.by))
    }
    variants = Self.distinct(variants.filter { $0.value != chosen })
    if !variants.isEmpty { merged.variants[field.name] = variants }
    warn(of: field, best, Array(ranked.dropFirst()), into: &merged)
  }

  private func warn(of field: WorkField, _ best: Part, _ others: [Part], into merged: inout Record) {
    for other in others where !other.isTruncated(field) {
      guard FieldDisagreement.disagree(field.key, best.record.work, other.record.work) else { continue }
      let taken = best.record.sources.first?.path ?? "one source"
      let left = other.record.sources.first?.path ?? "another"
      let code: WarningCode = field.key == .doi ? .doiConflict : .fieldConflict
      merged.warnings.append(
        Warning(
          code, field: field.name,
          message: "\(taken) prints \(Self.quoted(field.text(best.record.work))), "
            + "\(left) prints \(Self.quoted(field.text(other.record.work))); the first was taken."))
    }
  }

  private func mergeCustom(_ parts: [Part], into merged: inout Record) {
    for part in parts {
      for (field, value) in part.record.work.custom where merged.work.custom[field] == nil {
        merged.work.custom[field] = value
        if let provenance = part.record.provenance[field] {
          merged.provenance[field] = provenance.moved(by: part.offset)
        }
      }
    }
  }

  /// Lists whose members point at each other come whole from one record: the first that has any.
  private func mergeParts(_ parts: [Part], into merged: inout Record) {
    let records = parts.map(\.record)
    if let authors = parts.first(where: {
      !$0.record.contributors.isEmpty && $0.record.work.author == merged.work.author
    }) {
      merged.contributors = authors.record.contributors
    }
    if let body = records.first(where: { !$0.references.isEmpty || !$0.notes.isEmpty || !$0.mentions.isEmpty }) {
      merged.references = body.references
      merged.notes = body.notes
      merged.mentions = body.mentions
      merged.noteCitations = body.noteCitations
    }
    if let body = records.first(where: { !$0.sections.isEmpty }) { merged.sections = body.sections }
    if let body = records.first(where: { !$0.text.isEmpty }) { merged.text = body.text }
    merged.cover = records.lazy.compactMap(\.cover).first
    merged.evidence = records.lazy.compactMap(\.evidence).first
    merged.tallies = records.lazy.compactMap(\.tallies).first
    merged.versions = Self.distinct(records.flatMap(\.versions)).filter { $0.doi == nil || $0.doi != merged.work.doi }
    var lists: Set<String> = []
    merged.rankings = records.flatMap(\.rankings).filter { lists.insert($0.list).inserted }
    merged.statements = Self.distinct(records.flatMap(\.statements))
  }

  /// Warnings of sources whose value was not taken speak of the source and stay, but for lists that another source gives whole.
  private func mergeWarnings(_ parts: [Part], into merged: inout Record) {
    var kept: [Warning] = []
    for part in parts {
      for warning in part.record.warnings {
        if warning.code == .authorsTruncated, part.record.work.author != merged.work.author { continue }
        if warning.code == .abstractTruncated, part.record.work.abstract != merged.work.abstract { continue }
        if warning.code == .titleMissing, merged.work.title != nil { continue }
        kept.append(warning)
      }
    }
    merged.warnings = Self.distinct(kept + merged.warnings)
  }

  private static func distinct<Element: Hashable>(_ elements: [Element]) -> [Element] {
    var seen: Set<Element> = []
    return elements.filter { seen.insert($0).inserted }
  }

  /// Each statement once: the first of those with one text, unless they are told to stand in different works.
  private static func distinct(_ statements: [Statement]) -> [Statement] {
    var kept: [String: [Statement]] = [:]
    return statements.filter { statement in
      let text = Folding.fold(statement.text)
      let isKnown = (kept[text] ?? []).contains { other in
        guard let one = statement.citing?.doi, let another = other.citing?.doi else { return true }
        return one.lowercased() == another.lowercased()
      }
      if !isKnown { kept[text, default: []].append(statement) }
      return !isKnown
    }
  }

  private static func quoted(_ text: String) -> String {
    "\"" + (text.count > 120 ? text.prefix(119) + "…" : text) + "\""
  }
}

extension Provenance {
  fileprivate func moved(by offset: Int) -> Provenance {
    var moved = self
    moved.source += offset
    return moved
  }
}
