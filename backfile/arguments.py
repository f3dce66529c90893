"""Describe the command line: what backfile can be asked."""

import argparse
from pathlib import Path

from backfile import __version__
from backfile.dates import UNKNOWN, When, parse_edtf

EXAMPLES = """examples:
  python build.py                              import the seeds that are new, then build the site
  python build.py serve                        build, and show the site while you work on it
  python build.py --site ~/archive --jobs 4    the same for an archive in another folder
"""

FOLDERS = {
    "seeds": "collected texts, instead of seeds/",
    "content": "documents, instead of content/",
    "layouts": "your layouts, instead of layouts/",
    "assets": "your assets, instead of assets/",
    "output": "the site, instead of output/",
    "cache": "memory between builds, instead of .backfile/",
}

COMMANDS = {
    "import": ("turn new and changed seeds into documents", "python build.py import"),
    "build": ("make the site of the documents that are there", "python build.py build --base-url https://example.org"),
    "serve": ("build, show the site in a browser, and again after each change", "python build.py serve --port 8000"),
    "check": ("look for problems and dead links, and leave the site as it is", "python build.py check"),
    "review": ("list what a person should look at: doubtful dates, missing sources …", "python build.py review"),
    "explain": ("show what an import makes of a seed, line by line, and why", "python build.py explain 004"),
    "tags": (
        "propose tags that the documents speak of; accept, merge, rename",
        "python build.py tags --most 50",
    ),
    "new": ("begin a document of your own", 'python build.py new "Flood in the valley"'),
    "clean": ("delete what backfile made in the output folder, and its memory", "python build.py clean"),
}

HEAVY = ("import", "build", "check")
"""Commands whose work a cluster may do."""

PARTIAL = ("build", "check", "serve")
"""Commands that may take a part of the archive for the whole."""

TAG_ACTIONS = {
    "accept": ("put proposed tags into site.yaml", ("names",)),
    "merge": ("make one tag of two: documents bear the new one, the old address leads to it", ("old", "new")),
    "rename": ("call a tag by another name: documents bear it, the old address leads to it", ("old", "new")),
}


def arguments() -> argparse.ArgumentParser:
    """Describe the command line."""
    common, elsewhere, part = common_arguments(), elsewhere_arguments(), part_arguments()
    parser = argparse.ArgumentParser(
        prog="build.py",
        description="Turn seeds/ into documents in content/, and these into the site in output/.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        parents=[common, elsewhere, part],
    )
    parser.add_argument("--version", action="version", version=f"backfile {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", title="commands (none: import, then build)")
    parsers = {
        name: commands.add_parser(
            name,
            help=does,
            description=f"{does[0].upper()}{does[1:]}.",
            epilog=f"example: {example}",
            parents=[common, *([elsewhere] if name in HEAVY else []), *([part] if name in PARTIAL else [])],
        )
        for name, (does, example) in COMMANDS.items()
    }
    again = "import every seed again, also those whose document you deleted"
    parsers["import"].add_argument("--again", action="store_true", help=again)
    merge = "take what an import knows better of documents that you changed; what you corrected stays"
    dry_run = "say what would become of each document, and write nothing"
    parsers["import"].add_argument("--dry-run", action="store_true", help=dry_run)
    parsers["import"].add_argument("--merge", action="store_true", help=merge)
    verify = "read every file of the output, and make anew what was changed there by hand"
    for one in (parser, parsers["build"]):
        one.add_argument("--verify", action="store_true", default=argparse.SUPPRESS, help=verify)
    tags_arguments(parsers["tags"], common)
    parsers["serve"].add_argument("--port", type=port, default=8000, metavar="N", help="port to listen on (8000)")
    parsers["serve"].add_argument("--host", default="127.0.0.1", help="address to listen on (127.0.0.1: this machine)")
    parsers["new"].add_argument("title", help="the headline")
    parsers["explain"].add_argument("name", help="number, name, path or address of a seed or document")
    return parser


def tags_arguments(tags: argparse.ArgumentParser, common: argparse.ArgumentParser) -> None:
    """Describe what can be done with tags."""
    tags.add_argument("--most", type=number, default=30, metavar="N", help="how many to propose (30)")
    actions = tags.add_subparsers(dest="action", metavar="ACTION", title="actions (none: propose tags)")
    for name, (does, words) in TAG_ACTIONS.items():
        action = actions.add_parser(name, help=does, description=f"{does[0].upper()}{does[1:]}.", parents=[common])
        for word in words:
            action.add_argument(word, nargs="+" if word == "names" else None, metavar=word.upper())
        action.add_argument("--dry-run", action="store_true", help="say what would change, and change nothing")


def common_arguments() -> argparse.ArgumentParser:
    """Describe what every command understands; it may stand before the command or after it."""
    common = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
    folders = common.add_argument_group("folders")
    folders.add_argument("--site", type=Path, metavar="DIR", help="the archive (default: where build.py stands)")
    for name, does in FOLDERS.items():
        folders.add_argument(f"--{name}", type=Path, metavar="DIR", help=does)
    run = common.add_argument_group("run")
    run.add_argument("--base-url", metavar="URL", help="where the site is published, instead of base_url in site.yaml")
    run.add_argument("--jobs", type=jobs, metavar="N", help="processes that work (default: one a processor)")
    run.add_argument("--quiet", action="store_true", help="say nothing but problems")
    run.add_argument("--json", action="store_true", help="say what was done as JSON")
    return common


def elsewhere_arguments() -> argparse.ArgumentParser:
    """Describe where else the work may be done, for the commands that have much of it."""
    elsewhere = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
    help_ = "Dask scheduler of the machines that do the work, for example tcp://192.0.2.7:8786"
    elsewhere.add_argument("--cluster", metavar="ADDRESS", help=help_)
    return elsewhere


def part_arguments() -> argparse.ArgumentParser:
    """Describe of which documents a site is made, for the commands that make one."""
    part = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
    help_ = "only documents dated within it: 199X, 1995, 2001/2004, ../1989; none: those without a date"
    part.add_argument("--dated", type=dated, metavar="EDTF", help=help_)
    return part


def dated(text: str) -> When:
    """Read the dates of the documents that a site is made of."""
    if text == "none":
        return UNKNOWN
    try:
        found = parse_edtf(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None
    if not found.known:
        raise argparse.ArgumentTypeError("write a date such as 199X, or none")
    return found


def jobs(text: str) -> int:
    """Read a number of processes."""
    if text.isdecimal() and 1 <= int(text) <= 1000:  # noqa: PLR2004 - no machine has more
        return int(text)
    raise argparse.ArgumentTypeError(f"{text!r} is not a number of processes")


def number(text: str) -> int:
    """Read how many there shall be of something."""
    if text.isdecimal() and int(text[:9]) >= 1:
        return int(text[:9])
    raise argparse.ArgumentTypeError(f"{text!r} is not a number from 1 on")


def port(text: str) -> int:
    """Read a port; 0 takes one that is free."""
    if text.isdecimal() and int(text) < 2**16:
        return int(text)
    raise argparse.ArgumentTypeError(f"{text!r} is not a port")
