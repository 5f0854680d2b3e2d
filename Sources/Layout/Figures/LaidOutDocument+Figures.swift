// SPDX-License-Identifier: GPL-3.0-or-later

extension LaidOutDocument {
  /// The document with the zones of captions, tables and call-outs told. Front matter and references are found without them: a model learned
  /// those where a caption is a line like others.
  public var withFigures: LaidOutDocument {
    guard document.format == .pdf else { return self }
    var marked = self
    let captions = Captions(lines: lines, bodySize: bodySize).all()
    for caption in captions {
      for place in caption.lines { marked.lines[place].zone = .caption }
    }
    let rows = TableRows(lines: marked.lines, bodySize: bodySize)
    for caption in captions where caption.isTable {
      for place in rows.below(caption.lines) { marked.lines[place].zone = .table }
    }
    if let bodySize {
      for box in CallOuts(lines: marked.lines, fonts: document.fonts, bodySize: bodySize).all() {
        for place in box where marked.lines[place].zone == .body { marked.lines[place].zone = .callOut }
      }
    }
    return marked
  }
}
