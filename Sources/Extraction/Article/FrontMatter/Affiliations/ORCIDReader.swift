// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters
import Layout

/// Binds ORCID iDs to authors: one behind a name in the by-line, or in a line with a name, is that author's. Where as many are printed as
/// there are authors, they stand in the same order.
struct ORCIDReader {
  let tagged: TaggedFront
  let names: [Name]
  let stream: BylineStream

  func read() -> [Int: String] {
    var bound: [Int: String] = [:]
    for author in names.indices {
      if let first = ORCID.occurrences(in: stream.tail(of: author)).first { bound[author] = first.value }
    }
    var all: [String] = []
    for line in tagged.lines where line.label != .body || line.line.text.contains("ORCID") {
      let values = ORCID.occurrences(in: line.line.text).map(\.value)
      for value in values where !all.contains(value) { all.append(value) }
      if values.count == 1, let author = named(in: line.line.text), bound[author] == nil { bound[author] = values[0] }
    }
    if all.count == names.count, bound.count < names.count {
      return Dictionary(uniqueKeysWithValues: zip(names.indices, all))
    }
    return bound
  }

  /// The author whose family name stands in a line; of authors of one family name, the one whose given name stands there, too.
  private func named(in text: String) -> Int? {
    let folded = " " + Folding.fold(text) + " "
    let named = names.indices.filter { names[$0].family.map { folded.contains(" \(Folding.fold($0)) ") } ?? false }
    if named.count == 1 { return named[0] }
    let whole = named.filter { names[$0].given.map { folded.contains(" \(Folding.fold($0)) ") } ?? false }
    return whole.count == 1 ? whole[0] : nil
  }
}
