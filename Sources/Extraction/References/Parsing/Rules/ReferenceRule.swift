// SPDX-License-Identifier: GPL-3.0-or-later

/// Mends the marks of a reference string where the words themselves leave no doubt, before its fields are read.
protocol ReferenceRule: Sendable {
  static func apply(to reference: inout TaggedReference)
}

/// All rules, in order.
enum ReferenceRules {
  static let all: [any ReferenceRule.Type] = [
    SignalWords.self, TruncatedNames.self, GroupAuthors.self, QuotedTitle.self, BracketedImprint.self,
    SeriesBracket.self,
    TitleTail.self, FieldTails.self, ContainerYear.self,
  ]

  static func applied(to reference: TaggedReference) -> TaggedReference {
    var reference = reference
    for rule in all { rule.apply(to: &reference) }
    return reference
  }
}
