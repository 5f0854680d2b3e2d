# SPDX-License-Identifier: GPL-3.0-or-later
"""A document on its way to paper: the parts of its front matter as HTML, and what of it was printed."""
import re

import people
from body import Body, escaped
from bylines import Bylines
from grammar import headline
from looks import Look


class Sheet:
    """One document being set: `look`, `body`, and the parts of front matter, which note what they print."""
    def __init__(self, document, **look):
        self.document, self.rng = document, document.rng
        self.type = "article-journal"
        self.look = Look(self.rng, **look)
        self.shown, self.abstract, self.keywords = set(), None, None
        self.head = self.tail = ""
        self.columns = 1
        self.bylines = None

    def by(self, **forms):
        """The by-lines; their form is drawn once."""
        self.bylines = self.bylines or Bylines(self, **forms)
        return self.bylines

    def text(self, **how):
        self.body = Body(self.document, **how)
        return self.body

    # Parts

    def part(self, kind, html):
        return f'<div class="{kind}">{html}</div>' if html else ""

    def masthead(self):
        return self.part("masthead", escaped(self.document.masthead()))

    def journal(self, kind="journal"):
        """The journal's name alone."""
        self.document.printed["container-title"] = self.document.journal
        return self.part(kind, escaped(self.document.journal))

    def lead(self, sentences):
        """A lead paragraph without a head, which is the abstract."""
        self.abstract = " ".join(self.document.grammar.sentences("abstract", sentences))
        self.document.abstract += " " + self.abstract
        return f'<p class="lead">{escaped(self.abstract)}</p>'

    def logo(self, chance):
        """The name of a journal, a series or an institution in type that may be larger than the title's."""
        rng, document = self.rng, self.document
        if rng.random() > chance:
            return ""
        series = re.sub(r"[\s,]*(n\.? ?[º°r]?\.?|No\.|Nr\.|núm\.|\|)?\s*\{.*", "", document.label("series"))
        institution = document.say("names", "institutions")
        text = rng.choice([document.journal, document.journal, series, institution, document.publisher, "".join(w[0] for w in institution.split() if w[0].isupper()) or "CRI"])
        if text == document.journal:
            document.printed["container-title"] = text
        text = rng.choice([text, text, text.upper(), text.lower()])
        self.look.type(".logo", (1.2, 3.6), ("bold", "normal"), ("normal", "normal", "italic"), ("left", "right", "center"), after=(1, 6), fonts=[self.look.sans, self.look.serif], spaced=0.2,
                       more=rng.choice(["", f"color: {self.look.colour};", f"background: {self.look.colour}; color: white; padding: 2mm;", "border-bottom: 1pt solid;"]))
        return self.part("logo", escaped(text))

    def clutter(self, chance):
        """Lines that front pages have besides: where the journal is found, how it was reviewed, who publishes it."""
        rng, document = self.rng, self.document
        if rng.random() > chance:
            return ""
        site = "www." + people.plain(document.journal)[:18] + rng.choice([".org", ".com", ".eu", ".net"])
        lines = [f"Contents available at {site}", f"journal homepage: {site}", f"{site}", "Check for updates", "Open Access", "OPEN ACCESS", f"ISSN {document.issn} (print)", f"{document.publisher}", f"© {document.publisher} {document.year}",
                 "Access this article online", "Quick Response Code", "Website:", "Peer-reviewed", "Full Terms & Conditions of access and use", f"{document.publisher}, {document.grammar.place}", f"http://{site}/{document.volume}/{document.issue}"]
        self.look.type(".clutter", (0.7, 1.0), ("normal", "normal", "bold"), aligns=("left", "right", "center"), after=(0, 1))
        return "".join(self.part("clutter", escaped(line)) for line in rng.sample(lines, rng.randint(1, 3)))

    def kicker(self, chance=0.7):
        if self.rng.random() > chance:
            return ""
        text = self.document.label("kickers")
        return self.part("kicker", escaped(text.upper() if self.rng.random() < 0.25 else text))

    def title(self, caps=0.12, note="", tag="h1"):
        """Title and subtitle, parted by a line, a colon, a stop or a dash."""
        document, rng = self.document, self.rng
        title, subtitle = document.title, document.subtitle
        if rng.random() < caps:
            title, subtitle = title.upper(), subtitle.upper() if rng.random() < 0.7 else subtitle
        if not subtitle:
            return f"<{tag}>{escaped(title)}{note}</{tag}>"
        way = rng.choice(["line", "line", "below", "colon", "colon", "stop", "dash"])
        if title.endswith(("?", "!")):
            way = "line"
        if way == "line":
            return f'<{tag}>{escaped(title)}</{tag}><div class="subtitle">{escaped(subtitle)}{note}</div>'
        if way == "below":
            return f"<{tag}>{escaped(title)}<br>{escaped(subtitle)}{note}</{tag}>"
        return f"<{tag}>{escaped(title)}{ {'colon': ': ', 'stop': '. ', 'dash': ' – '}[way]}{escaped(subtitle)}{note}</{tag}>"

    def translated(self, grammar=None):
        """The title in the second language, or in the grammar's."""
        grammar = grammar or self.document.other
        text = grammar.title()
        if self.rng.random() < 0.4:
            text += ": " + grammar.subtitle(text)
        return self.part("translated", escaped(text))

    def abstracts(self, form=None, structured=0.15, second=0.0, keywords=0.75, label=0.9, third=0.0):
        """The abstract with its keywords; with the chance `second` another in a second language, with `third` one more."""
        rng, document = self.rng, self.document
        form = form or rng.choice(["alone", "alone", "run-in", "run-in"])
        self.abstract_first = rng.random() < 0.9
        # The parts speak of patients and participants.
        is_structured = rng.random() < (structured if document.grammar.domain == "health" else structured / 4)
        parts = document.make_abstract(structured=is_structured)
        words = document.make_keywords() if rng.random() < keywords else []
        self.abstract = " ".join((f"{head}: " if head else "") + text for head, text in parts)
        document.abstract += " " + self.abstract
        self.keywords = words
        self.separator = rng.choice([", ", ", ", "; ", "; ", " · ", " – ", ". ", " | "])
        self.capital_labels = rng.random() < 0.2
        own = self.one_abstract(document.grammar, parts, words, form, rng.random() < label)
        others = ""
        if rng.random() < second:
            others = self.other_abstract(document.other, is_structured, bool(words), form)
            if rng.random() < third:
                from grammar import Grammar
                more = Grammar(rng.choice([l for l in ("es", "pt", "fr", "en") if l not in (document.language, document.second)]), rng, document.grammar.domain, document.year)
                others += self.other_abstract(more, is_structured, bool(words), form)
        return others + own if others and rng.random() < 0.12 else own + others

    def other_abstract(self, grammar, is_structured, has_keywords, form):
        title = self.translated(grammar) if self.rng.random() < 0.4 else ""
        return title + self.one_abstract(grammar, self.document.make_abstract(grammar, is_structured), self.document.make_keywords(grammar) if has_keywords else [], form, True)

    def one_abstract(self, grammar, parts, words, form, labelled):
        rng = self.rng
        word = grammar.label("abstract")
        if self.capital_labels:
            word = word.upper()
        if form == "spaced":
            word, form = " ".join(word.upper()), "alone"
        split = len(parts) > 1 and form != "run-in" and rng.random() < 0.5
        texts = [(f'<span class="part-label">{escaped(head)}:</span> ' if head else "") + escaped(text) for head, text in parts]
        paragraphs = texts if split else [" ".join(texts)]
        head = ""
        if labelled and form == "run-in":
            paragraphs[0] = f'<span class="label">{word}{rng.choice([":", ".", "—", ". –", ":", " "])}</span> ' + paragraphs[0]
        elif labelled:
            head = f'<div class="abstract-head">{word}</div>'
        text = head + "".join(f"<p>{p}</p>" for p in paragraphs)
        key = self.keyword_line(grammar, words) if words else ""
        inner = text + key if self.abstract_first else key + text
        return f'<div class="abstract">{inner}</div>'

    def keyword_line(self, grammar, words):
        rng = self.rng
        label = grammar.label("keywords")
        if self.capital_labels:
            label = label.upper()
        text = escaped(self.separator.join(words)) + ("." if self.separator == ". " or rng.random() < 0.2 else "")
        way = rng.choice(["same", "same", "same", "above", "lines"])
        if way == "above":
            return f'<div class="keywords"><div class="label">{label}</div>{text}</div>'
        if way == "lines" and self.layout_narrow():
            return f'<div class="keywords"><div class="label">{label}{rng.choice(["", ":"])}</div>' + "".join(f"<div>{escaped(w)}</div>" for w in words) + "</div>"
        return f'<div class="keywords"><span class="label">{label}{rng.choice([":", ":", ".", " –", ""])}</span> {text}</div>'

    def layout_narrow(self):
        return self.document.layout.narrow

    def jel(self, chance=0.5):
        if self.rng.random() > chance:
            return ""
        codes = ", ".join(sorted(f"{self.rng.choice('CDHIJKLNOR')}{self.rng.randint(10, 69)}" for _ in range(self.rng.randint(2, 4))))
        return self.part("keywords", f'<span class="label">{self.document.label("jel")}:</span> {codes}')

    def dates(self, chance=0.7, lines=False):
        rng, document = self.rng, self.document
        if rng.random() > chance:
            return ""
        document.print_year()
        items = [f'{document.label("received")}: {document.grammar.date()}', f'{document.label("accepted")}: {document.grammar.date()}']
        if rng.random() < 0.5:
            items.append(f'{document.label("published")}: {document.grammar.date()}')
        if lines:
            return "".join(self.part("dates", i) for i in items)
        return self.part("dates", rng.choice([" / ", "; ", ", ", " | "]).join(items))

    def doi(self, chance=0.8, kind="identifier"):
        return self.part(kind, self.document.print_doi(alone=True).replace("\n", "<br>")) if self.rng.random() < chance else ""

    def correspondence(self, chance=0.7, full=0.4):
        rng, document = self.rng, self.document
        if rng.random() > chance:
            return ""
        author = document.authors[0]
        text = f'{document.label("correspondence")}: '
        if rng.random() < full and "literal" not in author:
            text += f'{author["given"]} {author["family"]}, {", ".join(document.institutions[author["places"][0]])}. '
        text += rng.choice(["", document.label("email") + ": "]) + author["email"]
        return self.part("correspondence", escaped(text))

    def how_to_cite(self, chance=0.6):
        rng, document = self.rng, self.document
        if rng.random() > chance:
            return ""
        names = ", ".join(n.get("literal") or f'{n["family"]} {people.initials(n["given"], dots=False)}' for n in document.authors[:6])
        title = document.title + (": " + document.subtitle if document.subtitle else "")
        document.printed |= {"container-title": document.journal, "volume": document.volume}
        document.print_year()
        text = f'{names}. {title}. {document.journal} {document.year};{document.volume}({document.issue}):{document.first_page}–{document.last_page}.'
        if rng.random() < 0.5:
            text += " " + document.print_doi()
        return self.part("cite", f'<span class="label">{document.label("cite")}{rng.choice([":", "", "."])}</span> ' + escaped(text))

    def licence(self, chance=0.7):
        return self.part("licence", escaped(self.document.label("licence").format(**self.document.slots()))) if self.rng.random() < chance else ""

    def biography(self, chance=1.0, head=0.5):
        rng, document = self.rng, self.document
        if rng.random() > chance:
            return ""
        lines = []
        for author in document.authors[:3]:
            who = author.get("literal") or f'{author["given"]} {author["family"]}'
            lines.append(document.grammar.fill(rng.choice(document.grammar.data["text"]["bio"]), author=who) + (f' {author["email"]}' if rng.random() < 0.4 else ""))
        label = f'<div class="label">{document.label("about")}</div>' if rng.random() < head else ""
        return self.part("biography", label + "".join(f"<p>{escaped(t)}</p>" for t in lines))

    def acknowledgements(self):
        rng, document = self.rng, self.document
        return "".join(f'<h2 class="closing">{escaped(h)}</h2><p>{escaped(document.grammar.sentence("thanks"))}</p>' for h in document.grammar.data["labels"]["acknowledgements"] if rng.random() < 0.3)

    def contents(self):
        """A list of the sections; the body must have been made."""
        lines = "".join(f'<div class="contents-line">{n} &nbsp; {escaped(s)} {"." * 20} {n + 1}</div>' for n, s in enumerate(self.body.sections, 1))
        return self.part("contents", f'<div class="contents-head">{self.document.label("contents")}</div>{lines}')

    # Running heads

    def heads(self, first=None, foot=0.5):
        """Contents of the margin boxes of left and right pages, and of the first."""
        rng, document = self.rng, self.document
        short = document.title if len(document.title) < 60 else document.title[:50].rsplit(" ", 1)[0] + " …"
        author, journal = document.running_author(), f"{document.journal} {document.volume} ({document.year})"
        left, right = rng.choice([(author, short), (journal, short), (short, short), (author, journal), (f"{author}: {short}", journal), ("", ""), (author.upper(), short.upper())])
        number = "counter(page)"
        if rng.random() < foot:
            boxes = {":left": {"top-left": css(left), "bottom-center": number}, ":right": {"top-right": css(right), "bottom-center": number}}
            opening = {"bottom-center": number}
        else:
            boxes = {":left": {"top-left": number, "top-right": css(left)}, ":right": {"top-right": number, "top-left": css(right)}}
            opening = {}
        boxes[":first"] = {box: "none" for box in ("top-left", "top-right", "top-center", "bottom-center")} | opening | (first or {})
        start = document.first_page if rng.random() < 0.75 else 1
        self.look.add("@page :first", f"counter-reset: page {start - 1}; counter-increment: page;")
        return boxes


def css(text):
    return '"' + text.replace("\\", "").replace('"', '\\"') + '"'


__all__ = ["Sheet", "css", "headline"]
