// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Layout
import Records

/// An article, a report or a chapter to a record.
public struct ArticleExtractor: Sendable {
  private let models: Models

  public init(models: Models) {
    self.models = models
  }

  public func record(from document: LaidOutDocument) -> Record {
    let body = document.lines.filter { $0.zone == .body }
    return Record(work: Work(title: (body.first { $0.headingLevel != nil } ?? body.first)?.text))
  }
}
