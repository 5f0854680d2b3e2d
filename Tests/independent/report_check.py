# SPDX-License-Identifier: GPL-3.0-or-later
"""The report is one well-formed page that asks the network for nothing."""
import html.parser
import re
import unittest

import colophon

VOID = set("area base br col embed hr img input link meta source track wbr".split())
# Elements whose end tag HTML lets one leave out.
OPTIONAL = set("li dt dd p tr td th thead tbody tfoot option colgroup".split())


class Balance(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.open, self.faults, self.addresses, self.ids = [], [], [], []

    def handle_starttag(self, tag, attributes):
        for name, value in attributes:
            if name in ("src", "href", "action", "poster", "data", "xlink:href", "srcset"):
                self.addresses.append((tag, name, value or ""))
            if name == "id":
                self.ids.append(value)
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag):
        while self.open and self.open[-1] != tag and self.open[-1] in OPTIONAL:
            self.open.pop()
        if not self.open or self.open[-1] != tag:
            self.faults.append(f"</{tag}> at {self.getpos()} closes {self.open[-1:] or 'nothing'}")
        else:
            self.open.pop()


class Report(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.text = (colophon.output() / "report.html").read_text("utf-8")
        cls.page = Balance()
        cls.page.feed(cls.text)
        cls.page.close()

    def test_is_html5_with_balanced_elements(self):
        self.assertTrue(self.text.lower().startswith("<!doctype html>"))
        self.assertEqual(self.page.faults, [])
        self.assertEqual(self.page.open, [])
        self.assertEqual(len(self.page.ids), len(set(self.page.ids)), "ids are unique")

    def test_loads_nothing_from_elsewhere(self):
        loaded = [a for a in self.page.addresses
                  if (a[0], a[1]) != ("a", "href") and not a[2].startswith(("data:", "#")) and a[2]]
        self.assertEqual(loaded, [])
        self.assertIsNone(re.search(r"@import|url\(\s*['\"]?https?:", self.text))

    def test_shows_every_record(self):
        titles = [r["work"].get("title", "") for r in colophon.records()]
        self.assertIn("Harbour cities as first addresses", self.text)
        self.assertGreater(len(titles), 15)


if __name__ == "__main__":
    unittest.main()
