// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Records

/// Authors cite themselves: where the list of references spells their name otherwise than the by-line does, one of the two is wrong.
enum SelfCitations {
  static func compare(_ record: inout Record) {
    for author in record.work.author where author.given != nil {
      var counts: [String: Int] = [:]
      var isSpelledSo = false
      for name in record.references.flatMap(\.work.author) {
        if Folding.fold(name.fullFamily) == Folding.fold(author.fullFamily) { isSpelledSo = true }
        if isOther(name, author) { counts[name.fullFamily, default: 0] += 1 }
      }
      // Once may be another person's name; the by-line's own spelling among the references says so as well.
      guard !isSpelledSo, let (spelling, count) = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
        count >= 2,
        !record.warnings.contains(where: { $0.code == .authorSpelling && $0.message.contains(spelling) })
      else { continue }
      record.warnings.append(
        Warning(
          .authorSpelling, field: "author",
          message: "\(author.fullFamily) is spelled \(spelling) in \(count) entries of the list of references."))
      record.variants["author"] = (record.variants["author"] ?? []) + [Variant(value: spelling, by: "references")]
    }
  }

  /// The same initial, and a family name of at least seven letters that differs in one or two.
  private static func isOther(_ name: Name, _ author: Name) -> Bool {
    guard let initial = Folding.fold(name.given ?? "").first, initial == Folding.fold(author.given ?? "").first,
      author.fullFamily.count >= 7, Folding.fold(name.fullFamily) != Folding.fold(author.fullFamily)
    else { return false }
    return AuthorComparison.isMisspelling(name, author)
  }
}
