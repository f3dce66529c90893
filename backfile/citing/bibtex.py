r"""Write references as BibTeX, for biblatex first: UTF-8, dates in EDTF, every sign that LaTeX would read escaped."""

import re

from backfile.citing.names import Name
from backfile.citing.references import Reference, on_one_line

SIGNS = {
    "\\": r"{\textbackslash}",
    "{": r"{\textbraceleft}",  # a brace behind a backslash still counts for BibTeX, and it would miss the other
    "}": r"{\textbraceright}",
    "~": r"{\textasciitilde}",
    "^": r"{\textasciicircum}",
    '"': '{"}',  # babel makes it a shorthand in some languages: "o is ö in German
    "<": r"{\textless}",
    ">": r"{\textgreater}",
    "|": r"{\textbar}",
    "#": r"\#",
    "$": r"\$",
    "%": r"\%",
    "&": r"\&",
    "_": r"\_",
}
"""The signs that mean something to LaTeX, or look otherwise in its oldest encoding, and what prints them."""

TRAP = re.compile(f"[{re.escape(''.join(SIGNS))}]|([-'`,])(?=\\1)|[?!](?=`)")
"""One of these signs, or one that LaTeX draws together with the next as another: two hyphens as a dash."""

LANGUAGES = {
    "ar": "arabic", "bg": "bulgarian", "ca": "catalan", "cs": "czech", "da": "danish", "de": "german", "el": "greek",
    "en": "english", "es": "spanish", "et": "estonian", "fa": "persian", "fi": "finnish", "fr": "french",
    "gl": "galician", "he": "hebrew", "hr": "croatian", "hu": "hungarian", "it": "italian", "ja": "japanese",
    "lt": "lithuanian", "lv": "latvian", "nb": "norsk", "nl": "dutch", "nn": "nynorsk", "no": "norsk", "pl": "polish",
    "pt": "portuguese", "ro": "romanian", "ru": "russian", "sk": "slovak", "sl": "slovene", "sr": "serbian",
    "sv": "swedish", "tr": "turkish", "uk": "ukrainian",
}  # fmt: skip
"""Names that babel and biblatex give to languages; others are left out."""

IN_ADDRESS = re.compile(r"[\s{}\\]")
"""What would end a field that is taken as it stands."""


def bibtex(reference: Reference) -> str:
    """Write one reference."""
    fields = "".join([f"  {name} = {{{value}}},\n" for name, value in entries(reference) if value])
    return f"@article{{{reference.key},\n{fields}}}\n"


def entries(reference: Reference) -> tuple[tuple[str, str], ...]:
    """Give the fields with their values, empty ones too."""
    place = f"{reference.archive}, {reference.place}" if reference.place else reference.archive
    return (
        ("title", f"{{{escape(reference.title)}}}"),  # twice in braces: printed with the capitals of the headline
        ("author", " and ".join([author(name) for name in reference.authors])),
        ("journal", escape(reference.paper)),
        ("entrysubtype", "newspaper"),
        ("date", reference.date.edtf),
        ("langid", LANGUAGES.get(reference.lang.partition("-")[0], "")),
        ("keywords", escape(", ".join([word.replace(",", ";") for word in reference.keywords]))),
        ("url", IN_ADDRESS.sub("", reference.url)),
        ("library", escape(place)),
        ("note", escape(". ".join(reference.notes))),
    )


def author(name: Name) -> str:
    """Write a name; one that is whole stands in braces, so that BibTeX leaves it so."""
    if not name.given:
        return f"{{{escape(name.family)}}}"
    family = escape(name.family) if not name.suffix else f"{escape(name.family)}, {escape(name.suffix)}"
    return f"{family}, {escape(name.given)}"


def escape(text: str) -> str:
    """Write a text so that LaTeX prints it as it stands, on one line."""
    line = on_one_line(text)
    return TRAP.sub(lambda found: SIGNS.get(found[0], f"{found[0]}{{}}"), line) if TRAP.search(line) else line
