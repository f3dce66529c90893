"""The documentation names everything that there is, and says nothing that is not so."""

import argparse
import re
from dataclasses import fields
from pathlib import Path

import pytest
from conftest import ROOT
from jinja2 import Environment

from backfile import __version__, views
from backfile.arguments import arguments
from backfile.config import PAGES as PAGES_OF_LISTS
from backfile.config import SITE, SUBJECT, Config, Pages
from backfile.dates import When, parse_edtf
from backfile.documents import EVIDENCE, FRONT_MATTER, LEFT_OUT, SEED
from backfile.model import Document, Link, Picture, Term
from backfile.render import Setting, environment
from backfile.sidecars import ENDING, KEYS
from backfile.views import SiteView
from backfile.wording import date_in_words

PAGES = {
    path.name: path.read_text(encoding="utf-8") for path in [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
}
PARSER = arguments()
LAYOUTS = ROOT / "layouts"


def commands() -> dict[str, argparse.ArgumentParser]:
    """Give the parser of each command."""
    found = [action.choices for action in PARSER._actions if isinstance(action.choices, dict)]  # noqa: SLF001 - no other way
    return found[0]


def options(parser: argparse.ArgumentParser) -> set[str]:
    """Name the long options of a parser."""
    actions = parser._actions  # noqa: SLF001 - argparse has no other way to ask
    return {name for action in actions for name in action.option_strings if name.startswith("--")}


def named(page: str) -> set[str]:
    """Give the words that stand between backquotes on a page, and what stands before a space or `=` in them."""
    quoted = re.findall(r"`([^`\n]+)`", PAGES[page])
    return {*quoted, *(re.split(r"[ =(]", words)[0] for words in quoted)}


def section(page: str, heading: str) -> str:
    """Give a part of a page: from a heading that begins so, to the next heading."""
    match = re.search(rf"^#+ {re.escape(heading)}.*?(?=^#|\Z)", PAGES[page], re.MULTILINE | re.DOTALL)
    assert match, f"{page} has no section {heading}"
    return match[0]


def blocks(page: str, lang: str) -> list[str]:
    """Give the blocks of code in one language."""
    return re.findall(rf"^```{lang}\n(.*?)^```$", PAGES[page], re.MULTILINE | re.DOTALL)


# The command line


def test_every_command_is_described():
    assert set(commands()) <= named("command-line.md")


@pytest.mark.parametrize("command", [None, *commands()])
def test_every_option_is_described(command: str | None):
    found = options(commands()[command] if command else PARSER)
    assert found <= {word for quoted in named("command-line.md") for word in quoted.split()}


def test_every_action_on_tags_is_described_with_its_options():
    tags = commands()["tags"]
    actions = next(action.choices for action in tags._actions if isinstance(action.choices, dict))  # noqa: SLF001 - the same
    for name, parser in actions.items():
        assert f"| `tags {name} " in PAGES["command-line.md"]
        assert options(parser) <= {word for quoted in named("command-line.md") for word in quoted.split()}


def test_no_option_is_described_that_there_is_not():
    known = options(PARSER).union(*map(options, commands().values()))
    assert set(re.findall(r"--[a-z][a-z-]*", PAGES["command-line.md"])) <= known


@pytest.mark.parametrize("page", sorted(PAGES))
def test_every_command_line_that_is_shown_can_be_read(page: str):
    for words in re.findall(r"build\.py((?: [a-z-][^\s`|<\[,;.)]*)*)", PAGES[page]):
        argv = words.split()
        if not argv or argv[0] not in (*commands(), *options(PARSER)):
            continue
        assert not [
            word
            for word in argv
            if word.startswith("--") and word not in options(PARSER).union(*map(options, commands().values()))
        ]


# site.yaml and front matter


def test_every_key_of_site_yaml_is_described():
    assert set(SITE) <= named("site-yaml.md")
    assert all(re.search(rf"\b{key}:", PAGES["site-yaml.md"]) for key in SUBJECT)


def test_the_documented_defaults_are_the_real_ones():
    tables = dict(zip(("", "pages"), re.split(r"^## Pages$", PAGES["site-yaml.md"], flags=re.MULTILINE), strict=True))
    for table, keys, defaults in (("", SITE, Config()), ("pages", PAGES_OF_LISTS, Pages())):
        rows = dict(re.findall(r"^\| `(\w+)` \|.*\| ([^|]+) \|$", tables[table], re.MULTILINE))
        assert set(rows) == set(keys)
        for key, said in rows.items():
            default = getattr(defaults, key)
            plain = said.strip("` ")
            if isinstance(default, bool | int):
                assert plain == str(default).lower(), key
            elif isinstance(default, str) and default:
                assert plain == default, key


def test_every_key_of_front_matter_is_described():
    assert set(FRONT_MATTER) <= named("front-matter.md")
    for key in (*EVIDENCE, *LEFT_OUT, *SEED, *(field.name for field in fields(Picture))):
        assert f"`{key}`" in PAGES["front-matter.md"], key


def test_every_key_of_a_sidecar_is_described_and_no_other():
    found = re.findall(r"^\| (`.+`.*) \| [^|]+ \|$", section("seeds.md", "Sidecars"), re.MULTILINE)
    rows = [row for row in found if ENDING not in row]
    assert {key for row in rows for key in re.findall(r"`(\w+)`", row)} == set(KEYS)


def test_no_key_is_described_that_there_is_not():
    for page, known in (("site-yaml.md", SITE), ("front-matter.md", FRONT_MATTER)):
        tables = re.split(r"\n## ", PAGES[page])[0]
        assert set(re.findall(r"^\| `(\w+)` \|", tables, re.MULTILINE)) <= set(known)


def test_the_documented_dates_are_dates():
    words = dict(re.findall(r'^(\w+): "(.*)"$', (LAYOUTS / "words/en.yaml").read_text(encoding="utf-8"), re.MULTILINE))
    rows = re.findall(r"^\| (.+) \| .+ \| (.+) \|$", section("front-matter.md", "Dates"), re.MULTILINE)[2:]
    assert len(rows) > 5
    for written, shown in rows:
        dates = re.findall(r"`([^`]+)`", written) or [""]
        assert ", ".join(date_in_words(parse_edtf(date), words) for date in dates).startswith(shown)


# Layouts


@pytest.mark.parametrize(
    "view", [view for name, view in vars(views).items() if name.endswith("View") and view is not SiteView]
)
def test_every_variable_of_a_layout_is_described(view: type):
    layout = (view.__doc__ or "").partition(":")[0]
    heading = next(line for line in PAGES["layouts.md"].splitlines() if line.startswith("### ") and layout in line)
    part = section("layouts.md", heading.removeprefix("### "))
    assert not {field.name for field in fields(view) if f"`{field.name}`" not in part}, layout


def test_every_field_of_the_site_is_described():
    assert not {field.name for field in fields(SiteView) if f"`{field.name}`" not in PAGES["layouts.md"]}


@pytest.mark.parametrize(
    "noun",
    [
        views.Related,
        views.Story,
        views.Line,
        views.Count,
        views.Decade,
        views.Calendar,
        views.Section,
        views.Pager,
        views.Letter,
        views.Initials,
        Term,
        Link,
    ],
)
def test_every_field_that_a_layout_can_reach_is_described(noun: type):
    assert not {field.name for field in fields(noun) if f"`{field.name}`" not in PAGES["layouts.md"]}


def test_every_property_of_a_date_is_described():
    names = {field.name for field in fields(When)} | {
        name for name, value in vars(When).items() if isinstance(value, property)
    }
    assert not {name for name in names if f"`{name}`" not in PAGES["layouts.md"]}


def test_every_field_of_a_document_can_be_looked_up():
    documented = named("front-matter.md") | named("layouts.md")
    assert not {field.name for field in fields(Document)} - documented - {"provenance"}
    assert "provenance" in PAGES["layouts.md"]


@pytest.mark.parametrize("name", ["document", "body", "corrected", "lines", "repairs", "stories"])
def test_every_text_that_a_layout_sees_is_described(name: str):
    assert f"`{name}`" in section("layouts.md", "What every layout sees")


def test_every_filter_is_described_and_no_other():
    site = SiteView("", "", "en", "ltr", "", (), (), "", "", "", "", "", "")
    own = environment(Setting((), site, (), "")).filters.keys() - Environment(autoescape=True).filters.keys()
    assert set(re.findall(r"^\| `(\w+)` \|", section("layouts.md", "Filters"), re.MULTILINE)) == own


def test_every_block_is_described_and_no_other():
    base = (LAYOUTS / "base.html").read_text(encoding="utf-8")
    found = set(re.findall(r"{%-? block (\w+)", base))
    assert set(re.findall(r"^\| `(\w+)` \|", section("layouts.md", "Blocks"), re.MULTILINE)) == found


def test_every_layout_and_macro_is_described():
    for path in LAYOUTS.rglob("*.*"):
        assert path.name in PAGES["layouts.md"] or path.parent.name == "parts", path.name
        if path.parent.name == "macros":
            for macro in re.findall(r"{%-? macro (\w+)", path.read_text(encoding="utf-8")):
                assert f"`{macro}`" in PAGES["layouts.md"], macro


def test_every_variable_of_the_stylesheet_is_described():
    tokens = next((ROOT / "assets/css").glob("*tokens.css")).read_text(encoding="utf-8")
    assert not {
        name for name in re.findall(r"^\s*(--[a-z]+):", tokens, re.MULTILINE) if f"`{name}`" not in PAGES["layouts.md"]
    }


def test_every_stylesheet_is_described():
    assert not {path.name for path in (ROOT / "assets/css").iterdir() if f"`{path.name}`" not in PAGES["layouts.md"]}


# README, CHANGELOG and what they promise


def test_the_readme_begins_with_two_lines_that_set_it_up():
    first, second = blocks("README.md", "sh")[:2]
    for block, requirements, last in (
        (first, "requirements.txt", ".venv/bin/python build.py"),
        (second, "requirements-dev.txt", ".venv/bin/python -m pytest"),
    ):
        assert block.count("\n") == 1
        steps = block.strip().split(" && ")
        assert steps[0] == "python3 -m venv .venv"
        assert "--require-hashes" in steps[1]
        assert steps[1].endswith(f"-r {requirements}")
        assert steps[2] == last


def test_the_two_lines_are_taken_out_of_the_readme_and_run():
    script = (ROOT / ".ci/run").read_text(encoding="utf-8")
    assert "README.md" in script
    assert not [line for line in blocks("README.md", "sh")[:2] if line.strip() in script]


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_every_requirement_is_locked_by_its_hash(name: str):
    text = (ROOT / name).read_text(encoding="utf-8").replace("\\\n", " ")
    pinned = [line for line in text.splitlines() if re.match(r"[a-z]", line)]
    assert pinned
    assert not [line for line in pinned if "==" not in line or "--hash=sha256:" not in line]


def test_every_dependency_is_locked():
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    for key, name in (("dependencies", "requirements.txt"), ("dev", "requirements-dev.txt")):
        wanted = re.findall(r'"([a-z0-9-]+)>=', re.search(rf"^{key} = \[(.*?)\]", project, re.MULTILINE | re.DOTALL)[1])  # type: ignore[index]
        locked = set(re.findall(r"^([a-z0-9.-]+)==", (ROOT / name).read_text(encoding="utf-8"), re.MULTILINE))
        assert wanted
        assert set(wanted) <= locked


def test_the_newest_version_of_the_changelog_is_this_one():
    versions = re.findall(r"^## (\S+)", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert versions[0].strip("[]") == __version__
    assert f'version = "{__version__}"' in (ROOT / "pyproject.toml").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", [*sorted(PAGES), "CONTRIBUTING.md", "CHANGELOG.md"])
def test_every_link_to_a_file_leads_to_one(name: str):
    path = ROOT / name if (ROOT / name).is_file() else ROOT / "docs" / name
    text = re.sub(r"```.*?```", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    for target in re.findall(r"\]\(([^)#\s]+)\)|(?:src|srcset)=\"([^\"]+)\"", text):
        address = target[0] or target[1]
        if not address.startswith(("http://", "https://", "mailto:")):
            assert Path(path.parent, address).exists(), address


def test_no_page_has_an_open_place():
    for name, text in PAGES.items():
        assert not re.findall(r"^(?:TODO|FIXME|TBD|SPEED|XXX)$", text, re.MULTILINE), name


def test_the_workflow_publishes_under_the_right_address():
    flow = (ROOT / ".github/workflows/pages.yml").read_text(encoding="utf-8")
    assert '--base-url "${{ steps.pages.outputs.base_url }}"' in flow
    wanted = ("checkout@v7", "setup-python@v6", "configure-pages@v6", "upload-pages-artifact@v5", "deploy-pages@v5")
    assert not [action for action in wanted if f"actions/{action}" not in flow]
    for words in ("pages: write", "id-token: write", "contents: read", "group: pages", "path: output"):
        assert words in flow


def test_the_checks_are_those_that_people_run():
    assert "run: bash .ci/run" in (ROOT / ".github/workflows/ci.yml").read_text(encoding="utf-8")


def test_what_is_made_is_not_committed():
    ignored = (ROOT / ".gitignore").read_text(encoding="utf-8").split()
    assert {"/output/", "/.backfile/"} <= set(ignored)
