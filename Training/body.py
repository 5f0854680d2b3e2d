# SPDX-License-Identifier: GPL-3.0-or-later
"""The text behind the front matter: sections, notes, citations, the list of references, with what gold says of them."""
import html
import re

import people
from citation_styles import Patterned, styles
from grammar import capital

ROMAN = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]
NUMBERINGS = {
    "none": lambda n, m: "", "plain": lambda n, m: f"{n}" if not m else f"{n}.{m}", "dotted": lambda n, m: f"{n}." if not m else f"{n}.{m}.",
    "roman": lambda n, m: f"{ROMAN[n]}." if not m else f"{m}.", "letter": lambda n, m: f"{chr(64 + n)}." if not m else f"{ROMAN[m]}.",
    "letter-roman": lambda n, m: f"{ROMAN[n]}." if not m else f"{chr(64 + m)}.", "top": lambda n, m: f"{n}" if not m else "",
    "bracket": lambda n, m: f"{n})" if not m else "", "section": lambda n, m: f"§ {n}" if not m else "",
}


def escaped(text):
    return html.escape(text, quote=False)


def plain(text):
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", "", text))).strip()


class Body:
    """Sections and references of a document in HTML; `notes`, `sections`, `references`, `mentions` for its gold."""
    def __init__(self, document, numbering="none", endnotes=False, density=0.3, run_in=False, raised=False):
        self.document, self.rng, self.style = document, document.rng, document.style
        self.numbering, self.endnotes, self.density, self.run_in, self.raised = NUMBERINGS[numbering], endnotes, density, run_in, raised
        self.notes, self.sections, self.cited, self.mentions = [], [], [], []
        self.first_note, self.note_citations = {}, []
        self.tables = 0

    # Notes and citations

    def symbol_note(self, text, sign="*"):
        self.notes.append({"label": sign, "text": plain(text)})
        return f'<span class="note" data-label="{sign}">{escaped(text)}</span>'

    def note(self):
        rng, works = self.rng, self.document.works
        label = str(sum(n["label"].isdigit() for n in self.notes) + 1)
        pieces, count, back = [], 0, []
        if self.document.notes and rng.random() < 0.8:
            for _ in range(rng.choice([1, 1, 1, 2, 2, 3])):
                place = rng.randrange(len(works))
                pin = self.style.pinpoint(str(rng.randint(2, 420))) if rng.random() < 0.5 else ""
                count += 1
                if place in self.first_note:
                    back.append({"to_note": self.first_note[place], "reference": place})
                    pieces.append(self.style.again(works[place], self.first_note[place]) + pin)
                else:
                    self.first_note[place] = label
                    self.cited.append(place)
                    pieces.append(self.style.full(works[place]) + pin)
        if not pieces or rng.random() < 0.2:
            pieces.append(self.document.grammar.sentence("comment").rstrip("."))
        lead = rng.choice(["", "", "", {"de": "Vgl. ", "en": "See ", "fr": "Voir ", "es": "Véase ", "it": "Cfr. ", "pt": "Ver ", "nl": "Zie "}[self.document.language]]) if count else ""
        text = lead + "; ".join(pieces[:count]) + (". " if count and pieces[count:] else "") + "".join(pieces[count:]) + "."
        text = re.sub(r"\*([^*]+)\*", r"<i>\1</i>", re.sub(r"([.?!])\.$", r"\1", text))
        self.notes.append({"label": label, "text": plain(text), "html": text})
        if self.document.notes:
            self.note_citations.append({"note": label, "citations": count, "back": back})
        return f'<sup class="call">{label}</sup>' if self.endnotes else f'<span class="note" data-label="{label}">{text}</span>'

    def cite(self, inside=True):
        """A mention in the running text."""
        rng, works = self.rng, self.document.works
        places = rng.sample(range(len(works)), min(len(works), rng.choice([1, 1, 1, 2, 3]) if inside else 1))
        for place in places:
            if place not in self.cited:
                self.cited.append(place)
        if self.document.numbered:
            text = self.numbers(places)
        elif inside:
            text = "(" + "; ".join(self.style.short(works[p], True) for p in places) + ")"
        else:
            text = self.style.short(works[places[0]], False)
        self.mentions.append({"text": text, "references": places})
        return f"<sup>{escaped(text)}</sup>" if self.raised and self.document.numbered else escaped(text)

    def numbers(self, places):
        if self.document.style_name == "alpha":
            return "[" + ", ".join(self.alpha(p) for p in places) + "]"
        text = ",".join(str(n) for n in sorted(self.cited.index(p) + 1 for p in places))
        return text if self.raised else f"[{text}]"

    def alpha(self, place):
        w = self.document.works[place]
        name = people.plain((w.get("author") or w["editor"])[0].get("family", "Group"))
        return capital(name[:3]) + styles.year(w)[2:]

    # Text

    def sentence(self, text):
        rng = self.rng
        if self.document.notes and rng.random() < self.density:
            return escaped(text) + self.note()
        if not self.document.notes and rng.random() < self.density:
            if self.raised and self.document.numbered:
                return escaped(text) + self.cite()
            return escaped(text[:-1]) + " " + self.cite() + text[-1]
        if self.layout_notes() and rng.random() < 0.06:
            return escaped(text) + self.note()
        return escaped(text)

    def layout_notes(self):
        return self.document.layout.comments and not self.document.numbered

    def paragraph(self, sentences=None, lead=""):
        count = sentences or self.rng.randint(3, 7)
        grammar, rng = self.document.grammar, self.rng
        others = ["abstract"] + (["background", "methods", "results", "conclusions"] if grammar.domain == "health" else [])
        texts = [grammar.unlike(rng.choice(others) if rng.random() < 0.25 else "body", 1, self.document.abstract) for _ in range(count)]
        texts = [t for found in texts for t in found]
        text = " ".join(self.sentence(s) for s in texts)
        return f"<p>{lead}{text}</p>"

    def heading(self, kind, number, sub=0):
        document = self.document
        text = document.grammar.heading(kind)
        printed = self.numbering(number, sub)
        self.sections.append(text)
        label = f'<span class="section-number">{printed}</span> ' if printed else ""
        if sub and self.run_in:
            return "", f'<span class="run-in">{label}{escaped(text)}.</span> '
        tag = "h3" if sub else "h2"
        return f"<{tag}>{label}{escaped(text)}</{tag}>", ""

    def html(self, sections, paragraphs=(1, 3), subsections=0.3, introduction=0.8):
        """So many sections; `introduction` is the chance that the first has a heading."""
        rng = self.rng
        out = []
        scientific = rng.random() < 0.5
        kinds = ["introduction"] + (["methods", "results", "discussion"] if scientific else ["theme"] * 5)[:max(0, sections - 2)] + ["conclusion"]
        number = 0
        for kind in kinds[:sections]:
            lead = ""
            if kind != "introduction" or rng.random() < introduction:
                number += 1
                head, lead = self.heading(kind, number)
                out.append(head)
            out += [self.paragraph(lead=lead) for _ in range(rng.randint(*paragraphs))]
            if kind != "introduction" and rng.random() < subsections:
                for sub in (1, 2):
                    head, lead = self.heading("sub", number, sub)
                    out += [head, self.paragraph(lead=lead)]
            if rng.random() < 0.15:
                out.append(self.table())
        return "\n".join(out)

    def table(self):
        self.tables += 1
        rng, grammar = self.rng, self.document.grammar
        name = {"en": "Table", "de": "Tabelle", "fr": "Tableau", "es": "Tabla", "it": "Tabella", "pt": "Tabela", "nl": "Tabel"}[grammar.language]
        rows = "".join(f"<tr><td>{escaped(capital(grammar.theme().noun))}</td>" + "".join(f"<td>{rng.randint(1, 990) / 10}</td>" for _ in range(3)) + "</tr>" for _ in range(rng.randint(3, 6)))
        return f'<figure class="table"><figcaption>{name} {self.tables}{rng.choice([". ", ": "])}{escaped(capital(grammar.fill("{t1} {in}, {span}")))}</figcaption><table>{rows}</table></figure>'

    # Lists at the end

    def references(self):
        """The list; documents that cite in notes have one where `bibliography` of their layout says so."""
        document, rng = self.document, self.rng
        self.listed = not document.notes or rng.random() < document.layout.bibliography
        if not self.listed:
            return ""
        order = list(range(len(document.works)))
        if document.numbered:
            order = self.cited + [p for p in order if p not in self.cited]
        elif document.notes:
            order.sort(key=lambda p: styles.sort_key(document.works[p]))
        self.order = order
        style = document.list_style
        dashed = isinstance(style, Patterned) and style.dash and rng.random() < 0.6
        grouped = not document.numbered and len(order) > 9 and rng.random() < 0.12
        self.entries, previous = [], None
        out = []
        for number, place in enumerate(order, 1):
            work = document.works[place]
            if grouped and number in (1, len(order) // 2):
                out.append(f'<p class="group">{escaped(document.grammar.data["labels"]["groups"][0 if number == 1 else 1])}</p>')
                previous = None
            people = work.get("author") or work["editor"]
            text = style.entry(work, who=style.dash) if dashed and people == previous else style.entry(work)
            previous = people
            label = ""
            if document.numbered:
                form = getattr(style, "label", "{n}.")
                label = f'<span class="number">{form.format(n=number, alpha=self.alpha(place))}</span> '
            self.entries.append(plain(text))
            out.append(f'<p class="reference">{label}{text}</p>')
        head = document.label("references")
        return f'<h2 class="references">{escaped(head)}</h2>\n<div class="list">' + "\n".join(out) + "</div>"

    def endnote_list(self):
        if not self.endnotes:
            return ""
        items = "".join(f'<p class="endnote"><span class="number">{n["label"]}</span> {n["html"]}</p>' for n in self.notes if "html" in n)
        return f'<h2 class="notes">{escaped(self.document.label("notes"))}</h2>{items}' if items else ""
