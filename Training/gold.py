# SPDX-License-Identifier: GPL-3.0-or-later
"""The gold of a document that was set: what its pages print, in the form that `colophon evaluate` reads."""
import re

import people
from body import plain
from citation_styles import styles


def name(author):
    """CSL's name, with ORCID where it was printed."""
    if "literal" in author:
        return {"literal": author["literal"]}
    return {"family": author["family"], "given": author.get("printed_given", author["given"])}


def cited_name(n, text):
    if "literal" in n:
        return n
    forms = [n["given"], people.initials(n["given"]), people.initials(n["given"], space=""), people.initials(n["given"], dots=False)]
    given = next((f for f in forms if f in text), None)
    return {"family": n["family"]} | ({"given": given} if given else {})


def printed(work, text, limit):
    """A cited work's fields as far as its string prints them; a dash stands for its authors."""
    folded = re.sub(r"[–—]", "-", text)
    kept = {"type": work["type"], "title": work["title"], "issued": work["issued"]}
    if styles.year(work) not in text:
        del kept["issued"]
    for key in ("container-title", "volume", "issue", "page", "publisher", "publisher-place", "DOI", "URL"):
        if key in work and work[key] in folded:
            kept[key] = work[key].lower() if key == "DOI" else work[key]
    for role in ("author", "editor"):
        if role in work:
            names = work[role] if len(work[role]) <= limit else work[role][:1]
            kept[role] = [cited_name(n, text) for n in names]
    return kept


def gold(document, body, sheet):
    work = {"type": sheet.type, "title": document.title + (joiner(document.title) + document.subtitle if document.subtitle else ""),
            "author": [affiliated(a, document, sheet) for a in document.authors]}
    work |= {"abstract": sheet.abstract or "", "keyword": sheet.keywords or []}
    work |= document.printed
    work["language"] = document.language
    limit = getattr(document.list_style if body.listed else document.style, "most", 99)
    references = []
    if body.listed:
        for place, text in zip(body.order, body.entries):
            reference = {"raw": text, "work": printed(document.works[place], text, limit)}
            if place in body.first_note:
                reference["note"] = body.first_note[place]
            references.append(reference)
    else:
        for place in body.cited:
            text = plain(document.style.full(document.works[place]))
            references.append({"raw": text, "work": printed(document.works[place], text, limit), "note": body.first_note[place]})
    order = body.order if body.listed else body.cited
    out = {"id": f"typeset-training/{document.name}", "language": document.language, "work": work, "sections": body.sections,
           "notes": [{"label": n["label"], "text": n["text"]} for n in body.notes], "references": references}
    if document.notes:
        out["note_citations"] = [{**n, "back": [{**b, "reference": order.index(b["reference"])} for b in n["back"]]} for n in body.note_citations]
    else:
        out["mentions"] = [{"text": m["text"], "references": [order.index(p) for p in m["references"]]} for m in body.mentions]
    out["cover"] = {}
    return out


def affiliated(author, document, sheet):
    out = name(author)
    if "orcid" in sheet.shown and author["orcid"]:
        out["ORCID"] = author["orcid"]
    if "affiliation" in sheet.shown:
        out["affiliation"] = [{"name": ", ".join(document.institutions[p])} for p in author["places"]]
    return out


def joiner(title):
    return " " if title.endswith(("?", "!", ".")) else ": "
