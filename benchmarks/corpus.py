"""Make a news corpus for measuring: so many documents, the same bytes each time.

    python benchmarks/corpus.py --n 1000 --out /tmp/corpus
    python benchmarks/corpus.py --n 1000 --out /tmp/seeds --form seeds

Article i depends on the seed of the corpus, its size and i alone, so every form holds the same texts.
"""

import argparse
from bisect import bisect
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path
from random import Random

SEED = "harbour"
"""The seed of the corpus where none is named."""

FIRST_DAY, LAST_DAY = date(2004, 1, 1), date(2025, 12, 31)
LEAST, MOST = 350, 700
"""Words of an article."""

RICH = 0.1
"""Share of the articles whose Markdown is more than paragraphs."""

TAGS_AT_LEAST, TAGS_AT_MOST, DOCUMENTS_A_TAG = 20, 500, 20


def listed(text: str) -> tuple[str, ...]:
    """Read a list whose items are parted by bars."""
    return tuple(item.strip() for item in text.split("|"))


PLACES = listed(
    """
    Aldermouth|Barrow Point|Castle Ferry|Dunmore|Eastwick|Fairholm|Glen Arden|Holt Bridge|Inverlea|Kelso Bay|
    Langford|Marsh End|Northolme|Ostrava|Pembury|Queensferry|Roskilde|São Tomé|Thornaby|Ulverston|Västerås|Wexcombe|
    Yarrow|Zell am See
    """
)

TOPICS = listed(
    """
    Harbours|Railways|Schools|Budgets|Storms|Elections|Hospitals|Fisheries|Housing|Courts|Theatres|Roads|Farming|
    Energy|Libraries|Football|Police|Trade unions|Rivers|Museums
    """
)

FORENAMES = listed(
    """
    Ada|Bruno|Carla|Dmitri|Elin|Farid|Greta|Hassan|Inès|Jonas|Katja|Lars|Mina|Nadia|Oskar|Priya|Quentin|Rosa|Samir|
    Thea|Umar|Vera|Wanda|Yusuf|Zoë
    """
)

SURNAMES = listed(
    """
    Albrecht|Barnaby|Castellan|Drummond|Eriksen|Fontaine|Grimshaw|Haddad|Ibsen|Jansson|Kovač|Lindqvist|Mercer|Novak|
    O'Dowd|Petrov|Quigley|Rahman|Sandoval|Thorne|Ueda|Vasquez|Whitlock|Yilmaz|Zander
    """
)

PAPERS = listed(
    """
    The Harbour Post|Northern Dispatch|The Evening Lantern|Provincial Mail|The Chronicle of Trade|Coast and County|
    The Weekly Observer|Inland Herald
    """
)

ACTORS = listed(
    """
    the port authority|a committee of residents|the ministry|two former councillors|the county court|local growers|
    the board of the hospital|engineers of the railway|the head of the school|an association of tenants|
    the fishing fleet|the auditors|a panel of judges|the city's archivist|members of the choir
    """
)

DEEDS = listed(
    """
    put off|defended|agreed to|withdrew|published|questioned|welcomed|paid for|struck down|went back on|reopened|
    measured|turned away from|promised|signed
    """
)

THINGS = listed(
    """
    the plan for a second quay|a report on flooded cellars|the timetable for winter|cuts to the night bus|
    an inquiry into missing files|the sale of the old mill|a levy on visitors|repairs to the sea wall|
    the list of protected trees|the contract for new trams|a vote on school meals|the survey of empty houses|
    rules for small boats|the price of drinking water
    """
)

TURNS = listed(
    """
    after months of delay|against the advice of its lawyers|in a hall that was full to the doors|by a single vote|
    without naming a date|despite letters from all over the province|at the second attempt|as the tide went out|
    for the first time in a generation|while the mayor was abroad|on the last day of the session
    """
)

QUOTES = listed(
    """
    We have waited long enough|Nobody asked the people who live there|It is a beginning, no more|
    I would sign it again tomorrow|The figures speak for themselves|This is not what we were told in spring|
    There is room for both|You can't mend a wall with paper|We'll be back
    """
)

HEADLINES = (
    "{place}: {Actor} {deed} {thing}",
    "{Actor} {deed} {thing}",
    "“{quote}”: {name} on {thing}",
    "{Thing}, {turn}",
)

SENTENCES = (
    "{Actor} {deed} {thing} {turn}.",
    "{Actor} {deed} {thing}, and {actor} {deed2} it {turn}.",
    '"{quote}," said {name}, who has lived in {place} since {year}.',
    "“{quote},” {name} said. “{quote2}.”",
    "In {year}, {actor} {deed} {thing}; it cost {million} million.",
    "{Turn}, {actor} {deed} {thing}.",
    "Of {thousand},{hundred} people in {place}, {percent} percent know of {thing} -- fewer than in {year}.",
    "According to {name}, {actor} {deed} {thing} {turn}, which {actor2} deny.",
    "{Actor} didn't say why, but {thing} had been on the agenda since {year}...",
)

FURNITURE = listed(
    """
    Advertisement|Share this story|Sign up for our newsletter|Read more|Print this page|0 Comments|Most read|
    Follow us
    """
)


@dataclass(frozen=True, slots=True)
class Article:
    """Hold an article of the corpus."""

    number: int
    day: date
    title: str
    author: str
    paper: str
    tags: tuple[str, ...]
    paragraphs: tuple[str, ...]


class Dice:
    """Draw from lists; built on `random()` alone, whose numbers are the same in every version of Python."""

    def __init__(self, seed: str) -> None:
        """Begin a row of draws."""
        self.random = Random(seed).random  # noqa: S311 - nothing here is secret

    def below(self, end: int) -> int:
        """Draw a number from 0 up to, but not with, the end."""
        return int(self.random() * end)

    def pick(self, items: Sequence[str]) -> str:
        """Draw one of the items."""
        return items[self.below(len(items))]

    def name(self) -> str:
        """Draw a person."""
        return f"{self.pick(FORENAMES)} {self.pick(SURNAMES)}"


def fill(dice: Dice, patterns: Sequence[str]) -> str:
    """Draw a pattern and fill it in."""
    actor, thing, turn = dice.pick(ACTORS), dice.pick(THINGS), dice.pick(TURNS)
    return dice.pick(patterns).format(
        actor=actor,
        Actor=actor[0].upper() + actor[1:],
        actor2=dice.pick(ACTORS),
        deed=dice.pick(DEEDS),
        deed2=dice.pick(DEEDS),
        thing=thing,
        Thing=thing[0].upper() + thing[1:],
        turn=turn,
        Turn=turn[0].upper() + turn[1:],
        quote=dice.pick(QUOTES),
        quote2=dice.pick(QUOTES),
        name=dice.name(),
        place=dice.pick(PLACES),
        year=1950 + dice.below(75),
        million=f"{1 + dice.below(90)}.{dice.below(10)}",
        thousand=1 + dice.below(90),
        hundred=f"{dice.below(1000):03}",
        percent=1 + dice.below(99),
    )


def vocabulary(count: int) -> tuple[str, ...]:
    """Name the tags of a corpus of so many documents: topics, then topics of places."""
    names = [*TOPICS, *(f"{topic} of {place}" for topic in TOPICS for place in PLACES)]
    return tuple(names[: min(max(count // DOCUMENTS_A_TAG, TAGS_AT_LEAST), TAGS_AT_MOST)])


def draw_tags(dice: Dice, names: Sequence[str]) -> tuple[str, ...]:
    """Draw two to six tags; the first of the vocabulary are drawn most, as in any archive."""
    weights = list(accumulate(1 / rank for rank in range(1, len(names) + 1)))
    wanted = 2 + dice.below(5)
    drawn: dict[str, None] = {}
    while len(drawn) < wanted:
        drawn[names[bisect(weights, dice.random() * weights[-1])]] = None
    return tuple(drawn)


def draw_paragraphs(dice: Dice) -> tuple[str, ...]:
    """Draw paragraphs of one to four sentences until there are words enough."""
    left = LEAST + dice.below(MOST - LEAST - 60)
    paragraphs = []
    while left > 0:
        text = " ".join(fill(dice, SENTENCES) for _ in range(1 + dice.below(4)))
        paragraphs.append(text)
        left -= len(text.split())
    return tuple(paragraphs)


def make_article(number: int, names: Sequence[str], seed: str = SEED) -> Article:
    """Make the article of a number."""
    dice = Dice(f"{seed} {number}")
    return Article(
        number=number,
        day=FIRST_DAY + timedelta(days=dice.below((LAST_DAY - FIRST_DAY).days + 1)),
        title=fill(dice, HEADLINES),
        author=dice.name(),
        paper=dice.pick(PAPERS),
        tags=draw_tags(dice, names),
        paragraphs=draw_paragraphs(dice),
    )


def enriched(article: Article) -> str:
    """Write the text of an article as Markdown; a tenth of them have more than paragraphs."""
    dice = Dice(f"markdown {article.number}")
    if dice.random() >= RICH:
        return "\n\n".join(article.paragraphs)
    return "\n\n".join(decorated(dice, text) for text in article.paragraphs)


def decorated(dice: Dice, text: str) -> str:
    """Give a paragraph, now and then, something that only Markdown can say."""
    first, _, rest = text.partition(" ")
    kinds = (
        f"**{first}** {rest}",
        f"{first} [{dice.pick(PAPERS)}](https://news.example.org/?id={dice.below(9999)}&from=archive) {rest}",
        f"> {text}",
        f"{text}\n\n- {dice.pick(THINGS)}\n- *{dice.pick(THINGS)}*",
        f"## {dice.pick(PLACES)}\n\n{text}",
    )
    return dice.pick((*kinds, *[text] * len(kinds)))


def quoted(text: str) -> str:
    """Write a text as YAML has it between double quotes."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def front_matter(article: Article, more: Sequence[str] = ()) -> str:
    """Write an article as Markdown with front matter."""
    lines = (
        f"title: {quoted(article.title)}",
        f"date: {article.day}",
        f"author: {quoted(article.author)}",
        f"source: {quoted(article.paper)}",
        f"tags: [{', '.join(map(quoted, article.tags))}]",
        *more,
    )
    return "\n".join(("---", *lines, "---", "", enriched(article), ""))


def for_hugo(article: Article) -> str:
    """Write an article for Hugo, whose pages by date are taxonomies."""
    day = article.day.isoformat()
    names = (("years", day[:4]), ("months", day[:7]), ("days", day))
    return front_matter(article, [f'{key}: ["{value}"]' for key, value in names])


def for_pelican(article: Article) -> str:
    """Write an article for Pelican."""
    lines = (
        f"Title: {article.title}",
        f"Date: {article.day}",
        f"Author: {article.author}",
        f"Source: {article.paper}",
        f"Tags: {', '.join(article.tags)}",
        f"Slug: {stem(article)}",
    )
    return "\n".join((*lines, "", enriched(article), ""))


def as_seed(article: Article) -> str:
    """Write an article as it is found on a page of the web: with the page's furniture, and not every fact."""
    dice = Dice(f"furniture {article.number}")
    day = article.day
    lines = [article.paper, "Home | News | Sport | Weather", "", article.title, ""]
    if dice.random() < 0.6:  # noqa: PLR2004 - a share
        lines += [f"By {article.author}", ""]
    if dice.random() < 0.9:  # noqa: PLR2004 - a share
        lines += [f"Published {day:%A}, {day:%B} {day.day}, {day.year}", ""]
    for text in article.paragraphs:
        lines += [text, ""]
        if dice.random() < RICH:
            lines += [dice.pick(FURNITURE), ""]
    return "\n".join((*lines, f"Copyright {day.year} {article.paper}. All rights reserved.", ""))


def stem(article: Article) -> str:
    """Name the file of an article."""
    return f"{article.day}-{article.number:06}"


FORMS: dict[str, tuple[str, Callable[[Article], str]]] = {
    "markdown": (".md", front_matter),
    "hugo": (".md", for_hugo),
    "pelican": (".md", for_pelican),
    "seeds": (".txt", as_seed),
}
"""Each form with the ending of its files and what writes one."""


def write_corpus(count: int, folder: Path, form: str = "markdown", seed: str = SEED) -> int:
    """Write a corpus into a folder, a folder for each year in it; gives its bytes."""
    ending, write = FORMS[form]
    names = vocabulary(count)
    size = 0
    for number in range(count):
        article = make_article(number, names, seed)
        raw = write(article).encode()
        path = folder / f"{article.day.year}" / (stem(article) + ending)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(raw)
        size += len(raw)
    return size


def main() -> None:
    """Write a corpus as the command line asks."""
    parser = argparse.ArgumentParser(
        description="Make a news corpus: the same bytes each time.",
        epilog="example: python benchmarks/corpus.py --n 1000 --out /tmp/corpus",
    )
    parser.add_argument("--n", type=int, default=1000, help="documents (1000)")
    parser.add_argument("--out", type=Path, required=True, help="folder to write them into")
    parser.add_argument("--form", choices=FORMS, default="markdown", help="how they are written (markdown)")
    parser.add_argument("--seed", default=SEED, help=f"another seed, another corpus ({SEED})")
    asked = parser.parse_args()
    size = write_corpus(asked.n, asked.out, asked.form, asked.seed)
    print(f"{asked.n:,} documents, {size / 1e6:.1f} MB, in {asked.out}")


if __name__ == "__main__":
    main()
