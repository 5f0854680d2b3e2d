// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

extension CoverFamily {
  /// Social Science Open Access Repository: labels in German and English side by side.
  static let ssoar = CoverFamily(
    "ssoar", repository: "SSOAR",
    telltales: [
      Telltale("www.ssoar.info", 1), Telltale("empfohlene zitierung / suggested citation", 0.8),
      Telltale("zur verfugung gestellt in kooperation mit / provided in cooperation with", 0.8),
      Telltale("social science open access repository", 0.8), Telltale("zeitschriftenartikel / journal article", 0.4),
      Telltale("veroffentlichungsversion / published version", 0.4),
    ],
    labels: [
      CoverLabel(
        .citation, ["empfohlene zitierung / suggested citation", "suggested citation", "empfohlene zitierung"],
        .paragraph),
      CoverLabel(
        .cooperation,
        [
          "zur verfugung gestellt in kooperation mit / provided in cooperation with",
          "zur verfugung gestellt in kooperation mit",
        ]),
      CoverLabel(.urn, ["diese version ist zitierbar unter / this version is citable under"], .paragraph),
      CoverLabel(.none, ["nutzungsbedingungen", "terms of use"], .line, inRunningText: true),
    ],
    smallPrint: [
      "dieser text wird unter", "this document is made available under", "mit der verwendung dieses dokuments",
    ]
  ) { reading in
    SSOARReading.readHead(&reading)
    reading.readCitation(reading.value(.citation), style: SSOARReading.style(reading), head: [])
    SSOARReading.readSeries(&reading)
    reading.set("cooperation", reading.value(.cooperation))
    reading.readIdentifiers(doi: false)
    SSOARReading.readAddress(&reading)
    reading.set("license", SSOARReading.license(reading.whole))
  }
}

private enum SSOARReading {
  /// Title, names, version and type stand above the first label, a line or a block each.
  static func readHead(_ reading: inout CoverReading) {
    let end = reading.segments.all.first.map { reading.text.line(at: $0.label.lowerBound) } ?? 0
    var lines = reading.allLines.prefix(end)
      .filter { !$0.lowercased().contains("ssoar.info") && Folding.fold($0) != "social science open access repository" }
    func take(where condition: (String) -> Bool) -> String? {
      guard let place = lines.firstIndex(where: condition) else { return nil }
      return lines.remove(at: place)
    }
    if let version = take(where: { CoverVersions.term(for: $0) != nil && $0.contains(" / ") && $0.count < 80 }) {
      reading.set("version-as-printed", version)
      reading.set("version", CoverVersions.term(for: version))
    }
    if let type = take(where: { line in
      line.contains(" / ") && line.count < 80
        && line.split(separator: "/").last?.trimmingBlanks.first?.isLowercase == true
    }) {
      reading.set("type-as-printed", type)
    }
    guard let names = lines.lastIndex(where: { isNames($0) }) else { return }
    var first = names
    while first > 1, lines[first - 1].hasSuffix(";") { first -= 1 }
    reading.fields.work.title = CoverProse.joined(lines[..<first].joined(separator: "\n"))
    reading.fields.work.author = CoverNames.parse(lines[first...names].joined(separator: " ")).names
  }

  /// `Family, Given; Family, Given`: the number of commas is that of the semicolons and one.
  private static func isNames(_ line: String) -> Bool {
    let parts = line.split(separator: ";").map(\.trimmingBlanks).filter { !$0.isEmpty }
    return !parts.isEmpty
      && parts.allSatisfy { part in
        let halves = part.split(separator: ",")
        return halves.count == 2 && part.split(separator: " ").count <= 7 && part.first?.isNumber == false
      }
  }

  static func style(_ reading: CoverReading) -> CitationStyle {
    let head = reading.value(.citation)?.prefix(400) ?? ""
    return head.contains(" ; ") || head.contains("(Ed.):") ? .namesColonTitle : .automatic
  }

  /// `Bremen, 2003 (ZeS-Arbeitspapier 5/03)`: a series and its number in brackets behind place and year.
  static func readSeries(_ reading: inout CoverReading) {
    guard reading.fields.work.editor.isEmpty, let citation = reading.value(.citation),
      !readBracketedSeries(citation, &reading),
      let match = citation.firstMatch(of: /(?:^|[.\s])([^.,()]{2,40}),\s(\d{4})\s\((.{3,400}?)\)\s*(?:\.|-|$)/),
      Locators.isYear(String(match.2))
    else { return }
    reading.fields.work.volume = nil
    reading.fields.work.issue = nil
    reading.fields.work.page = nil
    reading.fields.work.issued = Int(match.2).map { PartialDate($0) }
    reading.fields.work.publisherPlace = match.1.trimmingBlanks
    let series = String(match.3)
    if let number = series.firstMatch(of: /[\s,]+((?:[A-Z]{1,4}[ -])?\d[\w\/.-]*)$/) {
      reading.fields.work.containerTitle = series[..<number.range.lowerBound].trimmed { " ,;:".contains($0) }
      reading.fields.work.number = String(number.1)
    } else {
      reading.fields.work.containerTitle = series
    }
  }

  /// `Title. (WZB Discussion Paper, SP I 2011-303). Berlin: Publisher.`: a series in the APA's style.
  private static func readBracketedSeries(_ citation: String, _ reading: inout CoverReading) -> Bool {
    guard
      let match = citation.firstMatch(
        of: /\(([^()]{3,200}?), ((?:[A-Z]{1,4} )*[\w\/.-]*\d[\w\/.-]*)\)\. ([^:.()]{2,40}): (.+?)\.(?:\s|$)/)
    else { return false }
    reading.fields.work.volume = nil
    reading.fields.work.issue = nil
    reading.fields.work.page = nil
    reading.fields.work.containerTitle = String(match.1)
    reading.fields.work.number = String(match.2)
    reading.fields.work.publisherPlace = match.3.trimmingBlanks
    reading.fields.work.publisher = String(match.4)
    return true
  }

  static func readAddress(_ reading: inout CoverReading) {
    if let address = reading.value(.urn).flatMap(WebAddress.normalized) { reading.fields.work.url = address }
  }

  /// The English half names the licence in fewer words.
  static func license(_ text: String) -> String? {
    if let match = text.firstMatch(
      of:
        /under (?:a )?((?:Deposit|CC BY[A-Z-]*(?:- ?[A-Z]{2})*|Digital Peer Publishing|Basic Digital Peer Publishing|Free Digital Peer Publishing)[ -]Licen[cs]e)/
    ) {
      return String(match.1).replacing("- ", with: "-")
    }
    // The German half names the same one where the columns have run together.
    if let match = text.firstMatch(of: /unter einer ((?:\p{Lu}\p{L}+ ){0,4}Peer Publishing Licence)/) {
      return String(match.1)
    }
    return CoverProse.license(in: text)
  }
}
