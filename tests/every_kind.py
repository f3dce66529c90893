"""An archive that has every kind of page, and everything in it that could break one."""

import json
import re

from conftest import ROOT, Archive, document

LONG = "An endless headline about the river and the bridge " * 40
"""A headline of 2,000 characters."""

BODY = """The river rose in the night and took the bridge at Mill Lane with it. Nobody was hurt, the *mayor* said.

## What is known

- The bridge was built in 1931.
- It was closed to lorries.

> "We saw it coming," said a baker. See [the river's page](https://example.org/river?a=1&b=2).

1. First the railing went.
2. Then the piers.

| Day | Level |
|---|---|
| Monday | 4 m |
"""

HOSTILE = {
    "script": ("<script>alert('a headline')</script>", {"tags": "['</title>', '<b>', \"x' onerror='y\"]"}),
    "emoji": ("🌊🌉🌊", {"tags": "['🌊', 'c++', 'C#', '../', 'México', 'Mexico']"}),
    "long": (LONG, {"tags": "[Rivers]", "date": "2015-02-17"}),
    "mixed": ('Flood (سيول) in the "valley" & beyond', {"date": "2015-02-16", "tags": "[أنهار, Rivers]"}),
    "author": ("Who wrote this", {"authors": """['"><img onerror=alert(1)>', "O'Neil & Sons"]""", "date": "2014"}),
    "nothing": ("", {}),
    "many-tags": ("All the subjects there are", {"tags": json.dumps([f"Subject {n}" for n in range(60)])}),
}
"""What a page must bear, by the file's name: a headline, and other values of the front matter."""

DATES = ("2015-02-14?", "2014-11-10~", "201X", "2013-06", "2012/2014", "2011-21", "2010-12-24%", "1999-02-29", "")
"""Dates of every sort that people write; the last but one is no date at all and therefore left out below."""


def every_kind(archive: Archive, lang: str = "en") -> Archive:
    """Fill an archive with documents from which every kind of page is made, in a language of the interface."""
    archive.write(
        "site.yaml",
        f"title: The Valley Archive\nlang: {lang}\nowner: The Valley Library\n"
        "description: What was printed in the valley.\ncorrections: mailto:desk@example.org\nper_page: 10\n"
        "tags:\n  Rivers:\n    aliases: [River]\n"
        "    description: Water that runs through the valley.\n",
    )
    archive.write("content/about.md", document("About this archive", BODY))
    for name, (title, front) in HOSTILE.items():
        quoted = json.dumps(title, ensure_ascii=False) if title else ""
        archive.write(f"content/{name}.md", document(quoted, BODY if title else "", lang="en", **front))
    for number, date in enumerate(date for date in DATES if date != "1999-02-29"):
        front = {"date": f"'{date}'" if date else "", "source": "The Valley Post", "tags": "[Rivers, Bridges]"}
        archive.write(f"content/date-{number}.md", document(f"The bridge, report {number}", BODY, **front))
    for number in range(40):
        front = {"date": f"{1990 + number // 4}-0{1 + number % 9}-1{number % 10}", "tags": "[Rivers]"}
        front |= {"source": "بريد الوادي", "lang": "ar", "authors": "[أمينة حداد]"} if number % 5 == 0 else {}
        title = f"سيول في الوادي {number}" if number % 5 == 0 else f"Flood number {number}"
        archive.write(f"content/flood-{number:02}.md", document(title, BODY, **front))
    archive.write(
        "content/linked.md",
        document("Where it stood", BODY, url="https://example.org/a?b=1&c=2", captured="2016-03-01", date="2016-02-29"),
    )
    for name in ("000_4392429e774f45b4.txt", "004_6c393cb820724d76.txt"):
        archive.seed(name, (ROOT / "seeds" / name).read_bytes())
    return archive.import_().build("--base-url", "https://example.org/repo")


def kinds(archive: Archive) -> list[str]:
    """Give the address of one page of each kind: addresses that differ in names and numbers alone are of one kind.

    A page that leads on to another is nobody's to read.
    """
    found: dict[tuple[str, ...], str] = {}
    for name, raw in archive.files().items():
        if name.endswith(".html") and b'http-equiv="refresh"' not in raw:
            first, *rest = name.split("/")
            kind = (re.sub(r"\d+", "0", first), *(part if part in ("page", "original") else "" for part in rest))
            found.setdefault(kind, name.removesuffix("index.html"))
    return list(found.values())


def articles(archive: Archive) -> list[str]:
    """Give the address of the page of each document, but of one of the many floods only."""
    names = sorted(path.name for path in archive.path("output/articles").iterdir())
    return [f"articles/{name}/" for name in names if not name.startswith("flood-") or name.endswith("-05")]
