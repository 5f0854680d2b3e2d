# SPDX-License-Identifier: GPL-3.0-or-later
"""The words of made-up documents: phrases of a language, with themes, places and years put in.

`[a|b]` chooses. Slots: `{t1}` a theme with its article ("la gobernanza local"), `{g1}` of it, `{n1}` in it, `{d1}` the German dative, `{b1}` without
article, each with 1 to 3; in capitals (`{T1}`, `{B1}`) it begins with one; `{N1}` is the noun alone. `{p}` a place, `{in}` in it, `{period}`, `{y}` a year,
`{span}` from year to year, `{k}` a count, `{pct}` a share, `{name}` a scholar, `{field}` a discipline, `{institution}`.
"""
import functools
import pathlib
import re
import tomllib

import people

TEXTS = pathlib.Path(__file__).parent / "texts"
LANGUAGES = ["en", "de", "fr", "es", "it", "pt", "nl"]
SMALL = {"a", "an", "the", "and", "of", "in", "on", "with", "to", "from", "for", "or", "do", "we", "by", "at", "about", "its", "between", "among", "this", "why"}


@functools.cache
def language_data(language):
    return tomllib.loads((TEXTS / f"{language}.toml").read_text("utf-8"))


def capital(text):
    """The first letter large, whatever signs stand before it."""
    place = next((i for i, c in enumerate(text) if c.isalpha()), None)
    return text if place is None or text[:place].strip().isdigit() else text[:place] + text[place].upper() + text[place + 1:]


def headline(text):
    """English title case."""
    words = text.split(" ")
    out = []
    for place, word in enumerate(words):
        first = place == 0 or words[place - 1].endswith((":", "?", "!", "–", "—"))
        out.append(word if not first and word.lower() in SMALL else capital(word))
    return " ".join(out)


def grams(text):
    words = re.findall(r"\w+", text.casefold())
    return {tuple(words[i:i + 4]) for i in range(len(words) - 3)}


class Theme:
    """A noun phrase in the forms that its language needs."""
    def __init__(self, data, noun, adjective):
        self.noun = noun
        self.forms = {}
        endings = data.get("endings", {})
        for form in ("t", "g", "n", "d", "b"):
            inflected = adjective + endings.get(form, "") if adjective else ""
            phrase = " ".join(w for w in ([inflected, noun] if data["adjective"] == "before" else [noun, inflected]) if w)
            self.forms[form] = data["forms"].get(form, "{x}").replace("{x}", phrase)


class Grammar:
    """Phrases of one language about the themes of one document."""
    def __init__(self, language, rng, domain, years):
        self.language, self.rng, self.domain, self.years = language, rng, domain, years
        self.data = language_data(language)
        self.new_themes()
        self.place = rng.choice(self.data["places"])

    def new_themes(self):
        """Three themes of different nouns."""
        self.themes = []
        while len(self.themes) < 3:
            theme = self.theme()
            if all(theme.noun != other.noun for other in self.themes):
                self.themes.append(theme)

    def theme(self):
        domain = self.data["domains"][self.domain]
        adjective = self.rng.choice(domain["adjectives"]) if self.rng.random() < 0.65 else ""
        return Theme(self.data, self.rng.choice(domain["nouns"]), adjective)

    def slot(self, name):
        rng = self.rng
        if re.fullmatch(r"[tgndbTGNDB][123]", name):
            number = int(name[1]) - 1
            # A text keeps to its themes, but not in every sentence.
            theme = self.themes[number] if rng.random() < 0.8 else self.theme()
            if name[0] == "N":
                return capital(theme.noun)
            text = theme.forms[name[0].lower()]
            return capital(text) if name[0].isupper() else text
        if name in ("p", "in"):
            place = self.place if rng.random() < 0.7 else rng.choice(self.data["places"])
            return place if name == "p" else self.data["forms"]["in"].replace("{p}", place)
        if name == "span":
            first = rng.randint(self.years - 160, self.years - 3)
            return f"{first}–{min(self.years - 1, first + rng.randint(2, 40))}"
        values = {
            "y": lambda: str(rng.randint(self.years - 60, self.years - 1)), "k": lambda: str(rng.choice([12, 14, 23, 27, 38, 45, 64, 112, 180, 214, 367, 1204, 2310])),
            "pct": lambda: str(rng.randint(3, 78)), "name": lambda: people.name(rng, self.language)["family"],
            "period": lambda: rng.choice(self.data["periods"]), "field": lambda: rng.choice(self.data["names"]["fields"]),
            "institution": lambda: self.say("names", "institutions"),
        }
        return values[name]()

    def fill(self, template, **given):
        """A template with choices made and slots filled; slots in `given` are taken from there."""
        text = template
        while True:
            text, count = re.subn(r"\[([^\[\]]*)\]", lambda m: self.rng.choice(m[1].split("|")), text)
            if not count:
                break
        text = re.sub(r"\{(\w+)\}", lambda m: str(given[m[1]]) if m[1] in given else self.slot(m[1]), text)
        return re.sub(r" {2,}", " ", text).strip()

    def say(self, *path, **given):
        """A filled phrase out of the list that stands under these keys."""
        value = self.data
        for key in path:
            value = value[key]
        return self.fill(self.rng.choice(value) if isinstance(value, list) else value, **given)

    def sentence(self, kind):
        return self.elide(capital(self.say("text", kind)))

    def sentences(self, kind, count):
        """Sentences of a kind, of no pattern twice as long as there are others; "prose" are those of the body that may stand anywhere."""
        texts = self.data["text"]
        pool = [t for t in texts["body"] if not re.search(r"\{name\}|[Tt]ab|[Ff]ig|Abbild|graph", t)] if kind == "prose" else texts[kind]
        out = []
        while len(out) < count:
            templates = self.rng.sample(pool, min(len(pool), count - len(out)))
            out += [self.elide(capital(self.fill(t))) for t in templates]
        return [self.measured(s) for s in out] if kind in ("prose", "body", "abstract") else out

    def measured(self, sentence):
        """In the sciences some sentences end with their numbers."""
        rng = self.rng
        if self.domain not in ("health", "nature", "computing") or rng.random() > 0.2 or not sentence.endswith("."):
            return sentence
        comma = "." if self.language == "en" else ","
        number = lambda: f"{rng.randint(0, 98)}{comma}{rng.randint(0, 99):02d}"  # noqa: E731
        form = rng.choice(["p < 0{c}0{d}", "n = {k}", "{pct}%; 95% CI {x}–{y}", "{x} ± {y} mg/l", "R² = 0{c}{k}", "{k} vs. {pct} cases", "r = −0{c}{pct}, df = {k}", "F1 = 0{c}{pct}", "Fig. {d}", "{x} and {y} km²"])
        return sentence[:-1] + " (" + form.format(c=comma, d=rng.randint(1, 5), k=rng.randint(11, 980), pct=rng.randint(10, 97), x=number(), y=number()) + ")."

    def unlike(self, kind, count, text):
        """As `sentences`, but without those of which a text has the words: who looks for its lines by their words shall find them once."""
        known = grams(text)
        out = []
        for _ in range(3 * count):
            sentence = self.sentences(kind, 1)[0]
            own = grams(sentence)
            if len(own & known) <= 0.3 * len(own):
                out.append(sentence)
            if len(out) == count:
                break
        return out

    def elide(self, text):
        if self.language == "en":
            text = re.sub(r"\b(a|A) (?=[aeioAEIO])", r"\1n ", text)
        return text

    def title(self):
        kind = "long" if self.rng.random() < (0.45 if self.domain in ("health", "nature", "computing") else 0.2) else "plain"
        text = self.elide(capital(self.say("titles", kind)))
        return headline(text) if self.data.get("title_case") and self.rng.random() < 0.6 else text

    def subtitle(self, title):
        text = self.elide(self.say("titles", "sub"))
        if self.data.get("title_case") and title == headline(title):
            return headline(text)
        return capital(text) if self.rng.random() < 0.8 else text

    def heading(self, kind):
        text = self.elide(capital(self.say("headings", kind)))
        return headline(text) if self.data.get("title_case") and self.rng.random() < 0.5 else text

    def date(self, year=None):
        rng = self.rng
        return self.data["labels"]["date"].format(d=rng.randint(1, 28), m=rng.choice(self.data["labels"]["months"]), y=year or self.years)

    def label(self, key):
        value = self.data["labels"][key]
        return self.rng.choice(value) if isinstance(value, list) else value
