# SPDX-License-Identifier: GPL-3.0-or-later
"""What a layout is: a name, the documents that it suits, and a function that sets one."""
import dataclasses
from collections.abc import Callable

from grammar import LANGUAGES

LAYOUTS = {}
# Weights of 1, 2, 3, 4, 5, 6, 8, 11 and 16 authors.
SOLO = (70, 22, 6, 2, 0, 0, 0, 0, 0)
FEW = (27, 26, 22, 12, 6, 3, 2, 1, 1)
MANY = (3, 9, 13, 15, 17, 16, 13, 9, 5)
HUMAN = ("society", "letters", "law")
SCIENCE = ("health", "nature", "computing")


@dataclasses.dataclass(frozen=True)
class Layout:
    name: str
    compose: Callable
    domains: tuple = HUMAN + SCIENCE
    languages: tuple = tuple(LANGUAGES)
    # How works are cited: "author-date", "numbered", "notes".
    manners: tuple = ("author-date",)
    # How many works.
    references: tuple = (7, 20)
    crowd: tuple = FEW
    # The chance that a group is the author or among the authors.
    corporate: float = 0.04
    # Notes besides citations in the text.
    comments: bool = True
    # The chance of a list of references where works are cited in notes.
    bibliography: float = 0.35
    # Keywords may stand one a line.
    narrow: bool = False
    # The chances of a large name above all, and of lines that tell nothing of the document.
    logo: float = 0.12
    clutter: float = 0.15


def layout(name, **facts):
    """Registers the function below as a layout."""
    def register(compose):
        LAYOUTS[name] = Layout(name, compose, **facts)
        return compose
    return register


def finish(sheet, front, text, columns=1, gap="6mm", span=True, end=""):
    """Front matter, then the text in columns; `span` false sets the front matter within the first column."""
    facts = sheet.document.layout
    front = sheet.logo(facts.logo) + sheet.clutter(facts.clutter) + front + sheet.clutter(facts.clutter / 2)
    rest = text + sheet.acknowledgements() + sheet.body.endnote_list() + sheet.body.references() + end
    if columns == 1:
        sheet.main = front + rest
        return sheet
    sheet.look.add(".columns", f"columns: {columns}; column-gap: {gap};")
    sheet.main = f'{front}<div class="columns">{rest}</div>' if span else f'<div class="columns">{front}{rest}</div>'
    return sheet


def pick(sheet, *parts):
    """Parts put together in order; a part may be a list of parts in any order."""
    out = []
    for part in parts:
        if isinstance(part, list):
            part = "".join(sheet.rng.sample(part, len(part)))
        out.append(part)
    return "".join(out)
