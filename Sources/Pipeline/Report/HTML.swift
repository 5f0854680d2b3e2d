// SPDX-License-Identifier: GPL-3.0-or-later

/// HTML that is being written. Text goes in escaped unless it is HTML already, so that no title of any input can become markup.
struct HTML: ExpressibleByStringLiteral {
  private(set) var source: String

  /// Markup of the program itself; nothing that was read may be in it.
  init(stringLiteral markup: StaticString) {
    source = "\(markup)"
  }

  private init(source: String) {
    self.source = source
  }

  /// Text as such: escaped, control characters made visible.
  static func text(_ text: String) -> HTML {
    var escaped = ""
    escaped.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      case "\n", "\t": escaped.unicodeScalars.append(scalar)
      case "\u{0}"..."\u{1f}", "\u{7f}"..."\u{9f}", "\u{200e}", "\u{200f}", "\u{202a}"..."\u{202e}",
        "\u{2066}"..."\u{2069}":
        escaped += "\u{fffd}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return HTML(source: escaped)
  }

  /// `<name key="value">contents</name>`.
  static func element(_ name: StaticString, _ attributes: [(StaticString, String)] = [], _ contents: HTML...) -> HTML {
    var source = "<\(name)"
    for (key, value) in attributes { source += " \(key)=\"" + text(value).source + "\"" }
    source += ">"
    for content in contents { source += content.source }
    return HTML(source: source + "</\(name)>")
  }

  static func + (first: HTML, second: HTML) -> HTML { HTML(source: first.source + second.source) }

  static func += (first: inout HTML, second: HTML) { first.source += second.source }
}

extension Sequence where Element == HTML {
  /// One after the other.
  func joined() -> HTML { reduce(into: "") { $0 += $1 } }
}
