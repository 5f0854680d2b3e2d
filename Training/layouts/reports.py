# SPDX-License-Identifier: GPL-3.0-or-later
"""What institutes publish themselves: policy papers, working papers with covers, reports, magazines."""
from body import escaped
from sheet import Sheet

from .registry import FEW, HUMAN, SOLO, finish, layout, pick

PUBLIC = ("society", "law", "nature")


def series(sheet):
    document = sheet.document
    document.print_year()
    return sheet.part("series", escaped(document.label("series").format(**document.slots())))


def institute(sheet, kind="institute"):
    return sheet.part(kind, escaped(sheet.document.say("names", "institutions")))


@layout("policy-paper", logo=0.21, domains=PUBLIC, manners=("notes", "author-date"), crowd=SOLO, bibliography=0.2, corporate=0.08)
def policy_paper(document):
    """A coloured bar with the series, a large title, a lead or summary in a panel, two columns or one, call-outs."""
    s = Sheet(document, serif=0.4, size=(9, 10.5))
    s.type = "report"
    look, rng = s.look, s.rng
    look.page("A4", (20, 20, 22, 20), s.heads(foot=0.8))
    look.type("h1", (1.6, 2.6), ("bold", "bold", "normal"), ("normal", "italic", "normal"), before=(4, 12), after=(2, 5), fonts=[look.sans])
    look.type(".subtitle", (1.1, 1.6), ("normal", "bold"), after=(2, 5), fonts=[look.sans])
    look.type(".authors", (1.0, 1.3), ("normal", "bold"), ("normal", "italic"), after=(2, 5), fonts=[look.sans])
    look.type(".affiliation, .email, .biography, .correspondence", (0.8, 1.0))
    look.add(".bar", rng.choice([f"background: {look.colour}; color: white; padding: 4mm;", f"border-bottom: 2pt solid {look.colour}; padding-bottom: 2mm;", "background: #ddd; padding: 3mm;"]) + f" font-family: '{look.sans}';")
    look.type(".institute", (1.4, 2.6), ("bold", "normal"), fonts=[look.sans], after=(0, 2), spaced=0.2)
    look.type(".series", (0.9, 1.2), fonts=[look.sans], after=(0, 1))
    look.add(".abstract, .lead", rng.choice(["background: #eef2f6; padding: 3mm;", "font-weight: bold;", "border: 0.5pt solid; padding: 3mm;", "font-style: italic;"]) + " margin: 3mm 0 5mm;")
    look.type(".abstract-head", (1.0, 1.2), ("bold",))
    look.add(".label", "font-weight: bold;")
    look.add(".callout", f"border-top: 1pt solid {look.colour}; border-bottom: 1pt solid {look.colour}; font-size: 120%; margin: 3mm 0; padding: 2mm; text-align: left; break-inside: avoid;")
    look.headings(caps=0)
    body = s.text(numbering=rng.choice(["none", "none", "plain"]), density=0.25)
    by = s.by(forms=("plain",))
    names = rng.choice([by.plain, by.plain, lambda: by.plain(by=True), by.listed, by.plain_with_institution])()
    bar = f'<div class="bar">{institute(s) if rng.random() < 0.7 else ""}{series(s)}</div>'
    if rng.random() < 0.5:
        summary = s.abstracts(form="alone", keywords=0.3)
    else:
        summary = s.lead(rng.randint(2, 4))
    callout = f'<div class="callout">{escaped(" ".join(document.grammar.unlike("abstract", 1, document.abstract)))}</div>' if rng.random() < 0.5 else ""
    title = s.title(caps=0.05)
    front = pick(s, bar, *([names, title] if rng.random() < 0.25 else [title, names]), summary)
    return finish(s, front, callout + body.html(rng.randint(3, 5), subsections=0.15), columns=rng.choice([1, 1, 2]), end=s.biography(0.7))


@layout("working-paper-cover", logo=0.36, domains=("society", "law", "computing"), manners=("author-date", "author-date", "notes"), crowd=FEW, corporate=0.03)
def working_paper_cover(document):
    """A page with series, number, names, title and address; behind it an abstract page, or title and abstract again above the text."""
    s = Sheet(document, size=(10, 11.5))
    s.type = "report"
    look, rng = s.look, s.rng
    look.page(rng.choice(["A4", "letter"]), (25, 25, 25, 25), s.heads(foot=0.9, first={"bottom-center": "none"}))
    align = (rng.choice(["center", "left", "right"]),)
    look.type("h1", (1.2, 2.1), ("bold", "normal"), aligns=align, before=(8, 25), after=(4, 10))
    look.type(".subtitle", (1.1, 1.4), ("normal", "bold"), aligns=align, after=(4, 10))
    look.type(".authors", (1.0, 1.4), ("normal", "bold"), ("normal", "italic"), align, before=(0, 4), after=(2, 5))
    look.type(".affiliation, .email", (0.9, 1.0), slants=("normal", "italic"), aligns=align)
    look.type(".institute", (1.1, 2.0), ("bold", "normal"), aligns=align, before=(2, 6), after=(2, 10), caps=0.2)
    look.type(".series, .imprint", (0.9, 1.3), ("normal", "bold"), aligns=align, after=(2, 10))
    look.type(".second-title", (1.1, 1.4), ("bold", "normal"), aligns=("center", "left"), after=(2, 4))
    look.add(".abstract", "margin: 4mm 0;")
    look.type(".abstract-head", (1.0, 1.2), ("bold", "normal"), aligns=("center", "left"))
    look.add(".label", rng.choice(["font-weight: bold;", "font-style: italic;"]))
    look.add(".contents", "margin: 6mm 0;")
    look.type(".contents-head", (1.0, 1.3), ("bold",), after=(2, 4))
    look.headings(caps=0.05)
    body = s.text(numbering=rng.choice(["plain", "dotted", "none", "roman"]))
    by = s.by(forms=("plain", "plain", "caps"))
    names = rng.choice([by.plain, by.plain, by.listed, by.blocks, by.plain_with_institution, by.inline_institutions])()
    title = s.title(caps=0.12)
    place = s.part("imprint", escaped(f"{document.grammar.place}, {document.month} {document.year}")) if rng.random() < 0.7 else ""
    address = institute(s) if rng.random() < 0.8 else ""
    issn = s.part("imprint", f"ISSN {document.issn}") if rng.random() < 0.3 else ""
    if issn:
        document.printed["ISSN"] = document.issn
    cover = pick(s, *rng.sample([address, series(s)], 2), *([names, title] if rng.random() < 0.45 else [title, names]), place, issn, s.doi(0.1))
    abstract = s.abstracts(keywords=0.6, form="alone", second=0.2) + s.jel(0.4) if rng.random() < 0.75 else ""
    text = body.html(rng.randint(3, 4))
    back = rng.random()
    if back < 0.4 and abstract:
        inner = f'<div class="break">{cover}</div><div class="break">{abstract}</div>'
    elif back < 0.6:
        inner = f'<div class="break">{cover}</div>{s.contents()}{abstract}'
    else:
        inner = f'<div class="break">{cover}{abstract if rng.random() < 0.3 else ""}</div>' if not abstract or rng.random() < 0.2 else f'<div class="break">{cover}</div><div class="second-title">{escaped(document.title)}</div>{abstract}'
    if abstract and abstract not in inner:
        s.abstract, s.keywords = None, None
    return finish(s, inner, text)


@layout("research-report", logo=0.24, domains=PUBLIC, manners=("notes", "author-date"), crowd=FEW, corporate=0.3, bibliography=0.4)
def research_report(document):
    """A cover with title, subtitle and authors or an institute for author, imprint and contents behind it."""
    s = Sheet(document, serif=0.4, size=(9.5, 11))
    s.type = "report"
    look, rng = s.look, s.rng
    look.page("A4", (22, 22, 24, 22), s.heads(foot=0.7, first={"bottom-center": "none"}))
    look.type("h1", (2.0, 3.4), ("bold", "normal"), before=(20, 60), after=(3, 6), fonts=[look.sans])
    look.type(".subtitle", (1.3, 1.8), fonts=[look.sans], after=(4, 12))
    look.type(".authors", (1.0, 1.5), ("normal", "bold"), after=(2, 5), fonts=[look.sans])
    look.type(".affiliation, .email", (0.85, 1.0))
    look.type(".institute", (1.2, 2.4), ("bold", "normal"), before=(4, 20), after=(2, 6), fonts=[look.sans])
    look.type(".series, .imprint", (0.9, 1.2), after=(1, 4))
    look.add(".contents", "margin: 6mm 0; break-after: page;")
    look.type(".contents-head", (1.2, 1.8), ("bold",), after=(3, 6))
    look.add(".imprint-page", "font-size: 85%; margin-bottom: 8mm;")
    look.headings(scale=(1.2, 1.8), caps=0)
    body = s.text(numbering=rng.choice(["plain", "none", "dotted"]), density=0.25)
    by = s.by(forms=("plain",))
    names = rng.choice([by.plain, by.listed, by.plain_with_institution, lambda: by.plain(by=True)])()
    title = s.title(caps=0.06)
    text = body.html(rng.randint(3, 4))
    cover = pick(s, series(s) if rng.random() < 0.6 else "", *([names, title] if rng.random() < 0.35 else [title, names]), institute(s), s.part("imprint", escaped(f"{document.month} {document.year}")))
    document.print_year()
    imprint = s.part("imprint-page", escaped(f"© {document.publisher}, {document.grammar.place} {document.year}. ISSN {document.issn}"))
    return finish(s, f'<div class="break">{cover}</div>{imprint}{s.contents()}', text)


@layout("magazine", domains=PUBLIC + ("health",), manners=("notes", "author-date", "numbered"), crowd=SOLO, references=(4, 10), bibliography=0.3)
def magazine(document):
    """Sans type in two or three columns, a rubric, a bold lead, the writer introduced in a margin or at the foot."""
    s = Sheet(document, serif=0.25, size=(8.5, 10), leading=(1.2, 1.4))
    look, rng = s.look, s.rng
    margin = rng.random() < 0.5
    look.page("A4", (20, 52 if margin else 18, 20, 16), s.heads(foot=0.8))
    look.type("h1", (1.8, 3.2), ("bold", "normal"), before=(2, 6), after=(2, 4), fonts=[look.sans, look.serif])
    look.type(".subtitle", (1.1, 1.6), ("normal", "bold"), after=(2, 5))
    look.type(".authors", (1.0, 1.2), ("bold", "normal"), ("normal", "italic"), after=(2, 5))
    look.type(".affiliation, .email", (0.85, 1.0))
    look.type(".kicker", (0.9, 1.3), ("bold", "normal"), after=(2, 4), spaced=0.3, more=f"color: {look.colour};")
    look.add(".masthead", "font-size: 80%; text-indent: 0;")
    look.add(".lead", "font-weight: bold; text-indent: 0; margin-bottom: 3mm; text-align: left;")
    look.add(".biography", f"font-size: 80%; text-align: left; {f'position: absolute; right: -46mm; top: {rng.choice([4, 30, 60])}mm; width: 40mm;' if margin else 'border-top: 0.5pt solid; margin-top: 4mm; padding-top: 2mm;'}")
    look.headings(scale=(1.0, 1.2), weights=("bold",), caps=0)
    look.add(".abstract", "font-weight: bold; margin-bottom: 3mm;")
    look.add(".label", "font-weight: bold;")
    look.type(".abstract-head", (1.0, 1.1), ("bold",))
    body = s.text(numbering="none", density=0.15, raised=True)
    by = s.by(forms=("plain", "plain", "caps"))
    names = rng.choice([by.plain, lambda: by.plain(by=True), by.plain, by.inline_institutions])()
    lead = s.lead(rng.randint(1, 4))
    inside = rng.random() < 0.5
    biography = s.biography(0.9)
    title = s.title(caps=0.03)
    front = pick(s, biography if margin else "", s.kicker(0.8), title, *([lead, names] if rng.random() < 0.3 else [names, "" if inside else lead]))
    text = (lead if inside and lead not in front else "") + body.html(rng.randint(3, 4), subsections=0.05, introduction=0.15)
    return finish(s, front, text, columns=rng.choice([2, 2, 3]), end=("" if margin else biography) + (s.masthead() if rng.random() < 0.4 else ""))


@layout("bulletin", domains=HUMAN, manners=("notes", "author-date"), crowd=SOLO, references=(5, 14), bibliography=0.3)
def bulletin(document):
    """Number and date on one line, a centred title with its subtitle, a ruled box with the summary; the writer is named at the end or in the foot."""
    s = Sheet(document, serif=0.95, size=(9.5, 11))
    s.type = "report"
    look, rng = s.look, s.rng
    look.page("A4", (25, 25, 25, 25), s.heads(foot=0.5))
    look.add(".line", "display: flex; justify-content: space-between; margin-bottom: 10mm;")
    look.type("h1", (1.1, 1.7), ("bold",), aligns=("center", "left"), after=(2, 4))
    look.type(".subtitle", (1.0, 1.3), ("normal", "bold"), aligns=("center",), after=(2, 6))
    look.type(".authors", (1.0, 1.15), ("normal", "bold"), ("normal", "italic"), aligns=("center", "left"), after=(2, 5))
    look.type(".affiliation, .email", (0.9, 1.0), aligns=("center",))
    look.add(".abstract", "border: 0.5pt solid; padding: 3mm; margin: 3mm 0 6mm; box-shadow: 1mm 1mm 0 #888;")
    look.type(".abstract-head", (0.95, 1.05), ("bold",))
    look.add(".label", "font-weight: bold;")
    look.headings(scale=(1.0, 1.1), weights=("bold",), caps=0)
    body = s.text(numbering=rng.choice(["none", "none", "dotted"]), density=0.3)
    by = s.by(forms=("plain",))
    names = rng.choice([by.plain, by.plain, lambda: by.thanked(body), lambda: by.plain(by=True)])()
    document.print_year()
    line = f'<div class="line"><span>Nr. {document.issue}/{document.year}</span><span>{document.grammar.date()}</span></div>'
    at_end = rng.random() < 0.25
    title = s.title(caps=0.03)
    front = pick(s, line, "" if at_end or rng.random() < 0.5 else names, title, s.abstracts(form=rng.choice(["alone", "run-in"]), keywords=0.15))
    if names not in front and not at_end:
        front = front.replace('<div class="abstract">', names + '<div class="abstract">', 1)
    return finish(s, front, body.html(rng.randint(3, 4), subsections=0.1) + (names if at_end else ""))
