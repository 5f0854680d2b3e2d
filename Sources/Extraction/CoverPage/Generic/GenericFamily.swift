// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

extension CoverFamily {
  /// A cover of a family never seen: labels that many houses print, a citation, identifiers. Only pages that say what they are count.
  static let generic = CoverFamily(
    "generic", marks: GenericTelltales.found, labels: GenericLabels.all,
    smallPrint: [
      "copyright", "©", "terms of use", "terms and conditions", "general rights", "reuse", "copyright and reuse",
      "usage guidelines", "use policy", "take down policy", "takedown policy", "nutzungsbedingungen",
      "nutzungshinweis", "conditions d'utilisation", "condizioni d'uso", "terminos de uso", "termos de uso",
      "users may download", "copies of full items", "please be advised", "please refer to", "please cite only",
      "there may be differences", "this version of the publication may differ", "this reprint may differ",
      "(article begins on next page)", "(article starts on next page)", "tous droits reserves",
      "alle rechte vorbehalten", "references: this document contains", "users who downloaded",
      "kontakt / contact", "avertissement", "this is a self-archived", "this is an electronic reprint",
      "for additional information about this",
    ]
  ) { reading in
    GenericReading.read(&reading)
  }
}
