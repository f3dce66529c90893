"""Tell what looks like the name of a person, in the scripts of the press."""

import re

from backfile.importing.agency_names import KNOWN
from backfile.importing.cues import unglue
from backfile.importing.finding_dates import find_dates
from backfile.importing.galley import SENTENCE_END, weight
from backfile.importing.given_names import GIVEN_NAMES
from backfile.importing.phrases import CONTROLS, key, word_table
from backfile.text import fold

LONGEST = 48
"""The longest name, in letters."""

LONGEST_LINE = 90
"""The longest line of names alone, in letters: three authors."""

MOST_WORDS = 4
"""Words that a name has at most, particles apart."""

PARTICLES = word_table(
    "de del della der den di da do dos du des la le van von zu zum vom ter ten bin ibn al el af av y e v st"
)
"""Small words inside names."""

CASED = 0x590
"""Where the scripts that have capitals end: Latin, Greek, Cyrillic, Armenian."""

UPPER = "".join(chr(code) for code in range(CASED) if chr(code).isupper())
"""The capitals of these scripts."""

INITIALS = r"[^\W\d_]\.(?:\s?-?[^\W\d_]\.)*"
CAPITALISED = rf"(?:[Dd]['’]|[Oo]['’]|Mc|Mac|[Aa]l-|[Ee]l-)?[{UPPER}][^\W\d_]*(?:['’.-](?![sS]\b)[^\W\d_]+)*\.?"
NAME_WORD = rf"(?:{INITIALS}|{CAPITALISED})"
PARTICLE = (
    r"(?:de|del|della|der|den|di|da|do|dos|du|des|la|le|van|von|zu|zum|vom|ter|ten|bin|ibn|al|el|af|av|y|e|v\.|St\.)"
)

NAME = re.compile(rf"{NAME_WORD}(?:\s(?:{PARTICLE}\s)*{NAME_WORD}){{1,{MOST_WORDS - 1}}}(?:\s(?:Jr|Sr|II|III)\.?)?")
"""A name in the scripts that have capitals: two to four words."""

SINGLE = re.compile(r"[^\W\d_][\w.'’-]{1,24}")
"""A name of one word, such as a pen name; it needs a cue."""

SMALL = re.compile(r"[^\W\d_]{2,}\s[^\W\d_]{2,}")
"""A name of two words, both printed small; it needs a cue and a common given name."""

LOOSE = re.compile(rf"[{UPPER}][^\W\d_]+\s[^\W\d_]{{3,}}")
"""A name of two words, the second of them printed small; it needs a cue."""

SCRIPTS = r"\u0590-\u0dff\u0e00-\u0e7f\u3040-\u9fff\uac00-\ud7af"
UNCASED = re.compile(rf"[{SCRIPTS}][{SCRIPTS}\u200c\s.-]{{1,30}}")
"""A name in a script without capitals; it needs a cue."""

INSTITUTION = re.compile(
    r"(?:The )?(?:[A-Z][\w&.'’-]*\s){1,4}(?:Team|Staff|Editors?|Desk|News|Online|Agency|Press|Redaktion|Service|"
    r"University|Institute|Foundation)|"
    r"(?:Agencia|Agence|Agenzia|Redaktion|Redacción|Rédaction|Redazione)(?:\s[A-ZÀ-Ü][\w.-]*){0,3}|"
    r"[A-ZÄÖÜ]\w*-Redaktion"
)
"""An institution that signs as the author; it needs a cue."""

DEGREES = re.compile(r"(?i),?\s+\(?(?:ph\.?d|m\.?d|dvm|vmd|rd|ldn|ms|msc|mba|ma|jd|rn|cpa|esq|dr\. med)\b.*$")
"""Degrees after a name."""

INNER_DEGREES = re.compile(r"(?i),\s(?:ph\.?d|m\.?d|dvm|rd|msc|mba|jd|rn|cpa|esq)\.?(?=,?\s+(?:and|und|&)\s|,\s)")
"""Degrees after a name, with another name after them."""

LETTERED = re.compile(r"(?:,\s*(?:[A-Z][A-Za-z]{0,2}\.?){1,4}[A-Z]?(?:\s\([^()]{2,12}\))?)+\*?$")
"""Degrees in capitals after a name, each after a comma: `A. Name, DVM, LVT (Behavior)`."""

SEMICOLON = re.compile(r"\s*(?:;|\s&\s)\s*")
"""What parts authors whose degrees stand after commas."""

HONOURS = re.compile(
    r"(?:(?:Prof|Dr|Mag|Dipl|Ing|Mr|Mrs|Ms|Mme|Herr|Frau|Sr|Sra|Dott|Drs?|med|rer|phil|nat|jur|h\.c)\b\.?-?\s*)+"
)
"""Titles before a name."""

LATIN = str.maketrans({"ł": "l", "ø": "o", "ı": "i", "đ": "d", "ð": "d", "æ": "ae", "œ": "oe", "ß": "ss"})
"""Letters that folding leaves, as they are written in the table of given names."""

MARKER = re.compile(r"^\s*(?:[•*·/-]|\d[.)])\s")
"""A bullet or number before a name, where the page had a list of one author."""

CUT = re.compile(
    r"(?i)\s*(?:[|•·⋅/–—;()\[\]<>@\t*]|\s-\s|\s{2,}|"
    r"\s+(?:on|in|am|um|le|el|il|published|posted|updated|veröffentlicht|for|für|pour|para|is|was|at|aus|the|staff|"
    r"senior|special|contributing|writer|reporter|editor|correspondent|redakteur(?:in)?|korrespondent(?:in)?|"
    r"journalist(?:in)?|filed|last|\d)(?=\s|$|\d)).*$"
)
"""Where the names after a cue end: at a stroke, a date, a role, the publication."""

ASIDE = re.compile(
    r"\s*(?:[|•·⋅/(*\t<@]|\s{2,}|\d)[^a-z]{0,3}(?:\d.*|[A-Z(/|].*)?$|,\s(?:\d.*|[A-Z]{2,5}(?:,.*)?)?$|"
    r",?\s+(?:on|and AP|contributing.*|staff.*|senior.*|\d.*)$|[.,|]+$"
)
"""What may follow names that stand without a cue: the publication after a stroke, a reading time, a role."""

JOINT = "and|AND|und|UND|et|ET|y|e|en|och|og|i|ja|ve|és|dan|και|и|та|with|mit|avec|con|و|ו"
"""The words between two authors, as a pattern."""

SEPARATOR = re.compile(rf"\s*[,;&+、،]\s*(?:(?:{JOINT})\s+)?|\s+(?:{JOINT})\s+|／")
"""What parts the names of several authors."""

STOP = word_table(
    """
    last published updated posted anonymous now then far me us it this the a an my your our der die das den dem la le el
    los las les email am um im in at on zum zur vom
    """
)
"""Words after a cue that open something else than a name: `By the sea`."""

NOT_NAMES = word_table(
    """
    news home contact world sports politics business opinion editorial staff admin team redaktion editor editors
    guest press release read more about story stories video photo photos image images book books review reviews free
    online new the this that these how why what when where who your our my best top all in on at of for and or to
    with from by live breaking magazin magazine blog podcast newsletter politik wirtschaft kultur sport wissen
    panorama gesellschaft nachrichten kommentar analyse interview meinung reportage bericht deutschland ausland
    inland schweiz österreich europa international united states york los angeles san francisco washington london
    north south east west university institute school college department health science technology tech food travel
    style culture arts life guide tips recipes privacy policy terms cookie settings credit getty search menu share
    print email subscribe sign follow facebook twitter instagram youtube linkedin whatsapp january february march
    april may june july august september october november december monday tuesday wednesday thursday friday saturday
    sunday uhr januar februar märz mai juni juli oktober dezember montag dienstag mittwoch donnerstag freitag
    samstag sonntag stand foto bild quelle mehr zum zur die der das ein eine und oder mit für wie was warum les des
    une pour avec dans sur actualités société économie monde le la el las una noticias economía política mundo
    deportes sociedad cultura inc llc ltd gmbh ag company group media network agencia agency redacción redazione
    services service marketing real estate artificial intelligence machine learning climate change human rights
    middle public local national daily times post journal herald tribune gazette weekly full screen skip ad key
    points insights specs takeaways show start trial bio sidebar product products ratings rating final thoughts
    frequently asked questions edition consent update updates hub high quick easy get next previous back go see view
    watch listen buy shop add sale price details overview introduction conclusion summary background related
    featured popular trending latest recent chapter part section page table contents figure chart data report study
    survey special exclusive sponsored advertisement promoted partner content courtesy file internet web site
    website app finance money market markets stock energy environment education
    last updated responsible party ok cancel yes no close open select choose submit send save edit delete reply like
    comment comments join member members log out account customer customers stadt land kreis region gemeinde verein
    verlag verband stiftung ministerium straße strasse platz dr-ing fragen antworten zutaten zubereitung inhalt
    kontakt impressum datenschutz anzeige werbung nächster voriger vorheriger relevante aktuelle liebe grüße as
    stated performance cookies artikel car rentals tribunal supremo gobierno ministerio partido consejo president
    topics topic über unsere unser coffee press business minister street avenue road hotel restaurant club league cup
    championship series season episode
    """
)
"""Words of sections, headings, buttons and institutions, which stand in no person's name."""

NAMED = 2
"""Words of a name that stay when what follows it is cut."""

ARTICLES = ("Der ", "Des ", "La ", "Le ", "El ", "De la ")
"""Articles that stand inside names, but open none."""

ROLES = word_table(
    """
    writer author reporter correspondent professor director founder contributor contributing staff senior editor
    redakteur redakteurin autor autorin geschäftsführer geschäftsführerin chefredakteur chefredakteurin korrespondent
    periodista journaliste redactor redactora giornalista jornalista
    """
)
"""Words of roles, which stand after a name."""

OFFICE = re.compile(
    r"(?i)\w{2,}(?:leiter|redakteur|korrespondent|sprecher|direktor|vorsitzender?|professor|minister|präsident|reporter|"
    r"beauftragter?|journalist|kommissar|referent|geschäftsführer)(?:in)?\b"
)
"""A word of an office that another word is part of, as German sets them together."""

REGNAL = re.compile(r"\S+ [IVX]+")
"""A king or a pope."""

WORD = re.compile(r"[^\W\d_]+")
"""The letters of one word."""


def names_in(words: str, *, cued: bool) -> tuple[str, ...]:
    """Split what follows a cue into names; what does not look like a name ends the list.

    Without a cue every part must be a name.
    """
    words = unglue(MARKER.sub("", words))
    dates = find_dates(words)
    words = without_degrees(words[: dates[0].start] if dates else words)
    words = (CUT if cued else ASIDE).sub("", words).strip(" ,.:-–|" if cued else " ,.|/")
    words = without_section(words)
    names: list[str] = []
    for piece in SEPARATOR.split(words):
        name = piece.strip(" .:|")
        if fold(name) in KNOWN:
            continue
        # after a first author, a single word is the publication: `By Ann Other, CNN`
        if not (is_person(name) or (cued and is_author(name) and not (names and SINGLE.fullmatch(name)))):
            return tuple(names) if cued or parts(name) & ROLES else ()
        names.append(name)
    return tuple(names)


def without_degrees(words: str) -> str:
    """Cut the degrees after each name of a line."""
    people = SEMICOLON.split(words) if ";" in words else [words]
    return ", ".join(DEGREES.sub("", LETTERED.sub("", INNER_DEGREES.sub("", person))).strip("*") for person in people)


def without_section(words: str) -> str:
    """Cut the words of sections and buttons off the end of a line that begins with a name."""
    pieces = [] if INSTITUTION.fullmatch(words) else words.split()
    if len(pieces) <= NAMED:
        return words
    while len(pieces) > NAMED and fold(pieces[-1].strip(":|")) in NOT_NAMES | ROLES:
        pieces.pop()
    return " ".join(pieces)


def is_person(words: str) -> bool:
    """Tell whether words are the name of a person, of two words or more, and nothing else."""
    if len(words) > LONGEST or not NAME.fullmatch(words) or words.startswith(ARTICLES):
        return False
    if OFFICE.search(words) or REGNAL.fullmatch(words):
        return False
    return not parts(words) & (NOT_NAMES | ROLES)


def has_given_name(words: str) -> bool:
    """Tell whether a name begins with a common given name, as few headings and names of firms do."""
    first = fold(HONOURS.sub("", words, count=1).partition(" ")[0]).translate(LATIN)
    return first in GIVEN_NAMES or first.partition("-")[0] in GIVEN_NAMES


def is_author(words: str) -> bool:
    """Tell whether words after a cue can be whoever wrote: an institution, a pen name, a name in any script."""
    if INSTITUTION.fullmatch(words):
        return True
    first = WORD.match(words)
    if not first or len(words) > LONGEST or fold(first[0]) in STOP or parts(words) & NOT_NAMES:
        return False
    if SMALL.fullmatch(words) and has_given_name(words):
        return True
    return any(form.fullmatch(words) for form in (UNCASED, LOOSE, SINGLE))


def parts(words: str) -> set[str]:
    """Give the folded words of a name, without initials and particles."""
    return {fold(word) for word in WORD.findall(words) if len(word) > 1} - PARTICLES


def lone_names(words: str, common: frozenset[str]) -> tuple[str, ...]:
    """Give the names of a line that holds nothing but names, none of them made of common words."""
    sentence = SENTENCE_END.search(words) and not words.endswith(".")
    if weight(words) > LONGEST_LINE or sentence or key(words) in CONTROLS:
        return ()
    names = names_in(words, cued=False)
    return () if any(family(name) & common for name in names) else names


def family(name: str) -> set[str]:
    """Give the folded words of a name but for a common given name, which may be a word as well: `Will`, `Mark`."""
    first, _, rest = name.partition(" ")
    return parts(rest) if has_given_name(first) else parts(name)


def tidy(name: str) -> str:
    """Write a name that is printed in capitals the way names are written."""
    shouted = len(name) > MOST_WORDS and name.isupper() and "." not in name
    return " ".join(word.title() if "-" in word else word.capitalize() for word in name.split()) if shouted else name
