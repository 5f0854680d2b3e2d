# SPDX-License-Identifier: GPL-3.0-or-later
"""Made-up cited works, as CSL-JSON items."""
import people
from grammar import Grammar, LANGUAGES, capital


def works(rng, language, domain, year, count):
    """Works as a list of references holds them: some authors twice, most in the document's language."""
    out = []
    grammars = {}
    while len(out) < count:
        own = language if rng.random() < 0.65 else rng.choice(["en", "en"] + LANGUAGES)
        if own not in grammars:
            grammars[own] = Grammar(own, rng, domain, year)
        grammars[own].new_themes()
        work = one(rng, grammars[own], year)
        if out and rng.random() < 0.12:
            for role in ("author", "editor"):
                if role in out[-1] and role in work:
                    work[role] = out[-1][role]
        out.append(work)
    return out


def one(rng, grammar, year):
    kind = rng.choices(["article-journal", "chapter", "book", "report"], [50, 18, 24, 8])[0]
    title = capital(grammar.say("titles", "plain"))
    if rng.random() < 0.4 and not title.endswith("?"):
        title += ": " + grammar.say("titles", "sub")
    work = {"type": kind, "title": title, "issued": {"date-parts": [[year - min(int(rng.expovariate(1 / 14)), 60)]]}}
    names = [people.name(rng, grammar.language, 0.25) for _ in range(rng.choice([1, 1, 1, 2, 2, 3, 4, 6]))]
    if kind == "article-journal":
        work |= {"container-title": grammar.say("names", "journals"), "volume": str(rng.randint(1, 140))}
        if rng.random() < 0.75:
            work["issue"] = str(rng.randint(1, 12))
        work["page"] = span(rng)
        if rng.random() < 0.25:
            work["DOI"] = doi(rng)
    else:
        work |= {"publisher": grammar.say("names", "publishers"), "publisher-place": rng.choice([p for p in grammar.data["places"] if " " not in p])}
    if kind == "chapter":
        work |= {"container-title": capital(grammar.say("titles", "plain")).rstrip("?"), "page": span(rng),
                 "editor": [people.name(rng, grammar.language, 0.25) for _ in range(rng.choice([1, 1, 2, 2, 3]))]}
    if kind == "report":
        names = [{"literal": grammar.say("names", "groups")}] if rng.random() < 0.7 else names
        if rng.random() < 0.6:
            work["URL"] = f"https://www.{people.plain(grammar.say('names', 'publishers'))[:14]}.org/{rng.choice(['docs', 'pub', 'reports'])}/{rng.randint(100, 9999)}.pdf"
    if kind == "book" and rng.random() < 0.15:
        work["editor"] = names
    else:
        work["author"] = names
    return work


def span(rng):
    first = rng.randint(1, 900)
    return f"{first}-{first + rng.randint(6, 38)}"


def doi(rng):
    return f"10.{rng.randint(1000, 59999)}/{rng.choice(['', 'j.', 's', 'rev-', 'zf'])}{rng.choice('abcdefhklmnrst')}{rng.randint(1990, 2024)}.{rng.randint(10, 99999)}"
