"""The command line of backfile: how a run begins, and how it ends."""

import os
import sys
from pathlib import Path

HOME = Path(__file__).resolve().parent
sys.path.insert(0, str(HOME))

from backfile.arguments import arguments  # noqa: E402 - the package lies beside this file, wherever it is run from

SOFTWARE = 70
"""Exit status for a mistake in the program itself (EX_SOFTWARE of sysexits.h)."""

INTERRUPTED = 130
"""Exit status after control-C, as shells have it."""


def main(argv: list[str]) -> int:
    """Run a command; gives the exit status: 0 where all is well, 1 where something must be mended."""
    asked = arguments().parse_args(argv)
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]  # a terminal of any encoding
    from backfile import commands  # noqa: PLC0415 - the help must not pay for it
    from backfile.errors import BackfileError  # noqa: PLC0415 - the same

    try:
        return commands.run(vars(asked), HOME, os.environ)
    except BackfileError as error:
        commands.tell_problems(error.problems, as_json=getattr(asked, "json", False))
        return 1
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception:  # noqa: BLE001 - whatever it is, it is our mistake and not the archive's
        sys.stderr.write("this is a bug in backfile, not in your archive; please report it with what follows\n\n")
        sys.excepthook(*sys.exc_info())
        return SOFTWARE


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
