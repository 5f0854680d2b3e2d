// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters
import Layout

/// Which lines hold authors: those labelled so that can be names, their twins between title and text, and what goes on from them.
struct BylineLines {
  let tagged: TaggedFront
  /// Places of the title in `tagged.lines`.
  let title: [Int]

  var likeness: NameLikeness { NameLikeness(names: tagged.names) }

  func places() -> [Int] {
    let thesis = ThesisPage(tagged)
    if let thesis, !thesis.author.isEmpty { return thesis.author }
    let allowed = tagged.lines.indices.filter {
      tagged.lines[$0].label == .author && isAllowed($0) && thesis?.statement.contains($0) != true
    }
    var labelled = nearest(allowed)
    if let page = title.first.map({ tagged.lines[$0].line.page }),
      let announced = AnnouncedAuthor(on: page, of: tagged), labelled.isEmpty || announced.isLabel
    {
      return announced.names
    }
    if labelled.isEmpty {
      labelled = nearest(tagged.lines.indices.filter { tagged.probability(of: .author, at: $0) > 0.2 && isAllowed($0) })
    }
    let bodies = labelled.filter { CorporateName.isBody(tagged.lines[$0].line.textWithoutMarks) }
    labelled = labelled.filter { likeness.isPlausible(tagged.lines[$0].line) }
    if labelled.isEmpty { labelled = belowTitle() }
    if labelled.isEmpty { labelled = aboveTitle() }
    if labelled.isEmpty { labelled = bodies.filter { !AddressLine.endsInCountry(tagged.lines[$0].line.text) } }
    guard let anchor = labelled.max(by: { strength($0) < strength($1) }) else { return [] }
    var places = Set(kept(labelled, beside: anchor))
    var count = 0
    while count < places.count {
      count = places.count
      places.formUnion(twins(of: anchor, beside: places))
    }
    goOn(&places, anchor: anchor)
    return places.sorted()
  }

  func strength(_ place: Int) -> Double {
    tagged.probability(of: .author, at: place) + likeness.score(tagged.lines[place].line)
  }

  // MARK: Labelled lines

  func isAllowed(_ place: Int) -> Bool {
    let line = tagged.lines[place].line
    return !title.contains(place) && line.text.contains(where: \.isLetter) && line.zone != .runningHead
      && line.zone != .runningFoot && !followsEditors(place) && !isOther(line.text) && !followsRole(place)
  }

  func isOther(_ text: String) -> Bool {
    if RoleWords.begins(text) || RoleWords.isDated(text) || RoleWords.announcesOther(text)
      || TitleExtent.isKind(text)
    {
      return true
    }
    let cues = PrintedCues.cues(in: text)
    let others: Set<PrintedCues> = [
      .editors, .dates, .funding, .citation, .keywords, .abstract, .references, .contents,
    ]
    return cues.isWhole || cues.found.first.map { others.contains($0) } ?? false || Self.namesAnotherRole(text)
  }

  /// One page's authors: those of the title's page, or of the page with the most certain line.
  func nearest(_ places: [Int]) -> [Int] {
    let page = title.first.map { tagged.lines[$0].line.page } ?? places.first.map { tagged.lines[$0].line.page }
    let same = places.filter { tagged.lines[$0].line.page == page }
    return same.isEmpty ? places.filter { tagged.lines[$0].line.page == tagged.lines[places[0]].line.page } : same
  }

  /// Lines set like the likeliest one, and others near by that hold names beyond doubt.
  func kept(_ labelled: [Int], beside anchor: Int) -> [Int] {
    var kept = [anchor]
    let end = end(behind: anchor)
    for place in labelled.sorted(by: { abs($0 - anchor) < abs($1 - anchor) }) where place != anchor {
      let isNear = kept.contains { abs($0 - place) <= 4 }
      // A line behind text, or one that begins with a mark as affiliations do, must be no guess.
      if place > end || beginsWithMark(place), tagged.probability(of: .author, at: place) < 0.5 { continue }
      if isAlike(place, anchor) || isNear && !beginsWithMark(place) && likeness.score(tagged.lines[place].line) >= 0.6 {
        kept.append(place)
      }
    }
    return kept
  }

  /// A mark at a line's front is an affiliation's, where a name does not go on from the line above.
  func beginsWithMark(_ place: Int) -> Bool {
    let line = tagged.lines[place].line
    if line.text.first?.isNumber == true { return true }
    guard let first = line.raised.first, first.lowerBound == 0 else { return false }
    return line.text.dropFirst(first.upperBound).first.map { $0.isLetter || $0 == " " } ?? false
  }

  // MARK: Lines that were not labelled

  /// No line labelled: lines between the title and the first affiliation, abstract or text.
  func belowTitle() -> [Int] {
    guard let last = title.last else { return [] }
    var places: [Int] = []
    for place in last + 1..<max(last + 1, min(tagged.lines.count, last + 8)) {
      let line = tagged.lines[place]
      guard line.line.page == tagged.lines[last].line.page, line.line.zone == .body else { break }
      guard isAllowed(place), line.label != .abstract, !isProse(line.line) else { break }
      let words = NameLikeness.words(line.line.textWithoutMarks)
      let score = likeness.score(line.line)
      if score >= 0.5
        || score > 0 && LineShape.isNameShaped(words) && line.label != .heading && line.label != .affiliation
      {
        places.append(place)
      } else if !places.isEmpty {
        break
      }
    }
    return places
  }

  /// Lines right above the title that hold names alone, as essays and older journals have it.
  func aboveTitle() -> [Int] {
    guard let first = title.first, first > 0 else { return [] }
    for place in stride(from: first - 1, through: max(0, first - 3), by: -1) {
      guard tagged.lines[place].line.page == tagged.lines[first].line.page else { return [] }
      if tagged.isNameList(place), isAllowed(place) { return [place] }
    }
    return []
  }

  func isProse(_ line: Line) -> Bool {
    let words = line.text.split(separator: " ")
    return words.count >= 8 && words.count { FunctionWords.all.contains($0.lowercased()) } * 5 > words.count
  }

  /// Where text begins behind the by-line.
  func end(behind place: Int) -> Int {
    tagged.lines.indices.first { other in
      other > place
        && (tagged.lines[other].label == .abstract || PrintedCues.cues(in: tagged.lines[other].line.text).isWhole
          || isProse(tagged.lines[other].line))
    } ?? tagged.lines.count
  }

  /// Lines between title and text set like the likeliest author line, at its edge or in its row, that look like names.
  func twins(of anchor: Int, beside places: Set<Int>) -> [Int] {
    let start = min(title.last.map { $0 + 1 } ?? anchor, anchor)
    let end = end(behind: anchor)
    guard start < end else { return [] }
    return (start..<end).filter { place in
      tagged.lines[place].label != .title && isAllowed(place) && isAlike(place, anchor)
        && places.contains { isAligned(place, $0) } && !beginsWithMark(place)
        && likeness.isPlausible(tagged.lines[place].line) && hasWholeName(place) && !isAffiliation(place)
    }
  }

  /// It was held for an affiliation with certainty, and names an institution.
  func isAffiliation(_ place: Int) -> Bool {
    let line = tagged.lines[place]
    return line.label == .affiliation && line.probability > 0.8 && BylineText.isInstitution(line.line.text)
  }

  func hasWholeName(_ place: Int) -> Bool {
    let text = tagged.lines[place].line.textWithoutMarks
    return !text.contains("@") && (NameLikeness.words(text).count >= 2 || text.hasPrefix(","))
  }

  func isAlike(_ place: Int, _ other: Int) -> Bool {
    let line = tagged.lines[place].line
    let model = tagged.lines[other].line
    // Text has no sizes.
    if line.size == nil, model.size == nil { return line.page == model.page }
    guard line.page == model.page, let size = line.size, let own = model.size, abs(size - own) < 0.3 else {
      return false
    }
    guard isCapital(line) == isCapital(model) else { return false }
    return abs(line.bold - model.bold) < 0.4 && abs(line.italic - model.italic) < 0.4
  }

  /// Names are all in capitals, or none.
  private func isCapital(_ line: Line) -> Bool {
    let words = NameLikeness.words(line.textWithoutMarks).filter { $0.count(where: \.isLetter) > 2 }
    return !words.isEmpty && words.allSatisfy { !$0.contains(where: \.isLowercase) }
  }

  func isAligned(_ place: Int, _ other: Int) -> Bool {
    let line = tagged.lines[place].line
    let model = tagged.lines[other].line
    guard let box = line.box, let modelBox = model.box else { return false }
    return abs(box.minX - modelBox.minX) < 4 || abs(box.midX - modelBox.midX) < 6 || abs(box.minY - modelBox.minY) < 3
      || line.block == model.block
  }
}
