// SPDX-License-Identifier: GPL-3.0-or-later
import Characters

/// The language of running text, told by its commonest words: English, German, French, Italian, Spanish, Portuguese or Dutch.
public enum LanguageDetection {
  /// The BCP 47 tag of the language, or nil for less than eight words, or as few as are asked for, and where no language stands out.
  public static func language(of text: String, words least: Int = 8) -> String? {
    var counts = [Int](repeating: 0, count: languages.count)
    var words = 0
    var word: [UInt8] = []
    func finish() {
      guard !word.isEmpty else { return }
      words += 1
      if let members = members[String(decoding: word, as: UTF8.self)] {
        for member in members { counts[member] += 1 }
      }
      word.removeAll(keepingCapacity: true)
    }
    for byte in text.lowercased().utf8 {
      if byte.isASCIILetter || byte >= 0xC3 && byte != 0xE2 || (0x80...0xBF).contains(byte) && !word.isEmpty {
        word.append(byte)
      } else {
        finish()
      }
      if words >= 3000 { break }
    }
    finish()
    guard words >= least, let best = counts.indices.max(by: { counts[$0] < counts[$1] }) else { return nil }
    let second = counts.indices.filter { $0 != best }.map { counts[$0] }.max() ?? 0
    guard counts[best] >= (words < 8 ? 3 : 2), counts[best] * 10 >= words, counts[best] > second else { return nil }
    return languages[best].tag
  }

  private static let languages: [(tag: String, words: String)] = [
    (
      "en",
      """
      the of and to in is that for it as was with be by on not he his but at are this have from or had an they which you were their one we \
      been has its more when who will no if out so what up our these than into can only other some could between about through
      """
    ),
    (
      "de",
      """
      der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei \
      einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde zwischen wenn
      """
    ),
    (
      "fr",
      """
      de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont aux avec ou son cette d l comme ont \
      mais nous sa ses être deux été leur ces elle fait entre même aussi donc dont où
      """
    ),
    (
      "it",
      """
      di e il la che in un a per è una sono non del con le si da della i nel dei al alla ma più anche come lo gli ha delle dell all nella \
      sul sulla questo questa tra fra dal dalla stato essere loro suo sua o degli ed
      """
    ),
    (
      "es",
      """
      de la que el en y a los del se las por un para con no una su al lo como más o pero sus le ha este sí porque esta entre cuando muy sin \
      sobre también hasta hay donde quien desde todo nos durante todos uno les ni es son fue
      """
    ),
    (
      "pt",
      """
      de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das à seu sua ou ser quando muito há nos \
      já está também só pelo pela até isso ela entre era depois sem mesmo aos são às
      """
    ),
    (
      "nl",
      """
      de van het een en in is dat op te zijn voor met die niet aan er om ook als dan maar bij of uit nog naar door over tot hij werd wordt \
      deze worden kan hun ze was zich wat geen al onder tegen meer hebben heeft
      """
    ),
  ]

  private static let members: [String: [Int]] = {
    var table: [String: [Int]] = [:]
    for (place, language) in languages.enumerated() {
      for word in language.words.split(whereSeparator: \.isWhitespace) {
        table[String(word), default: []].append(place)
      }
    }
    return table
  }()
}
