# SPDX-License-Identifier: GPL-3.0-or-later
"""Citation styles of the samples, after the usage of journals in each language. An entry is HTML."""
import unicodedata


def year(w):
    return str(w["issued"]["date-parts"][0][0]) if "issued" in w else "s. d."


def sort_key(w):
    name = (w.get("author") or w.get("editor"))[0]
    text = name.get("family", name.get("literal", "")) + year(w)
    return "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))


def initials(name):
    return " ".join(part[0] + "." for part in name.get("given", "").replace("-", " ").split())


def pages(w, dash="–"):
    return w.get("page", "").replace("-", dash)


def join(names, separator, last):
    return names[0] if len(names) == 1 else separator.join(names[:-1]) + last + names[-1]


class Style:
    notes = False
    by_number = False
    ibid = ""

    def people(self, w, form, separator=", ", last=", "):
        return join([n.get("literal") or form(n) for n in w.get("author") or w.get("editor")], separator, last)

    def pinpoint(self, page):
        return ", p. " + page


class APA(Style):
    words = {"and": " & ", "eds": "(Eds.)", "in": "In"}

    def short(self, w, inside):
        names = [n.get("literal") or n["family"] for n in w.get("author") or w.get("editor")]
        last = self.words["and"] if inside else self.words.get("text_and", " and ")
        who = names[0] + " et al." if len(names) > 2 else join(names, ", ", last)
        return f"{who}, {year(w)}" if inside else f"{who} ({year(w)})"

    def entry(self, w):
        who = self.people(w, lambda n: f'{n["family"]}, {initials(n)}', ", ", ", " + self.words["and"].strip() + " ")
        if not w.get("author"):
            who += " " + self.words["eds"]
        out = f"{who} ({year(w)}). "
        kind = w["type"]
        if kind == "article-journal":
            out += f'{w["title"]}. <i>{w["container-title"]}, {w["volume"]}</i>'
            out += f'({w["issue"]})' if "issue" in w else ""
            out += f', {pages(w)}.'
        elif kind == "chapter":
            eds = join([f'{initials(n)} {n["family"]}' for n in w["editor"]], ", ", self.words["and"])
            out += f'{w["title"]}. {self.words["in"]} {eds} {self.words["eds"]}, <i>{w["container-title"]}</i> (pp. {pages(w)}). {w["publisher"]}.'
        else:
            out += f'<i>{w["title"]}</i>. {w["publisher"]}.'
        if "DOI" in w:
            out += f' https://doi.org/{w["DOI"]}'
        elif "URL" in w:
            out += f' {w["URL"]}'
        return out


class Dutch(APA):
    words = {"and": " & ", "text_and": " en ", "eds": "(red.)", "in": "In"}


class Spanish(APA):
    words = {"and": " y ", "text_and": " y ", "eds": "(eds.)", "in": "En"}


class Chicago(APA):
    """Author and date."""
    def short(self, w, inside):
        names = [n.get("literal") or n["family"] for n in w.get("author") or w.get("editor")]
        who = names[0] + " et al." if len(names) > 3 else join(names, ", ", " and ")
        return f"{who} {year(w)}" if inside else f"{who} ({year(w)})"

    def entry(self, w):
        people = w.get("author") or w.get("editor")
        first = people[0].get("literal") or f'{people[0]["family"]}, {people[0]["given"]}'
        rest = [n.get("literal") or f'{n["given"]} {n["family"]}' for n in people[1:]]
        who = join([first] + rest, ", ", ", and ") + ("" if w.get("author") else ", eds")
        out = f"{who}. {year(w)}. "
        kind = w["type"]
        if kind == "article-journal":
            out += f'“{w["title"]}.” <i>{w["container-title"]}</i> {w["volume"]}'
            out += f' ({w["issue"]})' if "issue" in w else ""
            out += f": {pages(w)}."
        elif kind == "chapter":
            eds = join([f'{n["given"]} {n["family"]}' for n in w["editor"]], ", ", " and ")
            out += f'“{w["title"]}.” In <i>{w["container-title"]}</i>, edited by {eds}, {pages(w)}. {w["publisher-place"]}: {w["publisher"]}.'
        elif kind == "thesis":
            out += f'“{w["title"]}.” PhD diss., {w["publisher"]}.'
        else:
            place = w["publisher-place"] + ": " if "publisher-place" in w else ""
            out += f'<i>{w["title"]}</i>. {place}{w["publisher"]}.'
        if "DOI" in w:
            out += f' doi:{w["DOI"]}.'
        return out


class Numbered(Style):
    by_number = True

    def entry(self, w):
        who = self.people(w, lambda n: f'{n["family"]} {initials(n).replace(". ", "").replace(".", "")}')
        out = who + ("" if w.get("author") else ", editors") + ". "
        kind = w["type"]
        if kind == "article-journal":
            out += f'{w["title"]}. {w["container-title"]} {year(w)};{w["volume"]}'
            out += f'({w["issue"]})' if "issue" in w else ""
            out += f':{pages(w)}.'
        elif kind == "chapter":
            eds = ", ".join(f'{n["family"]} {initials(n).replace(". ", "").replace(".", "")}' for n in w["editor"])
            out += f'{w["title"]}. In: {eds}, editors. {w["container-title"]}. {w["publisher-place"]}: {w["publisher"]}; {year(w)}. p. {pages(w)}.'
        else:
            place = w["publisher-place"] + ": " if "publisher-place" in w else ""
            out += f'{w["title"]}. {place}{w["publisher"]}; {year(w)}.'
        if "DOI" in w:
            out += f' doi:{w["DOI"]}'
        elif "URL" in w:
            out += f' Available from: {w["URL"]}'
        return out


class German(Style):
    """Author and year as German social science prints them."""
    def short(self, w, inside):
        names = [n.get("literal") or n["family"] for n in w.get("author") or w.get("editor")]
        who = names[0] + " et al." if len(names) > 2 else join(names, "/", "/" if inside else " und ")
        return f"{who} {year(w)}" if inside else f"{who} ({year(w)})"

    def entry(self, w):
        who = self.people(w, lambda n: f'{n["family"]}, {n["given"]}', "; ", "; ") + ("" if w.get("author") else " (Hrsg.)")
        out = f"{who} ({year(w)}): "
        kind = w["type"]
        if kind == "article-journal":
            out += f'{w["title"]}. In: {w["container-title"]}, {w["volume"]}. Jg.'
            out += f', H. {w["issue"]}' if "issue" in w else ""
            out += f', S. {pages(w)}.'
        elif kind == "chapter":
            eds = join([f'{n["family"]}, {n["given"]}' for n in w["editor"]], "; ", "; ")
            out += f'{w["title"]}. In: {eds} (Hrsg.): {w["container-title"]}. {w["publisher-place"]}: {w["publisher"]}, S. {pages(w)}.'
        else:
            out += f'{w["title"]}. {w["publisher-place"]}: {w["publisher"]}.'
        return out + (f' DOI: {w["DOI"]}.' if "DOI" in w else "")


class GermanNotes(German):
    notes = True
    ibid = "Ebd."

    def full(self, w):
        return self.entry(w).rstrip(".")

    def entry(self, w):
        who = self.people(w, lambda n: f'{n["given"]} {n["family"]}', ", ", " / ") + ("" if w.get("author") else " (Hrsg.)")
        kind = w["type"]
        if kind == "article-journal":
            return f'{who}, {w["title"]}, in: {w["container-title"]} {w["volume"]} ({year(w)}), S. {pages(w)}.'
        if kind == "chapter":
            eds = join([f'{n["given"]} {n["family"]}' for n in w["editor"]], ", ", " / ")
            return f'{who}, {w["title"]}, in: {eds} (Hrsg.), {w["container-title"]}, {w["publisher-place"]} {year(w)}, S. {pages(w)}.'
        return f'{who}, {w["title"]}, {w["publisher-place"]} {year(w)}.'

    def again(self, w, note):
        return f'{(w.get("author") or w["editor"])[0]["family"]} (Anm. {note})'

    def pinpoint(self, page):
        return ", S. " + page


class FrenchNotes(Style):
    notes = True
    ibid = "<i>Ibid.</i>"

    def full(self, w):
        return self.entry(w).rstrip(".")

    def entry(self, w):
        who = self.people(w, lambda n: f'{n["given"]} {n["family"]}', ", ", " et ") + ("" if w.get("author") else " (dir.)")
        kind = w["type"]
        if kind == "article-journal":
            return f'{who}, « {w["title"]} », <i>{w["container-title"]}</i>, vol. {w["volume"]}, n° {w["issue"]}, {year(w)}, p. {pages(w, "-")}.'
        if kind == "chapter":
            eds = join([f'{n["given"]} {n["family"]}' for n in w["editor"]], ", ", " et ")
            return f'{who}, « {w["title"]} », in {eds} (dir.), <i>{w["container-title"]}</i>, {w["publisher-place"]}, {w["publisher"]}, {year(w)}, p. {pages(w, "-")}.'
        return f'{who}, <i>{w["title"]}</i>, {w["publisher-place"]}, {w["publisher"]}, {year(w)}.'

    def again(self, w, note):
        first = (w.get("author") or w["editor"])[0]
        return f'{first["given"][0]}. {first["family"]}, <i>op. cit.</i> (note {note})'


class ABNT(Style):
    """After NBR 6023: surnames in capitals."""
    def short(self, w, inside):
        names = [n.get("literal") or n["family"] for n in w.get("author") or w.get("editor")]
        if inside:
            who = names[0].upper() + " et al." if len(names) > 3 else "; ".join(n.upper() for n in names)
            return f"{who}, {year(w)}"
        return f'{join(names, ", ", " e ")} ({year(w)})'

    def entry(self, w):
        who = self.people(w, lambda n: f'{n["family"].upper()}, {n["given"]}', "; ", "; ") + ("" if w.get("author") else " (org.)")
        out = who + ("" if who.endswith(".") else ".") + " "
        kind = w["type"]
        if kind == "article-journal":
            issue = f', n. {w["issue"]}' if "issue" in w else ""
            out += f'{w["title"]}. <b>{w["container-title"]}</b>, v. {w["volume"]}{issue}, p. {pages(w, "-")}, {year(w)}.'
        elif kind == "chapter":
            eds = join([f'{n["family"].upper()}, {n["given"]}' for n in w["editor"]], "; ", "; ")
            out += f'{w["title"]}. In: {eds} (org.). <b>{w["container-title"]}</b>. {w["publisher-place"]}: {w["publisher"]}, {year(w)}. p. {pages(w, "-")}.'
        else:
            out += f'<b>{w["title"]}</b>. {w["publisher-place"]}: {w["publisher"]}, {year(w)}.'
        return out + (f' DOI: {w["DOI"]}.' if "DOI" in w else "")


STYLES = {"apa": APA(), "dutch": Dutch(), "spanish": Spanish(), "chicago": Chicago(), "numbered": Numbered(), "german": German(),
          "german-notes": GermanNotes(), "french-notes": FrenchNotes(), "abnt": ABNT()}
