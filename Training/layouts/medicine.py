# SPDX-License-Identifier: GPL-3.0-or-later
"""Medical journals: structured abstracts in boxes, many names with marks and degrees, histories, three columns, news-like pages."""
import people
from body import escaped
from sheet import Sheet, css

from .registry import FEW, MANY, SOLO, finish, layout, pick

HEALTH = ("health", "health", "nature")


@layout("boxed-abstract", logo=0.27, clutter=0.3, domains=HEALTH, manners=("numbered",), crowd=MANY)
def boxed_abstract(document):
    """Large sans title, names in a row, the structured abstract in a tinted or ruled box."""
    s = Sheet(document, serif=0.6, size=(8.5, 10), leading=(1.15, 1.3))
    look, rng = s.look, s.rng
    look.page("A4", (20, 17, 22, 17), s.heads(first={"top-left": css(document.masthead())} if rng.random() < 0.5 else {}))
    look.type("h1", (1.9, 2.8), ("bold", "normal"), before=(2, 6), after=(2, 4), fonts=[look.sans])
    look.type(".subtitle", (1.3, 1.8), fonts=[look.sans], after=(2, 4))
    look.type(".authors", (1.05, 1.3), ("normal", "bold"), fonts=[look.sans, look.body])
    look.type(".affiliation, .email, .correspondence, .licence, .cite, .dates", (0.75, 0.9), after=(0.5, 1.5))
    look.add(".kicker", f"font: bold {look.size}pt '{look.sans}'; {rng.choice(['background: #666; color: white; padding: 1mm 3mm;', 'letter-spacing: 2pt;', f'color: {look.colour};'])} margin-bottom: 4mm;")
    look.type(".masthead, .identifier", (0.8, 0.95), aligns=("left", "right"), after=(1, 2))
    look.add(".abstract", rng.choice(["background: #eef2f6;", "border: 0.6pt solid #555; border-radius: 2mm;", "background: #f3efe4;"]) + f" padding: 4mm; margin: 4mm 0 5mm; font: {look.size}pt/1.25 '{look.sans}';")
    look.type(".abstract-head", (1.0, 1.3), ("bold",), after=(0.5, 1.5), fonts=[look.sans])
    look.add(".label, .part-label", f"font-weight: bold; {rng.choice(['', 'color: ' + look.colour + ';'])}")
    look.headings(scale=(1.05, 1.4), caps=0.1)
    body = s.text(numbering="none", raised=rng.random() < 0.5)
    below = rng.random() < 0.35
    by = s.by(forms=("plain", "plain", "initials"))
    names = by.marked(signs="digits", degrees=rng.random() < 0.3, orcid=rng.random() < 0.3, affiliations=not below)
    places = (f'<div class="footer">{s.correspondence(1)}{by.institutions()}{s.licence()}</div>' if below else "")
    look.add(".footer", "border-top: 0.4pt solid; margin-top: 4mm; padding-top: 2mm;")
    front = pick(s, s.masthead() if rng.random() < 0.5 else s.journal("masthead"), s.doi(0.8), s.kicker(0.9), s.title(caps=0.02), names, s.abstracts(form="alone", structured=0.85, keywords=0.9), places, s.dates(0.5))
    return finish(s, front, body.html(rng.randint(3, 5)), columns=rng.choice([1, 2, 2]), end=s.how_to_cite(0.3))


@layout("three-columns", logo=0.24, clutter=0.3, domains=HEALTH + ("society",), manners=("numbered",), crowd=FEW, narrow=True)
def three_columns(document):
    """Small type in three columns below a broad title; the abstract set in bold or in a tinted panel."""
    s = Sheet(document, serif=0.5, size=(8, 9.5), leading=(1.12, 1.25))
    look, rng = s.look, s.rng
    look.page("A4", (18, 14, 18, 14), s.heads())
    look.type("h1", (2.0, 3.2), ("bold", "normal"), before=(2, 8), after=(2, 4))
    look.type(".subtitle", (1.3, 1.8), ("normal", "bold"), after=(2, 4))
    look.type(".authors", (1.0, 1.3), ("bold", "normal"), ("normal", "italic"))
    look.type(".affiliation, .email, .correspondence, .dates, .cite, .licence", (0.8, 0.95), after=(0.5, 1.5))
    look.type(".kicker, .masthead, .identifier", (0.9, 1.3), ("bold", "normal"), aligns=("left", "right"), after=(1, 3), caps=0.1)
    look.add(".abstract", rng.choice(["font-weight: bold;", "background: #e9eef0; padding: 3mm;", "border-top: 1pt solid; border-bottom: 1pt solid; padding: 2mm 0;"]) + " margin: 3mm 0 4mm;")
    look.type(".abstract-head", (1.0, 1.2), ("bold",))
    look.add(".label, .part-label", "font-weight: bold;")
    look.headings(scale=(1.0, 1.25), caps=0.2)
    body = s.text(numbering="none", raised=rng.random() < 0.6, density=0.2)
    by = s.by(forms=("plain",))
    names = rng.choice([lambda: by.marked(degrees=rng.random() < 0.5), by.plain_with_institution, by.inline_institutions])()
    span = rng.random() < 0.75
    front = pick(s, s.masthead(), s.kicker(0.8), s.title(caps=0.02), names, s.abstracts(structured=0.5, keywords=0.7))
    return finish(s, front, body.html(rng.randint(3, 4)), columns=3, gap="4.5mm", span=span, end=s.correspondence(0.6) + s.how_to_cite(0.3) + s.doi(0.6))


@layout("footnoted-affiliations", logo=0.18, clutter=0.25, domains=HEALTH + ("computing",), manners=("numbered", "author-date"), crowd=MANY)
def footnoted_affiliations(document):
    """Affiliations, correspondence and dates below a rule at the foot of the first page, the abstract in the first column or above both."""
    s = Sheet(document, serif=0.9, size=(8.5, 10), leading=(1.12, 1.25))
    look, rng = s.look, s.rng
    look.page(rng.choice(["A4", "letter"]), (20, 17, 20, 17), s.heads())
    align = (rng.choice(["center", "left"]),)
    look.type("h1", (1.5, 2.2), ("bold", "normal"), aligns=align, before=(2, 8), after=(2, 4))
    look.type(".subtitle", (1.2, 1.5), aligns=align)
    look.type(".authors", (1.0, 1.25), ("normal", "bold"), aligns=align, after=(2, 5), caps=0.12)
    look.type(".masthead, .kicker, .identifier", (0.8, 1.0), aligns=("left", "center", "right"), after=(1, 3))
    look.add(".affiliation, .correspondence, .dates, .licence, .cite, .email", "text-indent: 0; margin: 0;")
    look.add(".note", "text-align: left;")
    look.add(".abstract", f"margin: 3mm {rng.choice([0, 0, 10])}mm 4mm; {rng.choice(['', 'font-weight: bold;', 'font-style: italic;'])}")
    look.type(".abstract-head", (1.0, 1.2), ("bold", "normal"), ("normal", "italic"), align)
    look.add(".label, .part-label", rng.choice(["font-weight: bold;", "font-style: italic;", "font-variant: small-caps;"]))
    look.headings(scale=(1.0, 1.2), caps=0.25)
    body = s.text(numbering=rng.choice(["none", "dotted", "roman"]), raised=rng.random() < 0.3)
    by = s.by(forms=("plain", "plain", "initials", "caps"))
    names = by.marked(affiliations=False, degrees=rng.random() < 0.2)
    foot = f'<div class="note" data-label="">{by.institutions()}{s.correspondence(0.9)}{s.dates(0.7)}{s.licence(0.5)}</div>'
    inside = rng.random() < 0.35
    abstract = s.abstracts(structured=0.35, keywords=0.85, label=0.7)
    front = pick(s, s.masthead(), s.kicker(0.5), s.title(caps=0.1), names, foot, "" if inside else abstract, s.doi(0.5))
    return finish(s, front, (abstract if inside else "") + body.html(rng.randint(3, 5)), columns=2)


@layout("letter-to-the-editor", domains=("health", "society", "law"), manners=("numbered", "author-date"), crowd=FEW, references=(3, 8))
def letter_to_the_editor(document):
    """A short piece without abstract; its authors sign at the end or stand below the title."""
    s = Sheet(document, size=(9, 10.5))
    look, rng = s.look, s.rng
    look.page("A4", (20, 18, 20, 18), s.heads())
    look.type("h1", (1.2, 2.0), ("bold", "normal"), aligns=("left", "center"), before=(2, 6), after=(2, 4))
    look.type(".subtitle", (1.1, 1.3))
    look.type(".authors", (1.0, 1.15), ("normal", "bold"), ("normal", "italic"), aligns=("left", "right", "center"), before=(1, 3))
    look.type(".affiliation, .email, .correspondence, .dates", (0.85, 0.95), slants=("normal", "italic"))
    look.type(".kicker", (1.0, 1.8), ("bold", "normal"), after=(2, 4), caps=0.2)
    look.type(".masthead, .identifier, .licence, .cite", (0.8, 0.95), after=(1, 2))
    look.headings(caps=0.1)
    body = s.text(numbering="none", raised=rng.random() < 0.5)
    kicker = {"en": ["Letter to the Editor", "Editorial", "Commentary", "Correspondence"], "de": ["Editorial", "Kommentar", "Leserbrief"], "fr": ["Éditorial", "Lettre à la rédaction"], "es": ["Carta al director", "Editorial"],
              "it": ["Editoriale", "Lettera al direttore"], "pt": ["Editorial", "Carta ao editor"], "nl": ["Redactioneel", "Commentaar"]}[document.language]
    names = s.by().any()
    at_end = rng.random() < 0.4
    front = pick(s, s.masthead(), s.part("kicker", escaped(rng.choice(kicker))), s.title(), "" if at_end else names, s.doi(0.5))
    text = body.html(1, paragraphs=(3, 5), introduction=0) + (names if at_end else "")
    return finish(s, front, text, columns=rng.choice([1, 2, 2]), end=s.correspondence(0.3))


@layout("modern-open-access", logo=0.3, clutter=0.3, domains=("health", "nature", "computing", "society"), manners=("numbered", "author-date"), crowd=MANY)
def modern_open_access(document):
    """A big bold title, names in bold with icons, the abstract without a head in bold type or with one, dates to the left."""
    s = Sheet(document, serif=0.5, size=(9, 10.5))
    look, rng = s.look, s.rng
    indent = rng.choice([0, 25, 35])
    look.page("A4", (20, 17, 20, 17), s.heads())
    look.type("h1", (2.0, 3.0), ("bold",), before=(4, 10), after=(3, 5), fonts=[look.sans], more=f"margin-left: {indent}mm;")
    look.type(".subtitle", (1.3, 1.8), fonts=[look.sans], more=f"margin-left: {indent}mm;")
    look.type(".authors", (1.05, 1.3), ("bold", "normal"), after=(2, 4), fonts=[look.sans], more=f"margin-left: {indent}mm;")
    look.type(".affiliation, .email, .correspondence, .licence, .cite", (0.75, 0.9), after=(0.5, 1.5))
    look.type(".masthead, .identifier", (0.8, 1.0), ("normal", "bold"), after=(1, 3), aligns=("left", "right"))
    look.add(".kicker", f"font: bold {look.size + 2}pt '{look.sans}'; color: {look.colour}; letter-spacing: 1pt;")
    look.add(".dates", f"font-size: {look.size - 2}pt; text-align: left;")
    if indent:
        look.add(".history", f"float: left; width: {indent - 4}mm;")
    look.add(".abstract", f"margin: 3mm 0 5mm {indent}mm; {rng.choice(['font-weight: bold;', ''])}")
    look.type(".abstract-head", (1.0, 1.3), ("bold",), fonts=[look.sans])
    look.add(".label, .part-label", "font-weight: bold;")
    look.headings(scale=(1.05, 1.5), weights=("bold",), caps=0)
    body = s.text(numbering="none", raised=rng.random() < 0.6)
    by = s.by(forms=("plain",))
    names = by.marked(signs="digits", orcid=rng.random() < 0.6, affiliations=False)
    label = 0.25 if rng.random() < 0.6 else 1.0
    front = pick(s, s.masthead(), s.kicker(0.7), s.title(caps=0), f'<div class="history">{s.dates(0.8, lines=True)}</div>', names, s.abstracts(label=label, keywords=0.5, structured=0.2, form="alone"),
                 by.institutions() if rng.random() < 0.5 else f'<span class="note" data-label="">{by.institutions()}{s.correspondence(0.7)}</span>', s.doi(0.8))
    return finish(s, front, body.html(rng.randint(3, 5)), columns=rng.choice([1, 2]), end=s.licence() + s.how_to_cite(0.3))


@layout("summary-before-columns", domains=("health", "nature", "computing"), manners=("numbered", "author-date"), crowd=MANY, logo=0.06, clutter=0.3)
def summary_before_columns(document):
    """Everything of the front matter in small type one below the other, licence and editor too; then an abstract without a head, then two columns."""
    s = Sheet(document, serif=0.95, size=(9, 10.5), leading=(1.12, 1.25))
    look, rng = s.look, s.rng
    look.page("A4", (20, 18, 20, 18), s.heads())
    inset = rng.choice([0, 0, 15, 25])
    look.type("h1", (1.5, 2.2), ("bold", "normal"), before=(1, 5), after=(3, 7))
    look.type(".subtitle", (1.2, 1.6), ("bold", "normal"), after=(2, 5))
    look.type(".authors", (1.0, 1.25), ("bold", "normal"), after=(2, 4), more=f"margin-left: {inset}mm;")
    look.type(".affiliation, .email, .correspondence, .dates, .licence, .editor, .cite", (0.75, 0.9), slants=("normal", "italic"), after=(0.5, 2), more=f"margin-left: {inset}mm;")
    look.type(".kicker", (1.1, 1.6), ("normal", "bold"), ("italic", "normal"), after=(0.5, 2))
    look.type(".masthead, .identifier", (0.75, 0.95), after=(0.5, 1))
    look.add(".abstract", f"margin: 4mm 0 6mm {inset}mm; font-size: {look.size - rng.choice([0.5, 1, 1.5])}pt; {rng.choice(['', '', 'font-weight: bold;', 'font-style: italic;'])}")
    look.type(".abstract-head", (1.0, 1.2), ("bold",))
    look.add(".label, .part-label", "font-weight: bold; font-style: normal;")
    look.headings(scale=(1.05, 1.3), caps=0)
    body = s.text(numbering=rng.choice(["dotted", "plain", "none"]), raised=rng.random() < 0.2)
    names = s.by(forms=("plain", "plain", "initials")).marked(signs="digits")
    editor = people.name(rng, document.language)
    word = {"en": "Academic Editor", "de": "Verantwortlich", "fr": "Éditeur", "es": "Editor", "it": "Editor", "pt": "Editor", "nl": "Redacteur"}[document.language]
    edited = s.part("editor", escaped(f'{word}: {editor["given"]} {editor["family"]}')) if rng.random() < 0.6 else ""
    front = pick(s, s.masthead(), s.doi(0.7), s.kicker(0.8), s.title(caps=0.02), names, s.correspondence(0.9), s.dates(0.9), edited, s.licence(0.7), s.abstracts(label=0.15, keywords=0.4, structured=0.3))
    return finish(s, front, body.html(rng.randint(3, 5), introduction=0.95), columns=rng.choice([1, 2, 2]))


@layout("clinical-practice", logo=0.24, clutter=0.25, domains=("health",), manners=("numbered", "author-date"), crowd=SOLO, narrow=True)
def clinical_practice(document):
    """A review with key points in a box, the names in capitals below, affiliation and conflicts at the end."""
    s = Sheet(document, size=(9, 10.5))
    look, rng = s.look, s.rng
    look.page("A4", (20, 18, 20, 18), s.heads())
    look.type("h1", (1.7, 2.6), ("bold", "normal"), before=(3, 8), after=(2, 4))
    look.type(".subtitle", (1.1, 1.5), after=(2, 4))
    look.type(".authors", (0.9, 1.1), ("bold", "normal"), after=(2, 4), spaced=0.2)
    look.type(".affiliation, .email, .correspondence, .dates, .cite", (0.8, 0.95), after=(0.5, 1.5))
    look.type(".kicker, .masthead, .identifier", (0.8, 1.1), ("bold", "normal"), after=(1, 3), caps=0.2)
    look.add(".box", "background: #f0f0e6; padding: 3mm; margin: 3mm 0; font-size: 90%;")
    look.add(".abstract", "margin: 3mm 0; font-style: italic;")
    look.type(".abstract-head", (1.0, 1.2), ("bold",))
    look.add(".label, .part-label", "font-weight: bold; font-style: normal;")
    look.headings(caps=0.15)
    points = {"en": "Key points", "de": "Das Wichtigste in Kürze", "fr": "Points essentiels", "es": "Puntos clave", "it": "Punti chiave", "pt": "Pontos-chave", "nl": "Kernpunten"}[document.language]
    body = s.text(numbering="none", raised=rng.random() < 0.5)
    by = s.by(forms=("caps", "plain", "caps"))
    names = rng.choice([by.plain, by.inline_institutions, by.plain_with_institution, by.marked])()
    front = pick(s, s.masthead(), s.kicker(0.7), s.title(caps=0.1), names, s.abstracts(keywords=0.6, structured=0.2))
    items = "".join(f"<p>• {escaped(t)}</p>" for t in document.grammar.unlike("conclusions", 2, document.abstract) + document.grammar.unlike("abstract", 1, document.abstract))
    box = f'<div class="box"><div class="label">{points}</div>{items}</div>'
    return finish(s, front, box + body.html(rng.randint(3, 4)), columns=rng.choice([1, 2]), end=s.correspondence(0.6) + s.doi(0.5))
