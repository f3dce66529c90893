"""Say what a run did, in words that a person wants to read, or as JSON."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import Any

from backfile.accession import Fate
from backfile.errors import Problem
from backfile.forecast import Forecast, forecast
from backfile.runs import Build, Imports

WIDTH = 11
"""Columns of the words at the beginning of a line."""

NAMED = 10
"""Files that are named one by one; JSON names all."""


def summary(imports: Imports | None, build: Build | None, seconds: float, output: str, offers: str) -> str:
    """Tell what became of the seeds and of the site, where to look, and what to do next.

    `output` is the folder to look into, nothing where the person is looking at the site already.
    """
    rows = [*(imports_rows(imports) if imports else ()), *(build_rows(build) if build else ())]
    rows.append(("Took", f"{seconds:.1f} seconds"))
    if build and output:
        rows.append(("Look at", f"{output}/index.html, or run: python build.py serve"))
    rows += next_rows(imports, build, offers)
    return "\n".join(f"{head:<{WIDTH}}{words}" for head, words in rows)


def imports_rows(imports: Imports) -> Iterable[tuple[str, str]]:
    """Tell what became of the seeds."""
    fates = {fate: len(imports.documents.get(fate, ())) for fate in Fate}
    read = sum(fates.values()) + len({problem.path for problem in imports.problems})
    yield "Seeds", f"{imports.seeds}, of which {read} read" if read else f"{imports.seeds}, none of them new"
    kept = fates[Fate.KEPT] + fates[Fate.OFFERED]
    parts = [
        (fates[Fate.WRITTEN], "written"),
        (fates[Fate.UPDATED], "brought up to date"),
        (kept, "kept because a person edited them"),
        (len(imports.deleted), "not made again because a person deleted them"),
    ]
    said = [f"{number} {words}" for number, words in parts if number]
    if said:
        yield "Documents", ", ".join(said)


def foreseen(imports: Imports, content: str) -> str:
    """Tell what an import would do, document by document; `content` is their folder."""
    would = {
        Fate.WRITTEN: "would be written",
        Fate.UPDATED: "would be brought up to date",
        Fate.OFFERED: "a person edited it; better values would be offered",
        Fate.KEPT: "a person edited it; it would be kept",
    }
    lines = [f"{content}/{name}: {said}" for fate, said in would.items() for name in imports.documents.get(fate, ())]
    lines += [f"{name}: not made again because a person deleted its document" for name in imports.deleted]
    return "\n".join((*(lines or ["no document would change"]), "this was a dry run: nothing was written"))


def build_rows(build: Build) -> Iterable[tuple[str, str]]:
    """Tell what became of the site."""
    doubts = [(build.doubtful, "with a doubtful date"), (build.undated, "without a date")]
    said = [f"{number} {words}" for number, words in doubts if number]
    yield "Archive", ", ".join([plural(build.documents, "document"), *said])
    yield (
        "Site",
        f"{plural(build.made, 'file')} made, {build.unchanged} unchanged, {build.removed} removed; {size(build.size)}",
    )
    if build.by_hand is not None:
        yield "Verified", verified(build.by_hand)
    ahead = forecast(build.documents, build.size)
    if ahead:
        yield "Forecast", foretold(ahead)


def foretold(ahead: Forecast) -> str:
    """Tell how near the site is to a limit of its host, and when it reaches it."""
    limit = f"of the {ahead.limit / 1e9:.0f} GB that GitHub Pages takes"
    if ahead.share > 1:
        return f"{ahead.share:.0%} {limit}: it cannot be published there whole; see docs/scale.md"
    return f"{ahead.share:.0%} {limit}; it is full with about {ahead.documents:,} documents; see docs/scale.md"


def verified(by_hand: Sequence[str]) -> str:
    """Tell which files of the output were changed by hand."""
    if not by_hand:
        return "every file is as it was made"
    more = f" and {len(by_hand) - NAMED:,} more" if len(by_hand) > NAMED else ""
    return f"changed or deleted by hand, and made anew: {', '.join(by_hand[:NAMED])}{more}"


def next_rows(imports: Imports | None, build: Build | None, offers: str) -> Iterable[tuple[str, str]]:
    """Tell what a person may want to do next."""
    if imports and imports.documents.get(Fate.OFFERED):
        yield (
            "Next",
            f"an import knows more of documents that you changed: see {offers}/, take it with: build.py import --merge",
        )
    if imports and imports.deleted:
        yield "Next", "to have deleted documents back: build.py import --again; to be rid of them: delete their seeds"
    if build and (build.doubtful or build.undated):
        yield "Next", "mend the dates that /undated/ lists, in content/; what you write there stays"
    elif build and not build.documents:
        yield "Next", "put news texts into seeds/ as .txt files, and run it again"


def notes(found: Iterable[Problem]) -> str:
    """Tell what a person should know, though nothing is wrong."""
    return "\n".join(f"note: {note}" for note in found)


def plural(number: int, word: str) -> str:
    """Count things in English."""
    return f"{number:,} {word}" + ("" if number == 1 else "s")


def size(number: int) -> str:
    """Say how much disk a number of bytes is."""
    return f"{number / 1e6:.1f} MB" if number >= 1e5 else f"{number / 1e3:.1f} kB"  # noqa: PLR2004 - from here on megabytes read better


def as_json(imports: Imports | None, build: Build | None, seconds: float, problems: Iterable[Problem] = ()) -> str:
    """Tell the same for a program: an object with `imports`, `build`, `problems` and `seconds`."""
    report: dict[str, Any] = {"problems": [asdict(problem) for problem in problems], "seconds": round(seconds, 3)}
    if imports:
        report["imports"] = asdict(imports)
    if build:
        ahead = forecast(build.documents, build.size)
        report["build"] = asdict(build) | {"forecast": asdict(ahead) if ahead else None}
    return json.dumps(report, ensure_ascii=False, indent=2)
