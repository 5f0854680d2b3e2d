// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Testing

@Suite("Identifiers have one normal form")
struct IdentifierTests {
  @Test(
    "a DOI is read in any notation",
    arguments: [
      ("10.1234/Ab.C-12", "10.1234/ab.c-12"),
      ("https://doi.org/https://doi.org/10.1234/abc12", "10.1234/abc12"),
      ("http://dx.doi.org/10.1234/abc(12)5", "10.1234/abc(12)5"),
      ("(doi:10.1234/abc12).", "10.1234/abc12"),
      ("DOI 10.1234/abc12,", "10.1234/abc12"),
      ("10.1234/faf. 12282", "10.1234/faf.12282"),
      ("https://doi.org/\n10.1234/abc12", "10.1234/abc12"),
      ("10.1234/1369183x.\n2022.2029377", "10.1234/1369183x.2022.2029377"),
      ("10.1234/ 1369183X.2022", "10.1234/1369183x.2022"),
      ("https://doi.org/10.1234%2Fabc12", "10.1234/abc12"),
      (
        "10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O",
        "10.1002/(sici)1097-4571(199806)49:8<693::aid-asi4>3.0.co;2-o"
      ),
      ("https://journal.example/doi/10.1234/abc12/full?x=1", "10.1234/abc12"),
      ("10.1234/abc12.https://doi.org/10.1234/abc12", "10.1234/abc12"),
      ("10.1234/s1–2–3", "10.1234/s1-2-3"),
      ("10.1234/abc\\_12", "10.1234/abc_12"),
      ("doi:10. 1234/abc12", "10.1234/abc12"), ("doi :10 .1234/abc12", "10.1234/abc12"),
      ("doi:10.1234/abc12.URL https://example.org", "10.1234/abc12"), ("10.1234/abc12,in press", "10.1234/abc12"),
      ("10.1234/a.b,12", "10.1234/a.b,12"), ("10.1234/j.issn.1002-6819.5", "10.1234/j.issn.1002-6819.5"),
    ])
  func doi(notation: String, normal: String) {
    #expect(DOI.normalized(notation) == normal)
  }

  @Test(
    "what only looks like a DOI is none",
    arguments: ["10.1234", "version 10.12/3", "1.10.1234/5", "10.1234/", "10.123/456"])
  func noDOI(text: String) {
    #expect(DOI.normalized(text) == nil)
  }

  @Test("DOIs are found in running text, with their places and doubled prefixes")
  func doiPlaces() {
    let text =
      "See https://doi.org/https://doi.org/10.1234/one1 and 10.1234/two2; 10.1234/three3. 12. Next reference 2012."
    let found = DOI.occurrences(in: text)
    #expect(found.map(\.value) == ["10.1234/one1", "10.1234/two2", "10.1234/three3"])
    #expect(found.map(\.hadDoubledPrefix) == [true, false, false])
    #expect(found.first.map { String(text[$0.range]) } == "https://doi.org/https://doi.org/10.1234/one1")
    #expect(found.last.map { String(text[$0.range]) } == "10.1234/three3")
  }

  @Test("a wrong check digit is no number")
  func checkDigits() {
    #expect(ISSN.normalized("ISSN 1369183x") == "1369-183X")
    #expect(ISSN.normalized("1369-1831") == nil)
    #expect(ISBN.normalized("ISBN 978-3-16-148410-0") == "9783161484100")
    #expect(ISBN.normalized("0-306-40615-2") == "0306406152")
    #expect(ISBN.normalized("0-306-40615-3") == nil)
    #expect(ISBN.thirteen("0306406152") == "9780306406157")
    #expect(ORCID.normalized("https://orcid.org/0000-0002-1825-0097") == "0000-0002-1825-0097")
    #expect(ORCID.normalized("0000-0002-1825-0098") == nil)
  }

  @Test("years and phone numbers are no ISSN")
  func plainNumbers() {
    #expect(ISSN.occurrences(in: "1999-2003, 2012-2015 and ISSN: 0028-0836").map(\.value) == ["0028-0836"])
  }

  @Test("archives' own numbers are found where they are marked")
  func archives() {
    #expect(
      ArXiv.occurrences(in: "arXiv:1512.00014v2 [astro-ph], https://arxiv.org/abs/hep-th/9901001").map(\.value) == [
        "1512.00014", "hep-th/9901001",
      ])
    #expect(ArXiv.normalized("2101.00001") == "2101.00001")
    #expect(Handle.occurrences(in: "http://hdl.handle.net/11381/2911858.").map(\.value) == ["11381/2911858"])
    #expect(
      URN.normalized("https://nbn-resolving.org/urn:nbn:de:0168-ssoar-\n123456.") == "urn:nbn:de:0168-ssoar-123456")
    #expect(
      HAL.occurrences(in: "HAL Id: halshs-00123456, version 1; ffhal-01234567v2ff").map(\.value) == [
        "halshs-00123456", "hal-01234567",
      ])
    #expect(PMID.occurrences(in: "PMID: 12345678").map(\.value) == ["12345678"])
    #expect(PMCID.occurrences(in: "see PMC3531190.").map(\.value) == ["PMC3531190"])
  }

  @Test("an address ends before the punctuation of its sentence")
  func addresses() {
    let text = "at https://example.org/a_(b)/c.html), www.example.net; and http://example.org/long-\npath2/x."
    #expect(
      WebAddress.occurrences(in: text).map(\.value)
        == ["https://example.org/a_(b)/c.html", "http://www.example.net", "http://example.org/long-path2/x"])
  }
}
