// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters
import Layout
import Records

/// What an article prints a second time in another language: its title below the title, its abstract beside the abstract.
struct OtherLanguages {
  let tagged: TaggedFront
  let joiner: LineJoiner
  /// The language of the text.
  let language: String?

  /// Adds the title and the abstracts in other languages as variants.
  func read(into front: inout FrontMatter, title: FoundTitle?) {
    if let title, let other = self.title(below: title) {
      front.variants["title"] = [Variant(value: other.text, by: "translation")]
      front.lines.formUnion(other.places.map { tagged.lines[$0].place })
    }
    let own = front.work.abstract.flatMap { LanguageDetection.language(of: $0) } ?? language
    let abstracts = abstracts(besides: own, abstract: front.work.abstract)
    if !abstracts.isEmpty { front.variants["abstract"] = abstracts.map { Variant(value: $0, by: "translation") } }
  }

  /// Lines that look like a title, right below the title, in another language than the title and the text.
  func title(below title: FoundTitle) -> (text: String, places: [Int])? {
    guard let last = title.places.max() else { return nil }
    let page = tagged.lines[last].line.page
    let own = LanguageDetection.language(of: title.text, words: 5) ?? language
    var run: [Int] = []
    for place in (last + 1)..<min(tagged.lines.count, last + 12) where !title.places.contains(place) {
      let line = tagged.lines[place]
      guard line.line.page == page, line.line.zone == .body,
        line.label == .title || tagged.probability(of: .title, at: place) > 0.25
      else {
        if run.isEmpty, line.label != .author { continue }
        break
      }
      run.append(place)
    }
    let text = joiner.join(run.map { tagged.lines[$0].line.text })
    guard let other = LanguageDetection.language(of: text, words: 5), other != own, other != language, text.count < 400,
      text.first?.isLowercase == false
    else { return nil }
    return (text, run)
  }

  /// Runs of lines labelled as another abstract, each in a language of its own.
  func abstracts(besides language: String?, abstract: String?) -> [String] {
    var runs: [[Int]] = []
    for place in tagged.lines.indices where tagged.lines[place].label == .otherAbstract {
      let begins = PrintedCues.cueLength(in: tagged.lines[place].line.text, of: .abstract) > 0
      if let last = runs.last?.last, place - last <= 3, !begins {
        runs[runs.count - 1].append(place)
      } else {
        runs.append([place])
      }
    }
    var taken: Set<String> = [language ?? ""]
    return runs.compactMap { run in
      var texts = run.map { tagged.lines[$0].line.text }
      texts[0] = String(texts[0].dropFirst(PrintedCues.cueLength(in: texts[0], of: .abstract)))
      let text = joiner.join(texts)
      guard text.count >= 150, text != abstract, text.first?.isLowercase == false,
        let own = LanguageDetection.language(of: text),
        taken.insert(own).inserted
      else { return nil }
      return text
    }
  }
}
