# SPDX-License-Identifier: GPL-3.0-or-later
"""`colophon evaluate` gives the figures of a reference scorer. Both are named by the environment: SCORER (a program that takes a folder of
gold and a file of records, and prints figures as JSON with --json) and GOLD (a folder of sets)."""
import json
import os
import subprocess
import sys
import unittest

import colophon

SCORER, GOLD = os.environ.get("SCORER"), os.environ.get("GOLD")


@unittest.skipUnless(SCORER and GOLD, "SCORER and GOLD name no reference scorer and no gold")
class Scoring(unittest.TestCase):
    def test_figures_agree_to_four_digits(self):
        done = colophon.run("import", "--quiet", GOLD)
        self.assertEqual(done.returncode, 0, done.stderr)
        path = colophon.folder() / "gold.jsonl"
        path.write_text(done.stdout, "utf-8")
        theirs = json.loads(subprocess.check_output([sys.executable, SCORER, GOLD, str(path), "--json"]))
        ours = json.loads(colophon.run("evaluate", GOLD, path, "--json").stdout)
        self.assertEqual((ours["documents"], ours["found"]), (theirs["documents"], theirs["found"]))
        self.assertEqual(list(ours["fields"]), list(theirs["fields"]))
        for field, figures in theirs["fields"].items():
            for name, figure in figures.items():
                self.assertAlmostEqual(ours["fields"][field][name], figure, places=4, msg=f"{field} {name}")


if __name__ == "__main__":
    unittest.main()
