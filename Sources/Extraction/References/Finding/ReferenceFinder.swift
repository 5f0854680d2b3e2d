// SPDX-License-Identifier: GPL-3.0-or-later
import Layout
import Tagging

/// Finds the lists of references of a document and cuts them into entries.
public struct ReferenceFinder: Sendable {
  private let model: SequenceModel

  /// - Parameter model: a line model trained on `features`.
  public init(model: SequenceModel) {
    self.model = model
  }

  /// The features that a line model must have been trained on.
  public static var features: String { LineFeatures.version }

  /// Entries in printed order, and which lines hold them.
  public func bibliography(of document: LaidOutDocument, joiner: LineJoiner) -> FoundBibliography {
    let places = Self.readableLines(of: document)
    guard !places.isEmpty else { return FoundBibliography() }
    var tagged = tag(places.map { document.lines[$0] }, in: document)
    SeriesLists.apply(to: &tagged)
    FillGaps.apply(to: &tagged)
    DropStrays.apply(to: &tagged)
    RunningLabels.apply(to: &tagged)
    EarlierNumbers.apply(to: &tagged)
    LostStarts.apply(to: &tagged)
    ListStyle.apply(to: &tagged)
    EntryEdges.apply(to: &tagged)
    ListEnds.apply(to: &tagged)
    return EntryCutter(document: document, joiner: joiner, places: places, tagged: tagged).bibliography()
  }

  /// Places of the lines that are read: all but furniture.
  static func readableLines(of document: LaidOutDocument) -> [Int] {
    document.lines.indices.filter {
      switch document.lines[$0].zone {
      case .body, .footnote, .callOut: !document.lines[$0].text.isEmpty
      case .runningHead, .runningFoot, .pageNumber, .lineNumber, .sideStamp, .watermark, .caption, .table: false
      }
    }
  }

  private func tag(_ lines: [Line], in document: LaidOutDocument) -> TaggedLines {
    let features = LineFeatures(lines, in: document)
    let tagging = model.tag(features.sequence)
    let names = model.labels.map { BibliographyLabel(rawValue: $0) ?? .other }
    func probability(_ label: BibliographyLabel, _ line: Int) -> Double {
      names.firstIndex(of: label).map { Double(tagging.probability(of: $0, at: line)) } ?? 0
    }
    // The likeliest label of each line errs less than the likeliest sequence does.
    let likeliest = lines.indices.map { line in
      names.indices.max { tagging.probability(of: $0, at: line) < tagging.probability(of: $1, at: line) }
        .map { names[$0] } ?? .other
    }
    return TaggedLines(
      lines: lines, traits: features.traits, placements: features.placements,
      labels: likeliest,
      startProbability: lines.indices.map { probability(.entryStart, $0) },
      insideProbability: lines.indices.map { probability(.entryInside, $0) })
  }
}

/// What a document's lists of references hold.
public struct FoundBibliography: Sendable {
  public var entries: [Entry] = []
  /// Places in `LaidOutDocument.lines` of all lines that belong to a list or are its heading.
  public var lines: Set<Int> = []
  /// Places of the lines that the model takes for notes, first lines apart from the rest.
  public var noteStarts: [Int] = []
  public var noteLines: Set<Int> = []

  public struct Entry: Sendable, Equatable {
    /// The string, hyphenation undone, without its label.
    public var raw: String
    public var label: String?
    public var page: Int
    /// Places in `LaidOutDocument.lines`.
    public var lines: [Int]
    /// Probability that an entry begins here, 0 to 1.
    public var confidence: Double
  }

  public init() {}

  /// Without the entries that stand for the most part in lines known to be something else.
  func without(_ taken: Set<Int>) -> FoundBibliography {
    var rest = self
    rest.entries.removeAll { entry in entry.lines.filter(taken.contains).count * 2 > entry.lines.count }
    rest.lines.subtract(taken)
    return rest
  }
}
