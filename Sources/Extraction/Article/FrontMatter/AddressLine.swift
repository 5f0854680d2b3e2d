// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters

/// Lines of addresses, told by the country at their end.
enum AddressLine {
  /// "Gif sur Yvette, France": behind a comma the name of a country ends the line.
  static func endsInCountry(_ text: String) -> Bool {
    guard let comma = text.lastIndex(of: ",") else { return false }
    return countries.contains(Folding.fold(String(text[comma...])))
  }

  /// Countries by their English names and those in German, French, Spanish, Portuguese, Italian and Dutch that differ from them. Names
  /// that people have too ("Jordan", "Chad") are left out.
  private static let countries: Set<String> = [
    "argentina", "argentinien", "argentine", "australia", "australien", "austria", "osterreich", "autriche", "belgium",
    "belgien", "belgique", "belgie", "benin", "brazil", "brasil", "brasilien", "bresil", "cameroon", "canada", "kanada",
    "chile", "china", "p r china", "colombia", "croatia", "kroatien", "czech republic", "tschechien", "denmark",
    "danemark", "egypt", "agypten", "egypte", "ethiopia", "finland", "finnland", "france", "frankreich", "francia",
    "franca", "frankrijk", "germany", "deutschland", "allemagne", "alemania", "alemanha", "germania", "duitsland",
    "ghana", "greece", "griechenland", "hungary", "ungarn", "india", "indien", "indonesia", "indonesien", "iran",
    "ireland", "irland", "israel", "italy", "italia", "italien", "italie", "japan", "japon", "kenya", "kenia", "korea",
    "south korea", "republic of korea", "luxembourg", "luxemburg", "malaysia", "mexico", "mexiko", "mexique",
    "morocco", "marokko", "maroc", "nepal", "netherlands", "the netherlands", "niederlande", "pays bas", "nederland",
    "paises bajos", "new zealand", "neuseeland", "nigeria", "norway", "norwegen", "pakistan", "peru", "philippines",
    "poland", "polen", "pologne", "polonia", "portugal", "romania", "rumanien", "russia", "russland",
    "russian federation", "saudi arabia", "senegal", "serbia", "serbien", "singapore", "singapur", "slovakia",
    "slowakei", "slovenia", "slowenien", "south africa", "sudafrika", "spain", "spanien", "espagne", "espana",
    "espanha", "spagna", "spanje", "sweden", "schweden", "suede", "switzerland", "schweiz", "suisse", "svizzera",
    "taiwan", "tanzania", "tansania", "thailand", "tunisia", "tunisie", "turkey", "turkei", "turkiye", "turquie",
    "uganda", "uk", "united kingdom", "great britain", "grossbritannien", "royaume uni", "reino unido", "regno unito",
    "england", "scotland", "wales", "ukraine", "uruguay", "usa", "united states", "united states of america",
    "etats unis", "estados unidos", "stati uniti", "venezuela", "vietnam", "viet nam",
  ]
}
