# SPDX-License-Identifier: GPL-3.0-or-later
"""Every output file keeps the schema that the program prints, as an independent validator reads it."""
import json
import unittest

import jsonschema

import colophon


def schema(name):
    done = colophon.run("schema", name)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


class Schemas(unittest.TestCase):
    def check(self, name, values):
        validator = jsonschema.Draft202012Validator(schema(name))
        faults = [f"{name} {place}: {error.json_path}: {error.message}" for place, value in enumerate(values, 1)
                  for error in validator.iter_errors(value)]
        self.assertEqual(faults[:20], [])

    def lines(self, file):
        return [json.loads(line) for line in (colophon.output() / file).read_text("utf-8").splitlines()]

    def test_every_schema_is_a_schema(self):
        names = colophon.run("schema").stdout.split()
        self.assertIn("record", names)
        for name in names:
            jsonschema.Draft202012Validator.check_schema(schema(name))

    def test_records(self):
        records = self.lines("records.jsonl")
        self.assertGreater(len(records), 15)
        self.check("record", records)

    def test_imported_records(self):
        self.check("record", colophon.records())

    def test_citations(self):
        self.check("citation", self.lines("citations.jsonl"))

    def test_statements(self):
        self.check("statement", self.lines("statements.jsonl"))

    def test_rejects(self):
        self.check("reject", self.lines("rejects.jsonl"))

    def test_summary_of_the_run(self):
        self.check("run", [json.loads((colophon.output() / "run.json").read_text("utf-8"))])

    def test_configuration(self):
        self.check("pipeline", [json.loads((colophon.ROOT / "pipeline.json").read_text("utf-8"))])

    def test_lines_are_sorted_by_id_and_ids_are_unique(self):
        for file in ("records.jsonl", "citations.jsonl", "statements.jsonl"):
            ids = [line["id"] for line in self.lines(file)]
            self.assertEqual(ids, sorted(ids, key=lambda text: text.encode()), file)
            self.assertEqual(len(ids), len(set(ids)), file)


if __name__ == "__main__":
    unittest.main()
