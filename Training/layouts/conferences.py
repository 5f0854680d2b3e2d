# SPDX-License-Identifier: GPL-3.0-or-later
"""Conference papers and abstracts: authors in blocks and grids, inverted names, papers in two columns, software papers."""
from sheet import Sheet, css

from .registry import FEW, HUMAN, MANY, SCIENCE, finish, layout, pick


@layout("author-grid", logo=0.03, clutter=0.05, domains=("computing", "nature", "society"), manners=("numbered",), crowd=FEW)
def author_grid(document):
    """Two columns, the authors in two or three blocks side by side, the abstract run in."""
    s = Sheet(document, serif=0.95, size=(8.5, 10), leading=(1.1, 1.2))
    s.type = "paper-conference"
    look, rng = s.look, s.rng
    look.page(rng.choice(["letter", "A4"]), (19, 17, 25, 17), s.heads(first={"bottom-left": css(document.masthead())} if rng.random() < 0.3 else {}))
    look.type("h1", (1.6, 2.5), ("normal", "bold"), aligns=("center",), after=(3, 6))
    look.type(".subtitle", (1.2, 1.5), aligns=("center",), after=(2, 4))
    look.type(".authors", (1.0, 1.25), ("normal", "bold"), aligns=("center",), after=(0, 1))
    look.type(".affiliation", (0.85, 1.0), slants=("italic", "normal"), aligns=("center",), after=(0, 0.5))
    look.type(".email", (0.8, 1.0), aligns=("center",), fonts=[look.body, "Liberation Mono"], after=(0, 2))
    look.add(".abstract", f"margin-bottom: 3mm; {rng.choice(['font-weight: bold;', '', 'font-style: italic;'])}")
    look.type(".abstract-head", (1.0, 1.2), ("bold",), aligns=("center", "left"))
    look.add(".label", rng.choice(["font-style: italic; font-weight: bold;", "font-weight: bold;"]))
    look.headings(scale=(1.0, 1.2), aligns=("center", "left"), caps=0.4)
    body = s.text(numbering=rng.choice(["roman", "plain", "dotted", "letter-roman"]), density=0.3)
    names = s.by(forms=("plain",)).grid() if rng.random() < 0.75 else s.by().marked()
    abstract = s.abstracts(form=rng.choice(["run-in", "alone"]), keywords=0.8)
    front = pick(s, s.title(caps=0.08), names)
    return finish(s, front, abstract + body.html(rng.randint(3, 5)), columns=2, gap="6mm")


@layout("inverted-names", logo=0.06, clutter=0.05, domains=("computing", "letters", "society"), manners=("author-date", "author-date", "numbered"), crowd=FEW, references=(4, 14))
def inverted_names(document):
    """A conference's book of abstracts: title, then family name first with e-mail and institution below each, one or two columns."""
    s = Sheet(document, serif=0.8, size=(9, 11))
    s.type = "paper-conference"
    look, rng = s.look, s.rng
    columns = rng.choice([1, 2, 2])
    look.page("A4", (22, 20, 22, 20), s.heads(foot=0.6))
    look.type("h1", (1.4, 2.0), ("normal", "bold"), after=(3, 6))
    look.type(".subtitle", (1.1, 1.5), after=(2, 4))
    look.type(".authors", (1.0, 1.25), ("bold", "normal"), after=(0, 1), before=(1, 3))
    look.type(".affiliation, .email", (0.8, 1.0), slants=("normal", "italic"), after=(0, 0.6))
    look.add(".abstract", "margin: 3mm 0;")
    look.type(".abstract-head", (1.1, 1.3), ("bold", "normal"))
    look.add(".label", "font-weight: bold;")
    look.headings(scale=(1.1, 1.45), weights=("normal", "bold"), aligns=("left", "left"), caps=0)
    body = s.text(numbering="none", density=0.2)
    by = s.by(forms=("plain", "plain", "family-caps"))
    names = by.blocks(inverted=rng.random() < 0.75, email=0.85, order=rng.choice([("name", "mail", "place"), ("name", "place", "mail")]))
    abstract = s.abstracts(keywords=0.4) if rng.random() < 0.35 else ""
    front = pick(s, s.title(caps=0), names, abstract)
    return finish(s, front, body.html(rng.randint(3, 4), introduction=0.7), columns=columns, span=columns == 2 and rng.random() < 0.3)


@layout("proceedings", logo=0.03, clutter=0.05, domains=SCIENCE + HUMAN, manners=("numbered", "author-date"), crowd=FEW)
def proceedings(document):
    """Proceedings in one narrow column: centred title, names and addresses in small type, indented abstract."""
    s = Sheet(document, serif=0.95, size=(9.5, 10.5))
    s.type = "paper-conference"
    look, rng = s.look, s.rng
    look.page(rng.choice(["155mm 235mm", "A4"]), (24, 20, 22, 20), s.heads())
    look.type("h1", (1.35, 1.8), ("bold",), aligns=("center",), before=(4, 14), after=(4, 8))
    look.type(".subtitle", (1.1, 1.3), ("bold", "normal"), aligns=("center",), after=(3, 6))
    look.type(".authors", (1.0, 1.1), ("normal", "bold"), aligns=("center",), after=(2, 4))
    look.type(".affiliation, .email", (0.85, 0.95), aligns=("center",), slants=("normal", "italic"), after=(0, 1))
    look.add(".abstract", f"margin: 6mm 10mm 6mm; font-size: {look.size - 1}pt;")
    look.type(".abstract-head", (0.9, 1.0), ("bold",), aligns=("left", "center"))
    look.add(".label", "font-weight: bold;")
    look.headings(scale=(1.1, 1.3), weights=("bold",), aligns=("left", "left"), caps=0)
    body = s.text(numbering=rng.choice(["plain", "plain", "dotted"]), density=0.25, run_in=rng.random() < 0.4)
    by = s.by(forms=("plain", "plain", "initials"))
    names = by.marked(orcid=rng.random() < 0.3) if rng.random() < 0.7 else by.blocks()
    front = pick(s, s.title(caps=0.03), names, s.abstracts(form="run-in", keywords=0.85))
    return finish(s, front, body.html(rng.randint(3, 5)), end=s.doi(0.3))


@layout("poster-abstract", domains=("health", "nature", "society"), manners=("numbered", "author-date"), crowd=MANY, references=(2, 6))
def poster_abstract(document):
    """A meeting's abstract: a code, the title in bold or capitals, names and places in a row, then its parts."""
    s = Sheet(document, size=(9, 11))
    s.type = "paper-conference"
    look, rng = s.look, s.rng
    look.page("A4", (20, 20, 20, 20), s.heads(foot=0.5))
    look.type(".code", (0.9, 1.2), ("bold", "normal"), after=(1, 3))
    look.type("h1", (1.0, 1.4), ("bold",), aligns=("left", "center"), after=(1, 3))
    look.type(".subtitle", (1.0, 1.2), ("bold", "normal"))
    look.type(".authors", (0.95, 1.05), slants=("normal", "italic"), after=(1, 2), aligns=("left", "center"))
    look.type(".affiliation, .email, .correspondence", (0.85, 1.0), slants=("italic", "normal"), after=(0, 1))
    look.add(".abstract", "margin: 3mm 0;")
    look.type(".abstract-head", (1.0, 1.1), ("bold",))
    look.add(".label, .part-label", "font-weight: bold;")
    look.headings(scale=(1.0, 1.15), caps=0.2)
    body = s.text(numbering="none", density=0.2)
    names = s.by(forms=("plain", "plain", "initials")).marked()
    code = s.part("code", f"{rng.choice(['P', 'O', 'S'])}{rng.randint(1, 30)}-{rng.randint(1, 20):02d}") if rng.random() < 0.5 else ""
    front = pick(s, code, s.title(caps=0.35), names, s.correspondence(0.4), s.abstracts(structured=0.6, keywords=0.6, label=0.7))
    return finish(s, front, body.html(2, paragraphs=(1, 2), subsections=0))


@layout("software-paper", domains=("computing", "nature"), manners=("author-date", "numbered"), crowd=MANY, references=(4, 12), narrow=True)
def software_paper(document):
    """A margin with DOI, links, dates and licence; the abstract or summary is the first section."""
    s = Sheet(document, serif=0.6, size=(9.5, 11))
    look, rng = s.look, s.rng
    wide = rng.choice([38, 46])
    look.page(rng.choice(["A4", "letter"]), (24, 18, 22, 18 + wide), s.heads(foot=0.7))
    look.type("h1", (1.5, 2.1), ("bold", "normal"), before=(0, 4), after=(3, 5))
    look.type(".subtitle", (1.2, 1.5))
    look.type(".authors", (1.05, 1.2), ("bold", "normal"), after=(2, 4))
    look.type(".affiliation, .email", (0.75, 0.9), after=(0, 0.8))
    look.add(".margin", f"position: absolute; left: -{wide}mm; top: {rng.choice([2, 20, 40])}mm; width: {wide - 6}mm; font-size: {look.size - 2.5}pt; text-align: left; line-height: 1.25;")
    look.add(".margin > div", "margin-bottom: 3mm;")
    look.add(".label, .margin-head", "font-weight: bold;")
    look.add(".abstract", "margin: 3mm 0;")
    look.type(".abstract-head", (1.1, 1.4), ("bold",))
    look.headings(scale=(1.15, 1.5), weights=("bold",), aligns=("left", "left"), caps=0)
    body = s.text(numbering=rng.choice(["none", "none", "plain"]))
    by = s.by(forms=("plain",))
    names = by.marked(signs="digits", orcid=rng.random() < 0.7)
    links = '<div><div class="margin-head">Software</div>• Review<br>• Repository<br>• Archive</div>' if rng.random() < 0.7 else ""
    side = f'<div class="margin">{s.doi(0.95)}{links}{s.dates(0.9, lines=True)}{s.licence(0.8)}</div>'
    front = pick(s, side, s.title(caps=0), names, s.abstracts(form="alone", keywords=0.2) if rng.random() < 0.6 else "")
    return finish(s, front, body.html(rng.randint(3, 4)), end=s.how_to_cite(0.2))
