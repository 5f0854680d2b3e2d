# SPDX-License-Identifier: GPL-3.0-or-later
"""Journals of the social and natural sciences, in one and two columns."""
import people
from grammar import Grammar
from sheet import Sheet

from .registry import FEW, HUMAN, MANY, SCIENCE, finish, layout, pick

SOCIAL = ("society", "law", "letters")


@layout("social-science", domains=SOCIAL)
def social_science(document):
    """One column: masthead, title, names, abstract a little smaller."""
    s = Sheet(document, size=(9.5, 11))
    look, rng = s.look, s.rng
    look.page(rng.choice(["A4", "170mm 240mm", "156mm 234mm"]), (22, 22, 24, 22), s.heads())
    aligns = (rng.choice(["left", "center"]),)
    look.type("h1", (1.3, 2.1), ("bold", "bold", "normal"), aligns=aligns, before=(4, 14), after=(2, 5))
    look.type(".subtitle", (1.05, 1.4), ("normal", "bold"), ("normal", "italic"), aligns, after=(2, 5))
    look.type(".authors", (1.0, 1.25), ("normal", "bold", "normal"), ("normal", "italic", "normal"), aligns, caps=0.1)
    look.type(".affiliation, .email", (0.8, 1.0), slants=("normal", "italic"), aligns=aligns, after=(0, 1))
    look.type(".masthead, .kicker, .identifier, .dates, .correspondence, .licence, .cite", (0.75, 0.95), aligns=("left", "left", "right"), after=(1, 2))
    look.add(".abstract", f"font-size: {look.size - rng.choice([0, 0.5, 1])}pt; margin: 4mm {rng.choice([0, 5, 9])}mm 4mm; {rng.choice(['', 'font-style: italic;'])}")
    look.type(".abstract-head", (0.9, 1.1), ("bold", "normal"), ("normal", "italic"), aligns, after=(0.5, 1.5))
    look.add(".label", rng.choice(["font-weight: bold;", "font-style: italic;", "font-variant: small-caps;"]))
    look.headings()
    body = s.text(numbering=rng.choice(["none", "none", "plain", "dotted", "roman"]), run_in=rng.random() < 0.2)
    by = s.by().any(body)
    front = pick(s, s.masthead() if rng.random() < 0.8 else "", s.kicker(0.5), s.title(), by, s.abstracts(second=0.25), s.jel(0.1), s.dates(0.3), s.doi(0.5))
    return finish(s, front, body.html(rng.randint(3, 5)), end=s.biography(0.2) + s.licence(0.3))


@layout("two-column-science", logo=0.21, clutter=0.25, domains=SCIENCE, manners=("numbered", "author-date"), crowd=MANY)
def two_column_science(document):
    """Two columns below a title, names with marks, and an abstract across both."""
    s = Sheet(document, size=(8.5, 10), leading=(1.12, 1.25))
    look, rng = s.look, s.rng
    look.page(rng.choice(["A4", "letter"]), (20, 17, 20, 17), s.heads())
    align = (rng.choice(["left", "center"]),)
    look.type("h1", (1.6, 2.4), ("bold", "normal"), aligns=align, before=(2, 8), after=(2, 4))
    look.type(".subtitle", (1.2, 1.5), aligns=align, after=(2, 4))
    look.type(".authors", (1.05, 1.4), ("normal", "bold"), aligns=align)
    look.type(".affiliation, .email, .correspondence", (0.8, 0.95), slants=("normal", "italic"), aligns=align, after=(0, 0.8))
    look.type(".masthead, .kicker, .identifier, .dates, .licence, .cite", (0.8, 0.95), aligns=("left", "center", "right"), after=(1, 2))
    look.add(".abstract", rng.choice(["font-weight: bold;", "", "", "font-style: italic;"]) + f" margin: 4mm {rng.choice([0, 0, 12])}mm 5mm;")
    look.type(".abstract-head", (1.0, 1.2), ("bold",), aligns=align, after=(0.5, 1.5))
    look.add(".label, .part-label", rng.choice(["font-weight: bold;", "font-style: italic;"]))
    look.headings(scale=(1.0, 1.2), caps=0.2)
    body = s.text(numbering=rng.choice(["none", "dotted", "plain", "roman"]), raised=rng.random() < 0.4)
    names = s.by().marked() if rng.random() < 0.75 else s.by().plain_with_institution()
    dates = s.dates(0.7)
    front = pick(s, s.masthead(), s.kicker(), s.title(caps=0.08), names, [s.correspondence(0.5), dates], s.abstracts(structured=0.25, label=0.6), s.doi(0.7))
    return finish(s, front, body.html(rng.randint(3, 5)), columns=2, gap=f"{rng.choice([5, 6, 8])}mm", end=s.how_to_cite(0.2))


@layout("article-info", clutter=0.5, domains=SCIENCE + ("society",), manners=("author-date", "numbered"), crowd=MANY, narrow=True)
def article_info(document):
    """A ruled row: history and keywords to the left, the abstract to the right, letter-spaced heads."""
    s = Sheet(document, serif=0.9, size=(8.5, 10))
    look, rng = s.look, s.rng
    look.page("A4", (20, 16, 20, 16), s.heads())
    align = (rng.choice(["left", "left", "center"]),)
    look.type("h1", (1.5, 1.9), ("normal", "bold"), aligns=align, before=(4, 8), after=(2, 4))
    look.type(".subtitle", (1.3, 1.5), aligns=align)
    look.type(".authors", (1.1, 1.4), aligns=align)
    look.type(".affiliation, .email", (0.75, 0.9), slants=("italic", "normal"), aligns=align, after=(0, 0.6))
    look.type(".masthead, .kicker, .identifier, .dates, .licence, .correspondence", (0.75, 0.9), after=(0.5, 1.5))
    look.type(".journal", (1.4, 1.9), aligns=("center",), before=(2, 4), after=(3, 5))
    look.type(".info-head, .abstract-head", (0.9, 1.0), more="letter-spacing: 2pt;", after=(1, 2))
    look.add(".row", "display: flex; border-top: 0.5pt solid; border-bottom: 0.5pt solid; margin: 3mm 0 5mm; padding: 2mm 0;")
    look.add(".info", f"width: {rng.choice([26, 30, 33])}%; padding-right: 5mm; font-size: {look.size - 1.5}pt; text-align: left;")
    look.add(".row .abstract", f"flex: 1; font-size: {look.size - 1}pt;")
    look.add(".label", rng.choice(["font-style: italic;", "font-weight: bold;"]))
    look.headings(scale=(1.0, 1.1))
    body = s.text(numbering=rng.choice(["dotted", "plain", "none"]))
    names = s.by(forms=("plain", "plain", "initials")).marked(signs=rng.choice(["letters", "digits"]))
    abstract = s.abstracts(form="spaced", keywords=1.0, structured=0.2)
    words = s.keyword_line(document.grammar, s.keywords)
    # The keywords stand in the column of the history alone.
    abstract = without_keywords(abstract)
    info = f'<div class="info-head">{rng.choice(["A R T I C L E  I N F O", "Article history", "A R T I C L E   H I S T O R Y"])}</div>' + s.dates(1, lines=True) + words
    front = pick(s, s.journal() if rng.random() < 0.6 else s.masthead(), s.kicker(), s.title(caps=0), names, f'<div class="row"><div class="info">{info}</div>{abstract}</div>')
    end = s.correspondence(0.8) + s.doi(0.9) + s.licence()
    return finish(s, front, body.html(rng.randint(3, 5)), columns=2, end=end)


def without_keywords(abstract):
    """An abstract's HTML without its keywords, which hold further elements."""
    start = abstract.find('<div class="keywords">')
    if start < 0:
        return abstract
    depth, place = 0, start
    while True:
        opening, closing = abstract.find("<div", place), abstract.find("</div>", place)
        if 0 <= opening < closing:
            depth, place = depth + 1, opening + 4
        else:
            depth, place = depth - 1, closing + 6
        if depth == 0:
            return abstract[:start] + abstract[place:]


@layout("margin-column", logo=0.21, clutter=0.25, domains=SCIENCE + ("society",), manners=("numbered", "author-date"), crowd=MANY, narrow=True)
def margin_column(document):
    """A narrow column beside the text holds dates, editors, correspondence, licence and how to cite."""
    s = Sheet(document, size=(9, 10.5), serif=0.6)
    look, rng = s.look, s.rng
    right = rng.random() < 0.15
    wide = rng.choice([36, 42, 50])
    look.page("A4", (22, 15 + (wide if right else 0), 22, 15 + (0 if right else wide)), s.heads())
    look.type("h1", (1.7, 2.5), ("bold", "bold", "normal"), before=(2, 8), after=(2, 4))
    look.type(".subtitle", (1.2, 1.6), ("normal", "bold"), after=(2, 4))
    look.type(".authors", (1.0, 1.3), ("normal", "bold"))
    look.type(".affiliation, .email", (0.75, 0.95), slants=("normal", "italic"), after=(0, 0.6))
    look.type(".kicker, .masthead", (0.85, 1.0), after=(1, 3), caps=0.2)
    look.add(".margin", f"position: absolute; {'right' if right else 'left'}: -{wide}mm; top: {rng.choice([25, 45, 70, 95])}mm; width: {wide - 6}mm; font-size: {max(6.5, look.size - rng.choice([2, 2.5, 3]))}pt; text-align: left; line-height: 1.2;")
    look.add(".margin > div", "margin-bottom: 3mm;")
    look.add(".margin .label, .margin-head", f"font-weight: bold; color: {look.colour};")
    look.add(".abstract", f"margin: 4mm 0; {rng.choice(['', 'font-weight: bold;', 'background: #eee; padding: 2mm;'])}")
    look.type(".abstract-head", (1.0, 1.25), ("bold",), after=(0.5, 1.5))
    look.add(".abstract .label, .part-label", "font-weight: bold;")
    look.headings(scale=(1.05, 1.4))
    body = s.text(numbering=rng.choice(["none", "none", "plain", "dotted"]), raised=rng.random() < 0.4)
    names = s.by(forms=("plain",)).marked(orcid=rng.random() < 0.5)
    label = {"en": "Edited by", "de": "Herausgegeben von", "fr": "Sous la direction de", "es": "Editado por", "it": "A cura di", "pt": "Editado por", "nl": "Onder redactie van"}[document.language]
    editor = people.name(rng, document.language)
    edited = f'<div><div class="margin-head">{label}</div>{editor["given"]} {editor["family"]}</div>' if rng.random() < 0.5 else ""
    inner = pick(s, [s.dates(0.8, lines=rng.random() < 0.6), edited, s.correspondence(0.7), s.how_to_cite(0.5), s.licence(0.7), s.doi(0.6)])
    if rng.random() < 0.5:
        side = f'<div class="margin">{inner}</div>'
    else:
        side = f'<div class="margin">{s.kicker(0.4)}{inner}</div>'
    front = pick(s, side, s.masthead() if rng.random() < 0.6 else s.journal(), s.kicker(0.5), s.title(caps=0.03), names, s.abstracts(structured=0.3, keywords=0.8, label=0.6))
    return finish(s, front, body.html(rng.randint(3, 4)))


@layout("side-names", domains=("health", "society", "computing"), languages=("pt", "es", "en", "fr"), manners=("author-date", "numbered"), crowd=FEW)
def side_names(document):
    """A tinted column on the first page holds names and affiliations; titles in two languages stand beside it."""
    s = Sheet(document, size=(9, 10.5))
    look, rng = s.look, s.rng
    look.page("A4", (20, 18, 20, 18), s.heads())
    look.type("h1", (1.6, 2.3), ("bold", "normal"), after=(2, 4))
    look.type(".subtitle", (1.2, 1.6), after=(2, 3))
    look.type(".translated", (1.2, 1.7), ("normal", "bold"), ("italic", "normal"), after=(2, 5))
    look.type(".authors", (0.95, 1.15), ("bold", "normal"), after=(1, 2))
    look.type(".affiliation, .email, .correspondence, .dates, .cite, .licence", (0.75, 0.9), after=(1, 2))
    look.type(".kicker, .masthead, .identifier", (0.8, 1.0), after=(1, 3))
    look.add(".front", "display: flex; break-after: page;")
    look.add(".stripe", f"width: {rng.choice([27, 32])}%; padding: 8mm 4mm; margin-right: 8mm; {rng.choice(['background: #e6e6e6;', 'background: #e4ecf5;', 'border-right: 0.6pt solid;'])}")
    look.add(".beside", "flex: 1;")
    look.add(".abstract", "margin: 3mm 0;")
    look.type(".abstract-head", (1.0, 1.2), ("bold",), after=(0.5, 1.5))
    look.add(".label, .part-label", "font-weight: bold;")
    look.headings()
    body = s.text(numbering=rng.choice(["none", "dotted"]))
    by = s.by(forms=("plain", "family-caps", "plain"))
    names = "".join(by.line(by.name(a) + f"<sup>{a['places'][0] + 1}</sup>") for a in document.authors)
    left = names + by.institutions() + s.correspondence() + s.dates() + s.how_to_cite(0.4)
    right = s.kicker() + s.title() + s.translated() + s.abstracts(second=0.9, structured=0.3, keywords=0.95)
    front = f'<div class="front"><div class="stripe">{left}</div><div class="beside">{s.masthead()}{right}{s.doi()}</div></div>'
    return finish(s, front, body.html(rng.randint(3, 4)), columns=rng.choice([1, 2]))


@layout("titles-in-languages", languages=("es", "pt", "fr", "it", "de"), domains=HUMAN + ("health",), manners=("author-date", "numbered"), crowd=FEW)
def titles_in_languages(document):
    """Titles one below the other in two or three languages, then names, then an abstract in each."""
    s = Sheet(document, size=(9.5, 11))
    look, rng = s.look, s.rng
    look.page(rng.choice(["A4", "letter", "170mm 240mm"]), (22, 22, 22, 22), s.heads())
    align = (rng.choice(["center", "left", "right"]),)
    look.type("h1", (1.1, 1.7), ("bold",), aligns=align, before=(3, 10), after=(1, 4))
    look.type(".subtitle", (1.0, 1.3), ("bold", "normal"), aligns=align)
    look.type(".translated", (1.0, 1.4), ("bold", "normal"), ("italic", "normal"), align, after=(1, 4))
    look.type(".authors", (1.0, 1.15), ("normal", "bold"), ("normal", "italic"), rng.choice([align, ("right",)]), after=(0.5, 1.5))
    look.type(".affiliation, .email", (0.85, 1.0), slants=("normal", "italic"), aligns=align, after=(0, 1))
    look.type(".masthead, .kicker, .identifier, .dates, .correspondence, .licence, .cite", (0.8, 0.95), aligns=("left", "right", "center"), after=(1, 2))
    look.add(".abstract", f"margin: 3mm 0; font-size: {look.size - rng.choice([0, 1])}pt;")
    look.type(".abstract-head", (0.95, 1.1), ("bold",), aligns=("left", "center"), after=(0.5, 1.5))
    look.add(".label, .part-label", rng.choice(["font-weight: bold;", "font-style: italic;", "font-weight: bold; font-style: italic;"]))
    look.headings(caps=0.05)
    body = s.text(numbering=rng.choice(["none", "dotted", "plain", "none"]))
    by = s.by()
    names = rng.choice([by.marked, by.marked, by.blocks, lambda: by.thanked(body)])()
    titles = s.title(caps=0.3) + s.translated()
    if rng.random() < 0.3:
        more = rng.choice([l for l in ("es", "pt", "fr", "en") if l not in (document.language, document.second)])
        titles += s.translated(Grammar(more, rng, document.grammar.domain, document.year))
    front = pick(s, s.masthead(), s.kicker(), s.doi(0.4), titles, names, s.dates(0.5), s.abstracts(second=0.95, third=0.35, keywords=0.95, structured=0.15), s.how_to_cite(0.25))
    return finish(s, front, body.html(rng.randint(3, 4)), end=s.licence(0.3))
