# SPDX-License-Identifier: GPL-3.0-or-later
"""The generator of training documents (Training/): the same documents each time, with gold that says what their pages print."""
import hashlib
import html
import json
import os
import re
import subprocess
import sys
import unicodedata
import unittest

import jsonschema

import colophon

TRAINING = colophon.ROOT / "Training"
sys.path.insert(0, str(TRAINING))

import generate  # noqa: E402
from grammar import LANGUAGES  # noqa: E402
from layouts import LAYOUTS  # noqa: E402

SEED = 7


def folded(text):
    """Letters and digits alone; what large letters lose ("ß") is made equal."""
    return "".join(c for c in unicodedata.normalize("NFKD", text.upper().casefold()) if c.isalnum())


def printed(page):
    """The words of a page in HTML, those of its margins too."""
    style = " ".join(re.findall(r'content: "((?:[^"\\]|\\.)*)"', page))
    return folded(html.unescape(re.sub(r"<[^>]+>", "", page.split("<body>")[1])) + style)


class TrainingDocuments(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.documents = [generate.make(number, SEED) for number in range(len(LAYOUTS))]

    def test_there_are_twenty_layouts_and_seven_languages(self):
        self.assertGreaterEqual(len(LAYOUTS), 20)
        self.assertEqual(len(LANGUAGES), 7)
        self.assertEqual({name.split("-", 2)[2].rsplit("-", 1)[0] for name, _, _ in self.documents}, set(LAYOUTS))

    def test_a_document_is_the_same_each_time(self):
        program = ("import generate, hashlib, json\n"
                   f"for number in range(6): print(hashlib.sha256(json.dumps(generate.make(number, {SEED})).encode()).hexdigest())")
        for hashing in ("1", "2"):
            given = subprocess.check_output([sys.executable, "-c", program], cwd=TRAINING, env={**os.environ, "PYTHONHASHSEED": hashing}, text=True)
            self.assertEqual(given.split(), [hashlib.sha256(json.dumps(d).encode()).hexdigest() for d in self.documents[:6]])

    def test_the_page_prints_what_gold_says(self):
        for name, page, gold in self.documents:
            words = printed(page)
            work = gold["work"]
            values = [work["title"], *[a.get("literal") or a["family"] for a in work["author"]], *work.get("keyword", []), work.get("DOI", ""), *gold["sections"],
                      *[n["text"] for n in gold["notes"]]]
            values += [re.sub(r"\b(\w+): ", r"\1 ", work.get("abstract", ""))]
            for value in values:
                self.assertIn(folded(value), words, f"{name}: {value}")
            for reference in gold["references"]:
                self.assertTrue(folded(reference["raw"]) in words, f"{name}: {reference['raw']}")

    def test_works_are_csl_items(self):
        validator = jsonschema.Draft202012Validator(json.loads(colophon.run("schema", "csl-item").stdout))
        for name, _, gold in self.documents:
            for work in [gold["work"]] + [r["work"] for r in gold["references"]]:
                item = {k: "; ".join(v) if k == "keyword" else v for k, v in work.items()}
                if "author" in item:
                    # Gold knows more of authors than CSL does.
                    item["author"] = [{k: v for k, v in a.items() if k not in ("ORCID", "affiliation")} for a in item["author"]]
                faults = [f"{name}: {e.json_path}: {e.message}" for e in validator.iter_errors(item)]
                self.assertEqual(faults[:5], [])

    def test_gold_is_read_by_evaluate_and_scores_one_against_itself(self):
        folder = colophon.folder() / "training-gold"
        folder.mkdir(exist_ok=True)
        records = []
        for name, _, gold in self.documents:
            (folder / f"{name}.json").write_text(json.dumps(gold), "utf-8")
            work = {**gold["work"], "keyword": "; ".join(gold["work"].get("keyword", []))}
            records.append({"id": name, "work": work, "sections": [{"title": s} for s in gold["sections"]],
                            "references": [{"id": f"r{i}", **r} for i, r in enumerate(gold["references"])], "sources": [{"path": f"{name}.pdf"}]})
        lines = colophon.folder() / "training-records.jsonl"
        lines.write_text("".join(json.dumps(r) + "\n" for r in records), "utf-8")
        done = colophon.run("evaluate", folder, lines, "--json")
        self.assertEqual(done.returncode, 0, done.stderr)
        figures = json.loads(done.stdout)
        self.assertEqual(figures["found"], len(self.documents))
        for field in ("title", "authors", "authors.full", "abstract", "keywords", "DOI", "year", "volume", "page", "sections", "references.instance", "references.core"):
            self.assertEqual(figures["fields"][field]["f1"], 1, field)


if __name__ == "__main__":
    unittest.main()
