// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

/// The fields of a work that are compared, under the names of the figures.
enum WorkField: String, CaseIterable {
  case title, authors, year
  case containerTitle = "container-title"
  case volume, issue, page
  case doi = "DOI"
  case publisher

  /// The key of a CSL-JSON item that holds it.
  var key: String {
    switch self {
    case .authors: "author"
    case .year: "issued"
    default: rawValue
    }
  }
}

/// A value of a work as text; empty where it says nothing.
func text(_ value: JSONValue?) -> String {
  guard let value, value.isTelling else { return "" }
  return value.plainText
}

/// The year of `issued` in its characters.
func year(_ work: JSONValue?) -> String {
  text(work?["issued"]?["date-parts"]?.elements.first?.elements.first)
}

/// Folded family name with its particle, or the literal name.
func familyName(_ name: JSONValue) -> String {
  let family = text(name["family"])
  return Folding.fold(family.isEmpty ? text(name["literal"]) : text(name["non-dropping-particle"]) + " " + family)
}

/// Folded family name and first initial.
func fullName(_ name: JSONValue) -> String {
  let initial = Folding.fold(text(name["given"])).unicodeScalars.prefix(1)
  return familyName(name) + "|" + String(String.UnicodeScalarView(initial))
}

func names(_ work: JSONValue?, role: String = "author", form: (JSONValue) -> String) -> [String] {
  (work?[role]?.elements ?? []).map(form).filter { !$0.allSatisfy { $0 == "|" } }
}

func isEqualFolded(_ a: String, _ b: String) -> Bool { Folding.fold(a) == Folding.fold(b) }

/// Equal but for a tenth of the characters.
func isNearlyEqual(_ a: String, _ b: String) -> Bool { Similarity.similar(a, b, threshold: 0.90) }

extension Counts {
  /// Counts the fields of one work against gold.
  mutating func addWork(gold: JSONValue?, given: JSONValue?, only fields: [WorkField] = WorkField.allCases) {
    for field in fields {
      let name = field.rawValue
      switch field {
      case .title, .containerTitle, .publisher:
        addOne(name, gold: text(gold?[name]), given: text(given?[name]), same: isNearlyEqual)
      case .authors:
        addBags(name, gold: names(gold, form: familyName), given: names(given, form: familyName))
      case .year:
        addOne(name, gold: year(gold), given: year(given), same: isEqualFolded)
      case .volume, .issue:
        addOne(name, gold: text(gold?[name]), given: text(given?[name]), same: isEqualFolded)
      case .page:
        addOne(name, gold: pageRange(text(gold?[name])), given: pageRange(text(given?[name])), same: ==)
      case .doi:
        addOne(name, gold: bareDOI(text(gold?[name])), given: bareDOI(text(given?[name])), same: ==)
      }
    }
  }

  /// Counts the fields that a cover page prints, all under one name.
  mutating func addCover(gold: JSONValue, given: JSONValue?) {
    let name = "cover.fields"
    for member in gold.members {
      let printed = text(member.value)
      let told = text(given?[member.key])
      switch member.key {
      case "author", "editor":
        addBags(
          name, gold: names(gold, role: member.key, form: familyName),
          given: names(given, role: member.key, form: familyName))
      case "issued": addOne(name, gold: year(gold), given: year(given), same: isEqualFolded)
      case "page": addOne(name, gold: pageRange(printed), given: pageRange(told), same: ==)
      case "DOI": addOne(name, gold: bareDOI(printed), given: bareDOI(told), same: ==)
      default: addOne(name, gold: printed, given: told, same: isNearlyEqual)
      }
    }
  }
}
