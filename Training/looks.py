# SPDX-License-Identifier: GPL-3.0-or-later
"""How a document looks: fonts, sizes and spaces drawn at random within what a layout allows, as style sheets."""

SERIF = ["TeX Gyre Termes", "TeX Gyre Termes", "TeX Gyre Pagella", "TeX Gyre Schola", "TeX Gyre Bonum", "EB Garamond", "Linux Libertine O", "Liberation Serif", "Caladea",
         "Latin Modern Roman", "Charis SIL"]
SANS = ["TeX Gyre Heros", "TeX Gyre Heros", "Liberation Sans", "Carlito", "Open Sans", "Roboto", "Linux Biolinum O", "Latin Modern Sans", "TeX Gyre Adventor"]
NARROW = ["Roboto Condensed", "TeX Gyre Heros Cn", "Liberation Sans Narrow"]
MONO = ["Liberation Mono", "Latin Modern Mono", "TeX Gyre Cursor"]
COLOURS = ["#000", "#000", "#000", "#000", "#1b3a6b", "#7a1420", "#245c3a", "#444", "#0a6a8a", "#b3541e"]

BASE = """
html { hyphens: auto; } body { margin: 0; } h1, h2, h3, h4, p, figure { margin: 0; padding: 0; }
h1, .subtitle, .authors, .translated { hyphens: none; }
h2, h3 { break-after: avoid; hyphens: none; }
sup { font-size: 65%; line-height: 0; vertical-align: super; }
.note { float: footnote; text-indent: 0; font-weight: normal; font-style: normal; text-align: justify; text-transform: none; font-variant: normal; letter-spacing: 0; }
.note::footnote-call { content: attr(data-label); font-size: 65%; vertical-align: super; line-height: 0; }
p { orphans: 2; widows: 2; }
h2 + p, h3 + p, .abstract p { text-indent: 0; }
figure.table { margin: 3mm 0; font-size: 85%; break-inside: avoid; } figure.table td { padding: 0.4mm 3mm 0.4mm 0; } figcaption { margin-bottom: 1mm; }
.grid { display: flex; flex-wrap: wrap; justify-content: center; } .grid > div { flex: 1 1 30%; text-align: center; padding: 0 2mm 2mm; }
.side { position: absolute; } .clear { clear: both; } .break { break-after: page; }
.rotated { position: absolute; transform: rotate(-90deg); transform-origin: top left; white-space: nowrap; }
"""


class Look:
    """Draws and collects style rules; lengths are in points unless a unit is told."""
    def __init__(self, rng, serif=0.7, size=(8.5, 11.5), leading=(1.15, 1.4), mono=0.0):
        self.rng = rng
        self.serif = rng.choice(SERIF)
        self.sans = rng.choice(SANS)
        self.body = rng.choice(MONO) if rng.random() < mono else self.serif if rng.random() < serif else self.sans
        self.head = self.body if rng.random() < 0.6 else rng.choice([self.sans, self.sans, self.serif, rng.choice(NARROW)])
        self.size = round(rng.uniform(*size) * 2) / 2
        self.leading = round(rng.uniform(*leading), 2)
        self.colour = rng.choice(COLOURS)
        self.rules = [BASE]
        justified = "justify" if rng.random() < 0.75 else "left"
        indent = rng.choice([0, 3, 4, 5, 7])
        self.add("html", f'font: {self.size}pt/{self.leading} "{self.body}"; text-align: {justified};')
        self.add("p", f"text-indent: {indent}mm; margin-bottom: {rng.choice([2, 2.5]) if not indent else 0}mm;")
        self.notes()
        self.list()

    def add(self, selector, declarations):
        self.rules.append(f"{selector} {{ {declarations} }}")

    def type(self, selector, scale, weights=("normal",), slants=("normal",), aligns=("left",), after=(1, 3), before=(0, 0), fonts=None, more="", caps=0.0, spaced=0.0):
        """A rule with size (a span of multiples of the body's), weight, slant and place drawn from what is given; the chosen size is returned."""
        rng = self.rng
        size = round(self.size * rng.uniform(*scale) * 2) / 2
        font = rng.choice(fonts) if fonts else self.head
        small_caps = "font-variant: small-caps;" if rng.random() < caps else ""
        spacing = f"letter-spacing: {rng.choice([0.6, 1.2, 2])}pt;" if rng.random() < spaced else ""
        self.add(selector, f'font: {rng.choice(slants)} {rng.choice(weights)} {size}pt/{rng.choice([1.1, 1.15, 1.2, 1.3])} "{font}"; text-align: {rng.choice(aligns)};'
                 f' margin-top: {round(rng.uniform(*before), 1)}mm; margin-bottom: {round(rng.uniform(*after), 1)}mm; text-indent: 0; {small_caps}{spacing}{more}')
        return size

    def page(self, size="A4", margins=(20, 20, 22, 20), heads=None, foot_rule=False):
        """Margins are top, right, bottom, left in millimetres, and vary by a little; `heads` are contents of the margin boxes."""
        rng = self.rng
        top, right, bottom, left = (round(m * rng.uniform(0.9, 1.2), 1) for m in margins)
        self.margins = (top, right, bottom, left)
        font = rng.choice([self.body, self.head])
        slant = rng.choice(["normal", "normal", "italic"])
        self.add("@page", f'size: {size}; margin: {top}mm {right}mm {bottom}mm {left}mm; font: {slant} {max(6.5, self.size - rng.choice([1, 1.5, 2]))}pt "{font}";'
                 + (" @footnote { border-top: 0.4pt solid black; padding-top: 1.5mm; margin-top: 3mm; }" if rng.random() < 0.6 else " @footnote { margin-top: 4mm; }"))
        rule = "border-bottom: 0.4pt solid black; padding-bottom: 1mm; vertical-align: bottom;" if rng.random() < 0.35 else ""
        for page, boxes in (heads or {}).items():
            inner = " ".join(f"@{box} {{ content: {content}; {rule if box.startswith('top') and content != 'none' else ''} white-space: pre; }}" for box, content in boxes.items())
            self.add(f"@page {page}" if page else "@page", inner)

    def headings(self, scale=(1.0, 1.3), weights=("bold", "bold", "normal"), slants=("normal", "normal", "italic"), aligns=("left", "left", "center"), caps=0.12, spaced=0.05):
        rng = self.rng
        self.type("h2", scale, weights, slants, aligns, after=(0.5, 2.5), before=(2.5, 6), fonts=[self.head, self.body], caps=caps, spaced=spaced,
                  more=rng.choice(["", "", "", "", "text-transform: uppercase;", f"color: {self.colour};"]))
        self.type("h3", (1.0, min(1.1, scale[1])), weights, ("italic", "normal"), aligns[:2], after=(0.3, 1.5), before=(2, 4), fonts=[self.head, self.body])
        self.add(".run-in", rng.choice(["font-style: italic;", "font-weight: bold;"]))
        self.add(".section-number", rng.choice(["", "", "margin-right: 2mm;", "display: inline-block; width: 7mm;"]))

    def notes(self):
        rng = self.rng
        size = round(max(6.5, self.size - rng.choice([1, 1.5, 2])) * 2) / 2
        indent = rng.choice(["", "padding-left: 4mm; text-indent: -4mm;"])
        self.add(".note", f"font-size: {size}pt; line-height: 1.2; {indent}")
        marker = rng.choice(["font-size: 65%; vertical-align: super;", "", "display: inline-block; width: 4mm; text-indent: 0;"])
        self.add(".note::footnote-marker", f'content: attr(data-label) "{rng.choice([" ", " ", " ", ". ", ") "])}"; {marker}')
        self.add(".endnote", f"font-size: {size}pt; line-height: 1.2; text-indent: 0; margin-bottom: 1mm;")

    def list(self):
        rng = self.rng
        hanging = rng.choice(["text-indent: -5mm; padding-left: 5mm;", "text-indent: -8mm; padding-left: 8mm;", "text-indent: 0;", "text-indent: -5mm; padding-left: 5mm;"])
        smaller = rng.choice([0, 0, 0.5, 1, 1.5])
        self.add(".reference", f"{hanging} font-size: {self.size - smaller}pt; line-height: {rng.choice([1.15, 1.2, 1.3])}; margin-bottom: {rng.choice([0, 0.6, 1, 2.5])}mm; text-align: {rng.choice(['left', 'justify'])};")
        self.add(".group", f"text-indent: 0; {rng.choice(['font-weight: bold;', 'font-style: italic;'])} margin: 2mm 0 1mm;")

    def css(self):
        return "\n".join(self.rules)
