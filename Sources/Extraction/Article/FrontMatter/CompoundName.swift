// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters

/// Given and family names of several words that a by-line's reader would part at the wrong place.
enum CompoundName {
  static func whole(_ name: Name) -> Name {
    guard let given = name.given, let family = name.family else { return name }
    var words = given.split(separator: " ").map(String.init)
    var changed = name
    if let last = words.last, words.count > 1, nobility.contains(last), startsWithParticle(family) {
      words.removeLast()
      changed.family = last + " " + family
    } else if let last = words.last, ["Maria", "María"].contains(last), let own = devotion(family) {
      words.append(own)
      changed.family = String(family.dropFirst(own.count + 1))
    } else if family == family.uppercased(), given == given.uppercased() {
      var rest = family
      while words.count > 1, let last = words.last, FunctionWords.particles.contains(last.lowercased()), last.count > 1
      {
        words.removeLast()
        rest = last + " " + rest
      }
      changed.family = rest
    }
    changed.given = words.joined(separator: " ")
    return changed
  }

  /// German law made titles parts of family names: Matthias Graf von Waldeck.
  private static let nobility: Set<String> = [
    "Graf", "Gräfin", "Freiherr", "Freifrau", "Freiin", "Baron", "Baronin", "Fürst", "Fürstin", "Prinz", "Prinzessin",
    "Edler", "Edle", "Ritter", "Herzog",
  ]

  private static func startsWithParticle(_ family: String) -> Bool {
    ["von ", "vom ", "zu ", "zur ", "van ", "de "].contains { family.hasPrefix($0) }
  }

  /// Maria das Dores, María del Pilar: given names after the Virgin.
  private static func devotion(_ family: String) -> String? {
    devotions.first { family.hasPrefix($0 + " ") }
  }

  private static let devotions = [
    "das Dores", "da Conceição", "de Fátima", "de Lourdes", "de Jesus", "da Graça", "das Graças", "da Glória",
    "do Carmo",
    "do Céu", "dos Anjos", "dos Prazeres", "da Luz", "da Piedade", "del Pilar", "del Carmen", "del Mar", "del Rosario",
    "del Socorro", "de los Ángeles", "de los Dolores", "de las Mercedes", "de la Luz", "de la Concepción", "de Jesús",
  ]
}
