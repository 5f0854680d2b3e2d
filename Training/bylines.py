# SPDX-License-Identifier: GPL-3.0-or-later
"""Who wrote it, in the forms that print has: names with marks, blocks, grids, lists, behind "by", in capitals, inverted."""
import people
from body import escaped

SIGNS = ["*", "†", "‡", "§", "¶", "**", "††"]
TITLES = {"de": ["Prof. Dr. ", "Dr. ", "PD Dr. "], "en": ["Dr ", "Prof. "], "it": ["Prof. ", "Dott. "], "es": ["Dr. ", "Dra. "], "fr": ["Pr "], "pt": ["Prof. Dr. "], "nl": ["Prof. dr. ", "Dr. "]}
DEGREES = ["MD", "PhD", "MSc", "MPH", "MD, PhD", "RN", "BSc", "DrPH"]


class Bylines:
    """Sets the authors of a sheet; what is printed of them is noted in `sheet.shown`."""
    def __init__(self, sheet, forms=("plain", "plain", "plain", "caps", "family-caps", "small-caps", "initials")):
        self.sheet, self.document, self.rng = sheet, sheet.document, sheet.rng
        self.form = self.rng.choice(forms)
        if self.form == "small-caps":
            sheet.look.add(".author-name", "font-variant: small-caps;")

    def name(self, author, inverted=False):
        if "literal" in author:
            return escaped(author["literal"])
        given, family = author["given"], author["family"]
        if self.form == "initials":
            given = people.initials(given)
            author["printed_given"] = given
        if self.form == "caps":
            given, family = given.upper(), family.upper()
        if self.form == "family-caps":
            family = family.upper()
        text = f"{family}, {given}" if inverted else f"{given} {family}"
        return f'<span class="author-name">{escaped(text)}</span>'

    def institution(self, place, separator=", "):
        self.sheet.shown.add("affiliation")
        return escaped(separator.join(self.document.institutions[place]))

    def joined(self, names, separators=(", ", ", ", "; ", " · ", " | ", " / ")):
        """Names in a row, with a word before the last where commas part them."""
        rng = self.rng
        if len(names) == 1:
            return names[0]
        word = self.document.label("and")
        separator = rng.choice(separators)
        last = rng.choice([f" {word} ", f" {word} ", f", {word} " if self.document.language == "en" else f" {word} ", " & ", separator]) if separator == ", " else separator
        return separator.join(names[:-1]) + last + names[-1]

    def line(self, html):
        return f'<div class="authors">{html}</div>'

    # Forms

    def plain(self, by=False, separators=(", ", ", ", " / ", "; ")):
        names = [self.name(a) for a in self.document.authors]
        if self.rng.random() < 0.1 and len(names) == 1 and "literal" not in self.document.authors[0]:
            names[0] = self.rng.choice(TITLES[self.document.language]) + names[0]
        word = self.document.label("by")
        return self.line((self.rng.choice([word, word.capitalize()]) + " " if by else "") + self.joined(names, separators))

    def plain_with_institution(self, by=False):
        """Names in a row, the institution or institutions right below."""
        places = sorted({p for a in self.document.authors for p in a["places"]})
        return self.plain(by) + "".join(f'<div class="affiliation">{self.institution(p)}</div>' for p in places)

    def marked(self, signs=None, degrees=False, orcid=False, affiliations=True):
        """Raised marks that bind names to the affiliations below."""
        rng, document = self.rng, self.document
        kind = signs or rng.choice(["digits", "digits", "digits", "letters", "signs"])
        marks = {"digits": [str(n) for n in range(1, 12)], "letters": "abcdefghijk", "signs": SIGNS}[kind]
        single = len(document.institutions) == 1 and rng.random() < 0.5
        before = rng.random() < 0.2
        star = rng.random() < 0.5 and kind != "signs"
        glue = rng.choice([",", ", ", ""]) if kind == "digits" else ","
        names = []
        for place, author in enumerate(document.authors):
            own = [] if single else [marks[p % len(marks)] for p in author["places"]]
            if star and place == 0:
                own.append("*")
            text = self.name(author)
            if degrees and "literal" not in author and rng.random() < 0.9:
                text += ", " + rng.choice(DEGREES)
            names.append(text + (f"<sup>{glue.join(own)}</sup>" if own else "") + (self.icon(author) if orcid and rng.random() < 0.7 else ""))
        separators = ("; ", "; ") if degrees else (", ", ", ", ", ", " · ", " | ", "; ")
        out = self.line(self.joined(names, separators)) if len(names) > 1 and rng.random() < 0.85 else "".join(self.line(n) for n in names)
        return out + (self.institutions(marks, single, before) if affiliations else "")

    def institutions(self, marks=None, single=False, raised=True):
        rng, document = self.rng, self.document
        marks = marks or [str(n) for n in range(1, 12)]
        lines = []
        for place in range(len(document.institutions)):
            mark = "" if single else f"<sup>{marks[place % len(marks)]}</sup>{rng.choice(['', ' '])}" if raised or rng.random() < 0.6 else f"{marks[place % len(marks)]} "
            lines.append(mark + self.institution(place))
        if rng.random() < 0.25:
            return f'<div class="affiliation">{"; ".join(lines)}</div>'
        return "".join(f'<div class="affiliation">{line}</div>' for line in lines)

    def icon(self, author):
        self.sheet.shown.add("icon")
        return self.rng.choice([' <span class="icon">iD</span>', ' <span class="icon">◉</span>']) if "literal" not in author else ""

    def blocks(self, inverted=False, email=0.5, orcid=0.2, tag="div", order=("name", "place", "mail")):
        """One author after another, each with institution and address below the name."""
        rng = self.rng
        mail, show = rng.random() < email, rng.random() < orcid
        out = []
        for author in self.document.authors:
            place = self.institution(author["places"][0]) if author["places"] else ""
            pieces = {"name": self.line(self.name(author, inverted)), "place": f'<div class="affiliation">{place}</div>',
                      "mail": f'<div class="email">{author["email"]}</div>' if mail else ""}
            extra = ""
            if show and author["orcid"]:
                self.sheet.shown.add("orcid")
                extra = f'<div class="email">ORCID: {author["orcid"]}</div>'
            out.append(f'<{tag} class="author-block">' + "".join(pieces[o] for o in order) + extra + f"</{tag}>")
        return "".join(out)

    def grid(self):
        return f'<div class="grid">{self.blocks(email=0.8, orcid=0)}</div>'

    def inline_institutions(self, by=False):
        """Names with the institution in brackets or after a comma, one a line or in a row."""
        rng = self.rng
        pattern = rng.choice(["{} ({})", "{}, {}", "{} – {}"])
        names = []
        for author in self.document.authors:
            self.sheet.shown.add("affiliation")
            self.document.institutions[author["places"][0]] = self.document.institutions[author["places"][0]][:2]
            author["places"] = author["places"][:1]
            names.append(pattern.format(self.name(author), escaped(", ".join(self.document.institutions[author["places"][0]]))))
        word = self.document.label("by") + " " if by else ""
        if pattern == "{} ({})" and rng.random() < 0.5:
            return self.line(word + self.joined(names, (", ", "; ")))
        return "".join(self.line(n) for n in names)

    def thanked(self, body):
        """The author's position in a note called by a sign."""
        names = []
        for place, author in enumerate(self.document.authors):
            note = self.document.say("text", "thanks")
            if self.rng.random() < 0.3:
                note += f" {self.document.label('email')}: {author['email']}."
            names.append(self.name(author) + (body.symbol_note(note, SIGNS[place]) if place < 3 else ""))
        return self.line(self.joined(names, (", ", " / ")))

    def listed(self, by=False):
        """A name a line."""
        return "".join(self.line(self.name(a)) for a in self.document.authors)

    def any(self, body=None):
        """One of the forms."""
        choices = [self.plain, lambda: self.plain(by=True), self.plain_with_institution, self.marked, self.marked, self.blocks, self.inline_institutions, self.listed]
        if body is not None:
            choices += [lambda: self.thanked(body)] * 2
        return self.rng.choice(choices)()
