# SPDX-License-Identifier: GPL-3.0-or-later
"""CSL-JSON, BibTeX and RIS say what the records say, as independent readers read them."""
import json
import re
import unicodedata
import unittest
import warnings

import bibtexparser
import jsonschema
import rispy
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON

import colophon
import csl_structure

STYLE = """<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
  <info><title>Check</title><id>check</id><updated>2024-01-01T00:00:00+00:00</updated></info>
  <citation><layout><text variable="title"/></layout></citation>
  <bibliography><layout suffix=".">
    <group delimiter=". ">
      <names variable="author"><name name-as-sort-order="all"/></names>
      <text variable="title"/><text variable="container-title"/><text variable="volume"/>
      <date variable="issued"><date-part name="year"/></date>
    </group></layout></bibliography>
</style>"""


def plain(text):
    """Letters and digits alone, in lower case, for comparison over escapes and typography."""
    text = unicodedata.normalize("NFKD", re.sub(r"[{}]", "", text or "")).casefold()
    return "".join(c for c in text if c.isalnum())


def surnames(names):
    return [plain(" ".join(filter(None, [n.get("non-dropping-particle"), n.get("family")])) or n.get("literal")) for n in names or []]


class CSL(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.items = json.loads(colophon.imported("csl-json"))

    def test_structure(self):
        errors = jsonschema.Draft202012Validator(csl_structure.ITEMS).iter_errors(self.items)
        self.assertEqual([f"{e.json_path}: {e.message}"[:200] for e in errors][:20], [])

    def test_same_works_as_the_records(self):
        works = [r["work"] for r in colophon.records()]
        self.assertEqual([plain(i.get("title")) for i in self.items], [plain(w.get("title")) for w in works])
        self.assertEqual([i.get("DOI") for i in self.items], [w.get("DOI") for w in works])
        self.assertEqual([surnames(i.get("author")) for i in self.items], [surnames(w.get("author")) for w in works])

    def test_citation_processor_renders_every_item(self):
        path = colophon.folder() / "check.csl"
        path.write_text(STYLE, "utf-8")
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            # The processor knows version 1.0.1 of the types, and no `custom`.
            known = [{k: v for k, v in i.items() if k != "custom"} | {"id": str(n)} for n, i in enumerate(self.items)]
            source = CiteProcJSON(known)
            bibliography = CitationStylesBibliography(CitationStylesStyle(str(path), validate=False), source, formatter.plain)
            for item in known:
                bibliography.register(Citation([CitationItem(item["id"])]))
            rendered = [str(entry) for entry in bibliography.bibliography()]
        # A work that is named by an identifier alone has nothing that the style prints.
        printable = [i for i in known if i.keys() & {"title", "author", "editor", "issued"}]
        self.assertEqual(len(rendered), len(printable))
        for item, text in zip(printable, rendered):
            if item.get("title"):
                self.assertIn(plain(item["title"]), plain(text))


class BibTeX(unittest.TestCase):
    def test_entries_titles_authors_and_dois(self):
        library = bibtexparser.parse_string(colophon.imported("bibtex"))
        works = [r["work"] for r in colophon.records()]
        self.assertEqual([str(b.error) for b in library.failed_blocks], [])
        self.assertEqual(len(library.entries), len(works))
        self.assertEqual(len({e.key for e in library.entries}), len(works), "keys are unique")
        for entry, work in zip(library.entries, works):
            fields = {f.key.lower(): f.value for f in entry.fields}
            self.assertEqual(detexed(fields.get("title")), plain(work.get("title")))
            self.assertEqual((fields.get("doi") or "").lower(), work.get("DOI", ""))
            people = [p for p in re.split(r"\s+and\s+", fields.get("author", "")) if p]
            self.assertEqual(len(people), len(work.get("author", [])), entry.key)
            for person, surname in zip(people, surnames(work.get("author"))):
                self.assertTrue(detexed(person).startswith(surname), f"{person} begins with {surname}")


def detexed(text):
    """Plain letters of a value that may hold LaTeX's escapes."""
    text = re.sub(r"\\([&%$#_])", r"\1", text or "")
    text = re.sub(r"\\[`'^\"~=.uvHtcdbkr]\s*", "", text)
    return plain(text.replace("\\ss", "ß").replace("\\textendash", "").replace("\\textemdash", ""))


class RIS(unittest.TestCase):
    def test_entries_titles_authors_and_dois(self):
        entries = rispy.loads(colophon.imported("ris"))
        works = [r["work"] for r in colophon.records()]
        self.assertEqual(len(entries), len(works))
        for entry, work in zip(entries, works):
            title = entry.get("title") or entry.get("primary_title") or ""
            self.assertEqual(plain(title), plain(work.get("title")))
            self.assertEqual(entry.get("doi", "").lower(), work.get("DOI", ""))
            people = entry.get("authors") or entry.get("first_authors") or []
            self.assertEqual(len(people), len(work.get("author", [])))
            for person, surname in zip(people, surnames(work.get("author"))):
                self.assertTrue(plain(person).startswith(surname), f"{person} begins with {surname}")


if __name__ == "__main__":
    unittest.main()
