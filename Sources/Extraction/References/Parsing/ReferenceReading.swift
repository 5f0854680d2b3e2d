// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

/// A work in the making, with what each of its fields was read from.
struct ReferenceReading {
  var work = Work()
  /// The model's probability for each field's stretches, by CSL name.
  private(set) var evidence: [Work.CodingKeys: Double] = [:]
  /// How names without comma are read.
  var nameOrder = NameOrder.automatic
  /// The authors that a dash or "Ders." at the head stands for.
  var authorsBefore: [Name] = []

  /// Sets a field read from stretches of the string.
  mutating func set<Value>(
    _ field: WritableKeyPath<Work, Value>, _ key: Work.CodingKeys, to value: Value, from spans: [TaggedSpan]
  ) {
    work[keyPath: field] = value
    evidence[key] = spans.map(\.probability).min() ?? 1
  }

  /// Takes all fields away.
  mutating func empty() {
    work = Work()
    evidence = [:]
  }

  /// Takes a field away that others show to be none.
  mutating func remove<Value>(_ field: WritableKeyPath<Work, Value?>, _ key: Work.CodingKeys) {
    work[keyPath: field] = nil
    evidence[key] = nil
  }

  /// Sets a field found by a grammar over the whole string.
  mutating func set<Value>(_ field: WritableKeyPath<Work, Value>, _ key: Work.CodingKeys, found value: Value) {
    work[keyPath: field] = value
    evidence[key] = 1
  }
}

/// One step from marked stretches to a work's fields.
protocol ReferenceNormalizer: Sendable {
  static func apply(_ reference: TaggedReference, to reading: inout ReferenceReading)
}

/// All steps, in order: later ones see what earlier ones set.
enum ReferenceNormalizers {
  static let all: [any ReferenceNormalizer.Type] = [
    NameNormalizer.self, TitleNormalizer.self, DateNormalizer.self, OriginalDate.self, NumberNormalizer.self,
    PublisherNormalizer.self,
    CitedPage.self, IdentifierNormalizer.self, TypeNormalizer.self, InterviewNormalizer.self,
  ]

  static func read(_ reference: TaggedReference, order: NameOrder = .automatic, authorsBefore: [Name] = [])
    -> ReferenceReading
  {
    var reading = ReferenceReading()
    reading.nameOrder = order
    reading.authorsBefore = authorsBefore
    let reference = ReferenceRules.applied(to: reference)
    for normalizer in all { normalizer.apply(reference, to: &reading) }
    return reading
  }
}
