# SPDX-License-Identifier: GPL-3.0-or-later
"""Every input gives records or one reject, none is lost and none stops the others: the folder ROBUSTNESS, and damaged samples."""
import json
import os
import pathlib
import random
import subprocess
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
import colophon  # noqa: E402


class Robustness(unittest.TestCase):
    def check(self, path):
        files = {str(p) for p in pathlib.Path(path).rglob("*") if p.is_file() and not p.name.endswith(".expected.json")
                 and not any(part.startswith(".") for part in p.relative_to(path).parts)}
        done = subprocess.run([colophon.PROGRAM, "import", "--log-format", "json", "--limit-seconds", "20", str(path)],
                              capture_output=True, encoding="utf-8", timeout=3600)
        self.assertEqual(done.returncode, 0, done.stderr[-2000:])
        read = {s["path"] for line in done.stdout.splitlines() for s in json.loads(line)["sources"]}
        rejected = [m["path"] for m in map(json.loads, done.stderr.splitlines()) if m.get("code")]
        self.assertEqual(len(rejected), len(set(rejected)), "one reject a file")
        self.assertEqual(files - read - set(rejected), set(), "no file is lost")
        self.assertEqual(read & set(rejected), set())
        codes = [m["code"] for m in map(json.loads, done.stderr.splitlines()) if m.get("code")]
        self.assertEqual(codes.count("worker.crashed"), 0)

    def test_hostile_files(self):
        self.check(os.environ.get("ROBUSTNESS") or colophon.ROOT / "Samples" / "hostile")

    def test_samples_with_bytes_changed_cut_and_doubled(self):
        chance = random.Random(17)
        target = colophon.folder() / "fuzzed"
        target.mkdir()
        samples = sorted(p for p in colophon.INBOX.iterdir() if not p.name.endswith(".expected.json"))
        for number in range(300):
            sample = chance.choice(samples)
            data = bytearray(sample.read_bytes())
            for _ in range(chance.choice([1, 10, 100])):
                place = chance.randrange(len(data))
                how = chance.randrange(4)
                if how == 0:
                    data[place] = chance.randrange(256)
                elif how == 1:
                    del data[place:place + chance.randrange(1, 200)]
                elif how == 2:
                    data[place:place] = data[place:place + chance.randrange(1, 200)]
                else:
                    data[place:place] = bytes(chance.randrange(256) for _ in range(8))
                if not data:
                    data = bytearray(b" ")
            (target / f"{number:03}{sample.suffix}").write_bytes(data)
        self.check(target)


if __name__ == "__main__":
    unittest.main()
