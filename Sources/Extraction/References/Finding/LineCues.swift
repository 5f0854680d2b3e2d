// SPDX-License-Identifier: GPL-3.0-or-later

/// Words that tell what kind of text a line holds, in the seven languages, by class.
enum LineCues {
  static let classes: [String: Int] = {
    var result: [String: Int] = [:]
    let lists: [(Int, String)] = [
      (0, "in dans nel nella en em"),
      (1, "ed eds hg hrsg hgg ed. coord coords org orgs éd éds dir herausgegeben edited cur"),
      (2, "pp p s pag págs pág seiten blz ss"),
      (3, "vol vols volume bd band jg jahrgang tome tom v"),
      (4, "no nr num núm heft h issue n fasc nº"),
      (
        5,
        "press verlag publishers publishing editions éditions editore edizioni editorial editora uitgeverij university universität sage springer"
          + " routledge wiley elsevier suhrkamp oxford cambridge campus beltz juventa nomos"
      ),
      (
        6,
        "journal zeitschrift revue rivista revista review annals quarterly archiv bulletin jahrbuch magazin tijdschrift studies proceedings"
      ),
      (
        7,
        "january february march april may june july august september october november december januar februar märz mai juni juli oktober"
          + " dezember janvier février mars avril juin juillet août septembre octobre novembre décembre gennaio febbraio marzo aprile maggio giugno"
          + " luglio agosto settembre ottobre dicembre enero febrero abril mayo junio julio septiembre octubre noviembre diciembre"
      ),
      (8, "vgl siehe see cf ibid ebd ebenda aao voir vedi véase zit dazu dort hierzu ebenso cited note anm fn supra"),
      (
        9,
        "accessed retrieved available abgerufen zugriff verfügbar consulté disponible disponível consultato stand download zuletzt"
      ),
      (
        10,
        "berlin münchen frankfurt london new york paris wien zürich opladen wiesbaden stuttgart köln hamburg milano roma torino madrid"
          + " barcelona amsterdam hamburg bonn leipzig göttingen tübingen weinheim boston chicago princeton stanford"
      ),
      (11, "university department institut institute fakultät abteilung universität università université faculty"),
      (12, "thesis dissertation diss paper working report discussion arbeitspapier unpublished manuscript"),
      (13, "abb abbildung figure fig table tab tabelle quelle source"),
      (14, "isbn issn doi http https www url arxiv"),
      (15, "et al and und y e"),
    ]
    for (number, words) in lists {
      for word in words.split(separator: " ") where result[String(word)] == nil { result[String(word)] = number }
    }
    return result
  }()
}
