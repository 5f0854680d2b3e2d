# SPDX-License-Identifier: GPL-3.0-or-later
"""What authors typeset: preprints, economists' and accepted manuscripts, theses."""
import people
from body import escaped
from sheet import Sheet

from .registry import FEW, HUMAN, MANY, SCIENCE, finish, layout, pick


@layout("economics-manuscript", logo=0.03, clutter=0.03, domains=("society", "law"), manners=("author-date",), crowd=FEW)
def economics_manuscript(document):
    """Title with a thanks note, names with institutions, a date, abstract with JEL codes, wide lines."""
    s = Sheet(document, serif=1, size=(10.5, 12), leading=(1.3, 2.0))
    s.type = "manuscript"
    look, rng = s.look, s.rng
    look.page(rng.choice(["letter", "A4"]), (26, 26, 26, 26), s.heads(foot=1.0))
    look.type("h1", (1.2, 1.7), ("bold", "normal"), aligns=("center",), before=(4, 14), after=(4, 8), fonts=[look.body])
    look.type(".subtitle", (1.1, 1.3), aligns=("center",), fonts=[look.body])
    look.type(".authors", (1.0, 1.2), aligns=("center",), after=(1, 4), fonts=[look.body])
    look.type(".affiliation, .email, .date", (0.9, 1.0), slants=("normal", "italic"), aligns=("center",), after=(1, 3), fonts=[look.body])
    look.add(".abstract", f"margin: 4mm {rng.choice([0, 8, 14])}mm 3mm; font-size: {look.size - rng.choice([0, 1])}pt; line-height: 1.25;")
    look.type(".abstract-head", (0.95, 1.1), ("bold", "normal"), aligns=("center",), caps=0.2)
    look.add(".keywords", "line-height: 1.25; text-indent: 0; margin-top: 2mm;")
    look.add(".label", rng.choice(["font-weight: bold;", "font-style: italic;"]))
    look.headings(aligns=("left", "center"), caps=0.05)
    body = s.text(numbering=rng.choice(["plain", "dotted", "roman", "none"]))
    note = body.symbol_note(document.say("text", "thanks")) if rng.random() < 0.6 else ""
    title = s.title(caps=0.1, note=note)
    by = s.by(forms=("plain",))
    names = rng.choice([by.plain_with_institution, by.blocks, by.grid, by.marked, by.inline_institutions, by.plain])() if note else by.any(body)
    date = s.part("date", rng.choice([document.grammar.date(), f"{document.month} {document.year}", f"This version: {document.month} {document.year}" if document.language == "en" else document.grammar.date()])) if rng.random() < 0.75 else ""
    document.print_year()
    front = pick(s, title, names, date, s.abstracts(keywords=0.8), s.jel(0.7))
    if rng.random() < 0.35:
        front = f'<div class="break">{front}</div>'
    return finish(s, front, body.html(rng.randint(3, 4), paragraphs=(1, 2)))


@layout("line-numbered", logo=0, clutter=0, domains=SCIENCE, manners=("author-date", "numbered"), crowd=MANY, references=(5, 14))
def line_numbered(document):
    """A review copy: double-spaced lines with numbers in the margin, all front matter in text size."""
    s = Sheet(document, serif=0.9, size=(11, 12), leading=(1.5, 1.5))
    s.type = "manuscript"
    look, rng = s.look, s.rng
    pitch = rng.choice([20, 22, 24])
    look.page("A4", (25, 25, 25, 25), s.heads(foot=1.0))
    count = int((297 - look.margins[0] - look.margins[2]) / 25.4 * 72 / pitch)
    step = rng.choice([1, 1, 5])
    numbers = "\\A ".join(str(n) if n % step == 0 else " " for n in range(1, count + 1))
    look.add("@page", f'@left-top {{ content: "{numbers}"; white-space: pre; text-align: right; padding-right: 6mm; font: 8pt/{pitch}pt "{look.sans}"; vertical-align: top; }}')
    look.add("html", f"line-height: {pitch}pt; text-align: left;")
    for part in ("h1", ".authors", ".affiliation", ".email", ".subtitle", ".correspondence", ".abstract-head", "h2", "h3", ".keywords", ".dates", ".identifier", ".kicker"):
        slant = "italic" if part == "h3" else "normal"
        large = look.size + (rng.choice([0, 0, 2, 4]) if part == "h1" else 0)
        look.add(part, f"font: {slant} {'bold' if part in ('h1', 'h2', '.abstract-head') and rng.random() < 0.8 else 'normal'} {large}pt/{pitch}pt '{look.body}'; margin: 0; text-indent: 0;")
    look.add("p, .reference", f"line-height: {pitch}pt; margin: 0;")
    look.add(".label, .part-label", "font-weight: bold;")
    look.add("sup", "font-size: 60%;")
    body = s.text(numbering=rng.choice(["none", "dotted", "plain"]), density=0.25)
    by = s.by(forms=("plain", "plain", "initials"))
    names = by.marked()
    words = s.part("correspondence", "Running head: " + escaped(document.title[:40])) if rng.random() < 0.3 else ""
    front = pick(s, s.kicker(0.3), words, s.title(caps=0.08), names, s.correspondence(0.8), s.dates(0.15))
    abstract = s.abstracts(structured=0.2, keywords=0.85)
    front = f'<div class="break">{front}</div>{abstract}' if rng.random() < 0.4 else front + abstract
    return finish(s, front, body.html(rng.randint(2, 3), paragraphs=(1, 2), subsections=0.1))


@layout("preprint", logo=0.03, clutter=0.03, domains=SCIENCE + ("society",), manners=("numbered", "author-date"), crowd=FEW)
def preprint(document):
    """Computer Modern, centred, with an archive's stamp up the left edge."""
    s = Sheet(document, serif=1, size=(9.5, 11))
    look, rng = s.look, s.rng
    look.body = look.head = "Latin Modern Roman"
    look.add("html", 'font-family: "Latin Modern Roman";')
    look.page(rng.choice(["letter", "A4"]), (26, 30, 28, 30), s.heads(foot=1.0))
    look.type("h1", (1.4, 1.75), ("normal", "bold"), aligns=("center",), before=(4, 14), after=(3, 6), fonts=["Latin Modern Roman"])
    look.type(".subtitle", (1.1, 1.3), aligns=("center",))
    look.type(".authors", (1.1, 1.25), aligns=("center",), after=(0.5, 2), fonts=["Latin Modern Roman"], caps=0.1)
    look.type(".affiliation, .email, .date", (0.9, 1.0), aligns=("center",), slants=("normal", "italic"), after=(0, 1.5), fonts=["Latin Modern Roman", "Latin Modern Roman", "Latin Modern Mono"])
    look.add(".abstract", f"margin: 5mm {rng.choice([0, 8, 12])}mm 5mm; font-size: {look.size - 1}pt;")
    look.type(".abstract-head", (0.9, 1.0), ("bold",), aligns=("center",), after=(1, 2), caps=0.1)
    look.add(".label", rng.choice(["font-weight: bold;", "font-style: italic;"]))
    look.headings(scale=(1.15, 1.45), weights=("bold",), slants=("normal",), aligns=("left", "left"), caps=0)
    stamp = ""
    if rng.random() < 0.5:
        look.add(".stamp", "position: absolute; left: -22mm; top: 150mm; transform: rotate(-90deg); transform-origin: top left; color: #777; font-size: 15pt; white-space: nowrap;")
        stamp = f'<div class="stamp">archive:{document.year % 100:02d}{rng.randint(1, 12):02d}.{rng.randint(1000, 99999)}v{rng.randint(1, 4)} [{rng.choice(["cs.DL", "q-bio", "stat.AP", "soc-ph"])}] {rng.randint(1, 28)} {document.month[:3]} {document.year}</div>'
    body = s.text(numbering=rng.choice(["plain", "plain", "none"]))
    by = s.by(forms=("plain",))
    names = rng.choice([by.grid, by.blocks, by.marked, by.plain, by.inline_institutions, lambda: by.thanked(body)])()
    date = s.part("date", escaped(document.grammar.date())) if rng.random() < 0.5 else ""
    if date:
        document.print_year()
    front = pick(s, stamp, s.title(caps=0.02), names, date, s.abstracts(form=rng.choice(["alone", "run-in"]), keywords=0.5))
    return finish(s, front, body.html(rng.randint(3, 5)), columns=rng.choice([1, 1, 2]))


@layout("accepted-manuscript", logo=0, clutter=0, domains=HUMAN + ("health",), manners=("author-date",), crowd=FEW)
def accepted_manuscript(document):
    """A word processor's page: plain fonts, bold labels, every part of the front matter named or none."""
    s = Sheet(document, serif=0.7, size=(11, 12), leading=(1.3, 1.8))
    s.type = "manuscript"
    look, rng = s.look, s.rng
    look.body = look.head = rng.choice(["Liberation Serif", "Liberation Sans", "Carlito", "Caladea"])
    look.add("html", f'font-family: "{look.body}"; text-align: {rng.choice(["left", "justify"])};')
    look.page(rng.choice(["A4", "letter"]), (25.4, 25.4, 25.4, 25.4), s.heads(foot=0.9))
    align = (rng.choice(["left", "center"]),)
    look.type("h1", (1.0, 1.5), ("bold", "bold", "normal"), aligns=align, after=(3, 6))
    look.type(".subtitle", (1.0, 1.2), ("normal", "bold"), aligns=align)
    look.type(".authors", (1.0, 1.1), ("normal", "bold"), aligns=align, after=(1, 4))
    look.type(".affiliation, .email, .correspondence, .kicker, .identifier, .dates", (0.95, 1.0), aligns=align, after=(0.5, 2))
    look.add(".abstract", f"margin: 4mm 0; {rng.choice(['line-height: 1.3;', ''])}")
    look.type(".abstract-head", (1.0, 1.15), ("bold",), aligns=align)
    look.add(".label, .part-label", rng.choice(["font-weight: bold;", "text-decoration: underline;"]))
    look.headings(scale=(1.0, 1.2), caps=0.05)
    body = s.text(numbering=rng.choice(["none", "none", "plain", "dotted"]))
    by = s.by(forms=("plain",))
    names = rng.choice([by.any, by.blocks, by.marked])()
    front = pick(s, s.title(caps=0.1), names, s.correspondence(0.3), s.abstracts(keywords=0.8, structured=0.1))
    if rng.random() < 0.3:
        front = front.replace('<div class="abstract">', '<div class="break"></div><div class="abstract">', 1)
    return finish(s, front, body.html(rng.randint(3, 4), paragraphs=(1, 2)))


@layout("thesis", logo=0.18, clutter=0, domains=HUMAN + ("computing", "nature"), manners=("author-date", "notes"), crowd=(1, 0, 0, 0, 0, 0, 0, 0, 0), corporate=0, bibliography=0.9)
def thesis(document):
    """A title page with university, degree and supervisor; behind it the abstract, contents, and the first chapter."""
    s = Sheet(document, size=(10, 11.5))
    s.type = "thesis"
    look, rng = s.look, s.rng
    look.page("A4", (28, 25, 28, 30), s.heads(foot=0.9, first={"bottom-center": "none"}))
    align = (rng.choice(["center", "center", "left"]),)
    look.type("h1", (1.5, 2.4), ("bold", "normal"), aligns=align, before=(15, 45), after=(4, 8))
    look.type(".subtitle", (1.1, 1.5), aligns=align, after=(4, 10))
    look.type(".authors", (1.1, 1.5), ("normal", "bold"), aligns=align, before=(4, 12), after=(4, 12))
    look.type(".institute, .imprint, .degree", (1.0, 1.3), aligns=align, after=(3, 9), caps=0.15)
    look.add(".abstract", "break-after: page;")
    look.type(".abstract-head, .contents-head", (1.2, 1.8), ("bold",), after=(4, 8))
    look.add(".label", "font-weight: bold;")
    look.add(".contents", "break-after: page;")
    look.headings(scale=(1.2, 1.8), caps=0)
    body = s.text(numbering=rng.choice(["plain", "plain", "none"]))
    by = s.by(forms=("plain", "plain", "caps"))
    names = by.plain(by=rng.random() < 0.35)


    supervisor = people.name(rng, document.language)
    degree = s.part("degree", escaped(document.label("thesis")))
    guide = s.part("imprint", escaped(f'{document.label("supervisor")}: Prof. {supervisor["given"]} {supervisor["family"]}')) if rng.random() < 0.7 else ""
    title = s.title(caps=0.12)
    place = s.part("imprint", escaped(f"{document.grammar.place}, {document.year}"))
    document.print_year()
    cover = pick(s, s.part("institute", escaped(document.say("names", "institutions"))), *rng.choice([[title, degree, names], [names, title, degree], [degree, title, names]]), guide, place)
    abstract = s.abstracts(form="alone", second=0.5, keywords=0.5) if rng.random() < 0.7 else ""
    text = body.html(rng.randint(2, 3))
    return finish(s, f'<div class="break">{cover}</div>{abstract}{s.contents()}', text)
