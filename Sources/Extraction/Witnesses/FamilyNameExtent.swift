// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Records

/// How far the authors' family names reach, told by the list of references: authors cite themselves, with initials for their given names.
/// Where "Wewer Albrechtsen NJ" is listed, Nicolai J. Wewer Albrechtsen has two family names.
enum FamilyNameExtent {
  static func take(from references: [Reference], for authors: inout [Name]) {
    let listed = references.flatMap(\.work.author).filter { $0.literal == nil }
    var counts: [Cut: Int] = [:]
    for name in listed { counts[Cut(family: name.fullFamily, given: name.given ?? ""), default: 0] += 1 }
    let dropsParticles = dropsParticles(listed)
    for place in authors.indices where authors[place].literal == nil {
      if let told = told(authors[place], by: counts) {
        authors[place] = told
      } else if dropsParticles {
        authors[place] = withoutParticle(authors[place])
      }
    }
  }

  /// A family name, folded, with the initials before it.
  private struct Cut: Hashable {
    let family: String
    let initials: String

    init(family: String, given: String) {
      self.family = Folding.fold(family)
      // Initials stand together as a rule: "NJ", "N. J.".
      initials = Folding.fold(
        given.split { !$0.isLetter }.map { $0.allSatisfy(\.isUppercase) ? String($0) : String($0.prefix(1)) }.joined())
    }
  }

  /// The cut at which the list has the name most often, where that is not the one of the by-line.
  private static func told(_ name: Name, by counts: [Cut: Int]) -> Name? {
    guard let family = name.family, let given = name.given else { return nil }
    let words = (given.split(separator: " ") + family.split(separator: " ")).map(String.init)
    guard words.count >= 3 else { return nil }
    var best: (start: Int, count: Int)?
    for start in 1..<words.count {
      // A list may set Dutch or German particles behind the given name, or leave them out, and still mean them.
      if FunctionWords.particles.contains(words[start - 1]),
        portuguese(words[(start - 1)...].joined(separator: " ")) == nil
      {
        continue
      }
      let rest = words[start...].joined(separator: " ")
      let before = words[..<start].filter { $0.first?.isUppercase == true }.joined(separator: " ")
      guard rest.first?.isUppercase == true, let count = counts[Cut(family: rest, given: before)],
        count > best?.count ?? 0
      else { continue }
      best = (start, count)
    }
    guard let best, words[best.start...].joined(separator: " ") != family else { return nil }
    var told = Name(
      family: words[best.start...].joined(separator: " "), given: words[..<best.start].joined(separator: " "))
    told.suffix = name.suffix ?? told.suffix
    return told
  }

  /// Portuguese particles are no part of the family name where a list of many names, of which some have to have one, has none before a
  /// family name.
  private static func dropsParticles(_ listed: [Name]) -> Bool {
    listed.count >= enough && !listed.contains { portuguese($0.fullFamily) != nil }
  }

  /// Names of a list, of which about one in ten has a particle where the authors are of Brazil or Portugal.
  private static let enough = 40

  private static func withoutParticle(_ name: Name) -> Name {
    guard let particle = portuguese(name.fullFamily), name.nonDroppingParticle == nil, let family = name.family else {
      return name
    }
    var name = name
    name.family = String(family.dropFirst(particle.count + 1))
    name.droppingParticle = particle
    return name
  }

  private static func portuguese(_ family: String) -> String? {
    ["de", "da", "do", "dos", "das"].first {
      family.hasPrefix($0 + " ") && !family.hasPrefix("de la") && !family.hasPrefix("de los")
    }
  }
}
