// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Foundation
import Layout
import Records

/// Whether a document is a scholarly work at all, by the weight of all its signs together.
struct WorkJudgement {
  let signs: WorkSigns

  /// From 0 to 1.
  var probability: Double {
    let sum = WorkSign.allCases.reduce(WorkSign.base) { $0 + $1.weight * signs[$1] }
    return 1 / (1 + exp(-sum))
  }

  var isWork: Bool { probability >= Self.sure }
  var isNoWork: Bool { probability < Self.least }

  /// From here on nothing is done: of the works that the weights were fitted on fewer than one in twenty is below.
  private static let sure = 0.62
  /// Below, a warning tells that the document is none: of a hundred works one is.
  private static let least = 0.27
  /// What is not plainly printed and not surer than this is left out.
  private static let leastConfidence = 0.33

  /// Leaves out what may be made up, lowers the confidence of what may be, and says so.
  ///
  /// Where it is not sure that a document is a work, the confidence of a value that is not plainly printed is multiplied by the
  /// probability that it is one.
  func apply(to record: inout Record, of document: LaidOutDocument) {
    let form = DocumentForm(of: signs)
    if form == .slides { record.work.type = .speech }
    if isWork { return }
    let header = StatedHeader(document: document, record: record)
    let probability = probability
    for field in HeaderFields.set(in: record.work) where !header.states(field) {
      let confidence = (record.provenance[field]?.confidence ?? 1) * probability
      if confidence >= Self.leastConfidence {
        record.provenance[field]?.confidence = (confidence * 1000).rounded() / 1000
      } else if field == "author" {
        header.keepStatedAuthors(in: &record)
      } else {
        HeaderFields.clear(field, in: &record)
      }
    }
    guard isNoWork else {
      // What looked like an article by what has gone now.
      if record.work.type == .articleJournal, record.work.doi == nil, record.work.volume == nil {
        record.work.type = form?.type ?? WorkTypeTelltales(document: document, work: record.work).type()
      }
      return
    }
    if record.work.type != .personalCommunication { record.work.type = form?.type }
    record.warnings.append(Warning(.notAWork, message: message(form)))
  }

  private func message(_ form: DocumentForm?) -> String {
    let against = WorkSign.allCases.filter { $0.weight * signs[$0] < -0.2 }
      .sorted { $0.weight * signs[$0] < $1.weight * signs[$1] }.prefix(4).map(\.rawValue)
    let likeness = form.map { " It looks like \($0.phrase)." } ?? ""
    let reasons = against.isEmpty ? "" : " (\(against.joined(separator: ", ")))"
    return "Too little tells that the document is a scholarly work\(reasons).\(likeness)"
      + " Only what is plainly printed was taken."
  }
}
