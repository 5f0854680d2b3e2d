# SPDX-License-Identifier: GPL-3.0-or-later
"""What a made-up document says, before it is set: the values that its gold repeats."""
import citation_styles
import people
from grammar import Grammar, headline
from works import doi, works


class Document:
    """The content of one document, drawn by `rng` for a layout."""
    def __init__(self, name, layout, language, rng):
        self.name, self.layout, self.language, self.rng = name, layout, language, rng
        self.year = rng.randint(1994, 2024)
        self.grammar = Grammar(language, rng, rng.choice(layout.domains), self.year)
        self.second = rng.choice(["en"] * 4 + [l for l in ("de", "fr", "es", "pt", "it") if l != language]) if language != "en" else rng.choice(["fr", "es", "de"])
        self.other = Grammar(self.second, rng, self.grammar.domain, self.year)
        manner = rng.choice(layout.manners)
        self.numbered = manner == "numbered"
        self.notes = manner == "notes"
        names = citation_styles.NUMBERED if self.numbered else (citation_styles.NOTES if self.notes else citation_styles.AUTHOR_DATE)[language]
        self.style_name = rng.choice(names)
        self.style = citation_styles.ALL[self.style_name]
        # A list behind notes inverts names, as no note does.
        first = citation_styles.AUTHOR_DATE[language]
        self.list_style = citation_styles.ALL[first[len(name) % len(first)]] if self.notes else self.style
        self.title, self.subtitle = self.make_title()
        self.authors = self.make_authors()
        self.imprint()
        # All abstracts and leads that were printed so far.
        self.abstract = ""
        self.works = works(rng, language, self.grammar.domain, self.year, rng.randint(*layout.references))
        if self.style_name in ("french-notes", "german-notes"):
            self.suit_sample_styles()
        if not self.notes and not self.numbered:
            self.works.sort(key=citation_styles.styles.sort_key)

    def suit_sample_styles(self):
        """The note styles of the samples know persons alone, and issues always."""
        for work in self.works:
            if work["type"] == "article-journal":
                work.setdefault("issue", str(self.rng.randint(1, 12)))
            for role in ("author", "editor"):
                if "literal" in work.get(role, [{}])[0]:
                    work[role] = [people.name(self.rng, self.language)]

    def say(self, *path, **given):
        return self.grammar.say(*path, **given)

    def label(self, key):
        return self.grammar.label(key)

    def make_title(self):
        title = self.grammar.title()
        subtitle = ""
        if self.rng.random() < (0.45 if len(title) < 70 else 0.2) and not title.endswith("?") or len(title) < 24:
            subtitle = self.grammar.subtitle(title)
        return title, subtitle

    def make_authors(self):
        """The authors, each with `affiliations`, places in `self.institutions`."""
        rng = self.rng
        count = rng.choices([1, 2, 3, 4, 5, 6, 8, 11, 16], self.layout.crowd)[0]
        where = self.grammar if rng.random() < 0.8 else self.other
        self.institutions = [people.institution(where) for _ in range(min(count, rng.choice([1, 1, 2, 3, 4])))]
        authors = []
        while len(authors) < count:
            author = people.name(rng, self.language, 0.25)
            if any(a["family"] == author["family"] for a in authors):
                continue
            place = len(authors) if len(authors) < len(self.institutions) else rng.randrange(len(self.institutions))
            author["places"] = sorted({place} | ({rng.randrange(len(self.institutions))} if rng.random() < 0.15 else set()))
            author["email"] = people.email(rng, author, self.institutions[place][0])
            author["orcid"] = people.orcid(rng)
            authors.append(author)
        if rng.random() < self.layout.corporate:
            literal = {"literal": self.say("names", "groups"), "places": [0], "email": "info@" + people.plain(self.grammar.place) + ".org", "orcid": ""}
            authors = [literal] if rng.random() < 0.6 or count == 1 else authors + [literal]
        return authors

    def imprint(self):
        rng = self.rng
        self.journal = self.say("names", "journals").replace(" the ", " ").strip()
        self.publisher = self.say("names", "publishers")
        self.volume, self.issue = str(rng.randint(1, 96)), str(rng.randint(1, 12))
        self.first_page = rng.randint(1, 640)
        self.last_page = self.first_page + rng.randint(3, 28)
        self.doi = doi(rng)
        self.issn = f"{rng.randint(1000, 9999)}-{rng.randint(100, 999)}{rng.choice('0123456789X')}"
        self.month = rng.choice(self.grammar.data["labels"]["months"])
        self.printed = {}

    def slots(self):
        """What a masthead line names."""
        return {"journal": self.journal, "volume": self.volume, "issue": self.issue, "year": str(self.year), "month": self.month, "issn": self.issn,
                "pages": f"{self.first_page}–{self.last_page}", "publisher": self.publisher, "p": self.grammar.place, "y": str(self.year)}

    def masthead(self):
        """A line with journal and issue; what it names is gold."""
        pattern = self.rng.choice(self.grammar.data["labels"]["mastheads"])
        keys = {"journal": "container-title", "volume": "volume", "issue": "issue", "issn": "ISSN", "pages": "page"}
        values = {"container-title": self.journal, "volume": self.volume, "issue": self.issue, "ISSN": self.issn, "page": f"{self.first_page}-{self.last_page}"}
        for slot, key in keys.items():
            if "{" + slot + "}" in pattern:
                self.printed[key] = values[key]
        if "{year}" in pattern:
            self.print_year()
        return pattern.format(**self.slots())

    def print_year(self):
        self.printed["issued"] = {"date-parts": [[self.year]]}

    def print_doi(self, alone=False):
        self.printed["DOI"] = self.doi
        if alone and self.rng.random() < 0.25:
            return f"DOI\n{self.doi}"
        return self.rng.choice(["https://doi.org/", "https://doi.org/", "doi: ", "DOI: ", "DOI ", "doi:", "http://dx.doi.org/"]) + self.doi

    def running_author(self):
        names = [a.get("literal") or a["family"] for a in self.authors]
        return names[0] if len(names) == 1 else f"{names[0]} {self.label('and')} {names[1]}" if len(names) == 2 else names[0] + " et al."

    def make_abstract(self, grammar=None, structured=False):
        """Paragraphs of an abstract, each a pair of a label or nothing and a text."""
        grammar = grammar or self.grammar
        rng = self.rng
        # An abstract's words are the text's words: a model shall tell them by where they stand.
        if structured:
            parts = []
            for label, kind in zip(grammar.data["labels"]["structured"], ["background", "objective", "methods", "results", "conclusions"]):
                if kind == "background" and rng.random() < 0.3:
                    continue
                own = grammar.sentences(kind, rng.randint(1, len(grammar.data["text"][kind])))
                parts.append((label, " ".join(own + grammar.sentences("prose", rng.randint(0, 3)))))
            return parts
        length = rng.randint(4, 15) if grammar.domain in ("health", "nature", "computing") else rng.randint(2, 8)
        texts = grammar.sentences("abstract", (length + 1) // 2) + grammar.sentences("prose", length // 2)
        return [("", " ".join(texts[:1] + rng.sample(texts[1:], len(texts) - 1)))]

    def make_keywords(self, grammar=None):
        grammar = grammar or self.grammar
        words = []
        for theme in grammar.themes + [grammar.theme() for _ in range(self.rng.randint(0, 3))]:
            words.append(theme.forms["b"] if self.rng.random() < 0.6 else theme.noun)
        if self.rng.random() < 0.4:
            words.append(grammar.place.removeprefix("the "))
        unique = list(dict.fromkeys(words))
        return [headline(w) for w in unique] if grammar.language == "en" and self.rng.random() < 0.2 else unique
