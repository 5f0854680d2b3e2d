// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters

/// Forms of documents that are no scholarly works, each with words that it prints and works seldom do.
enum DocumentForm: String, CaseIterable {
  case form, agreement, invoice, exam, letter
  case curriculumVitae = "curriculum vitae"
  case webPage = "web page"
  case slides, contents, tables, product = "product sheet or price list"

  /// The type of CSL, where one is meant for such documents.
  var type: WorkType? {
    switch self {
    case .letter: .personalCommunication
    case .webPage: .webpage
    case .slides: .speech
    case .form, .agreement, .invoice, .exam, .curriculumVitae, .product: .document
    case .contents, .tables: nil
    }
  }

  /// With its article, in a sentence.
  var phrase: String {
    switch self {
    case .contents: "a page of contents"
    case .tables: "tables"
    case .slides: "slides"
    case .agreement, .exam, .invoice: "an " + rawValue
    default: "a " + rawValue
    }
  }

  /// The form that most signs tell of, if any.
  init?(of signs: WorkSigns) {
    let scores: [(DocumentForm, Double)] = [
      (.slides, signs.shape.isSlides && signs.shape.pages >= 3 ? 2 : 0),
      (.form, signs[.fields] + signs[.formWords] + (signs[.blanks] + signs[.boxes]) / 2),
      (.letter, signs[.salutation] + signs[.letterWords]), (.webPage, signs[.browser] + signs[.webWords] / 2),
      (.exam, signs[.examWords]), (.invoice, signs[.invoiceWords] + signs[.prices] / 4),
      (.agreement, signs[.agreementWords]), (.curriculumVitae, signs[.curriculumWords]),
      (.product, signs[.productWords] + signs[.prices] / 2), (.contents, signs.shape.leaderShare),
      (.tables, signs.shape.numberShare),
    ]
    guard let best = scores.max(by: { $0.1 < $1.1 }), best.1 >= 0.3 else { return nil }
    self = best.0
  }

  /// The words of forms of documents that lines print, each once.
  static func words(in lines: [String]) -> [DocumentForm: [String]] {
    let folded = lines.map { Folding.fold($0) }
    let text = " " + folded.joined(separator: " ") + " "
    let printed = Set(text.split(separator: " "))
    var found = telltales.mapValues { phrases in
      phrases.filter { phrase in
        guard phrase.utf8.first.map({ $0 < 0x80 }) == true else { return text.contains(phrase) }
        let first = phrase.prefix { $0 != " " }
        return printed.contains(first) && (first.endIndex == phrase.endIndex || text.contains(" " + phrase + " "))
      }
    }
    found[.letter] = closings.filter { folded.contains($0) }
    return found
  }

  /// Lines of their own at the end of a letter.
  private static let closings = [
    "sincerely", "sincerely yours", "yours sincerely", "yours faithfully", "best regards", "kind regards", "regards",
    "with kind regards", "with best regards", "yours truly", "respectfully yours", "respectfully",
    "mit freundlichen grussen", "mit freundlichem gruss", "mit besten grussen", "hochachtungsvoll", "cordialement",
    "distinti saluti", "cordiali saluti", "atentamente", "saludos cordiales", "atenciosamente",
    "met vriendelijke groet",
  ]

  private static let telltales: [DocumentForm: [String]] = [
    .form: [
      "omb no", "omb control", "omb approved", "form no", "form approved", "date of birth", "signature", "please print",
      "print or type", "type or print", "social security number", "ssn", "for office use", "for official use",
      "internal use only", "do not write", "zip code", "phone number", "telephone number", "middle initial",
      "check one", "check box", "check all that apply", "attach", "claimant", "applicant", "employer identification",
      "internal revenue service", "privacy act", "respondent burden", "paperwork reduction", "complete this form",
      "completing this form", "this form", "fill in", "filled in", "see instructions", "date signed", "tick",
      "unterschrift", "geburtsdatum", "vorname", "ausfullen", "bitte ankreuzen", "antragsteller",
      "date de naissance", "nom et prenom", "fecha de nacimiento", "firma", "formulario", "apellido", "apellidos",
      "data di nascita", "codice fiscale", "formulaire", "data de nascimento", "assinatura", "matricula",
    ],
    .agreement: [
      "hereinafter", "the parties", "this agreement", "witnesseth", "hereby agree", "hereby agrees", "agree to",
      "terms and conditions", "governed by", "herein", "hereof", "hereto", "policyholder", "insured", "polizza",
      "assicurato", "versicherungsnehmer", "lessee", "escrow",
      "seller", "buyer", "landlord", "tenant", "effective date", "in witness whereof", "undersigned",
      "vertragspartner", "auftraggeber", "auftragnehmer", "le present contrat", "les parties", "contraente",
      "contratto", "consent to", "initials", "i agree",
    ],
    .invoice: [
      "invoice", "invoice number", "bill to", "ship to", "subtotal", "sub total", "total due", "amount due",
      "balance due", "vat", "iban", "bic", "rechnung", "rechnungsnummer", "facture", "tva", "fattura", "quantity",
      "unit price", "consignee", "shipper", "notify party", "port of loading", "bill of lading", "shipping order",
      "purchase order", "gross weight", "payment terms", "siret", "order number", "factura", "mwst", "ust id",
    ],
    .exam: [
      "midterm", "final exam", "closed book", "points total", "marks total", "time allowed", "maximum marks",
      "total points", "points possible", "cheat sheet",
      "cheat sheets", "klausur", "aufgabe 1", "punkte", "matrikelnummer", "examen", "question 1", "exercise 1",
      "problem 1", "homework", "problem set", "ubungsblatt", "name of student", "student number", "student id",
      "losungen", "arbeitsblatt", "klassenarbeit", "bewertung", "bareme", "考试", "试卷", "得分", "评卷", "学号",
    ],
    .curriculumVitae: [
      "curriculum vitae", "work experience", "professional experience", "employment history", "lebenslauf",
      "berufserfahrung", "ausbildung", "biographical sketch", "positions held", "personal statement",
      "education training", "scientific appointments",
      "positions and honors", "contributions to science", "resume",
      "language skills", "technical skills", "job title", "experience professionnelle", "formation",
      "esperienza lavorativa", "titel position",
    ],
    .webPage: [
      "cookies", "privacy policy", "sign in", "log in", "sign up", "subscribe", "newsletter", "view comments",
      "share this", "read more", "skip to content", "home page", "main menu", "jump to navigation", "edit source",
      "terms of service", "contact us", "follow us", "retrieved from https", "my account", "click here", "view history",
    ],
    .product: [
      "datasheet", "data sheet", "specifications", "dimensions", "operating weight", "optional equipment",
      "standard equipment", "part number", "warranty", "operating temperature", "power supply", "applications include",
      "call us", "order now", "price list", "per person", "ingredients", "hors d oeuvres", "entradas", "dessert",
      "menu",
      "technische daten", "lieferumfang", "caracteristiques",
    ],
  ]
}
