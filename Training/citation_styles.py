# SPDX-License-Identifier: GPL-3.0-or-later
"""Citation styles: those of the samples (../Samples/sources/styles.py) and further ones, each a pattern a kind of work.

In a pattern `{slot}` is a value, `[...]` goes when a slot in it has none, `*...*` is italic.
"""
import html
import pathlib
import re
import sys

import people

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "Samples" / "sources"))
import styles  # noqa: E402


def family_first(n, initials=True, caps=False, comma=", ", dots=True):
    if "literal" in n:
        return n["literal"]
    family = n["family"].upper() if caps else n["family"]
    given = people.initials(n["given"], dots) if initials else n["given"]
    return family + comma + given


def given_first(n, initials=False, caps=False):
    if "literal" in n:
        return n["literal"]
    given = people.initials(n["given"]) if initials else n["given"]
    return given + " " + (n["family"].upper() if caps else n["family"])


class Patterned(styles.Style):
    """A style told by its patterns.

    `first` and `rest` print a name at the head and later in the list; `join` parts them, `last` stands before the last; `most` is how many are
    printed before `et al.`; `dash` stands for an author named just before.
    """
    def __init__(self, article, chapter, book, first, rest=None, join=", ", last=", ", most=9, eds=" (eds)", dash=None, notes=False, by_number=False,
                 label="{n}.", short="{who} {year}", text_and=" and ", ibid="Ibid.", back="{who}, op. cit.", pin=", p. {}", dashes="–"):
        self.patterns = {"article-journal": article, "chapter": chapter, "book": book}
        self.first, self.rest, self.separator, self.last, self.most, self.eds, self.dash = first, rest or first, join, last, most, eds, dash
        self.notes, self.by_number, self.label, self.short_form, self.text_and = notes, by_number, label, short, text_and
        self.ibid, self.back, self.pin, self.dashes = ibid, back, pin, dashes

    def names(self, list, head=True):
        printed = [(self.first if place == 0 and head else self.rest)(n) for place, n in enumerate(list[:self.most])]
        if len(list) > self.most:
            return printed[0] + " et al."
        return styles.join(printed, self.separator, self.last)

    def who(self, w):
        return self.names(w.get("author") or w["editor"]) + ("" if "author" in w else self.eds)

    def entry(self, w, who=None):
        pages = w.get("page", "")
        slots = {"who": who or self.who(w), "year": styles.year(w), "title": w["title"], "container": w.get("container-title", ""), "volume": w.get("volume", ""),
                 "issue": w.get("issue", ""), "pages": pages.replace("-", self.dashes), "first": pages.split("-")[0], "place": w.get("publisher-place", ""),
                 "publisher": w.get("publisher", ""), "doi": w.get("DOI", ""), "url": w.get("URL", ""),
                 "editors": self.names(w["editor"], head=False) if "editor" in w and w["type"] == "chapter" else ""}
        pattern = self.patterns.get(w["type"], self.patterns["book"])
        pattern = re.sub(r"\[([^\[\]]*)\]", lambda m: m[1] if all(slots[s] for s in re.findall(r"\{(\w+)\}", m[1])) else "", pattern)
        text = re.sub(r"\{(\w+)\}", lambda m: html.escape(slots[m[1]], quote=False), pattern)
        text = re.sub(r"([.?!])\.", r"\1", text)
        return re.sub(r"\*([^*]+)\*", r"<i>\1</i>", text)

    def short(self, w, inside):
        names = [n.get("literal") or n["family"] for n in w.get("author") or w["editor"]]
        who = names[0] + " et al." if len(names) > 2 else styles.join(names, ", ", self.text_and)
        return self.short_form.format(who=who, year=styles.year(w)) if inside else f"{who} ({styles.year(w)})"

    def full(self, w):
        return self.entry(w).rstrip(".")

    def again(self, w, note):
        first = (w.get("author") or w["editor"])[0]
        return self.back.format(who=first.get("literal") or first["family"], note=note, title=w["title"].split(":")[0])

    def pinpoint(self, page):
        return self.pin.format(page)


def initialed(n):
    return family_first(n)


def whole(n):
    return family_first(n, initials=False)


def caps(n):
    return family_first(n, initials=False, caps=True)


def caps_initialed(n):
    return family_first(n, caps=True)


def bare(n):
    return family_first(n, comma=" ")


def plain_initialed(n):
    return given_first(n, initials=True)


OWN = {
    "harvard": Patterned("{who} ({year}) ‘{title}’, *{container}*, {volume}[({issue})], pp. {pages}.[ doi: {doi}.]", "{who} ({year}) ‘{title}’, in {editors} (eds) *{container}*. {place}: {publisher}, pp. {pages}.",
                         "{who} ({year}) *{title}*. {place}: {publisher}.[ Available at: {url}.]", initialed, last=" and ", short="{who}, {year}"),
    "mla": Patterned("{who}. “{title}.” *{container}*, vol. {volume}[, no. {issue}], {year}, pp. {pages}.[ doi:{doi}.]", "{who}. “{title}.” *{container}*, edited by {editors}, {publisher}, {year}, pp. {pages}.",
                     "{who}. *{title}*. {publisher}, {year}.[ {url}.]", whole, given_first, last=", and ", most=2, eds=", editors", dash="———", short="{who}"),
    "ieee": Patterned("{who}, “{title},” *{container}*, vol. {volume}[, no. {issue}], pp. {pages}, {year}.[ doi: {doi}.]", "{who}, “{title},” in *{container}*, {editors}, Eds. {place}: {publisher}, {year}, pp. {pages}.",
                      "{who}, *{title}*. {place}: {publisher}, {year}.[ [Online]. Available: {url}]", plain_initialed, last=" and ", eds=", Eds.", by_number=True, label="[{n}]"),
    "nature": Patterned("{who} {title}. *{container}* {volume}, {pages} ({year}).[ https://doi.org/{doi}]", "{who} {title}. in *{container}* (eds {editors}) {pages} ({publisher}, {year}).",
                        "{who} *{title}* ({publisher}, {place}, {year}).[ {url}]", initialed, last=" & ", most=5, by_number=True),
    "asa": Patterned("{who}. {year}. “{title}.” *{container}* {volume}[({issue})]:{pages}.[ doi: {doi}.]", "{who}. {year}. “{title}.” Pp. {pages} in *{container}*, edited by {editors}. {place}: {publisher}.",
                     "{who}. {year}. *{title}*. {place}: {publisher}.[ ({url}).]", whole, given_first, last=", and ", eds=", eds", dash="———"),
    "alpha": Patterned("{who}. {title}. *{container}*, {volume}[({issue})]:{pages}, {year}.[ {doi}.]", "{who}. {title}. In {editors}, editors, *{container}*, pages {pages}. {publisher}, {place}, {year}.",
                       "{who}. *{title}*. {publisher}, {place}, {year}.[ {url}.]", given_first, last=" and ", eds=", editors", by_number=True, label="[{alpha}]"),
    "german-colon": Patterned("{who}: {title}. In: {container} {volume} ({year})[, H. {issue}], S. {pages}.[ DOI: {doi}.]", "{who}: {title}. In: {editors} (Hg.): {container}. {place} {year}, S. {pages}.",
                              "{who}: {title}. {place}: {publisher} {year}.[ URL: {url}.]", whole, join="/", last="/", eds=" (Hg.)", dash="–––", short="{who} {year}", text_and="/"),
    "german-dots": Patterned("{who}, {year}: {title}, in: {container} {volume}[: {issue}], {pages}.", "{who}, {year}: {title}, S. {pages} in: {editors} (Hrsg.), {container}. {place}: {publisher}.",
                             "{who}, {year}: {title}. {place}: {publisher}.[ {url}.]", whole, given_first, last=" und ", eds=" (Hrsg.)", short="{who} {year}", text_and="/"),
    "french-date": Patterned("{who} ({year}), « {title} », *{container}*, vol. {volume}[, n° {issue}], p. {pages}.[ https://doi.org/{doi}]", "{who} ({year}), « {title} », in {editors} (dir.), *{container}*, {place}, {publisher}, p. {pages}.",
                             "{who} ({year}), *{title}*, {place}, {publisher}.[ [En ligne] {url}]", lambda n: family_first(n, False, True, " "), given_first, last=" et ", eds=" (dir.)", short="{who}, {year}", text_and=" et ", dash="—", dashes="-"),
    "italian-date": Patterned("{who} ({year}), *{title}*, in «{container}», {volume}[, n. {issue}], pp. {pages}.[ DOI: {doi}.]", "{who} ({year}), *{title}*, in {editors} (a cura di), *{container}*, {publisher}, {place}, pp. {pages}.",
                              "{who} ({year}), *{title}*, {publisher}, {place}.[ {url}.]", bare, plain_initialed, last=" e ", eds=" (a cura di)", short="{who} {year}", text_and=" e ", dashes="-", dash="Id."),
    "iso": Patterned("{who}. {title}. *{container}*. {year}, {volume}[({issue})], {pages}.[ DOI: {doi}.]", "{who}. {title}. En: {editors}, eds. *{container}*. {place}: {publisher}, {year}, pp. {pages}.",
                     "{who}. *{title}*. {place}: {publisher}, {year}.[ Disponible en: {url}]", caps, last=" y ", eds=", eds", short="{who} {year}", text_and=" y "),
    "spanish-date": Patterned("{who} ({year}): “{title}”, *{container}*, {volume}[ ({issue})], pp. {pages}.[ doi: {doi}.]", "{who} ({year}): “{title}”, en {editors} (eds.): *{container}*, {place}, {publisher}, pp. {pages}.",
                              "{who} ({year}): *{title}*, {place}, {publisher}.[ {url}.]", caps_initialed, plain_initialed, last=" y ", eds=" (eds.)", short="{who}, {year}", text_and=" y ", dash="____"),
    "dutch-date": Patterned("{who}, {title}, *{container}*, {volume} ({year})[ {issue}], {pages}.", "{who}, ‘{title}’, in: {editors} (red.), *{container}*, {place}: {publisher} {year}, {pages}.",
                            "{who}, *{title}*, {place}: {publisher} {year}.[ {url}.]", initialed, last=" en ", eds=" (red.)", short="{who} {year}", text_and=" en "),
    "abnt-initials": Patterned("{who} {title}. *{container}*, v. {volume}[, n. {issue}], p. {pages}, {year}.[ DOI: {doi}.]", "{who} {title}. In: {editors} (orgs.). *{container}*. {place}: {publisher}, {year}. p. {pages}.",
                               "{who} *{title}*. {place}: {publisher}, {year}.[ Disponível em: {url}.]", caps_initialed, join="; ", last="; ", eds=" (orgs.).", short="{who}, {year}", text_and="; ", dash="______.", dashes="-"),
    "chicago-notes": Patterned("{who}, “{title},” *{container}* {volume}[, no. {issue}] ({year}): {pages}.", "{who}, “{title},” in *{container}*, ed. {editors} ({place}: {publisher}, {year}), {pages}.",
                               "{who}, *{title}* ({place}: {publisher}, {year}).[ {url}.]", given_first, last=" and ", eds=", eds.", notes=True, back="{who}, “{title}”", pin=", {}"),
    "bluebook": Patterned("{who}, *{title}*, {volume} {container} {first} ({year}).", "{who}, *{title}*, *in* {container} {first} ({editors} eds., {year}).", "{who}, {title} ({year}).[ {url}.]", given_first, last=" & ",
                          most=2, eds=" (eds.)", notes=True, ibid="*Id.*", back="{who}, *supra* note {note}", pin=", at {}"),
    "oscola": Patterned("{who}, ‘{title}’ ({year}) {volume}[({issue})] {container} {first}.", "{who}, ‘{title}’ in {editors} (eds), *{container}* ({publisher} {year}) {first}.", "{who}, *{title}* ({publisher} {year}).[ <{url}>.]", given_first,
                        last=" and ", eds=" (eds)", notes=True, ibid="ibid", back="{who} (n {note})", pin=" {}"),
    "german-law": Patterned("{who}, {title}, {container} {year}, {first}.", "{who}, {title}, in: {editors} (Hrsg.), {container}, {year}, S. {pages}.", "{who}, {title}, {year}.", lambda n: n.get("literal") or n["family"], join="/", last="/",
                            eds=" (Hrsg.)", notes=True, ibid="Ebd.", back="{who} (Fn. {note})", pin=" ({})"),
    "italian-notes": Patterned("{who}, *{title}*, in «{container}», {volume} ({year})[, n. {issue}], pp. {pages}.", "{who}, *{title}*, in {editors} (a cura di), *{container}*, {publisher}, {place} {year}, pp. {pages}.",
                               "{who}, *{title}*, {publisher}, {place} {year}.", plain_initialed, last=" e ", eds=" (a cura di)", notes=True, ibid="*Ivi*", back="{who}, *op. cit.*", dashes="-"),
    "spanish-notes": Patterned("{who}, “{title}”, *{container}*, vol. {volume}[, núm. {issue}], {year}, pp. {pages}.", "{who}, “{title}”, en {editors} (eds.), *{container}*, {place}, {publisher}, {year}, pp. {pages}.",
                               "{who}, *{title}*, {place}, {publisher}, {year}.[ {url}.]", given_first, last=" y ", eds=" (eds.)", notes=True, ibid="*Ibídem*", back="{who}, *op. cit.*"),
    "dutch-notes": Patterned("{who}, ‘{title}’, *{container}* {volume} ({year})[, nr. {issue}], {pages}.", "{who}, ‘{title}’, in: {editors} (red.), *{container}* ({place} {year}) {pages}.", "{who}, *{title}* ({place} {year}).", given_first,
                             last=" en ", eds=" (red.)", notes=True, ibid="Ibidem", back="{who}, {title}", pin=", {}"),
}
ALL = {**styles.STYLES, **OWN}

AUTHOR_DATE = {
    "en": ["apa", "chicago", "harvard", "asa", "mla"], "de": ["german", "german-colon", "german-dots", "apa"], "fr": ["french-date", "apa", "harvard"], "es": ["spanish", "iso", "spanish-date", "apa"],
    "it": ["italian-date", "apa"], "pt": ["abnt", "abnt-initials"], "nl": ["dutch", "dutch-date", "apa"],
}
NUMBERED = ["numbered", "ieee", "nature", "alpha"]
NOTES = {
    "en": ["chicago-notes", "bluebook", "oscola"], "de": ["german-notes", "german-law"], "fr": ["french-notes"], "es": ["spanish-notes"], "it": ["italian-notes"], "pt": ["spanish-notes"], "nl": ["dutch-notes"],
}
