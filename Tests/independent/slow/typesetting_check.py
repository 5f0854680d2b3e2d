# SPDX-License-Identifier: GPL-3.0-or-later
"""Training documents as PDFs: typeset twice they are the same bytes, and the program reads text out of every layout."""
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
import colophon  # noqa: E402

MAKE = colophon.ROOT / "Training" / "make.sh"


class Typesetting(unittest.TestCase):
    def make(self, folder, *arguments):
        subprocess.run([MAKE, folder, *map(str, arguments)], check=True, stdout=subprocess.DEVNULL, env=os.environ)
        return {path.name: path.read_bytes() for path in sorted(pathlib.Path(folder).iterdir())}

    def test_the_same_seed_gives_the_same_bytes(self):
        with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as two:
            first = self.make(one, "--documents", 3, "--seed", 11)
            self.assertEqual(len(first), 6)
            self.assertEqual(first, self.make(two, "--documents", 3, "--seed", 11))

    def test_titles_are_read_from_a_document_of_every_layout(self):
        with tempfile.TemporaryDirectory() as folder:
            self.make(folder, "--documents", 35, "--seed", 12)
            done = colophon.run("evaluate", folder, "--json", "--only", "title")
            self.assertEqual(done.returncode, 0, done.stderr)
            figures = json.loads(done.stdout)
            self.assertEqual(figures["found"], 35)
            self.assertGreater(figures["fields"]["title"]["f1"], 0.5)


if __name__ == "__main__":
    unittest.main()
