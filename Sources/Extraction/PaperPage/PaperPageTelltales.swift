// SPDX-License-Identifier: GPL-3.0-or-later
import Documents
import Records

/// Marks of pages that describe one work: pages of ranking sites, landing pages of publishers and repositories.
enum PaperPageTelltales {
  static func evidence(in document: Document, text: PrintedText) -> [KindEvidence] {
    var found: [KindEvidence] = []
    func add(_ weight: Double, _ telltale: String, family: String? = nil) {
      found.append(KindEvidence(kind: .paperPage, family: family, weight: weight, telltale: telltale))
    }
    if document.format == .html {
      let vocabularies = MetaWitnesses.vocabularies(in: document)
      if !vocabularies.isEmpty { add(6, "meta elements of \(vocabularies.joined(separator: ", "))", family: "html") }
    }
    if let line = text.lines.prefix(30).first(where: { MetadataLine($0.text) != nil }) {
      add(
        1, "journal, year and DOI squashed into one line", family: MetadataLine(line.text) == nil ? nil : "ranking-site"
      )
    }
    for line in text.lines.prefix(400) {
      switch line.text.lowercased() {
      case "evidence weight": add(1, "“Evidence weight”", family: "ranking-site")
      case "cite this paper", "cite this article": add(0.5, "“\(line.text)”")
      case "or copy a formatted citation", "flag this paper": add(0.5, "“\(line.text)”")
      default:
        if line.text.count < 60, !RankingLine.rankings(in: line.text).isEmpty {
          add(0.75, "ranks of a journal: \(line.text)")
        }
        if WeightComponent(line.text) != nil { add(0.5, "a component of an evidence weight", family: "ranking-site") }
      }
      if found.count > 12 { break }
    }
    return found
  }
}
