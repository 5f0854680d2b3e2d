# SPDX-License-Identifier: GPL-3.0-or-later
"""The structure of CSL-JSON 1.0.2 (types, variables, shapes of names and dates), as the CSL specification lists them."""

TYPES = """article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset document entry
entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation manuscript map motion_picture
musical_score pamphlet paper-conference patent performance periodical personal_communication post post-weblog regulation report review
review-book software song speech standard thesis treaty webpage""".split()

NAMES = """author chair collection-editor compiler composer container-author contributor curator director editor editorial-director
executive-producer guest host illustrator interviewer narrator organizer original-author performer producer recipient reviewed-author
script-writer series-creator translator""".split()

DATES = "accessed available-date event-date issued original-date submitted".split()

TEXTS = """citation-key language journalAbbreviation shortTitle abstract annote archive archive_collection archive_location archive-place
authority call-number citation-label collection-title container-title container-title-short dimensions division DOI event event-title
event-place genre ISBN ISSN jurisdiction keyword medium note original-publisher original-publisher-place original-title part-title PMCID
PMID publisher publisher-place references reviewed-genre reviewed-title scale section source status title title-short URL version
volume-title volume-title-short year-suffix""".split()

NUMBERS = """chapter-number citation-number collection-number edition first-reference-note-number issue locator number number-of-pages
number-of-volumes page page-first part printing supplement volume""".split()

TEXT_OR_NUMBER = {"type": ["string", "number"]}

NAME = {
    "type": "object", "additionalProperties": False,
    "properties": {**{key: {"type": "string"} for key in ("family", "given", "dropping-particle", "non-dropping-particle", "suffix", "literal")},
                   **{key: {"type": ["string", "number", "boolean"]} for key in ("comma-suffix", "static-ordering", "parse-names")}},
}

DATE = {
    "type": "object", "additionalProperties": False,
    "properties": {
        "date-parts": {"type": "array", "minItems": 1, "maxItems": 2,
                       "items": {"type": "array", "minItems": 1, "maxItems": 3, "items": TEXT_OR_NUMBER}},
        "season": TEXT_OR_NUMBER, "circa": {"type": ["string", "number", "boolean"]}, "literal": {"type": "string"}, "raw": {"type": "string"},
    },
}

ITEMS = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "type": "array",
    "items": {
        "type": "object", "required": ["type", "id"], "additionalProperties": False,
        "properties": {
            "type": {"enum": TYPES}, "id": TEXT_OR_NUMBER, "categories": {"type": "array", "items": {"type": "string"}},
            "custom": {"type": "object"},
            **{key: {"type": "array", "items": NAME} for key in NAMES}, **{key: DATE for key in DATES},
            **{key: {"type": "string"} for key in TEXTS}, **{key: TEXT_OR_NUMBER for key in NUMBERS},
        },
    },
}
