// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

extension CoverFamily {
  /// SAGE Journals before 2016.
  static let sage = CoverFamily(
    "sage",
    telltales: [
      Telltale("the online version of this article can be found at", 0.7), Telltale("sagepub.com", 0.5),
      Telltale("additional services and information for", 0.5), Telltale("what is this?", 0.2),
    ],
    labels: [
      CoverLabel(.link, ["the online version of this article can be found at"], .paragraph, inRunningText: true),
      CoverLabel(.publisher, ["published by"], .paragraph, inRunningText: true),
      CoverLabel(.none, ["on behalf of"], .paragraph, inRunningText: true),
      CoverLabel(.doi, ["doi"], .line), CoverLabel(.version, ["version of record -"]),
    ],
    smallPrint: [
      "additional services and information", "email alerts", "subscriptions", "reprints", "permissions", "citations",
      "what is this?",
    ]
  ) { reading in
    let whole = reading.whole
    reading.readIdentifiers()
    if let source = SageReading.source(reading) {
      SageReading.readHead(above: source, &reading)
    } else if let match = whole.firstMatch(
      of:
        /(?:^|\s)((?:\p{Lu}[\w&'-]*|of|and|the|in|for|on)(?: (?:\p{Lu}[\w&'-]*|of|and|the|in|for|on)){0,9}) (\d{4}) (\d+): (\d+)/
    ) {
      reading.fields.work.issued = Int(match.2).map { PartialDate($0) }
      reading.fields.work.volume = String(match.3)
      reading.set("page-first", String(match.4))
      reading.fields.work.containerTitle = CoverProse.container(String(match.1), repeatedIn: whole)
    } else if let match = whole.firstMatch(of: /\b(\d{4}) (\d+): (\d+)/) {
      reading.fields.work.issued = Int(match.1).map { PartialDate($0) }
      reading.fields.work.volume = String(match.2)
      reading.set("page-first", String(match.3))
      reading.fields.work.containerTitle = whole.firstMatch(of: /^(.{4,80}?) The online version of this article/).map {
        String($0.1)
      }
    }
    if let match = whole.firstMatch(of: /https?:\/\/[\w.]*sagepub\.com\/content\/(\d+)\/(\d+[\w-]*)\/(\w+)/) {
      reading.fields.work.url = String(match.0)
      if whole.contains("Version of Record") { reading.fields.work.issue = String(match.2) }
    }
    if let match = whole.firstMatch(of: /Version of Record - \w+ \d{1,2}, \d{4}/) {
      reading.set("version-as-printed", String(match.0))
      reading.set("version", "VoR")
    }
    reading.setDate(
      "published-online", whole.firstMatch(of: /published online (\d{1,2} \w+ \d{4})/).map { String($0.1) })
    reading.setDate(
      "downloaded", whole.firstMatch(of: /Downloaded from .{3,120}? on (\w+ \d{1,2}, \d{4})/).map { String($0.1) })
    if let publisher = reading.value(.publisher)?.firstMatch(of: /^(\p{L}[^:]{1,60}?)(?: https?:\/\/.*)?$/) {
      reading.fields.work.publisher = String(publisher.1)
    }
    if reading.fields.work.title == nil { reading.readTitleAndNames(above: reading.fields.work.containerTitle) }
  }
}

private enum SageReading {
  /// The line `Journal 2003 8: 403`.
  static func source(_ reading: CoverReading) -> Int? {
    reading.allLines.firstIndex {
      $0.wholeMatch(of: /\p{Lu}.{2,100} \d{4} \d+: \w+(?: originally published.*)?/) != nil
    }
  }

  /// The by-line stands above that line, the title above it, and the journal with its address on top.
  static func readHead(above source: Int, _ reading: inout CoverReading) {
    let lines = reading.allLines
    guard let match = lines[source].firstMatch(of: /^(.+?) (\d{4}) (\d+): (\w+)/) else { return }
    reading.fields.work.containerTitle = String(match.1)
    reading.fields.work.issued = Int(match.2).map { PartialDate($0) }
    reading.fields.work.volume = String(match.3)
    reading.set("page-first", String(match.4))
    let head = lines[..<source].filter { !$0.contains("://") && Folding.fold($0) != Folding.fold(String(match.1)) }
    guard head.count >= 2, let names = head.last, CoverProse.isByline(names) else { return }
    reading.fields.work.author = CoverNames.parse(names).names
    reading.fields.work.title = CoverProse.joined(head.dropLast().joined(separator: "\n"))
  }
}
