"""Find who wrote a text: lines that say so, and names that stand alone where a byline stands."""

import re
from collections.abc import Iterator
from itertools import chain

from backfile.importing.agencies import KNOWN
from backfile.importing.finding_dates import find_dates
from backfile.importing.galley import SENTENCE_END, Galley, Mark, weight
from backfile.importing.phrases import CONTROLS, key
from backfile.model import Block, Evidence, Label, Sure
from backfile.text import fold, shorten

LONGEST = 130
"""The longest byline, in letters; with a role and a date, bylines of three authors reach it."""

NEAR = 2
"""Blocks after the lead among which a byline can still stand, where a standfirst was taken for the lead."""

MOST_WORDS = 4
"""Words that a name has at most, particles apart."""

CUE = re.compile(
    r"(?i)^\W*(?:(?:(?:re)?posted|published|written|authored|reported|researched|contributed|edited|created|text|story|"
    r"article|words|reporting|analysis|opinion|review|column|recipe|photos?|interview|commentary|von|by|par|por|di|"
    r"door|on|erstellt)[:\s]+)*"
    r"(?:by|von|par|por|door|di|av|af|od|yazan|kirjoittanut|autor(?:in|en|es|a|e)?|author|authors|auteurs?|"
    r"redakteur(?:in)?|"
    r"escrito por|geschrieben von|verfasst von|propos recueillis par|scritto da|a cura di|texto|texte|text|tekst|"
    r"testo|words|writer|"
    r"автор|текст|بقلم|كتب|كتبت|تحرير|إعداد|نویسنده|نوشته|گزارش|文[/／:：]|記者|记者|作者|執筆|撰文|글|기자)"
    r"(?:\s?[:：/|]\s*|\s+)(?P<names>\S.*)$"
)
"""A cue at the beginning of a line, and what follows it."""

INNER_CUE = re.compile(r"(?:^|[\s|/•·,–-])(?:[Bb]y|BY|[Vv]on|VON|[Pp]ar|[Pp]or|[Dd]oor)[: ]\s?(?P<names>[^\W\d_][^|]*)")
"""A cue further on in a short line that also gives the date: `Posted on May 3, 2020 by A. Name`."""

CUT = re.compile(
    r"(?i)\s*(?:[|•·/–—;()\[\]<>@\t*]|\s-\s|\s{2,}|\s+(?:on|in|am|um|le|el|il|il y a|published|posted|updated|"
    r"veröffentlicht|for|für|pour|"
    r"para|is|was|at|aus|the|staff|senior|special|contributing|writer|reporter|editor|correspondent|redakteur(?:in)?|"
    r"korrespondent(?:in)?|"
    r"journalist(?:in)?|filed|last|\d)(?=\s|$|\d)).*$"
)
"""Where the names of a byline end: at a stroke, a date, a role, the publication."""

ASIDE = re.compile(
    r"\s*(?:[|•·/(*\t<@,]|\s{2,}|\d)[^a-z]{0,3}(?:\d.*|[A-Z(/|].*)?$|,?\s+(?:on|and AP|contributing.*|staff.*|senior.*|\d.*)$|[.,|]+$"
)
"""What may follow a name that stands without a cue: the publication after a stroke, a reading time, a role."""

SEPARATOR = re.compile(r"\s*[,;&+、،]\s*|\s+(?:and|und|et|y|e|en|och|og|i|with|mit|avec|con|و)\s+|／")
"""What parts the names of several authors."""

NAME_WORD = r"(?:[^\W\d_]\.(?:\s?-?[^\W\d_]\.)*|(?:[Dd]['’]|[Oo]['’]|Mc|Mac|[Aa]l-|[Ee]l-)?[A-ZÀ-ÖØ-ÞĀ-Ž][^\W\d_]*(?:['’.-](?![sS]\b)[^\W\d_]+)*\.?)"
PARTICLE = (
    r"(?:de|del|della|der|den|di|da|do|dos|du|des|la|le|van|von|zu|zum|vom|ter|ten|bin|ibn|al|el|af|av|y|e|v\.|St\.)"
)

NAME = re.compile(rf"{NAME_WORD}(?:\s(?:{PARTICLE}\s)*{NAME_WORD}){{1,{MOST_WORDS - 1}}}(?:\s(?:Jr|Sr|II|III)\.?)?")
"""A name in the scripts that have capitals: two to four words."""

SINGLE = re.compile(r"[^\W\d_][\w.'’-]{1,24}")
"""A name of one word, such as a pen name; it needs a cue."""

UNCASED = re.compile(
    r"[\u0590-\u0dff\u0e00-\u0e7f\u3040-\u9fff\uac00-\ud7af][\u0590-\u0dff\u0e00-\u0e7f\u3040-\u9fff\uac00-\ud7af\u200c\s.-]{1,30}"
)
"""A name in a script without capitals; it needs a cue."""

INSTITUTION = re.compile(
    r"(?:The )?(?:[A-Z][\w&.'’-]*\s){1,4}(?:Team|Staff|Editors?|Desk|News|Online|Agency|Press|Redaktion|Service|"
    r"University|Institute|Foundation)"
    r"|(?:Agencia|Agence|Agenzia|Redaktion|Redacción|Rédaction|Redazione)(?:\s[A-ZÀ-Ü][\w.-]*){0,3}|"
    r"[A-ZÄÖÜ]\w*-Redaktion"
)
"""An institution that signs as the author; it needs a cue."""

LOOSE = re.compile(r"[A-ZÀ-ÖØ-Þ][^\W\d_]+\s[^\W\d_]{3,}")
"""A name of two words, the second of them printed small; it needs a cue."""

DEGREES = re.compile(r"(?i),?\s+\(?(?:ph\.?d|m\.?d|dvm|vmd|rd|ldn|ms|msc|mba|ma|jd|rn|cpa|esq|dr\. med)\b.*$")
"""Degrees after a name."""

NOT_NAMES = frozenset(
    """
    news home contact world sports politics business opinion editorial staff admin team redaktion editor editors guest press
    release read more about story stories video photo photos image images book books review reviews free online new the this
    that these how why what when where who your our my best top all in on at of for and or to with from by live breaking
    magazin magazine blog podcast newsletter politik wirtschaft kultur sport wissen panorama gesellschaft nachrichten
    kommentar analyse interview meinung reportage bericht deutschland ausland inland schweiz österreich europa international
    united states new york los angeles san francisco washington london north south east west university institute school
    college department health science technology tech food travel style culture arts life guide tips recipes school
    privacy policy terms cookie settings image credit getty images search menu share print email subscribe sign follow
    facebook twitter instagram youtube linkedin whatsapp january february march april may june july august september october
    november december monday tuesday wednesday thursday friday saturday sunday uhr januar februar märz mai juni juli oktober
    dezember montag dienstag mittwoch donnerstag freitag samstag sonntag stand foto bild quelle mehr zum zur die der das ein
    eine und oder mit für wie was warum les des une pour avec dans sur actualités société économie monde culture le la el los
    las una noticias economía política mundo deportes sociedad cultura inc llc ltd gmbh ag company group media network
    agencia agency redacción redazione services service marketing real estate artificial intelligence machine learning
    climate change human rights middle public local national daily times post journal herald tribune gazette weekly
    full screen skip ad key points insights specs takeaways show start trial bio sidebar product products ratings rating final
    thoughts frequently asked questions edition consent update updates hub high quick easy get your more next previous back
    go see view watch listen buy shop add sale price details overview introduction conclusion summary background related
    featured popular trending latest recent chapter part section page table contents figure chart data report study survey
    special exclusive sponsored advertisement promoted partner content courtesy file internet web site website online app
    yahoo google apple microsoft amazon finance money market markets stock energy environment education university
    last updated responsible party ok cancel yes no close open select choose submit send save edit delete reply like comment comments join member members
    log in out account customer customers reviews stadt land kreis region gemeinde verein verlag verband stiftung ministerium
    straße strasse platz dr-ing fragen antworten zutaten zubereitung inhalt kontakt impressum datenschutz anzeige werbung
    nächster voriger vorheriger relevante aktuelle liebe grüße as stated performance cookies cookie artikel car rentals
    tribunal supremo gobierno ministerio partido consejo president minister street avenue road hotel restaurant club league cup open world championship series season episode
    """.split()
)
"""Words that open sections, headings and institutions, and so stand in no person's name."""


def find_bylines(galley: Galley) -> Iterator[Mark]:
    """Find short lines that say who wrote the text, before the story or after it."""
    for at in around_story(galley):
        words = galley.blocks[at].words
        if weight(words) <= LONGEST and cued_names(words):
            yield Mark(at, Label.BYLINE, "a line that says who wrote the text")


def find_announced(galley: Galley) -> Iterator[Mark]:
    """Find names under a line that says `By` and nothing else."""
    for at in around_story(galley):
        following = galley.blocks[at + 1 : at + 2]
        if LONE_CUE.fullmatch(galley.blocks[at].words) and any(
            names_in(block.words, cued=False) for block in following
        ):
            yield Mark(at, Label.FURNITURE, "the word before the author's name")
            yield Mark(at + 1, Label.BYLINE, "a line that says who wrote the text")


def find_names(galley: Galley) -> Iterator[Mark]:
    """Find a name that stands alone between the headline and the story, or beside its date.

    Several lines of names are a cast or a menu, and nobody's byline.
    """
    title, lead = galley.place(Label.TITLE), galley.lead
    if title < 0 or galley.place(Label.BYLINE) >= 0:
        return
    lower = lower_words(galley)
    found = []
    for at in galley.open:
        beside = any(0 <= by < len(galley.blocks) and galley.blocks[by].label is Label.DATE for by in (at - 1, at + 1))
        if (title < at < lead or (beside and at <= lead + NEAR)) and lone_names(galley.blocks[at].words, lower):
            found.append(at)
    if len(found) <= NEAR:
        yield from (Mark(at, Label.BYLINE, "a name alone where a byline stands") for at in found[:1])


def find_late_bylines(galley: Galley) -> Iterator[Mark]:
    """Find a line inside or after the story that says who wrote it, where nobody was named before."""
    if galley.place(Label.BYLINE) >= 0 or dated_names(galley):
        return
    for at in galley.open:
        words = galley.blocks[at].words
        if weight(words) <= SHORT and STRONG.match(words) and NAME.fullmatch("".join(cued_names(words)[:1])):
            yield Mark(at, Label.BYLINE, "a line that says who wrote the text")
            return


def find_notes(galley: Galley) -> Iterator[Mark]:
    """Find notes on the author at the end: on a person of some trade whom the story itself does not name.

    A name that stands alone above the note, and lines that lead to more by the same author, belong to them.
    """
    first = max(galley.lead + 1, len(galley.blocks) - LAST)
    for at in galley.open:
        words = galley.blocks[at].words
        if at < first or weight(words) > NOTE_LENGTH:
            continue
        above = galley.blocks[at - 1].words
        name = note_on(words)
        titled = bare_name(above) and bool(TRADES.search(words)) and words.startswith(above.split()[0] + " ")
        if titled:
            yield Mark(at - 1, Label.FURNITURE, AUTHOR_NOTE)
        unnamed = name and not any(
            name in block.words for block in galley.blocks[:at] if len(block.words) > 2 * len(name)
        )
        if titled or unnamed or POINTER.fullmatch(words):
            yield Mark(at, Label.FURNITURE, AUTHOR_NOTE)


def note_on(words: str) -> str:
    """Give the name of the author whom a line or paragraph is a note on."""
    words = ABOUT.sub("", words)
    match = POINTER.fullmatch(words) or NOTE.match(words) or TWICE.match(words)
    if not match or (match.re is not POINTER and not TRADES.search(words)):
        return ""
    return match["name"] if bare_name(match["name"]) else ""


def bare_name(words: str) -> bool:
    """Tell whether words are a person's name of two words or more, and nothing else."""
    return bool(NAME.fullmatch(words)) and is_name(words, single=False)


def find_signatures(galley: Galley) -> Iterator[Mark]:
    """Find names that stand alone right after the story, where nobody was named before it."""
    if galley.place(Label.BYLINE) >= 0 or dated_names(galley):
        return
    close, lower = galley.close, lower_words(galley)
    for at in range(close + 1, min(close + 1 + NEAR, len(galley.blocks))):
        if close >= 0 and not galley.blocks[at].rule and lone_names(galley.blocks[at].words.strip("()"), lower):
            yield Mark(at, Label.BYLINE, "a name alone at the end of the story")
            return


def around_story(galley: Galley) -> Iterator[int]:
    """Give the places of the open blocks before the story, just after its lead, and after its end."""
    lead, close = galley.lead, galley.close
    return (at for at in galley.open if at <= lead + NEAR or at > close)


def lower_words(galley: Galley) -> frozenset[str]:
    """Gather the words that the seed prints in lower case: no name is among them."""
    return frozenset(chain.from_iterable(LOWER.findall(block.text) for block in galley.blocks))


LONE_CUE = re.compile(
    r"(?i)\W*(?:(?:written|posted|published|reported|authored|a story|article|text|words)\s)?(?:by|von|par|por|di|"
    r"door|av|af|od|autor(?:in|en|es|a)?|"
    r"authors?|auteurs?|text|texte|texto|testo|tekst|автор|بقلم|نویسنده|作者|文)\W*"
)
"""A cue on a line of its own, with the name on the next."""

NOTE = re.compile(
    rf"(?P<name>{NAME.pattern}),?\s(?:[^.]{{0,40}}\s)?(?:is|was|has|covers|covered|writes|wrote|works|worked|joined|"
    rf"makes|serves|lives|reports|teaches|"
    r"studied|ist|war|hat|schreibt|arbeitet|studierte|leitet|est|écrit|travaille|es|escribe|trabaja|è|scrive|lavora|"
    r"é|escreve|schrijft|werkt|är|skriver)\s"
)
"""How a note on the author begins: `A. Name is a writer …`."""

TRADES = re.compile(
    r"(?i)\b(?:writer|author|editor|reporter|journalist|correspondent|columnist|blogger|contributor|freelance|"
    r"professor|researcher|founder|"
    r"co-founder|ceo|director|manager|specialist|expert|analyst|consultant|coach|photographer|fellow|degree|experience|"
    r"autor(?:in)?|redakteur(?:in)?|journalistin|korrespondent(?:in)?|schreibt|schriftsteller(?:in)?|auteur|"
    r"rédact\w+|journaliste|"
    r"periodista|escritor\w*|redactor\w*|giornalista|jornalista|schrijver|redacteur)\b"
)
"""What such a note says of its subject."""

POINTER = re.compile(
    r"(?i:about|über|view all (?:posts|articles) by|all (?:posts|articles|stories) by|(?:(?:latest|more|"
    r"read more)\s)(?:posts |articles |stories )?(?:by|from)|"
    rf"alle (?:artikel|beiträge) von|mehr von|tous les articles de|voir tous les articles de|"
    rf"ver más de)\s(?P<name>{NAME.pattern})(?:\s?\([^()]*\))?\W*"
)
"""A line that leads to more by the same author."""

ABOUT = re.compile(
    r"(?i)^(?:about the authors?|über (?:den autor|die autorin)|à propos de l'auteur|sobre (?:el autor|la autora))\s*:?\s+"
)
"""What may stand before such a note."""

TWICE = re.compile(r"(?P<name>(?P<first>[A-ZÀ-Þ][^\W\d_]+)\s[A-ZÀ-Þ][^\W\d_]+)\s(?P=first)\s")
"""A name that ran into the note under it: `Ann Other Ann writes …`."""

STRONG = re.compile(
    r"(?i)\W*(?:(?:written|published|posted|authored|reported)\s+by|(?:text|autor(?:in|en)?|authors?|auteurs?|autore|"
    r"texto|tekst|texte)\b|"
    r"(?:erstellt|verfasst|geschrieben)\s+von|von|par|por)\W"
)
"""Cues that say who wrote a text wherever they open a short line; `by` alone opens too much else."""

SHORT = 60
"""The longest such line inside the story, in letters."""

NOTE_LENGTH = 900
"""The longest note on an author, in letters."""

AUTHOR_NOTE = "a note on the author"
"""The rule's words for such a note."""

LAST = 12
"""Blocks from the end of the seed among which it stands."""

LOWER = re.compile(r"(?<![\w'’.-])[a-zß-öø-ÿāăąćčďđēėęěğīįłńňőœřśşšťūůűųźżž]{2,}(?![\w'’-])")
"""A word in lower case."""


def cued_names(words: str) -> tuple[str, ...]:
    """Give the names in a line that says `By …`, alone or beside a date."""
    match = CUE.match(words)
    if match:
        return names_in(match["names"], cued=True)
    if find_dates(words):
        inner = INNER_CUE.search(words)
        return names_in(inner["names"], cued=True) if inner else ()
    return ()


def names_in(words: str, *, cued: bool) -> tuple[str, ...]:
    """Split what follows a cue into names; what does not look like a name ends the list.

    Without a cue every part must be a name.
    """
    words = MARKER.sub("", words)
    dates = find_dates(words)
    if dates:
        words = words[: dates[0].start]
    words = DEGREES.sub("", words)
    words = CUT.sub("", words) if cued else ASIDE.sub("", words)
    names: list[str] = []
    for piece in SEPARATOR.split(words.strip(" ,.:-–|" if cued else " ,.|")):
        name = piece.strip(" .:|")
        if fold(name) in KNOWN:
            continue
        if not is_name(name, single=cued):
            return tuple(names) if cued else ()
        names.append(name)
    return tuple(names)


def is_name(words: str, *, single: bool) -> bool:
    """Tell whether words look like a person's name; a single word only where a cue stands before it."""
    parts = [fold(part) for part in re.findall(r"[^\W\d_]+", words)]
    if single and INSTITUTION.fullmatch(words):
        return True
    if not parts or len(words) > 48 or any(part in NOT_NAMES for part in parts if len(part) > 1):  # noqa: PLR2004 - letters
        return False
    if NAME.fullmatch(words):
        return True
    if parts[0] in STOP:
        return False
    return single and bool(
        UNCASED.fullmatch(words) or LOOSE.fullmatch(words) or (SINGLE.fullmatch(words) and words.casefold() not in STOP)
    )


MARKER = re.compile(r"^\s*(?:[•*·-]|\d[.)])\s")
"""A bullet or number before a name, where the page had a list of one author."""

STOP = frozenset(
    {
        "last",
        "published",
        "updated",
        "posted",
        "anonymous",
        "now",
        "then",
        "far",
        "me",
        "us",
        "it",
        "this",
        "the",
        "a",
        "an",
        "my",
        "your",
        "our",
        "der",
        "die",
        "das",
        "den",
        "dem",
        "la",
        "le",
        "el",
        "los",
        "las",
        "les",
        "email",
    }
)
"""Words after a cue that open something else than a name: `By the sea`."""


def lone_names(words: str, lower: frozenset[str]) -> tuple[str, ...]:
    """Give the names of a line that holds nothing but names, none of them made of common words."""
    if weight(words) > 90 or SENTENCE_END.search(words) and not words.endswith(".") or key(words) in CONTROLS:  # noqa: PLR2004 - three names
        return ()
    names = names_in(words, cued=False)
    common = {part.casefold() for name in names for part in re.findall(r"[^\W\d_]+", name)} & lower
    return () if common - PARTICLES else names


PARTICLES = frozenset(
    "de del della der den di da do dos du des la le van von zu zum vom ter ten bin ibn al el af av".split()
)
"""Small words inside names."""


def dated_names(galley: Galley) -> tuple[tuple[Block, str], ...]:
    """Give the names that stand in the same line as the date."""
    lower = lower_words(galley)
    found = []
    for block in galley.labelled(Label.DATE):
        for piece in re.split(r"\s*[|•·/–—\t]\s*|\s-\s|,\s|\s{2,}", without_dates(block.words)):
            found += [(block, name) for name in lone_names(DATE_TAIL.sub("", piece), lower)]
    return tuple(found)


def without_dates(words: str) -> str:
    """Cut the dates out of a line."""
    pieces, at = [], 0
    for mention in find_dates(words):
        pieces.append(words[at : mention.start])
        at = mention.end
    return " | ".join((*pieces, words[at:]))


DATE_TAIL = re.compile(r"(?i)\s*\b(?:on|am|vom|le|el|monday|tuesday|wednesday|thursday|friday|saturday|sunday)?\s*$")
"""The word that leads from a name to a date."""


def gather_authors(galley: Galley) -> tuple[tuple[str, ...], tuple[Evidence, ...]]:
    """Read the authors from the bylines, then from the date's line."""
    names: dict[str, str] = {}
    evidence = []
    for block in (*galley.labelled(Label.BYLINE), *galley.labelled(Label.DATE)):
        cued = cued_names(block.words)
        found = cued or (names_in(block.words.strip("()"), cued=False) if block.label is Label.BYLINE else ())
        new = [name for name in found if fold(name) not in names]
        if new:
            names.update((fold(name), name) for name in new)
            sure = Sure.CERTAIN if cued else Sure.LIKELY
            evidence.append(Evidence("authors", block.line, sure, f"{block.rule}, “{block.words}”"))
    for block, name in () if names else dated_names(galley):
        names[fold(name)] = name
        evidence.append(Evidence("authors", block.line, Sure.LIKELY, f"beside the date, “{block.words}”"))
    for block in () if names else galley.labelled(Label.FURNITURE):
        name = (note_on(block.words) or bare(block.words)) if block.rule == AUTHOR_NOTE else ""
        if name:
            names[fold(name)] = name
            evidence.append(
                Evidence("authors", block.line, Sure.LIKELY, f"{AUTHOR_NOTE}, “{shorten(block.words, LONGEST)}”")
            )
    return tuple(map(tidy, names.values())), tuple(evidence)


def bare(words: str) -> str:
    """Give the words if they are a name, else nothing."""
    return words if bare_name(words) else ""


def tidy(name: str) -> str:
    """Write a name that is printed in capitals the way names are written."""
    words = name.split()
    shouted = len(name) > MOST_WORDS and name.isupper() and "." not in name
    return " ".join(word.capitalize() if "-" not in word else word.title() for word in words) if shouted else name
