// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Records
import Testing

@testable import Extraction

@Suite("An article behind a cover: what the cover mends") struct CoveredArticleTests {
  private func cover(title: String? = nil, stamp: Int? = nil) -> RecognisedCover {
    var fields = CoverFields()
    fields.work.title = title
    if let stamp { fields.dates["stamp-date"] = PartialDate(stamp, 1, 17) }
    return RecognisedCover(
      family: "made-up", lines: [], pages: [1], fillsPages: true, fields: fields, origins: [:], evidence: [],
      confidence: 0.9)
  }

  @Test("A title that is a piece of the cover's gives way to it; another title stays") func title() {
    for (own, kept) in [("of quays", nil), ("The quiet work of clerks", "The quiet work of clerks")] {
      var record = Record()
      record.work.title = own
      CoveredArticleExtractor.mend(&record, by: cover(title: "On the building of quays"))
      #expect(record.work.title == kept)
    }
  }

  @Test("A stamp dates what no journal has printed") func stamp() {
    var record = Record()
    record.work.issued = PartialDate(2023)
    CoveredArticleExtractor.mend(&record, by: cover(stamp: 2025))
    #expect(record.work.issued?.year == 2025)
    var printed = Record()
    printed.work.issued = PartialDate(2023)
    printed.work.volume = "7"
    CoveredArticleExtractor.mend(&printed, by: cover(stamp: 2025))
    #expect(printed.work.issued?.year == 2023)
  }

  @Test("A line of a summary is no publisher") func publisher() {
    #expect(EruditReading.isPublisher("Santé mentale et société"))
    #expect(!EruditReading.isPublisher("sans pour autant représenter la réalité. Cet article vise à"))
  }
}
