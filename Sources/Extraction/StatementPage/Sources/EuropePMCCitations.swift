// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Records

extension StatementDialect {
  /// Europe PMC's lists of the works that cite an article, and of those that it cites. The article is named by what was asked.
  /// https://europepmc.org/RestfulWebService
  static let europePMC = StatementDialect(family: "europe-pmc") { object, line, network in
    let citations = object["citationList"] ?? .null
    let references = object["referenceList"] ?? .null
    guard citations != .null || references != .null else { return false }
    let request = object["request"]
    let asked = Work(inEuropePMC: request?.text("source"), identifier: request?.text("id"))
    let place = network.place(ofNamed: asked, line: line) ?? network.placeOfUnnamed(line: line)
    var tallies = Tallies()
    if citations != .null { tallies.citingPublications = object.count("hitCount") }
    if references != .null { tallies.referencedPublications = object.count("hitCount") }
    network.count(tallies, of: place)
    for citation in citations["citation"]?.elements ?? [] {
      guard let entry = ExportFormat.europePMC.entry(of: citation, line: line) else { continue }
      network.cite(place, by: network.place(of: entry))
    }
    for reference in references["reference"]?.elements ?? [] {
      let cited = ExportFormat.europePMC.entry(of: reference, line: line) ?? ExportEntry(line: line, work: Work())
      let printed = reference.text("unstructuredInformation")
      if let other = network.place(ofNamed: cited.work, line: line) {
        network.cite(other, by: place, printed: printed)
      } else if let printed {
        network.cite(unread: printed, by: place)
      }
    }
    return true
  }
}
