# SPDX-License-Identifier: GPL-3.0-or-later
"""A cover never leaks: with it and without it, the article behind it says the same."""
import json
import unittest

import pypdf

import colophon

OWN = ("title", "author", "abstract", "keyword")
PARTS = ("sections", "notes", "references", "mentions", "note_citations")


def record(path):
    done = colophon.run("import", path, "--format", "jsonl", "--quiet")
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def without_pages(value):
    """Page numbers shift by the cover: everything else must not."""
    if isinstance(value, dict):
        return {key: without_pages(part) for key, part in value.items() if not (key == "page" and isinstance(part, int))}
    return [without_pages(part) for part in value] if isinstance(value, list) else value


def differences(covered, bare):
    """What differs, but for values that the article does not print and the cover does."""
    found = [
        key
        for key in OWN
        if covered["work"].get(key) != bare["work"].get(key)
        and not (key not in bare["work"] and covered["provenance"][key]["by"] == "cover")
    ]
    return found + [key for key in PARTS if without_pages(covered.get(key, [])) != without_pages(bare.get(key, []))]


class CoversDoNotLeak(unittest.TestCase):
    def test_pdf(self):
        covered = [r for r in colophon.records() if r.get("cover", {}).get("pages")]
        self.assertGreaterEqual(len(covered), 2)
        for before in covered:
            source = before["sources"][0]["path"]
            with self.subTest(source):
                reader = pypdf.PdfReader(colophon.INBOX / source.rsplit("/", 1)[-1])
                writer = pypdf.PdfWriter()
                for number, page in enumerate(reader.pages, 1):
                    if number not in before["cover"]["pages"]:
                        writer.add_page(page)
                path = colophon.folder() / "bare.pdf"
                writer.write(path)
                bare = record(path)
                self.assertNotIn("cover", bare)
                self.assertEqual(differences(before, bare), [])

    def test_before_another_article(self):
        """The cover of one document before the article of another."""
        cover = pypdf.PdfReader(colophon.INBOX / "piccoli-comuni.pdf").pages[0]
        for name in ("queue-at-the-counter.pdf", "translocal-counters.pdf", "buurtkamers.pdf"):
            with self.subTest(name):
                paths = []
                for pages in ([cover], []):
                    writer = pypdf.PdfWriter()
                    for page in pages + list(pypdf.PdfReader(colophon.INBOX / name).pages):
                        writer.add_page(page)
                    paths.append(colophon.folder() / f"{len(pages)}-{name}")
                    writer.write(paths[-1])
                covered, bare = map(record, paths)
                self.assertEqual(covered["cover"]["pages"], [1])
                self.assertEqual(differences(covered, bare), [])

    def test_markdown(self):
        whole = (colophon.INBOX / "manuscript-with-cover.md").read_text("utf-8")
        start = whole.index("## Allotments and Asylum")
        path = colophon.folder() / "bare.md"
        path.write_text(whole[start:], "utf-8")
        self.assertEqual(differences(record(colophon.INBOX / "manuscript-with-cover.md"), record(path)), [])


if __name__ == "__main__":
    unittest.main()
