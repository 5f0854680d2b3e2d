// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Documents

@Suite("Weight and slant in the names of fonts")
struct FontNameTests {
  @Test(
    "Bold by words, by a foundry's signs and by TeX's names",
    arguments: [
      "ABCDEF+Helvetica-Bold", "AdvOT34fe1490.B", "AdvTTaf7f9f4f.B+20", "AdvPTimesB", "GaramondPremrPro-Smbd",
      "AkzidenzGroteskBE-Md", "NimbusRomNo9L-Medi", "Arial.Fett0100", "CMBX12", "SFBX1000", "LMRoman10-Bold-Identity-H",
      "LMRomanDemi10-Regular", "rtxb", "Lato-BlackItalic",
    ])
  func bold(name: String) { #expect(FontName(name).isBold) }

  @Test(
    "Italic likewise",
    arguments: [
      "Times-Italic", "AdvTT47f7fe79.I+fb", "AdvPTimesI", "SabonLTStd-I", "HelveticaNeueLTStd-CnO", "MyriadPro-BoldIt",
      "URWPalladioL-Ital", "CMTI10", "CMSL10", "SFTI1000", "rtxi", "BeraSans-Oblique",
    ])
  func italic(name: String) { #expect(FontName(name).isItalic) }

  @Test(
    "Both", arguments: ["AdvOT1ae6bdaa.BI", "AdvPTimesBI", "TimesNewRomanPS-BoldItalicMT", "CMBXTI10", "SwiftEF-BdIt"])
  func boldItalic(name: String) { #expect(FontName(name).isBold && FontName(name).isItalic) }

  @Test(
    "Names that say nothing, or only look as if they did",
    arguments: [
      "TT2467o00", "AdvP0005", "XC416E286", "CMR10", "TimesNewRomanPSMT", "ArialMT", "Academicons", "SFRM1000",
      "Lato-Regular",
    ])
  func upright(name: String) { #expect(!FontName(name).isBold && !FontName(name).isItalic) }
}
