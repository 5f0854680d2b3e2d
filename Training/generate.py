#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Typesets made-up documents in many layouts and languages, with their gold: training data for layouts that no corpus has.

usage: generate.py FOLDER [--documents N] [--seed S] [--from I] [--layout NAME] [--language CODE]

Document I of seed S is the same on every machine with the same fonts, whatever N is.
"""
import argparse
import json
import os
import pathlib
import random

import gold
from document import Document
from grammar import LANGUAGES
from layouts import LAYOUTS

os.environ.setdefault("SOURCE_DATE_EPOCH", "0")
# English and German papers are the most, but no language lacks a layout.
SHARES = {"en": 30, "de": 24, "fr": 11, "es": 11, "pt": 9, "it": 8, "nl": 7}


def plan(number, seed, layout=None, language=None):
    """The name, the layout, the language and the random numbers of a document."""
    rng = random.Random(f"{seed}/{number}")
    names = sorted(LAYOUTS)
    # Each round of documents has every layout once, in an order of its own.
    order = random.Random(f"{seed}/round {number // len(names)}").sample(names, len(names))
    chosen = LAYOUTS[layout or order[number % len(names)]]
    weights = [SHARES[l] if l in chosen.languages else 0 for l in LANGUAGES]
    language = language or rng.choices(LANGUAGES, weights)[0]
    return f"{seed}-{number:04d}-{chosen.name}-{language}", chosen, language, rng


def page(document, sheet):
    heading = document.title if document.rng.random() < 0.3 else document.rng.choice(["", "Microsoft Word - article_final.docx", "untitled", document.name])
    return (f'<!DOCTYPE html><html lang="{document.language}"><head><meta charset="utf-8"><title>{heading}</title><style>{sheet.look.css()}</style></head>'
            f"<body>{sheet.head}<main>{sheet.main}</main>{sheet.tail}</body></html>")


def make(number, seed, layout=None, language=None):
    """A document as HTML, and its gold."""
    name, chosen, language, rng = plan(number, seed, layout, language)
    document = Document(name, chosen, language, rng)
    sheet = chosen.compose(document)
    return name, page(document, sheet), gold.gold(document, sheet.body, sheet)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--documents", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--from", type=int, default=0, dest="first")
    parser.add_argument("--layout", choices=sorted(LAYOUTS))
    parser.add_argument("--language", choices=LANGUAGES)
    arguments = parser.parse_args()
    from weasyprint import HTML
    arguments.folder.mkdir(parents=True, exist_ok=True)
    for number in range(arguments.first, arguments.first + arguments.documents):
        name, html, known = make(number, arguments.seed, arguments.layout, arguments.language)
        HTML(string=html).write_pdf(arguments.folder / f"{name}.pdf", pdf_identifier=name.encode())
        (arguments.folder / f"{name}.json").write_text(json.dumps(known, ensure_ascii=False, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
