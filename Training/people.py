# SPDX-License-Identifier: GPL-3.0-or-later
"""Made-up authors: names of many origins, affiliations, addresses."""
import functools
import pathlib
import re
import tomllib
import unicodedata


@functools.cache
def origins():
    return tomllib.loads((pathlib.Path(__file__).parent / "texts" / "names.toml").read_text("utf-8"))


def name(rng, language, foreign=0.3):
    """`given` and `family`, mostly of the origin that is at home in the language."""
    lists = origins()
    home = [o for o in lists if language in lists[o]["from"]]
    origin = lists[rng.choice(home)] if home and rng.random() > foreign else lists[rng.choice(list(lists))]
    given, family = rng.choice(origin["given"]), rng.choice(origin["family"])
    chance = rng.random()
    if chance < 0.12:
        given += " " + rng.choice("ABCDEFGHJKLMPRSTW") + "."
    elif chance < 0.16:
        given = given[0] + ". " + rng.choice(origin["given"])
    if rng.random() < 0.04 and " " not in family:
        family += "-" + rng.choice([f for f in origin["family"] if " " not in f and "-" not in f] or [family])
    return {"given": given, "family": family}


def initials(given, dots=True, space=" "):
    """"Jean-Paul M." to "J.-P. M."; without dots "JPM"."""
    words = [w for w in re.split(r"\s+", given) if w]
    out = []
    for word in words:
        parts = [p[0].upper() for p in word.split("-") if p]
        out.append("-".join(p + "." for p in parts) if dots else "".join(parts))
    return (space if dots else "").join(out)


def plain(text):
    text = text.replace("ß", "ss").replace("ø", "o").replace("Ø", "O").replace("ł", "l").replace("ı", "i")
    return "".join(c for c in unicodedata.normalize("NFKD", text) if c.isascii() and c.isalnum()).lower()


def email(rng, author, institution):
    host = plain(max(institution.split(), key=len))[:12] or "mail"
    family = plain(author["family"].split()[-1])
    user = rng.choice([family, plain(author["given"])[:1] + "." + family, plain(author["given"].split()[0]) + "." + family, family + plain(author["given"])[:2]])
    return f"{user}@{rng.choice(['', 'uni-', 'mail.', 'soz.'])}{host}.{rng.choice(['edu', 'org', 'eu', 'net', 'de', 'ac.uk', 'br', 'fr', 'it', 'nl', 'es'])}"


def orcid(rng):
    digits = [rng.randint(0, 9) for _ in range(8)]
    total = 0
    number = [0, 0, 0, 0, 0, 0, 0] + digits
    for digit in number:
        total = (total + digit) * 2
    check = (12 - total % 11) % 11
    text = "".join(map(str, number)) + ("X" if check == 10 else str(check))
    return "-".join(text[i:i + 4] for i in range(0, 16, 4))


def institution(grammar):
    """An institution as parts: department, name, place, country; `text` joins them as a by-line has it."""
    rng = grammar.rng
    parts = [grammar.say("names", "institutions")]
    if rng.random() < 0.6:
        parts.insert(0, grammar.say("names", "departments"))
    place = rng.choice(grammar.data["places"])
    if rng.random() < 0.3:
        parts.append(f"{rng.choice(grammar.data['streets'])} {rng.randint(1, 140)}")
        parts.append(f"{rng.randint(1000, 99999)} {place}")
    elif rng.random() < 0.7:
        parts.append(place)
    if rng.random() < 0.6:
        parts.append(rng.choice(grammar.data["countries"]))
    return parts
