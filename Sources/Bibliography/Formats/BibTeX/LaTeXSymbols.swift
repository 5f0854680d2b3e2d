// SPDX-License-Identifier: GPL-3.0-or-later

/// TeX's names of accents and signs.
enum LaTeXSymbols {
  /// Combining marks by accent command.
  static let accents: [Character: String] = [
    "'": "\u{301}", "`": "\u{300}", "^": "\u{302}", "\"": "\u{308}", "~": "\u{303}", "=": "\u{304}", ".": "\u{307}",
    "u": "\u{306}",
    "v": "\u{30C}", "H": "\u{30B}", "c": "\u{327}", "k": "\u{328}", "d": "\u{323}", "b": "\u{331}", "r": "\u{30A}",
    "t": "\u{361}",
  ]

  static let quoting: Set<String> = ["enquote", "mkbibquote", "textquote"]

  static let symbols: [String: String] = [
    "ss": "ß", "SS": "ẞ", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł", "aa": "å",
    "AA": "Å",
    "i": "ı", "j": "ȷ", "dh": "ð", "DH": "Ð", "th": "þ", "TH": "Þ", "dj": "đ", "DJ": "Đ", "ng": "ŋ", "NG": "Ŋ",
    "S": "§", "P": "¶",
    "copyright": "©", "textcopyright": "©", "textregistered": "®", "texttrademark": "™", "dag": "†", "ddag": "‡",
    "pounds": "£",
    "textsterling": "£", "euro": "€", "texteuro": "€", "textendash": "–", "textemdash": "—", "textquoteleft": "‘",
    "textquoteright": "’",
    "textquotedblleft": "“", "textquotedblright": "”", "quotedblbase": "„", "quotesinglbase": "‚", "guillemotleft": "«",
    "guillemotright": "»", "glqq": "„", "grqq": "“", "flqq": "«", "frqq": "»", "ldots": "…", "dots": "…",
    "textellipsis": "…",
    "textdegree": "°", "degree": "°", "textbackslash": "\\", "textasciitilde": "~", "textasciicircum": "^",
    "textbar": "|",
    "textless": "<", "textgreater": ">", "textunderscore": "_", "textdollar": "$", "textbullet": "•",
    "textperiodcentered": "·",
    "textordfeminine": "ª", "textordmasculine": "º", "textexclamdown": "¡", "textquestiondown": "¿", "LaTeX": "LaTeX",
    "TeX": "TeX",
    "BibTeX": "BibTeX", "textmu": "µ", "quad": " ", "qquad": " ", "newline": " ", "slash": "/", "textalpha": "α",
    "textbeta": "β",
    "textgamma": "γ", "textdelta": "δ", "texttimes": "×", "times": "×", "pm": "±", "textpm": "±", "alpha": "α",
    "beta": "β", "gamma": "γ",
    "delta": "δ", "epsilon": "ε", "kappa": "κ", "lambda": "λ", "mu": "μ", "pi": "π", "sigma": "σ", "omega": "ω",
    "textonehalf": "½",
  ]
}
