"""Find what a seed says of pictures that are gone: captions and credits."""

import re
from collections.abc import Iterator

from backfile.importing.agencies import AGENCY_NAMES
from backfile.importing.galley import Galley, Mark, weight
from backfile.model import Block, Evidence, Label, Picture, Sure

LONGEST = 500
"""The longest caption, in letters; press captions have one to three sentences."""

CREDIT_WORDS = (
    r"photo(?:graph|s|graphie|graphs)?|foto(?:s|graf|grafie)?|fotó|bild(?:er|quelle|rechte|nachweis)?|image|picture|"
    r"pic|"
    r"illustration|grafik|graphic|credit|crédit|crédits|copyright|courtesy|symbolbild|archivbild|archivfoto|imagen|"
    r"fotografía|immagine|imagem|crédito|créditos|zdjęcie|fot|kuva|foto och bild|фото|الصورة|تصوير|صورة|عکس|写真|撮影|图|圖"
)
"""What stands before a photographer's or an agency's name."""

CREDIT = re.compile(
    rf"""(?ix) (?:
      (?: \b(?:{CREDIT_WORDS})(?:\s(?:by|von|par|por|di|courtesy\ of|credit|de))?\s?[:：/|©]\s?\S.{{0,100}}
        | \b(?:photo|photos|photograph|photographs|image|images|picture|pictures|illustration|courtesy)\s(?:by|of)\s\S.{{0,80}}
        | ©\s?\S.{{0,80}}
        | \((?:[^()]{{0,40}}/)?(?:{AGENCY_NAMES}|getty\simages|shutterstock|istock|file|photo|foto)[^()]{{0,40}}\)
        | \b[\w.&' -]{{0,40}}(?:/|\bvia\s|\|\s?)(?:{AGENCY_NAMES}|getty(?:\simages)?|shutterstock|istock|imago|unsplash|adobe\sstock|alamy)\b[\w./ -]{{0,30}}
        | \b(?:getty\simages|shutterstock(?:\.com)?|istock(?:photo)?|unsplash|adobe\sstock|alamy)
      ) \W* $ )"""
)
"""A credit at the end of a line: `Photo: A. Name`, `© A. Name`, `(Name/AP)`, `Name via Getty Images`."""

SLASHED = re.compile(r"(?:^|(?<=[.!?)\"”»] )|(?<=  ))(?P<credit>[A-Z][A-Z.&]+(?:/[A-Z][A-Z.&-]*)+)\W*$")
"""A credit of capitals and strokes, as agencies set it after the caption's last sentence: `AFP/HO/NAME`."""

CAPTION_OPENING = re.compile(
    r"(?i)(?:(?:an?|this|the)\s(?:[\w-]+\s){0,2}(?:handout|file|undated|combination|"
    r"combo)(?:\s[\w-]+){0,2}\s(?:photo|picture|image|photograph|frame|still)"
    r"|(?:an?|this|the)\s(?:handout|photo|picture|photograph|image|satellite image)\s(?:picture\s|photo\s|"
    r"image\s)?(?:released|provided|taken|made available|obtained|shows)"
    r"|file\s?[-–—:]|file photo|in this\s(?:[\w.,-]+\s){1,5}(?:file )?(?:photo|picture|image)|pictured\b|"
    r"\(symbolbild\)|symbolbild|archivbild|archivfoto)"
)
"""How a caption begins that speaks of its picture."""


def find_captions(galley: Galley) -> Iterator[Mark]:
    """Find captions and credits: lines that end in a credit, or begin by speaking of their picture."""
    for at in galley.open:
        block = galley.blocks[at]
        label = label_of(block)
        if label is Label.CAPTION:
            yield Mark(at, label, "the caption of a picture")
        elif label is Label.CREDIT:
            yield Mark(at, label, "the credit of a picture")


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
    match = CREDIT.search(words)
    return match[0].strip() if match else ""


def gather_pictures(galley: Galley) -> tuple[tuple[Picture, ...], tuple[Evidence, ...]]:
    """Make a picture of each caption; a credit on a line of its own goes with the caption next to it."""
    pictures: list[Picture] = []
    evidence: list[Evidence] = []
    for before, block in zip((None, *galley.blocks), galley.blocks, strict=False):
        if block.label is Label.CAPTION:
            credit = credit_in(block.words)
            caption = block.words[: len(block.words) - len(credit)] if block.words.endswith(credit) else block.words
            picture = Picture(" ".join(caption.split()).rstrip(" (|"), credit.strip(" ()|"))
            evidence.append(Evidence("pictures", block.line, Sure.LIKELY, block.rule))
        elif block.label is Label.CREDIT:
            if pictures and before and before.label is Label.CAPTION and not pictures[-1].credit:
                pictures[-1] = Picture(pictures[-1].caption, block.words)
                continue
            picture = Picture("", block.words)
            evidence.append(Evidence("pictures", block.line, Sure.LIKELY, block.rule))
        else:
            continue
        if picture not in pictures:
            pictures.append(picture)
    return tuple(pictures), tuple(evidence)
