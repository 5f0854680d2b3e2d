// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Records

/// What one place of a source says of the work: its cover, its by-line, a BibTeX block, its meta elements.
struct Witness: Sendable {
  /// Goes into `provenance.by`.
  var by: String
  var work: Work
  var page: Int?
  /// Where the list of authors is cut in this place.
  var isTruncated = false
  var confidence: Double?

  init(by: String, work: Work, page: Int? = nil, isTruncated: Bool = false, confidence: Double? = nil) {
    self.by = by
    self.work = work
    self.page = page
    self.isTruncated = isTruncated
    self.confidence = confidence
  }
}

/// Several witnesses of one work, weighed field by field: the first that says something is believed, the others are compared with it.
struct WitnessWeighing: Sendable {
  private(set) var work = Work()
  private(set) var provenance: FieldMap<Provenance> = [:]
  private(set) var variants: FieldMap<[Variant]> = [:]
  private(set) var warnings: [Warning] = []

  /// - Parameters:
  ///   - witnesses: the most trustworthy first.
  ///   - preferring: for a field the witness, by its `by`, that is asked before the others.
  init(_ witnesses: [Witness], preferring: [String: [String]] = [:]) {
    for field in WorkField.all {
      let order = Self.ordered(witnesses, first: preferring[field.name] ?? [])
      weigh(field, order)
    }
    weighType(witnesses)
    weighAuthors(Self.ordered(witnesses, first: preferring["author"] ?? []))
    weighEditors(witnesses)
    weighDate(Self.ordered(witnesses, first: preferring["issued"] ?? []))
    weighCustom(witnesses)
  }

  private static func ordered(_ witnesses: [Witness], first: [String]) -> [Witness] {
    guard !first.isEmpty else { return witnesses }
    let preferred = first.flatMap { name in witnesses.filter { $0.by == name } }
    return preferred + witnesses.filter { !first.contains($0.by) }
  }

  private mutating func take(_ field: String, from witness: Witness) {
    provenance[field] = Provenance(page: witness.page, by: witness.by, confidence: witness.confidence)
  }

  private mutating func addVariant(_ field: String, _ value: String, _ witness: Witness) {
    let variant = Variant(value: value, by: witness.by)
    var list = variants[field] ?? []
    if !list.contains(where: { $0.value == value }) { list.append(variant) }
    variants[field] = list
  }

  private mutating func weigh(_ field: WorkField, _ witnesses: [Witness]) {
    var believed: String?
    for witness in witnesses {
      guard let value = witness.work[keyPath: field.path], !value.isEmpty else { continue }
      guard let taken = believed else {
        believed = value
        work[keyPath: field.path] = value
        take(field.name, from: witness)
        continue
      }
      if value == taken { continue }
      if field.agree(taken, value) {
        // Another spelling or case of the same is worth keeping for names of works alone.
        if ["title", "container-title"].contains(field.name), field.differsInLetters(taken, value) {
          addVariant(field.name, value, witness)
        }
      } else {
        addVariant(field.name, value, witness)
        warn(field, taken, value, witness)
      }
    }
  }

  private mutating func warn(_ field: WorkField, _ taken: String, _ other: String, _ witness: Witness) {
    let by = provenance[field.name]?.by ?? ""
    let message = "\(field.name): \(taken.excerpt) (\(by)), but \(other.excerpt) (\(witness.by))."
    warnings.append(Warning(field.name == "DOI" ? .doiConflict : .fieldConflict, field: field.name, message: message))
  }

  private mutating func weighType(_ witnesses: [Witness]) {
    for witness in witnesses {
      guard let type = witness.work.type else { continue }
      work.type = type
      take("type", from: witness)
      return
    }
  }

  private mutating func weighDate(_ witnesses: [Witness]) {
    for witness in witnesses {
      guard let date = witness.work.issued, let year = date.year else { continue }
      guard let taken = work.issued, let takenYear = taken.year else {
        work.issued = date
        take("issued", from: witness)
        continue
      }
      if year != takenYear {
        addVariant("issued", date.printed, witness)
        let by = provenance["issued"]?.by ?? ""
        warnings.append(
          Warning(
            .fieldConflict, field: "issued",
            message: "issued: \(taken.printed) (\(by)), but \(date.printed) (\(witness.by))."))
      } else if date.precision > taken.precision,
        date.dateParts.first?.starts(with: taken.dateParts.first ?? []) == true
      {
        work.issued = date
        take("issued", from: witness)
      }
    }
  }

  private mutating func weighEditors(_ witnesses: [Witness]) {
    guard let witness = witnesses.first(where: { !$0.work.editor.isEmpty }) else { return }
    work.editor = witness.work.editor
    take("editor", from: witness)
  }

  private mutating func weighCustom(_ witnesses: [Witness]) {
    for witness in witnesses {
      for (field, value) in witness.work.custom where work.custom[field] == nil {
        work.custom[field] = value
        take("custom." + field, from: witness)
      }
    }
  }

  /// The longest list that is not cut is believed before a cut one; spelling and order are compared.
  private mutating func weighAuthors(_ witnesses: [Witness]) {
    let told = witnesses.filter { !$0.work.author.isEmpty }
    guard let first = told.first else { return }
    let whole = told.filter { !$0.isTruncated }
    let believed =
      first.isTruncated ? whole.max { $0.work.author.count < $1.work.author.count } ?? first : first
    work.author = believed.work.author
    take("author", from: believed)
    if whole.isEmpty || believed.isTruncated {
      warnings.append(
        Warning(
          .authorsTruncated, field: "author",
          message: "The list of authors is cut after \(work.author.count); further authors are not printed."))
    }
    for witness in told where witness.by != believed.by {
      let comparison = AuthorComparison(believed.work.author, witness.work.author)
      for (mine, theirs) in comparison.spellings {
        addVariant("author", theirs, witness)
        warnings.append(
          Warning(
            .authorSpelling, field: "author",
            message: "\(mine) (\(believed.by)) is spelled \(theirs) (\(witness.by))."))
      }
      if comparison.isReordered {
        let order = witness.work.author.map(\.fullFamily).joined(separator: "; ")
        addVariant("author", order, witness)
        warnings.append(
          Warning(.authorOrder, field: "author", message: "The order of authors is \(order) in \(witness.by)."))
      }
      if comparison.hasStrangers, !witness.isTruncated, !believed.isTruncated {
        let list = witness.work.author.map(\.fullFamily).joined(separator: "; ")
        addVariant("author", list, witness)
        warnings.append(
          Warning(.fieldConflict, field: "author", message: "The authors are \(list) in \(witness.by)."))
      }
    }
  }
}

extension String {
  /// The first 80 characters, in quotation marks.
  var excerpt: String { count > 80 ? "“\(prefix(79))…”" : "“\(self)”" }
}

extension PartialDate {
  /// How many parts of the first date are known.
  var precision: Int { dateParts.first?.count ?? 0 }

  /// ISO 8601 as far as known.
  var printed: String {
    dateParts.map { parts in
      parts.enumerated().map { $0.offset == 0 || $0.element > 9 ? "\($0.element)" : "0\($0.element)" }.joined(
        separator: "-")
    }.joined(separator: "/")
  }
}
