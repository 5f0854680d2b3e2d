// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Records

/// Counts for the scorer: how often a work is cited by others of the catalogue.
struct Signalling {
  let records: [Record]

  init(_ records: [Record]) {
    let places = Dictionary(records.enumerated().map { ($0.element.id, $0.offset) }) { first, _ in first }
    var citing: [Int: Set<Int>] = [:]
    for (place, record) in records.enumerated() {
      for reference in record.references {
        guard reference.resolution?.status == .resolved, let cited = reference.resolution?.id.flatMap({ places[$0] })
        else {
          continue
        }
        citing[cited, default: []].insert(place)
      }
    }
    self.records = records.enumerated().map { place, record in
      guard let citing = citing[place] else { return record }
      var record = record
      record.signals = Self.signals(of: record, citedBy: citing.sorted().map { records[$0] })
      return record
    }
  }

  private static func signals(of record: Record, citedBy citing: [Record]) -> Signals {
    var signals = Signals()
    signals.citedBy = citing.count
    for one in citing {
      guard let year = one.work.issued?.year else { continue }
      signals.citedByYear[String(year)] = (signals.citedByYear[String(year)] ?? 0) + 1
    }
    let authors = Set(record.work.author.map(personKey))
    signals.independent = citing.count { authors.isDisjoint(with: $0.work.author.map(personKey)) }
    return signals
  }

  /// Family name and first initial: the same for the same person in most printings.
  private static func personKey(_ name: Name) -> String {
    Folding.fold(name.fullFamily) + "|" + Folding.fold(name.given ?? "").prefix(1)
  }
}
