// SPDX-License-Identifier: GPL-3.0-or-later

/// Digital Object Identifiers (ISO 26324). Normal form: bare and in lower case, `10.1080/1369183x.2022.2029377`.
public enum DOI: IdentifierScheme {
  public static func normalized(_ notation: String) -> String? {
    var text = notation
    if text.utf8.contains(UInt8(ascii: "%")) { text = percentDecoded(text) }
    return occurrences(in: text).first?.value
  }

  /// Finds each `10.NNNN/suffix`: with or without resolver, with a blank or a line end inside where the part before it cannot be whole,
  /// without the punctuation of the sentence around it.
  public static func occurrences(in text: String) -> [IdentifierOccurrence] {
    guard text.utf8.contains(UInt8(ascii: "/")) else { return [] }
    let scanner = ByteText(text)
    var found: [IdentifierOccurrence] = []
    var place = 0
    while place + 7 < scanner.bytes.count {
      guard scanner.bytes[place] == UInt8(ascii: "1"), let match = match(in: scanner, at: place) else {
        place += 1
        continue
      }
      let prefix = prefixStart(in: scanner, before: place)
      found.append(
        IdentifierOccurrence(
          range: scanner.range(prefix.start, match.end), value: match.value, hadDoubledPrefix: prefix.resolvers > 1))
      place = match.end
    }
    return found
  }

  private static func match(in scanner: ByteText, at start: Int) -> (value: String, end: Int)? {
    guard scanner.byte(start + 1) == UInt8(ascii: "0"), !scanner.byte(start - 1).isDigit,
      scanner.byte(start - 1) != UInt8(ascii: "."), var place = directoryEnd(in: scanner, at: start)
    else { return nil }
    let digits = place
    while scanner.byte(place).isDigit { place += 1 }
    guard (4...9).contains(place - digits) else { return nil }
    while scanner.byte(place) == UInt8(ascii: "."), scanner.byte(place + 1).isDigit {
      place += 1
      while scanner.byte(place).isDigit { place += 1 }
    }
    guard scanner.byte(place) == UInt8(ascii: "/") else { return nil }
    var value = Array("10.".utf8) + scanner.bytes[digits...place]
    let registrant = value.count
    place += 1
    guard let end = readSuffix(in: scanner, from: place, into: &value), value.count > registrant else { return nil }
    return (String(decoding: value, as: UTF8.self), end)
  }

  /// The place behind `10.`; behind `10 .` and `10. ` too, where a label says that a DOI follows.
  private static func directoryEnd(in scanner: ByteText, at start: Int) -> Int? {
    if scanner.byte(start + 2) == UInt8(ascii: "."), scanner.byte(start + 3).isDigit { return start + 3 }
    let point = scanner.skippingSpace(start + 2)
    guard scanner.byte(point) == UInt8(ascii: "."), point - start <= 3 else { return nil }
    let digits = scanner.skippingSpace(point + 1)
    let isLabelled = (3...6).contains { scanner.has("doi", at: start - $0) || scanner.has("doi.org/", endingAt: start) }
    return digits - point <= 2 && isLabelled ? digits : nil
  }

  /// Reads a suffix, over breaks where it goes on behind them, and gives the place after it in the text.
  private static func readSuffix(in scanner: ByteText, from start: Int, into value: inout [UInt8]) -> Int? {
    let registrant = value.count
    var run = SuffixRun(scanner, from: start)
    value += run.value
    var end = run.end
    var breaks = 0
    while breaks < 2, let next = continuation(in: scanner, after: run, suffix: value[registrant...]) {
      value += next.value
      end = next.end
      run = next
      breaks += 1
    }
    let whole = value.count
    trimEnd(&value, from: registrant)
    // What was trimmed is ASCII and was copied byte by byte, so the place moves back as far.
    return end - (whole - value.count)
  }

  /// The run behind a blank or line end, where it belongs to the DOI: the part before it ends in a sign that no DOI ends in, or has no
  /// digit yet, and the part behind it looks like the rest (`10.1111/faf. 12282`).
  private static func continuation(in scanner: ByteText, after run: SuffixRun, suffix: ArraySlice<UInt8>) -> SuffixRun?
  {
    guard scanner.byte(run.end).isSpace else { return nil }
    let start = scanner.skippingSpace(run.end)
    let overLine = scanner.bytes[run.end..<start].contains { $0.isLineEnd }
    guard start - run.end <= (overLine ? 80 : 1),
      scanner.byte(start).isAlphanumeric || scanner.byte(start) == UInt8(ascii: "(")
    else {
      return nil
    }
    let next = SuffixRun(scanner, from: start)
    guard next.value.contains(where: \.isDigit) else { return nil }
    guard let last = suffix.last else { return next }
    let digits = next.value.prefix(while: \.isDigit).count
    let dotted = zip(next.value, next.value.dropFirst()).contains { !$0.isAlphanumeric && $1.isAlphanumeric }
    switch last {
    case UInt8(ascii: "/"): return next
    case UInt8(ascii: "-"), UInt8(ascii: "_"): return overLine ? next : nil
    case UInt8(ascii: "."):
      if !suffix.contains(where: \.isDigit) { return digits >= 4 || dotted ? next : nil }
      return overLine && (dotted && !next.value.contains(UInt8(ascii: ",")) || digits >= 5) ? next : nil
    default: return nil
    }
  }

  private static func trimEnd(_ value: inout [UInt8], from registrant: Int) {
    func cut(_ ending: StaticString) {
      guard value.count - registrant > ending.utf8CodeUnitCount else { return }
      let tail = value.suffix(ending.utf8CodeUnitCount)
      for (offset, byte) in tail.enumerated() where byte != ending.utf8Start[offset] { return }
      value.removeLast(ending.utf8CodeUnitCount)
    }
    var before = -1
    while before != value.count {
      before = value.count
      while value.count > registrant, let last = value.last, isTrimmed(last, in: value[registrant...]) {
        value.removeLast()
      }
      for ending: StaticString in [
        "/full", "/abstract", "/pdf", "/epdf", "/meta", "/html", "/fulltext", "&gt", "&quot",
      ] { cut(ending) }
    }
  }

  private static func isTrimmed(_ byte: UInt8, in value: ArraySlice<UInt8>) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"),
      UInt8(ascii: "'"),
      UInt8(ascii: "*"), UInt8(ascii: "/"), UInt8(ascii: "&"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "\\"):
      return true
    case UInt8(ascii: ")"): return count(byte, value) > count(UInt8(ascii: "("), value)
    case UInt8(ascii: "]"): return count(byte, value) > count(UInt8(ascii: "["), value)
    case UInt8(ascii: "}"): return count(byte, value) > count(UInt8(ascii: "{"), value)
    case UInt8(ascii: ">"): return count(byte, value) > count(UInt8(ascii: "<"), value)
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "<"): return true
    default: return false
    }
  }

  private static func count(_ byte: UInt8, _ value: ArraySlice<UInt8>) -> Int {
    value.reduce(0) { $0 + ($1 == byte ? 1 : 0) }
  }

  /// Where the notation begins: the resolver's address (however often it stands there) or `doi:` before a bare DOI.
  private static func prefixStart(in scanner: ByteText, before start: Int) -> (start: Int, resolvers: Int) {
    var begin = start
    var resolvers = 0
    while true {
      var place = begin
      while place > 0, scanner.byte(place - 1).isSpace, begin - place < 3 { place -= 1 }
      if scanner.has("doi.org/", endingAt: place) {
        place -= 8
        if scanner.has("dx.", endingAt: place) { place -= 3 }
        if scanner.has("www.", endingAt: place) { place -= 4 }
        if scanner.has("https://", endingAt: place) {
          place -= 8
        } else if scanner.has("http://", endingAt: place) {
          place -= 7
        }
        resolvers += 1
      } else if scanner.has("doi:", endingAt: place) {
        place -= 4
      } else {
        return (begin, resolvers)
      }
      begin = place
    }
  }

  private static func percentDecoded(_ text: String) -> String {
    var bytes: [UInt8] = []
    let source = Array(text.utf8)
    var place = 0
    while place < source.count {
      if source[place] == UInt8(ascii: "%"), place + 2 < source.count,
        let value = UInt8(String(decoding: source[(place + 1)...(place + 2)], as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        place += 3
      } else {
        bytes.append(source[place])
        place += 1
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// The characters of a DOI's suffix from one place to the next break, in lower case and with plain hyphens.
private struct SuffixRun {
  var value: [UInt8] = []
  var end: Int

  init(_ scanner: ByteText, from start: Int) {
    var place = start
    // Serial item identifiers (ANSI/NISO Z39.56) are the one kind of suffix with angle brackets inside.
    let isSICI = scanner.has("(sici)", at: start)
    while place < scanner.bytes.count {
      let byte = scanner.bytes[place]
      if byte.isAlphanumeric {
        if byte.lowered == UInt8(ascii: "h"), place > start, !scanner.byte(place - 1).isAlphanumeric,
          scanner.has("http", at: place),
          scanner.byte(place + 4) == UInt8(ascii: ":") || scanner.byte(place + 5) == UInt8(ascii: ":")
        {
          break
        }
        value.append(byte.lowered)
        place += 1
      } else if let taken = Self.sign(scanner, place, isSICI: isSICI) {
        value += taken.value
        place += taken.length
      } else {
        break
      }
    }
    end = place
  }

  private static let gluedWords: [StaticString] = [
    "url", "pmid", "pmcid", "issn", "isbn", "arxiv", "doi", "available", "retrieved", "accessed", "epub", "hal", "ssrn",
  ]

  private static func sign(_ scanner: ByteText, _ place: Int, isSICI: Bool) -> (value: [UInt8], length: Int)? {
    let byte = scanner.bytes[place]
    let dash = scanner.dashLength(at: place)
    // A dash of several bytes is kept only inside, so that trimming may count bytes.
    if dash > 0 {
      guard dash == 1 || scanner.byte(place + dash).isAlphanumeric else { return nil }
      return ([UInt8(ascii: "-")], dash)
    }
    switch byte {
    case UInt8(ascii: "<"), UInt8(ascii: ">"): return isSICI ? ([byte], 1) : nil
    case UInt8(ascii: "|"): return nil
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "."):
      let next = scanner.skippingSpace(place + 1)
      if scanner.has("10.", at: next), byte != UInt8(ascii: ".") || scanner.byte(next + 3).isDigit && next > place + 1 {
        return nil
      }
      // Words that print glues to a DOI; inside one, a comma stands before digits.
      if byte == UInt8(ascii: ","), scanner.byte(place + 1).isASCIILetter { return nil }
      let isGlued = gluedWords.contains { word in
        let behind = scanner.byte(place + 1 + word.utf8CodeUnitCount)
        return scanner.has(word, at: place + 1) && (behind == 0 || behind.isSpace || behind == UInt8(ascii: ":"))
      }
      return isGlued ? nil : ([byte], 1)
    case UInt8(ascii: "\\"):
      return scanner.byte(place + 1).isAlphanumeric ? nil : ([], 1)
    case UInt8(ascii: "?"), UInt8(ascii: "\""), UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "{"),
      UInt8(ascii: "}"):
      return nil
    case 0x21...0x7E: return ([byte], 1)
    default: return nil
    }
  }
}
