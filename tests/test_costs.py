"""What a build costs is counted, not timed: pages rendered, files opened, calls and bytes as the archive grows."""

import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType

import pytest
from conftest import ROOT, Archive, changed, document

from backfile import affairs, making, related
from backfile.text import digest

WORDS = ("harbour", "council", "river", "bridge", "school", "market", "winter", "strike", "ferry", "budget", "tower")

COUNT = 6
"""Documents of the smallest archive whose growth is looked at."""

GROWTH = 2.4
"""What twice as many documents may cost: twice as much, and a little for numbers and lists that become longer."""


def written(archive: Archive, count: int) -> Archive:
    """Write documents that are spread over days, tags, authors and sources as those of newspapers are."""
    for number in range(count):
        picked = [WORDS[number * step % len(WORDS)] for step in (1, 2, 4, 7)]
        body = "\n\n".join(f"The {word} was in the news again, said number {number}. " * 3 for word in picked)
        front = {
            "date": f"{2000 + number % 7}-{number % 12 + 1:02}-{number % 28 + 1:02}",
            "tags": f"[{picked[0]}, {picked[1]}]",
            "authors": f"[Writer {number // 3}]",
            "source": f"Paper {number % 4}",
        }
        archive.write(f"content/n{number:03}.md", document(f"{picked[0]} {number}", body, **front))
    return archive.age()


def collected(archive: Archive, count: int) -> Archive:
    """Write seeds of the same kind, each with the same furniture."""
    archive.write("site.yaml", f"tags: {{{', '.join(f'{word.capitalize()}: []' for word in WORDS)}}}\n")
    for number in range(count):
        words = [WORDS[number * step % len(WORDS)].capitalize() for step in (1, 2)]
        head = f"{words[0]} number {number}\n\nBy Ada Writer{number // 3}\n\nPublished {number % 28 + 1} May 2015\n\n"
        body = f"The {words[0]} was in the news again, and the {words[1]} of number {number} was seen.\n\n"
        archive.seed(f"Paper {number % 4}/{number:03}.txt", f"{head}{body}Subscribe to our newsletter\n")
    return archive.age()


# Pages

ONE = "n014"
"""The document that is edited: too old for the front page and the feed."""

BASE = (ROOT / "layouts/base.html").read_text(encoding="utf-8")

EDITS: dict[str, Callable[[Archive], object]] = {
    "body": lambda it: it.append(f"content/{ONE}.md", "Nothing more happened."),
    "title": lambda it: it.replace(f"content/{ONE}.md", "title: ", "title: Late "),
    "tag": lambda it: it.replace(f"content/{ONE}.md", "tags: [", "tags: [floods, "),
    "layout": lambda it: it.write("layouts/base.html", BASE.replace("</body>", "<p>More.</p>\n</body>")),
    "stylesheet": lambda it: it.write("assets/css/9-custom.css", "p { color: red }"),
    "site.yaml": lambda it: it.write("site.yaml", "feeds: no\nnewest: 3\ntitle: Another name\n"),
}


@pytest.fixture
def rendered(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """List the files of the pages that are rendered, from now on."""
    seen: list[str] = []
    real = making.page_bytes

    def counting(shop: making.Shop, draw: object, page: making.Page) -> bytes:
        seen.append(making.file_of(page.address))
        return real(shop, draw, page)  # type: ignore[arg-type]  # whatever it is

    monkeypatch.setattr(making, "page_bytes", counting)
    return seen


@dataclass(frozen=True)
class Edited:
    """What an edit cost: the files rendered, those that changed, and the site before and after."""

    rendered: list[str]
    changed: set[str]
    before: dict[str, bytes]
    after: dict[str, bytes]
    made: int


@pytest.fixture
def edited(archive: Archive, rendered: list[str]) -> Callable[[str], Edited]:
    """Give a way to build an archive, edit it and build it again."""

    def step(edit: str) -> Edited:
        before = written(archive.write("site.yaml", "feeds: no\nnewest: 3\n"), 21).build().site()
        rendered.clear()
        EDITS[edit](archive)
        after = archive.build().site()
        return Edited(sorted(rendered), changed(before, after), before, after, archive.counts[0])

    return step


def test_an_edited_text_renders_one_page(edited: Callable[[str], Edited]):
    assert edited("body").rendered == [f"articles/{ONE}/index.html"]


@pytest.mark.parametrize("edit", ["title", "tag"])
def test_an_edited_entry_renders_the_pages_that_name_it(edited: Callable[[str], Edited], edit: str):
    cost = edited(edit)
    naming = {
        name for site in (cost.before, cost.after) for name, raw in site.items() if ONE.encode() in raw or ONE in name
    }
    assert set(cost.rendered) <= naming | cost.changed
    assert cost.made == len(cost.changed & cost.after.keys())


def test_an_edited_layout_renders_the_pages_that_use_it(edited: Callable[[str], Edited]):
    cost = edited("layout")
    using = {name for name, raw in cost.after.items() if b"<p>More.</p>" in raw}
    assert cost.rendered == sorted(using) == sorted(cost.changed)


@pytest.mark.parametrize("edit", ["stylesheet", "site.yaml"])
def test_what_every_page_shows_renders_each_once(edited: Callable[[str], Edited], edit: str):
    cost = edited(edit)
    assert len(cost.rendered) == len(set(cost.rendered))
    assert {name for name in cost.changed if name.endswith(".html")} <= set(cost.rendered) <= cost.after.keys()
    assert cost.made == len(cost.changed & cost.after.keys())


# Files


@dataclass
class Opened:
    """The files that are opened while it listens."""

    folder: str
    names: list[str] = field(default_factory=list)
    listening: bool = True

    def __call__(self, event: str, args: tuple[object, ...]) -> None:
        """Hear of an event of the interpreter."""
        if self.listening and event == "open" and str(args[0]).startswith(self.folder):
            self.names.append(str(args[0]).removeprefix(self.folder))


@contextmanager
def opened(archive: Archive) -> Iterator[list[str]]:
    """List the files of an archive that are opened meanwhile."""
    hook = Opened(f"{archive.folder}/")
    sys.addaudithook(hook)  # it can never be taken away, only told to stop
    try:
        yield hook.names
    finally:
        hook.listening = False


def test_a_build_of_an_unchanged_archive_opens_no_document_and_no_page(archive: Archive, rendered: list[str]):
    collected(written(archive, 9), 9).done().age().done()
    rendered.clear()
    with opened(archive) as names:
        archive.done()
    assert names, "nothing was heard"
    assert not [name for name in names if name.startswith(("content/n", "seeds/"))]
    assert {name for name in names if name.startswith("output/")} == {"output/.backfile"}
    assert rendered == []


def test_an_unchanged_archive_of_twice_the_size_opens_as_many_files(archive: Archive, other: Archive):
    counts = []
    for place, count in ((archive, 8), (other, 16)):
        written(place, count).build()
        with opened(place) as names:
            place.build()
        counts.append(len(names))
    assert counts[0] == counts[1]


def test_an_edited_text_opens_itself_and_its_page(archive: Archive):
    written(archive.write("site.yaml", "feeds: no\nnewest: 3\n"), 21).build().age().build()
    archive.append(f"content/{ONE}.md", "Nothing more happened.")
    with opened(archive) as names:
        archive.build()
    assert {name for name in names if name.startswith("content/")} == {f"content/{ONE}.md"}
    assert {name for name in names if name.endswith(".html")} == {
        f"output/articles/{ONE}/index.html",
        f"output/.backfile-next/site/articles/{ONE}/index.html",
    }


# Growth


@dataclass
class Work:
    """What is done while it is the tracer of the interpreter: calls of each function, lines of our own, and bytes."""

    done: Counter[str] = field(default_factory=Counter)
    digested: int = 0
    output: int = 0

    def __call__(self, frame: FrameType, event: str, _arg: object) -> "Work | None":
        """Hear of an event of the interpreter; each turn of a loop is one."""
        code = frame.f_code
        name = f"{code.co_filename}:{code.co_qualname}"
        ours = code.co_filename.startswith((f"{ROOT}/backfile/", __file__))
        if event == "call":
            self.done[name] += 1
            if code is digest.__code__:
                self.digested += sum(map(len, frame.f_locals["parts"]))
        elif event == "line":
            self.done[f"{name}, lines"] += 1
        return self if ours else None


def work(step: Callable[[], object]) -> Work:
    """Count the work of a step."""
    counted, before = Work(), sys.gettrace()
    sys.settrace(counted)
    try:
        step()
    finally:
        sys.settrace(before)
    return counted


def grown(small: Work, middle: Work, large: Work, count: int) -> list[str]:
    """Name the functions that work out of proportion when an archive grows from `count` to twice and four times.

    What is done for every pair of documents is done four times as often for twice as many. Counting begins with an
    eighth of all pairs, so that what merely sets in late is not blamed.
    """
    several = (4 * count) ** 2 / 8
    return [
        f"{name}: {small.done[name]}, {middle.done[name]}, {number}"
        for name, number in large.done.items()
        if number > several and number > GROWTH * middle.done[name]
    ]


STEPS: dict[str, Callable[[Archive], object]] = {
    "import": lambda it: it.import_("--jobs", "1"),
    "first build": lambda it: it.age().build("--jobs", "1"),
    "nothing changed": lambda it: it.build("--jobs", "1"),
    "edit": lambda it: it.append("content/Paper 1/001.md", "Nothing more happened.").build("--jobs", "1"),
}


def test_nothing_is_done_for_every_pair_of_documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    for module in (affairs, related):
        monkeypatch.setattr(module, "COMMON", 3)  # what more than a hundred share is passed over: here, more than three
    written(Archive(tmp_path / "warm"), 3).build()
    costs: dict[str, list[Work]] = {step: [] for step in STEPS}
    for count in (COUNT, 2 * COUNT, 4 * COUNT):
        archive = collected(Archive(tmp_path / str(count)), count)
        for step, do in STEPS.items():
            costs[step].append(work(lambda do=do, archive=archive: do(archive)))
            costs[step][-1].output = sum(map(len, archive.files("output").values()))
    assert {step: grown(*counted, COUNT) for step, counted in costs.items()} == {step: [] for step in STEPS}
    small, middle, large = costs["first build"]
    assert large.digested - middle.digested <= GROWTH * (middle.digested - small.digested)
    assert large.output - middle.output <= GROWTH * (middle.output - small.output)


def test_what_is_done_for_every_pair_is_found():
    def pairs(items: list[int]) -> None:
        for one in items:
            assert one in [other for other in items if other == one]

    costs = [work(lambda count=count: pairs(list(range(count)))) for count in (COUNT, 2 * COUNT, 4 * COUNT)]
    assert ["pairs" in found for found in grown(*costs, COUNT)] == [True]
