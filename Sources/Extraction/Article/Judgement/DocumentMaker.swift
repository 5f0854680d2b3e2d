// SPDX-License-Identifier: GPL-3.0-or-later
import Documents

/// What program a file says it was made by.
enum DocumentMaker {
  /// A page printed by a browser. Texts written in a browser's word processor go through the same printer.
  static func isBrowser(_ document: Document) -> Bool {
    let programs = programs(of: document)
    return programs.contains { program in browsers.contains { program.contains($0) } }
      && !programs.contains { $0.contains("google docs") }
  }

  /// Programs for forms, statements of accounts and slides.
  static func isForForms(_ document: Document) -> Bool {
    programs(of: document).contains { program in makers.contains { program.contains($0) } }
  }

  private static func programs(of document: Document) -> [String] {
    document.metadata.filter { ["Creator", "Producer"].contains($0.name) }.map { $0.content.lowercased() }
  }

  private static let browsers = ["mozilla/", "skia/pdf", "chromium", "firefox", "safari", "wkhtmltopdf"]
  private static let makers = [
    "powerpoint", "impress", "keynote", "omniform", "livecycle", "designer 6", "designer es", "reportmill",
    "jasperreports",
    "crystal reports", "oracle reports", "birt ", "excel", "calc", "docusign", "dochub", "adobe sign", "formscentral",
  ]
}
