"""Find what a seed says of pictures that are gone: captions and credits."""

import re
from collections.abc import Iterator

from backfile.importing.agency_names import AGENCY_NAMES
from backfile.importing.blocks import first_line
from backfile.importing.galley import Galley, Mark, weight
from backfile.importing.phrases import split_table
from backfile.model import Block, Evidence, Label, Picture, Sure

LONGEST = 500
"""The longest caption, in letters; press captions have one to three sentences."""

CREDIT_WORDS = "|".join(
    split_table(
        """
    photo|photos|photograph|photographs|photographie|foto|fotos|fotograf|fotografie|fotó|bild|bilder|bildquelle|bildrechte
    bildnachweis|image|images|picture|pic|illustration|grafik|graphic|credit|crédit|crédits|copyright|courtesy|symbolbild
    archivbild|archivfoto|imagen|fotografía|immagine|imagem|crédito|créditos|zdjęcie|fot|kuva|foto och bild|фото|الصورة
    تصوير|صورة|عکس|写真|撮影|图|圖
    """
    )
)
"""What stands before a photographer's or an agency's name."""

STOCK = r"getty(?:\simages)?|shutterstock(?:\.com)?|istock(?:photo)?|imago|unsplash|adobe\sstock|alamy"
"""Houses that sell pictures."""

CREDIT = re.compile(
    rf"(?i)(?:\b(?:{CREDIT_WORDS})(?:\s(?:by|von|par|por|di|courtesy of|credit|de))?\s?[:：/|©]\s?\S.{{0,100}}|"
    r"\b(?:photos?|photographs?|images?|pictures?|illustration)\s(?:by|courtesy\sof)\s\S.{0,80}|"
    r"\bcourtesy\s(?:by|of)\s\S.{0,80}|©\s?\S.{0,80}|"
    rf"\((?:[^()]{{0,40}}/)?(?:{AGENCY_NAMES}|{STOCK}|file|photo|foto)[^()]{{0,40}}\)|"
    rf"\b[\w.&' -]{{0,40}}(?:/|\bvia\s|\|\s?)(?:{AGENCY_NAMES}|{STOCK})\b[\w./ -]{{0,30}}|"
    rf"\b(?:{STOCK}))\W*$"
)
"""A credit at the end of a line: `Photo: A. Name`, `© A. Name`, `(Name/AP)`, `Name via Getty Images`."""

SLASHED = re.compile(r"(?:^|(?<=[.!?)\"”»] )|(?<=  ))(?P<credit>[A-Z][A-Z.&]+(?:/[A-Z][A-Z.&-]*)+)\W*$")
"""A credit of capitals and strokes, as agencies set it after the caption's last sentence: `AFP/HO/NAME`."""

TAIL = 200
"""Letters at the end of a line among which a credit stands whole: the longest form above has 180."""

SIGNED = re.compile(rf"[.!?…”“\"»]\s?\((?:{AGENCY_NAMES})(?:[/,][^()]{{1,30}})?\)\W*$")
"""An agency in parentheses after the end of a sentence."""

HINTS = (
    *":：/|©(",
    *(
        "photo",
        "image",
        "pictur",
        "illustr",
        "courtesy",
        "via ",
        "getty",
        "shutterstock",
        "istock",
        "imago",
        "unsplash",
    ),
    *("adobe", "alamy"),
)
"""What every credit holds one of; looking for it first makes the import a quarter faster."""

CAPTION_OPENING = re.compile(
    r"(?i)(?:(?:an?|this|the)\s(?:[\w-]+\s){0,2}(?:handout|file|undated|combination|combo)(?:\s[\w-]+){0,2}\s"
    r"(?:photo|picture|image|photograph|frame|still)|"
    r"(?:an?|this|the)\s(?:handout|photo|picture|photograph|image|satellite image)\s(?:picture\s|photo\s|image\s)?"
    r"(?:released|provided|taken|made available|obtained|shows)|"
    r"file\s?[-–—:]|file photo|in this\s(?:[\w.,-]+\s){1,5}(?:file )?(?:photo|picture|image)|pictured\b|"
    r"\(?symbolbild\)?|archivbild|archivfoto)"
)
"""How a caption begins that speaks of its picture."""


def find_captions(galley: Galley) -> Iterator[Mark]:
    """Find captions and credits: lines that end in a credit, or begin by speaking of their picture.

    An agency in parentheses at the end of the last paragraph signs the text.
    """
    lead, close = galley.lead, galley.close
    for at in galley.open:
        block = galley.blocks[at]
        label = label_of(block)
        if label is Label.BODY or (lead < at and at >= close and SIGNED.search(block.words[-TAIL:])):
            continue
        yield Mark(at, label, f"the {label} of a picture")


def label_of(block: Block) -> Label:
    """Tell whether a block is a caption, a bare credit, or neither."""
    words = block.words
    if weight(words) > LONGEST:
        return Label.BODY
    credit = credit_in(words)
    if credit and len(credit) >= len(words) - 2:
        return Label.CREDIT
    return Label.CAPTION if credit or CAPTION_OPENING.match(words) else Label.BODY


def credit_in(words: str) -> str:
    """Give the credit at the end of a line; nothing where there is none."""
    found = SLASHED.search(words)
    if found:
        return found["credit"]
    tail = words[-TAIL:].lower()
    match = CREDIT.search(words, max(0, len(words) - TAIL)) if any(hint in tail for hint in HINTS) else None
    return match[0].strip() if match else ""


def gather_pictures(galley: Galley) -> tuple[tuple[Picture, ...], tuple[Evidence, ...]]:
    """Make a picture of each caption; a credit on a line of its own goes with the caption right above it."""
    pictures: dict[Picture, Evidence] = {}
    open_caption: Picture | None = None
    for block in galley.blocks:
        picture = picture_of(block)
        if not picture:
            open_caption = None
            continue
        evidence = Evidence("pictures", first_line(block), Sure.LIKELY, block.rule)
        if open_caption and not picture.caption:
            evidence = pictures.pop(open_caption)
            picture = Picture(open_caption.caption, picture.credit)
        pictures.setdefault(picture, evidence)
        open_caption = None if picture.credit else picture
    return tuple(pictures), tuple(pictures.values())


def picture_of(block: Block) -> Picture | None:
    """Read a picture from a caption or a credit."""
    words = " ".join(block.words.split())
    if block.label is Label.CREDIT:
        return Picture("", words.strip(" ()|"))
    if block.label is not Label.CAPTION:
        return None
    credit = credit_in(words)
    return Picture(words.removesuffix(credit).rstrip(" (|"), credit.strip(" ()|"))
