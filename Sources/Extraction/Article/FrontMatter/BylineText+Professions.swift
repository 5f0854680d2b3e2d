// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters

/// What authors are, where by-lines print it before their names.
extension BylineText {
  /// "Richter am Landgericht Renate Kühn, Bayern" is Renate Kühn: offices stand before names in journals of law, and the place behind them.
  func dropProfession(_ words: inout [String]) {
    let start = words.first.map { Folding.fold($0) } == "von" ? 1 : 0
    guard words.count > start + 2, Self.professions.contains(where: { Folding.fold(words[start]).hasPrefix($0) }),
      let name = words.indices.first(where: { place in
        place > start && place + 1 < words.count && names.isGiven(Substring(words[place])) && words[place].count > 2
      })
    else { return }
    words.removeFirst(name)
    if let comma = words.firstIndex(where: { $0.hasSuffix(",") }), comma > 0, words.count == comma + 2 {
      words.removeLast()
      words[comma].removeLast()
    }
  }

  /// First words of offices, or what they begin with.
  private static let professions = [
    "richter", "vorsitzend", "rechtsanwalt", "rechtsanwaltin", "staatsanwalt", "oberstaatsanwalt", "bundesanwalt",
    "notar",
    "ministerialrat", "ministerialdirig", "regierungsrat", "regierungsdirektor", "oberregierungsrat", "assessor",
    "referendar", "privatdozent", "wissenschaftlich", "akademisch", "praesident", "prasident", "univ", "professor",
    "fachanwalt", "justiziar", "syndikus", "lehrbeauftragte",
  ]
}
