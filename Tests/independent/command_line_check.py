# SPDX-License-Identifier: GPL-3.0-or-later
"""Exit statuses, and what goes to which stream."""
import json
import unittest

import colophon

HOSTILE = colophon.ROOT / "Samples" / "hostile"


class CommandLine(unittest.TestCase):
    def status(self, expected, *arguments, **options):
        done = colophon.run(*arguments, **options)
        self.assertEqual(done.returncode, expected, f"{arguments}: {done.stderr}")
        self.assertNotRegex(done.stderr, r"Fatal error|Swift/|Thread \d+ Crashed|\.swift:\d+")
        return done

    def test_help_of_every_command_shows_an_example(self):
        listing = self.status(0, "--help").stdout
        commands = [line.split()[0] for line in listing.split("SUBCOMMANDS:")[1].splitlines() if line.startswith("  ") and line.strip()
                    and not line.startswith("   ")]
        self.assertIn("import", commands)
        for command in commands:
            if command in ("help", "See"):
                continue
            text = self.status(0, command, "--help").stdout
            self.assertIn("colophon " + command, text)

    def test_the_page_of_codes_is_what_the_program_prints(self):
        page = (colophon.ROOT / "docs" / "reference" / "codes.md").read_text("utf-8")
        self.assertEqual(page, self.status(0, "schema", "codes").stdout, "make reference writes it anew")

    def test_usage_is_64(self):
        self.status(64, "import", "--no-such-option")
        self.status(64, "schema", "no-such-schema")

    def test_missing_input_is_66(self):
        done = self.status(66, "import", colophon.folder() / "missing.pdf")
        self.assertIn("missing.pdf", done.stderr)
        self.assertEqual(done.stdout, "")

    def test_rejects_end_well_unless_strict(self):
        done = self.status(0, "import", HOSTILE / "empty.pdf")
        self.assertEqual(done.stdout, "")
        self.assertIn("input.empty", done.stderr)
        self.status(65, "import", "--strict", HOSTILE / "empty.pdf")

    def test_quiet_says_nothing_on_standard_error(self):
        done = self.status(0, "import", "--quiet", colophon.INBOX / "reading-list.ris")
        self.assertEqual(done.stderr, "")
        self.assertEqual(len(done.stdout.splitlines()), 3)

    def test_log_as_json_is_a_json_object_a_line(self):
        done = self.status(0, "import", "--log-format", "json", HOSTILE / "empty.pdf")
        self.assertTrue(done.stderr.strip())
        for line in done.stderr.splitlines():
            self.assertIsInstance(json.loads(line), dict)

    def test_standard_input_is_read_for_a_hyphen(self):
        text = (colophon.INBOX / "reading-list.ris").read_text("utf-8")
        done = self.status(0, "import", "-", stdin=text)
        self.assertEqual(len(done.stdout.splitlines()), 3)

    def test_configuration_faults_are_78_and_name_the_key(self):
        bad = colophon.configuration("bad.json", worker=2)
        self.assertIn("worker", self.status(78, "run", "--config", bad).stderr)
        missing = colophon.configuration("missing.json", inputs=[{"path": "nowhere"}])
        self.assertIn("nowhere", self.status(78, "run", "--config", missing).stderr)

    def test_invalid_lines_are_65_with_their_place(self):
        path = colophon.folder() / "broken.jsonl"
        path.write_text('{"schema": "colophon/record/1", "id": "x:1", "work": {"titel": "A"}}\n', "utf-8")
        done = self.status(65, "validate", path)
        self.assertIn("line 1", done.stdout)
        self.assertIn("titel", done.stdout)

    def test_a_changed_sample_is_65_with_a_readable_difference(self):
        sample = colophon.folder() / "one.ris"
        sample.write_bytes((colophon.INBOX / "reading-list.ris").read_bytes())
        self.status(0, "validate", "--update", sample)
        self.status(0, "validate", sample)
        expected = colophon.folder() / "one.ris.expected.json"
        expected.write_text(expected.read_text("utf-8").replace("Meridian Books", "Meridian Press"), "utf-8")
        done = self.status(65, "validate", sample)
        self.assertIn("work.publisher", done.stdout)
        self.assertIn("Meridian Press", done.stdout)

    def test_output_that_cannot_be_written_is_73(self):
        (colophon.folder() / "file").write_text("in the way", "utf-8")
        self.status(73, "run", "--config", colophon.configuration("blocked.json", output="file/out", catalogue="blocked.sqlite"))

    def test_a_second_run_gives_the_same_bytes(self):
        config = colophon.configuration("twice.json", output="twice", catalogue="twice.sqlite")
        self.status(0, "run", "--config", config)
        names = ["records.jsonl", "citations.jsonl", "statements.jsonl", "rejects.jsonl"]
        first = [(colophon.folder() / "twice" / name).read_bytes() for name in names]
        self.status(0, "run", "--config", config)
        self.assertEqual(first, [(colophon.folder() / "twice" / name).read_bytes() for name in names])
        summary = json.loads((colophon.folder() / "twice" / "run.json").read_text("utf-8"))
        self.assertEqual(summary["timings"]["inputs_extracted"], 0)

    def test_workers_change_nothing(self):
        one = self.status(0, "import", "--workers", "1", colophon.INBOX).stdout
        self.assertEqual(one, self.status(0, "import", "--workers", "4", colophon.INBOX).stdout)


if __name__ == "__main__":
    unittest.main()
