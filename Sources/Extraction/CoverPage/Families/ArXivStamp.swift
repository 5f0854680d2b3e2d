// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

extension CoverFamily {
  /// arXiv's stamp in the margin.
  static let arXivStamp = CoverFamily(
    "arxiv-stamp", repository: "arXiv", carrier: .stamp,
    marks: ArXivStampReading.marks
  ) { reading in
    ArXivStampReading.readArXiv(&reading)
  }
}

private enum ArXivStampReading {
  /// The identifier with its version is what tells the stamp; its letters alone stand in references, too.
  @Sendable static func marks(_ text: CoverText) -> [CoverFamily.Telltale] {
    guard text.holds("arxiv:"), let match = String(text.characters.prefix(4000)).firstMatch(of: stamp) else {
      return []
    }
    return [CoverFamily.Telltale(String(match.0).lowercased(), 1)]
  }

  static func readArXiv(_ reading: inout CoverReading) {
    let whole = reading.whole
    guard let match = whole.firstMatch(of: stamp) else { return }
    reading.set("arXiv", String(match.1))
    reading.set("arXiv-version", String(match.2))
    reading.set("arXiv-class", match.3.map(String.init))
    reading.setDate("stamp-date", String(match.4))
    reading.set("version", "AO")
    reading.fields.work.custom["arXiv"] = String(match.1)
    reading.readTitleAndNames(above: nil, skipping: ["arxiv:"])
  }

  nonisolated(unsafe) static let stamp =
    /arXiv:\s?((?:[a-z-]+(?:\.[A-Z]{2})?\/\d{7}|\d{4}\.\d{4,5}))v(\d+)\s+(?:\[([\w.-]+)\]\s+)?(\d{1,2} \w{3,9} \d{4})/
}
