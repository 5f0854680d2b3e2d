# SPDX-License-Identifier: GPL-3.0-or-later
"""The report in a browser: it draws something, and the console stays silent."""
import pathlib
import shutil
import subprocess
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
import colophon  # noqa: E402

BROWSER = next(filter(None, map(shutil.which, ["chromium", "chromium-browser", "google-chrome"])), None)


@unittest.skipUnless(BROWSER, "no Chromium here")
class Browser(unittest.TestCase):
    def test_report_is_drawn_without_a_word_on_the_console(self):
        picture = colophon.folder() / "report.png"
        profile = colophon.folder() / "profile"
        done = subprocess.run(
            [BROWSER, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={profile}", "--enable-logging=stderr", "--v=0",
             "--window-size=1200,2000", f"--screenshot={picture}", (colophon.output() / "report.html").as_uri()],
            capture_output=True, encoding="utf-8", timeout=120)
        self.assertEqual([line for line in done.stderr.splitlines() if "CONSOLE" in line], [])
        self.assertGreater(picture.stat().st_size, 20_000, "a page that is not empty")


if __name__ == "__main__":
    unittest.main()
