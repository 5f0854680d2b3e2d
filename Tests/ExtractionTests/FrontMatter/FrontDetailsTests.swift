// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Extraction

@Suite("Licence, dates, codes and series on first pages") struct FrontDetailsTests {
  @Test(
    "Creative Commons licences by address and by name",
    arguments: [
      (["under https://creativecommons.org/licenses/by-nc/4.0/ and"], "CC BY-NC 4.0"),
      (
        [
          "the Creative Commons Attribution Non-Commercial License", "(http://creativecommons.org/licenses/by-nc/4.0/)",
        ], "CC BY-NC 4.0"
      ), (["released under a Creative Commons Attribution 4.0 International license."], "CC BY 4.0"),
      (["distributed under CC BY-SA 3.0"], "CC BY-SA 3.0"),
    ]) func licence(_ lines: [String], licence: String)
  { #expect(FrontDetails.licence(lines) == licence) }

  @Test("No licence where none is named") func noLicence() {
    #expect(FrontDetails.licence(["All rights reserved.", "Creative work of clerks"]) == nil)
  }

  @Test("The date behind its word, and not the next one") func dates() {
    let line = "Received 4 September 2015; Accepted 22 October 2015"
    #expect(FrontDetails.date(behind: ["received"], in: line) == "2015-09-04")
    #expect(FrontDetails.date(behind: ["accepted"], in: line) == "2015-10-22")
    #expect(FrontDetails.date(behind: ["accepted"], in: "Accepted by the committee of 1999") == nil)
  }

  @Test("JEL codes") func jel() {
    #expect(FrontDetails.jel("JEL classification: J24, O15") == "J24; O15")
    #expect(FrontDetails.jel("Keywords: clerks") == nil)
  }

  @Test(
    "Series with their numbers",
    arguments: [
      ("Working Paper 55/2024", "Working Paper", "55/2024"),
      ("Hafen-Arbeitspapier Nr. 7/2003", "Hafen-Arbeitspapier", "7/2003"),
      ("Documento de trabajo 3/2008", "Documento de trabajo", "3/2008"),
    ]) func series(_ text: String, genre: String, number: String)
  {
    #expect(SeriesReader.series(text)?.genre == genre)
    #expect(SeriesReader.series(text)?.number == number)
  }

  @Test("A publisher and a year alone in a line") func publisher() {
    #expect(SeriesReader.publisher("Harbour Academic Press · 1998") == "Harbour Academic Press")
    #expect(SeriesReader.publisher("Berlin, März 1998") == nil)
  }
}
