// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Testing

@Suite("Printed dates are read as far as they go")
struct PartialDateTests {
  @Test(
    "one date",
    arguments: [
      ("2025-01-31", [2025, 1, 31]), ("2025-01", [2025, 1]), ("2025", [2025]), ("20250131", [2025, 1, 31]),
      ("2025-01-31T12:00:00Z", [2025, 1, 31]),
      ("2016/09//", [2016, 9]), ("2013/02/15/received", [2013, 2, 15]), ("31 January 2025", [2025, 1, 31]),
      ("January 31, 2025", [2025, 1, 31]),
      ("Jan 2012", [2012, 1]), ("2012 Jan 5", [2012, 1, 5]), ("31. März 2020", [2020, 3, 31]),
      ("le 1er août 2019", [2019, 8, 1]),
      ("5 dicembre 1998", [1998, 12, 5]), ("3 de enero de 2001", [2001, 1, 3]),
      ("10 de fevereiro de 2011", [2011, 2, 10]), ("7 mei 2010", [2010, 5, 7]),
      ("31.01.2025", [2025, 1, 31]), ("03/04/2020", [2020, 4, 3]), ("12/31/2020", [2020, 12, 31]),
      ("06/2015", [2015, 6]), ("(1987)", [1987]),
      ("c2011", [2011]), ("Date: 2010-07-14", [2010, 7, 14]), ("Published on the Web 08/20/2009", [2009, 8, 20]),
      ("Sep-Oct 2004", [2004]), ("31 February 2020", [2020, 2]), ("2020-13-45", [2020]),
    ])
  func single(text: String, parts: [Int]) {
    #expect(PartialDate(parsing: text)?.dateParts == [parts])
  }

  @Test("ranges of years and of days")
  func ranges() {
    #expect(PartialDate(parsing: "2015–16")?.dateParts == [[2015], [2016]])
    #expect(PartialDate(parsing: "1998/1999")?.dateParts == [[1998], [1999]])
    #expect(PartialDate(parsing: "12-14 May 2019")?.dateParts == [[2019, 5, 12], [2019, 5, 14]])
  }

  @Test("letters, seasons and doubt stand beside the year")
  func literals() {
    #expect(PartialDate(parsing: "2011a")?.literal == "2011a")
    #expect(PartialDate(parsing: "(Spring 2012)")?.literal == "Spring 2012")
    #expect(PartialDate(parsing: "ca. 1890")?.circa == true)
  }

  @Test("no year, no date", arguments: ["", "n.d.", "in press", "12 May", "99999999999999999999", "0000"])
  func none(text: String) {
    #expect(PartialDate(parsing: text) == nil)
  }
}
