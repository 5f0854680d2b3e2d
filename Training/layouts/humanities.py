# SPDX-License-Identifier: GPL-3.0-or-later
"""Journals and books of law, history, letters: few marks of what is what, footnotes, names above or below in small type."""
import re

import people
from body import escaped
from sheet import Sheet, css

from .registry import HUMAN, SOLO, finish, layout, pick

LETTERS = ("letters", "society")


@layout("history-journal", logo=0.06, clutter=0.05, domains=LETTERS, manners=("notes", "notes", "author-date"), crowd=SOLO)
def history_journal(document):
    """Name and title in modest type, no abstract or a short one, drop capital, footnotes."""
    s = Sheet(document, serif=0.95, size=(9.5, 11.5))
    look, rng = s.look, s.rng
    look.page(rng.choice(["156mm 234mm", "170mm 240mm", "A4"]), (22, 22, 24, 22), s.heads(first={"bottom-left": css(document.masthead())} if rng.random() < 0.4 else {}))
    align = (rng.choice(["center", "left"]),)
    look.type("h1", (1.0, 1.7), ("normal", "bold", "normal"), ("normal", "normal", "italic"), align, before=(6, 25), after=(2, 6), fonts=[look.body], caps=0.1)
    look.type(".subtitle", (0.95, 1.3), slants=("normal", "italic"), aligns=align, after=(2, 6))
    look.type(".authors", (0.95, 1.2), slants=("normal", "italic", "normal"), aligns=align, after=(2, 6), fonts=[look.body], caps=0.3, spaced=0.1)
    look.type(".affiliation", (0.85, 1.0), slants=("italic", "normal"), aligns=align)
    look.type(".masthead, .kicker", (0.75, 0.95), aligns=align, after=(2, 6), caps=0.2)
    look.add(".abstract", f"margin: 2mm 8mm 6mm; font-size: {look.size - 1}pt; {rng.choice(['font-style: italic;', ''])}")
    look.type(".abstract-head", (0.9, 1.0), ("bold", "normal"), aligns=("center", "left"))
    look.add(".label", rng.choice(["font-weight: bold;", "font-style: italic;", "font-variant: small-caps;"]))
    look.headings(scale=(1.0, 1.15), caps=0.2)
    look.add(".drop", "font-size: 280%; line-height: 0.8; float: left; padding: 0.5mm 1mm 0 0;")
    body = s.text(numbering=rng.choice(["none", "none", "roman", "dotted"]), density=0.35, endnotes=rng.random() < 0.2)
    by = s.by(forms=("plain", "plain", "caps", "small-caps", "family-caps"))
    names = rng.choice([by.plain, by.plain, lambda: by.plain(by=True), lambda: by.thanked(body), by.plain_with_institution, by.inline_institutions])()
    title = s.title(caps=0.2)
    abstract = s.abstracts(keywords=0.5, second=0.3, label=0.8) if rng.random() < 0.6 else ""
    order = [names, title] if rng.random() < 0.5 else [title, names]
    front = pick(s, s.masthead() if rng.random() < 0.3 else "", s.kicker(0.3), *order, abstract)
    text = body.html(rng.randint(3, 5), paragraphs=(2, 3), subsections=0.1, introduction=0.3)
    if rng.random() < 0.4:
        text = re.sub(r"<p>(\w)", r'<p><span class="drop">\1</span>', text, count=1)
    return finish(s, front, text, end=s.biography(0.3))


@layout("essay-without-marks", logo=0, clutter=0, domains=LETTERS + ("law",), manners=("author-date", "notes"), crowd=SOLO)
def essay_without_marks(document):
    """A first page in one size and weight throughout: title, name and text look alike but for their place."""
    s = Sheet(document, serif=0.8, size=(10, 12), leading=(1.2, 1.6), mono=0.15)
    look, rng = s.look, s.rng
    look.page(rng.choice(["A4", "letter"]), (25, 25, 25, 25), s.heads(foot=0.8))
    align = (rng.choice(["center", "left", "left"]),)
    for part in ("h1", ".subtitle", ".authors"):
        look.type(part, (1.0, 1.0), ("normal",) if part != "h1" else ("normal", "normal", "bold"), aligns=align, before=(0, 4), after=(3, 9), fonts=[look.body])
    look.type(".affiliation, .email, .dates", (1.0, 1.0), aligns=align, fonts=[look.body])
    look.add(".abstract", f"margin: 3mm 0 6mm; {rng.choice(['', 'font-style: italic;', 'margin-left: 10mm; margin-right: 10mm;'])}")
    look.type(".abstract-head", (1.0, 1.0), ("normal", "bold"), aligns=align, fonts=[look.body])
    look.headings(scale=(1.0, 1.0), weights=("normal", "bold"), slants=("normal", "italic"), caps=0)
    body = s.text(numbering=rng.choice(["none", "plain", "roman", "dotted"]), density=0.25)
    by = s.by(forms=("plain", "plain", "plain", "caps"))
    names = rng.choice([by.plain, lambda: by.plain(by=True), by.plain_with_institution, by.listed, by.inline_institutions])()
    title = s.title(caps=0.3)
    order = [names, title] if rng.random() < 0.45 else [title, names]
    abstract = s.abstracts(form="run-in", keywords=0.4) if rng.random() < 0.5 else ""
    return finish(s, pick(s, *order, abstract), body.html(rng.randint(2, 4), paragraphs=(2, 3), introduction=0.4))


@layout("law-review", logo=0.07, clutter=0.03, domains=("law",), languages=("en", "fr", "es", "it", "nl", "pt"), manners=("notes",), crowd=SOLO, references=(10, 22), bibliography=0.05)
def law_review(document):
    """Title in capitals, name with a starred note, an abstract or a table of contents, headings in Roman numbers, long footnotes."""
    s = Sheet(document, serif=1, size=(10, 11.5))
    look, rng = s.look, s.rng
    look.page(rng.choice(["170mm 254mm", "letter", "A4"]), (25, 30, 28, 30), s.heads())
    look.type("h1", (1.0, 1.5), ("bold", "normal"), aligns=("center",), before=(8, 20), after=(3, 6), fonts=[look.body], caps=0.2)
    look.type(".subtitle", (1.0, 1.2), aligns=("center",), slants=("normal", "italic"), after=(3, 6), fonts=[look.body])
    look.type(".authors", (1.0, 1.1), slants=("normal", "italic"), aligns=("center",), after=(3, 8), fonts=[look.body], caps=0.3)
    look.type(".affiliation", (0.9, 1.0), aligns=("center",))
    look.type(".masthead, .kicker", (0.9, 1.1), aligns=("center", "left"), after=(2, 5), caps=0.3)
    look.add(".abstract", "margin: 2mm 8mm 6mm;")
    look.type(".abstract-head, .contents-head", (0.95, 1.1), ("bold", "normal"), ("normal", "italic"), ("center",), caps=0.4, spaced=0.2)
    look.add(".contents", f"margin: 3mm 6mm 6mm; font-size: {look.size - 1}pt;")
    look.add(".label", "font-style: italic;")
    look.headings(scale=(1.0, 1.0), weights=("normal", "bold"), aligns=("center", "center"), caps=0.5)
    body = s.text(numbering=rng.choice(["roman", "letter-roman", "letter"]), density=0.55)
    names = s.by(forms=("plain", "caps", "small-caps")).thanked(body) if rng.random() < 0.75 else s.by().plain(by=True)
    title = s.title(caps=0.55)
    abstract = s.abstracts(form="alone", keywords=0.3) if rng.random() < 0.65 else ""
    text = body.html(rng.randint(3, 5), paragraphs=(1, 3))
    front = pick(s, s.masthead() if rng.random() < 0.4 else "", s.kicker(0.4), title, names, abstract, s.contents() if rng.random() < 0.5 else "")
    return finish(s, front, text)


@layout("german-law", domains=("law",), languages=("de",), manners=("notes",), crowd=SOLO, references=(10, 20), bibliography=0)
def german_law(document):
    """Two columns of small type, "Von Richterin …, Ort" above or below the title, headings A. I. 1."""
    s = Sheet(document, serif=0.9, size=(8.5, 9.5), leading=(1.12, 1.22))
    look, rng = s.look, s.rng
    look.page("A4", (20, 17, 20, 17), s.heads())
    align = (rng.choice(["left", "center"]),)
    look.type("h1", (1.5, 2.2), ("bold",), aligns=align, before=(4, 8), after=(2, 4))
    look.type(".subtitle", (1.1, 1.4), ("normal", "bold"), aligns=align)
    look.type(".authors", (1.0, 1.2), ("normal", "bold"), ("normal", "italic"), align, after=(2, 4))
    look.type(".affiliation", (0.9, 1.0), slants=("italic", "normal"), aligns=align)
    look.type(".kicker, .masthead", (0.9, 1.3), ("bold", "normal"), after=(2, 5))
    look.add(".lead", "font-style: italic; margin: 2mm 0 4mm; text-indent: 0;")
    look.headings(scale=(1.0, 1.15), weights=("bold", "bold"), caps=0)
    body = s.text(numbering=rng.choice(["letter", "roman", "letter-roman"]), density=0.5, endnotes=rng.random() < 0.15)
    positions = document.grammar.data["names"]["positions"]
    author = document.authors[0]
    by = s.by(forms=("plain", "plain", "family-caps"))
    if len(document.authors) == 1 and rng.random() < 0.7 and "literal" not in author:
        names = by.line(rng.choice(["Von ", "", "von "]) + rng.choice(["Prof. Dr. ", "Dr. ", "Richter am Landgericht ", "Rechtsanwältin ", "RiOLG Dr. "]) + by.name(author) + ", " + escaped(document.grammar.place))
    else:
        names = by.plain(by=rng.random() < 0.5) + ("".join(f'<div class="affiliation">{escaped(document.grammar.fill(positions[0]))}</div>') if rng.random() < 0.4 else "")
    lead = s.lead(2) if rng.random() < 0.6 else ""
    title = s.title(caps=0.03)
    front = pick(s, s.masthead() if rng.random() < 0.4 else "", s.kicker(0.6), *([names, title] if rng.random() < 0.3 else [title, names]), lead)
    return finish(s, front, body.html(rng.randint(3, 5)), columns=2, span=rng.random() < 0.6)


@layout("zeitschrift", domains=HUMAN, languages=("de", "nl"), manners=("author-date", "notes"), crowd=SOLO)
def zeitschrift(document):
    """Name above the title, a summary in German and one in English side by side or one below the other, source line at the foot."""
    s = Sheet(document, size=(9.5, 11))
    look, rng = s.look, s.rng
    foot = {"bottom-left": css(document.masthead())} if rng.random() < 0.6 else {}
    look.page(rng.choice(["170mm 240mm", "A4", "155mm 230mm"]), (20, 22, 24, 22), s.heads(first=foot))
    align = (rng.choice(["left", "left", "center"]),)
    look.type("h1", (1.2, 1.9), ("bold", "normal"), aligns=align, before=(3, 12), after=(1, 5))
    look.type(".subtitle", (1.0, 1.4), ("normal", "bold"), aligns=align, after=(1, 5))
    look.type(".authors", (0.95, 1.25), ("normal", "bold", "normal"), ("normal", "italic"), align, before=(0, 10), after=(1, 5))
    look.type(".translated", (1.0, 1.2), ("bold", "normal"), ("normal", "italic"), align)
    look.type(".masthead, .kicker", (0.8, 1.0), aligns=("left", "right"), after=(2, 6))
    look.type(".affiliation", (0.85, 1.0), slants=("italic", "normal"), aligns=align)
    side = rng.random() < 0.35
    tint = rng.choice(["", "", "background: #e8e8e8; padding: 3mm;"])
    look.add(".abstracts", "display: flex;" if side else "")
    look.add(".abstract", f"{'flex: 1; margin: 2mm 3mm 4mm 0;' if side else 'margin: 2mm 0 4mm;'} font-size: {look.size - rng.choice([0, 0.5, 1])}pt; {tint}")
    look.type(".abstract-head", (0.9, 1.1), ("bold", "normal"), ("normal", "italic"), after=(0.5, 1.5))
    look.add(".label", rng.choice(["font-weight: bold;", "font-style: italic;"]))
    look.headings()
    body = s.text(numbering=rng.choice(["none", "plain", "dotted", "plain"]), density=0.3)
    by = s.by(forms=("plain", "plain", "plain", "small-caps"))
    names = rng.choice([by.plain, by.plain, by.listed, lambda: by.thanked(body), lambda: by.plain(by=True), by.plain_with_institution])()
    title = s.title(caps=0.02)
    abstract = f'<div class="abstracts">{s.abstracts(second=0.7, keywords=0.6, label=0.9)}</div>' if rng.random() < 0.7 else ""
    front = pick(s, s.kicker(0.4), *([names, title] if rng.random() < 0.65 else [title, names]), abstract)
    return finish(s, front, body.html(rng.randint(3, 5), subsections=0.2), end=s.biography(0.3))


@layout("revue", domains=LETTERS, languages=("fr", "it", "es", "pt"), manners=("notes", "author-date"), crowd=SOLO)
def revue(document):
    """French and Italian reviews: title, name with the family in capitals, institution in italics; summaries at the head or at the end."""
    s = Sheet(document, serif=0.9, size=(9.5, 11))
    look, rng = s.look, s.rng
    look.page(rng.choice(["160mm 240mm", "A4", "148mm 210mm"]), (20, 20, 22, 20), s.heads())
    align = (rng.choice(["left", "center", "right"]),)
    look.type("h1", (1.2, 1.9), ("bold", "normal"), ("normal", "italic"), align, before=(6, 20), after=(2, 6))
    look.type(".subtitle", (1.0, 1.4), ("normal",), ("italic", "normal"), align, after=(2, 5))
    look.type(".translated", (1.0, 1.3), slants=("italic",), aligns=align)
    look.type(".authors", (1.0, 1.2), ("normal", "bold"), aligns=align)
    look.type(".affiliation, .email", (0.85, 1.0), slants=("italic", "normal"), aligns=align, after=(0, 2))
    look.type(".kicker, .masthead, .identifier", (0.8, 1.0), aligns=align, after=(2, 5), caps=0.3)
    look.add(".abstract", f"margin: 4mm 0; font-size: {look.size - 1}pt; {rng.choice(['', 'border-left: 1pt solid; padding-left: 4mm;', 'font-style: italic;'])}")
    look.type(".abstract-head", (0.9, 1.0), ("bold", "normal"), ("normal", "italic"), caps=0.3)
    look.add(".label", rng.choice(["font-variant: small-caps;", "font-weight: bold;", "font-style: italic;"]))
    look.headings(scale=(1.0, 1.2), caps=0.25)
    body = s.text(numbering=rng.choice(["none", "none", "roman", "dotted"]), density=0.35)
    by = s.by(forms=("family-caps", "family-caps", "plain", "small-caps", "caps"))
    names = rng.choice([by.plain, by.plain_with_institution, by.blocks, lambda: by.plain(by=True), lambda: by.thanked(body)])()
    abstract = s.abstracts(second=0.6, keywords=0.7) if rng.random() < 0.75 else ""
    at_end = abstract and rng.random() < 0.25
    title = s.title(caps=0.12)
    order = [names, title] if rng.random() < 0.35 else [title, names]
    front = pick(s, s.masthead() if rng.random() < 0.4 else "", s.kicker(0.3), *order, "" if at_end else abstract, s.doi(0.2))
    return finish(s, front, body.html(rng.randint(3, 4), introduction=0.4), end=s.biography(0.2) + (abstract if at_end else ""))


@layout("book-chapter", domains=HUMAN, manners=("notes", "author-date"), crowd=SOLO)
def book_chapter(document):
    """A chapter with its number, the book named at the head or foot of its first page."""
    s = Sheet(document, serif=0.9, size=(9.5, 11))
    s.type = "chapter"
    look, rng = s.look, s.rng
    book = document.grammar.title()

    editor = people.name(rng, document.language)
    source = f'{document.label("in_book")}: {editor["given"]} {editor["family"]} (ed.), {book}. {document.grammar.place}: {document.publisher} {document.year}'
    document.print_year()
    at_foot = rng.random() < 0.4
    document.printed.pop("container-title", None)
    look.page(rng.choice(["155mm 235mm", "148mm 210mm", "A4"]), (22, 20, 24, 20), s.heads(first={"bottom-left": css(f"© {document.publisher} {document.year}")} if at_foot else {}))
    align = (rng.choice(["left", "center", "right"]),)
    look.type(".number-line", (1.0, 2.4), ("normal", "bold"), aligns=align, before=(6, 16), after=(2, 6))
    look.type("h1", (1.3, 2.1), ("bold", "normal"), aligns=align, before=(0, 6), after=(2, 6))
    look.type(".subtitle", (1.05, 1.4), ("normal",), ("normal", "italic"), align, after=(2, 6))
    look.type(".authors", (1.0, 1.3), ("normal", "bold"), ("normal", "italic"), align, after=(4, 12), caps=0.2)
    look.type(".source, .identifier, .affiliation, .email, .contact", (0.75, 0.95), after=(1, 4))
    look.add(".abstract", f"margin: 2mm 0 5mm; font-size: {look.size - 0.5}pt;")
    look.type(".abstract-head", (0.95, 1.1), ("bold",))
    look.add(".label", "font-weight: bold;")
    look.headings(caps=0.1)
    number = rng.randint(1, 24)
    chapter = {"en": "Chapter", "de": "Kapitel", "fr": "Chapitre", "es": "Capítulo", "it": "Capitolo", "pt": "Capítulo", "nl": "Hoofdstuk"}[document.language]
    line = s.part("number-line", rng.choice([f"{chapter} {number}", f"{number}", f"{chapter.upper()} {number}"])) if rng.random() < 0.6 else ""
    body = s.text(numbering=rng.choice(["none", "plain", "dotted"]), density=0.3)
    names = s.by().any(body)
    title = s.title(caps=0.05)
    abstract = s.abstracts(keywords=0.6) if rng.random() < 0.5 else ""
    front = pick(s, s.part("source", escaped(source)) if not at_foot else "", line, *([names, title] if rng.random() < 0.4 else [title, names]), abstract, s.doi(0.3))
    return finish(s, front, body.html(rng.randint(3, 5), paragraphs=(1, 3)))
