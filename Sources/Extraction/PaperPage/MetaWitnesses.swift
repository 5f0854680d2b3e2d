// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Documents
import Records

/// The meta elements and JSON-LD of a saved page, each vocabulary a witness of its own.
enum MetaWitnesses {
  /// The vocabularies in which the page says more than a title.
  static func vocabularies(in document: Document) -> [String] {
    var names: [String] = []
    for entry in document.metadata {
      guard let vocabulary = MetaVocabulary.of(entry.name), vocabulary != .openGraph,
        !names.contains(vocabulary.rawValue)
      else { continue }
      names.append(vocabulary.rawValue)
    }
    if !JSONLD.works(in: document).isEmpty { names.append("JSON-LD") }
    return names
  }

  /// The most trustworthy first: what is written for indexers before what is written for people.
  static func witnesses(of document: Document) -> [Witness] {
    var witnesses = MetaVocabulary.allCases.compactMap { vocabulary -> Witness? in
      let entries = document.metadata.filter { MetaVocabulary.of($0.name) == vocabulary }
      guard !entries.isEmpty else { return nil }
      let work = MetaReader(vocabulary, entries).work
      return work == Work() ? nil : Witness(by: vocabulary.rawValue, work: work)
    }
    let linked = JSONLD.works(in: document).map { Witness(by: "JSON-LD", work: $0) }
    let place = witnesses.firstIndex { $0.by == MetaVocabulary.openGraph.rawValue } ?? witnesses.count
    witnesses.insert(contentsOf: linked.prefix(1), at: place)
    if !witnesses.contains(where: { $0.work.title != nil }),
      let title = document.metadata.first(where: { $0.name == "title" })?.content
    {
      witnesses.append(Witness(by: "title-element", work: Work(title: title)))
    }
    return witnesses
  }

  /// `citation_reference`: the works that the article cites.
  static func references(of document: Document) -> [Reference] {
    let printed = document.metadata.filter { $0.name.lowercased() == "citation_reference" }.map(\.content)
    return printed.enumerated().map { place, text in
      var reference = Reference(id: "r\(place + 1)", raw: text)
      reference.work = MetaReader.reference(text)
      return reference
    }
  }
}
