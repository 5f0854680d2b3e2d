#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Typesets the sample articles and writes their known values.

usage: typeset.py ARTICLE.toml ... --pdf FOLDER --truth FOLDER

An article is a TOML file: front matter as fields, the body in a small markup, references as CSL-JSON items. From one source come the PDF,
by a layout (layouts/NAME.css and LAYOUTS below), and the truth in the form of docs/gold.md.

Markup of the body: `# ` and `## ` headings; blank lines between paragraphs; `> ` a call-out box; `*italics*`; `[@a; @b]` a citation in
parentheses and `@a` one in the text; `[^ ...]` a note, in which `{@a}` or `{@a 12}` cites a work in full the first time and short later.
"""
import argparse
import html
import json
import pathlib
import re
import tomllib

import styles

HERE = pathlib.Path(__file__).parent
LAYOUTS = {
    "two-column": dict(style="numbered", parts=["masthead", "category", "title", "authors", "affiliations", "abstracts", "dates"]),
    "one-column": dict(style="apa", parts=["masthead", "category", "title", "subtitle", "authors", "affiliations", "abstracts", "identifiers"]),
    "dutch": dict(style="dutch", parts=["masthead", "category", "title", "subtitle", "authors", "affiliations", "abstracts", "identifiers"]),
    "german": dict(style="german", parts=["masthead", "authors", "title", "subtitle", "abstracts"]),
    "footnotes": dict(style="french-notes", parts=["masthead", "title", "subtitle", "authors", "abstracts"]),
    "spanish": dict(style="spanish", parts=["masthead", "category", "title", "translated", "authors", "affiliations", "dates", "abstracts"]),
    "portuguese": dict(style="abnt", parts=["masthead", "title", "translated", "authors", "abstracts"]),
    "manuscript": dict(style="apa", parts=["title", "authors", "abstracts"]),
    "working-paper": dict(style="chicago", parts=["masthead", "title", "authors", "dates", "abstracts", "contact"]),
    "report": dict(style="german-notes", parts=["masthead", "title", "subtitle", "authors", "dates"]),
}


class Article:
    def __init__(self, path):
        self.name = path.stem
        self.source = tomllib.loads(path.read_text("utf-8"))
        self.layout = LAYOUTS[self.source["layout"]]
        self.style = styles.STYLES[self.layout["style"]]
        self.works = {r["key"]: r for r in self.source.get("reference", [])}
        self.sections, self.notes, self.mentions, self.note_citations = [], [], [], []
        self.cited = []  # keys in order of first citation
        self.first_note = {}
        self.order = list(self.works)
        if not self.style.notes and not self.style.by_number:
            self.order.sort(key=lambda k: styles.sort_key(self.works[k]))

    # Running text

    def cite(self, keys, inside):
        """A citation in the running text, and its mention."""
        for key in keys:
            if key not in self.cited:
                self.cited.append(key)
        if self.style.by_number:
            numbers = [self.order_by_citation().index(k) + 1 for k in keys]
            text = "[" + ", ".join(str(n) for n in numbers) + "]"
        elif inside:
            text = "(" + "; ".join(self.style.short(self.works[k], True) for k in keys) + ")"
        else:
            text = self.style.short(self.works[keys[0]], False)
        self.mentions.append({"text": text, "keys": keys})
        return text

    def order_by_citation(self):
        return self.cited + [k for k in self.order if k not in self.cited]

    def note(self, text):
        label = str(len(self.notes) + 1)
        citations, back, previous = 0, [], None
        def one(match):
            nonlocal citations, previous
            key, page = match[1], match[2]
            citations += 1
            if key not in self.first_note:
                self.first_note[key] = label
                if key not in self.cited:
                    self.cited.append(key)
                out = self.style.full(self.works[key])
            else:
                back.append({"to_note": self.first_note[key], "key": key})
                same = self.notes and not previous and self.notes[-1]["last"] == key and self.notes[-1]["count"] == 1
                out = self.style.ibid if same else self.style.again(self.works[key], self.first_note[key])
            previous = key
            return out + (self.style.pinpoint(page) if page else "")
        body = re.sub(r"\{@([\w-]+)(?: ([^}]+))?\}", one, self.italics(text))
        self.notes.append({"label": label, "text": plain(body), "last": previous, "count": citations})
        if citations:
            self.note_citations.append({"note": label, "citations": citations, "back": back})
        return f'<span class="note">{body}</span>'

    @staticmethod
    def italics(text):
        return re.sub(r"\*([^*]+)\*", r"<i>\1</i>", html.escape(text, quote=False))

    def inline(self, text):
        notes = []
        def keep(match):
            notes.append(match[1].strip())
            return f"\x00{len(notes) - 1}\x00"
        text = self.italics(re.sub(r"\[\^([^\]]+)\]", keep, text))
        text = re.sub(r"\[((?:@[\w-]+(?:; )?)+)\]", lambda m: self.cite(re.findall(r"@([\w-]+)", m[1]), True), text)
        text = re.sub(r"(?<![\w{])@([\w-]+)", lambda m: self.cite([m[1]], False), text)
        return re.sub("\x00(\\d+)\x00", lambda m: self.note(notes[int(m[1])]), text)

    def body(self):
        out = []
        for block in re.split(r"\n\s*\n", self.source["body"].strip()):
            block = " ".join(line.strip() for line in block.splitlines())
            if block.startswith("## "):
                out.append(f"<h3>{self.inline(block[3:])}</h3>")
                self.sections.append(plain(re.sub(r"^[\d.]+ ", "", block[3:])))
            elif block.startswith("# "):
                out.append(f"<h2>{self.inline(block[2:])}</h2>")
                self.sections.append(plain(re.sub(r"^(\d+|[IVX]+)\.? ", "", block[2:])))
            elif block.startswith("> "):
                out.append(f'<aside class="callout">{self.inline(block[2:])}</aside>')
            elif block.startswith("!table "):
                rows = [r.strip() for r in block[7:].split("//")]
                cells = "".join("<tr>" + "".join(f"<td>{html.escape(c.strip())}</td>" for c in r.split("|")) + "</tr>" for r in rows[1:])
                out.append(f'<figure class="table"><figcaption>{html.escape(rows[0])}</figcaption><table>{cells}</table></figure>')
            else:
                out.append(f"<p>{self.inline(block)}</p>")
        return "\n".join(out)

    # Front matter

    def front(self):
        s = self.source
        authors = []
        for a in s["author"]:
            mark = f'<sup>{a["mark"]}</sup>' if a.get("mark") else ""
            authors.append(html.escape(printed_name(a, s.get("names"))) + mark)
        separator = s.get("author_separator", ", ")
        line = separator.join(authors[:-1]) + (s.get("author_and", separator) if len(authors) > 1 else "") + authors[-1]
        blocks = {
            "masthead": f'<div class="masthead">{s.get("masthead", "")}</div>',
            "category": f'<div class="category">{html.escape(s["category"])}</div>' if "category" in s else "",
            "title": f'<h1>{self.italics(s["title"])}{s.get("title_note", "")}</h1>',
            "subtitle": f'<div class="subtitle">{self.italics(s["subtitle"])}</div>' if "subtitle" in s else "",
            "translated": "".join(f'<div class="translated">{self.italics(t)}</div>' for t in s.get("translated_titles", [])),
            "authors": f'<div class="authors">{line}</div>',
            "affiliations": "".join(f'<div class="affiliation">{a}</div>' for a in s.get("affiliations", [])),
            "contact": f'<div class="contact">{s["contact"]}</div>' if "contact" in s else "",
            "dates": f'<div class="dates">{html.escape(s["dates"])}</div>' if "dates" in s else "",
            "identifiers": f'<div class="identifiers">{html.escape(s["identifiers"])}</div>' if "identifiers" in s else "",
            "abstracts": "".join(self.abstract(a) for a in s.get("abstract", [])),
        }
        return "\n".join(blocks[part] for part in self.layout["parts"])

    def abstract(self, a):
        label = f'<span class="label">{html.escape(a["label"])}</span> ' if a.get("label") else ""
        keywords = ""
        if a.get("keywords"):
            words = a.get("separator", ", ").join(a["keywords"]) + a.get("end", "")
            keywords = f'<p class="keywords"><span class="label">{a["keywords_label"]}</span> {html.escape(words)}</p>'
        extra = f'<p class="keywords">{html.escape(a["extra"])}</p>' if "extra" in a else ""
        return f'<div class="abstract" lang="{a["language"]}"><p>{label}{self.italics(a["text"])}</p>{keywords}{extra}</div>'

    def references(self):
        if self.style.notes and not self.source.get("bibliography"):
            return ""
        entries = []
        order = self.order_by_citation() if self.style.by_number else self.order
        for number, key in enumerate(order, 1):
            label = f'<span class="number">{number}.</span> ' if self.style.by_number else ""
            entries.append(f'<p class="reference">{label}{self.style.entry(self.works[key])}</p>')
        return f'<h2 class="references">{self.source["references_heading"]}</h2>\n<div class="list">' + "\n".join(entries) + "</div>"

    def html(self):
        s = self.source
        head = s.get("heads", {})
        first = s.get("first_page", 1)
        page = f"""
        @page :left {{ @top-left {{ content: {css(head.get("left_outer", "page"))}; }} @top-right {{ content: {css(head.get("left", ""))}; }} }}
        @page :right {{ @top-right {{ content: {css(head.get("right_outer", "page"))}; }} @top-left {{ content: {css(head.get("right", ""))}; }} }}
        @page :first {{ @top-left {{ content: {css(head.get("first", ""))}; }} @top-right {{ content: {css(head.get("first_right", ""))}; }}
          @bottom-center {{ content: {css(head.get("first_foot", ""))}; }} }}
        @page :first {{ counter-reset: page {first - 1 if first > 1 else 0}; counter-increment: page; }}
        """
        cover = ""
        if "cover" in s:
            lines = "".join(f'<p class="{c.get("class", "plain")}">{c["text"]}</p>' for c in s["cover"]["line"])
            cover = f'<section class="cover">{lines}</section>'
        body, references = self.body(), self.references()
        style = (HERE / "layouts" / "base.css").read_text() + (HERE / "layouts" / (s["layout"] + ".css")).read_text()
        closing = "".join(f'<div class="closing">{c}</div>' for c in s.get("closing", []))
        meta = html.escape(s.get("pdf_title", s["title"]))
        return (f'<!DOCTYPE html><html lang="{s["language"]}"><head><meta charset="utf-8"><title>{meta}</title><style>{page}{style}</style></head>'
                f'<body>{cover}<header>{self.front()}</header><main>{body}{closing}{references}</main></body></html>')

    # Truth

    def truth(self):
        s = self.source
        work = {"type": s["type"], "title": s["title"] + (": " + s["subtitle"] if "subtitle" in s else ""),
                "author": [{k: a[k] for k in ("family", "given", "literal") if k in a} for a in s["author"]]}
        for a in s.get("abstract", [])[:1]:
            work["abstract"] = plain(self.italics(a["text"]))
        keywords = [a for a in s.get("abstract", []) if a.get("keywords")]
        work["keyword"] = keywords[0]["keywords"] if keywords else []
        work.update(s.get("work", {}))
        if self.style.by_number:
            order = self.order_by_citation()
        elif self.style.notes and not s.get("bibliography"):
            order = self.cited
        else:
            order = self.order
        references = []
        for key in order:
            reference = {"raw": plain(self.style.entry(self.works[key])), "work": {k: v for k, v in self.works[key].items() if k not in ("key",)}}
            if self.style.notes and key in self.first_note:
                reference["note"] = self.first_note[key]
            references.append(reference)
        out = {"id": "samples/" + self.name, "language": s["language"], "work": work, "sections": self.sections,
               "notes": [{"label": n["label"], "text": n["text"]} for n in self.notes], "references": references}
        if not self.style.notes:
            out["mentions"] = [{"text": m["text"], "references": [order.index(k) for k in m["keys"]]} for m in self.mentions]
        else:
            out["note_citations"] = [{"note": n["note"], "citations": n["citations"],
                                      "back": [{"to_note": b["to_note"], "reference": order.index(b["key"])} for b in n["back"]]}
                                     for n in self.note_citations]
        out["cover"] = {"family": s["cover"]["family"], "pages": [1], "fields": s["cover"]["fields"]} if "cover" in s else {}
        return out


def css(text):
    if text == "page":
        return "counter(page)"
    return '"' + text.replace('"', '\\"') + '"'


def plain(text):
    return html.unescape(re.sub(r"<[^>]+>", "", text)).strip()


def printed_name(a, form):
    if "literal" in a:
        return a["literal"]
    if form == "capitals":
        return a["given"] + " " + a["family"].upper()
    return a["given"] + " " + a["family"]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", nargs="+", type=pathlib.Path)
    parser.add_argument("--pdf", type=pathlib.Path, required=True)
    parser.add_argument("--truth", type=pathlib.Path, required=True)
    arguments = parser.parse_args()
    from weasyprint import HTML
    for path in arguments.articles:
        article = Article(path)
        text = article.html()
        HTML(string=text, base_url=str(HERE)).write_pdf(arguments.pdf / (article.name + ".pdf"), pdf_identifier=article.name.encode())
        (arguments.truth / (article.name + ".json")).write_text(json.dumps(article.truth(), ensure_ascii=False, indent=1) + "\n", "utf-8")
        print(path.name)


if __name__ == "__main__":
    main()
