// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

/// `…, Paris, Seuil, 1975, p. 198`: of a book, and of a chapter whose pages are not given, a single page is the place that is cited, which is
/// no field of the work. It stands at the end; where place, publisher or year follow, it is the page of a short chapter.
enum CitedPage: ReferenceNormalizer {
  static func apply(_ reference: TaggedReference, to reading: inout ReferenceReading) {
    let work = reading.work
    guard let page = work.page, !page.contains(where: { $0 == "-" || $0 == "," }), work.volume == nil, work.issue == nil
    else { return }
    let isPart = work.containerTitle != nil
    guard !isPart || !work.editor.isEmpty || work.publisher != nil || work.publisherPlace != nil else { return }
    guard let last = reference.spans.last(where: { $0.tag != .doi && $0.tag != .url && $0.tag != .note }),
      last.tag == .pages
    else { return }
    reading.remove(\.page, .page)
  }
}
