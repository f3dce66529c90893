"""Write the page that the preview shows while the site cannot be built."""

from collections.abc import Iterable
from html import escape

from backfile.errors import Problem

PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
:root {{ color-scheme: light dark;
  --paper: #fbf9f4; --ink: #1c1a17; --quiet: #5a554c; --accent: #7a1f1f; --rule: #d8d2c4; }}
@media (prefers-color-scheme: dark) {{
  :root {{ --paper: #16150f; --ink: #e9e5da; --quiet: #aaa396; --accent: #e8a598; --rule: #3a372f; }}
}}
body {{ margin: 0; padding: 2rem clamp(1rem, 4vw, 3rem); background: var(--paper); color: var(--ink);
  font: 1rem/1.5 system-ui, sans-serif; border-top: 0.4rem solid var(--accent); }}
main {{ max-width: 50rem; margin: auto; }}
h1 {{ font: 600 1.75rem/1.2 Georgia, serif; }}
ul {{ list-style: none; padding: 0; }}
li {{ padding: 1rem 0; border-top: 1px solid var(--rule); overflow-wrap: anywhere; }}
p {{ margin: 0.25rem 0; color: var(--quiet); }}
strong {{ display: block; font-weight: 600; }}
code, pre {{ font: 0.875rem/1.5 ui-monospace, Menlo, Consolas, monospace; }}
code {{ color: var(--accent); }}
pre {{ white-space: pre-wrap; overflow-wrap: anywhere; }}
</style>
</head>
<body>
<main>
<h1>{title}</h1>
<p>{lead}</p>
{body}
</main>
</body>
</html>
"""


def problem_page(problems: Iterable[Problem]) -> str:
    """Show what a person must mend: every problem with its file, line and hint."""
    return PAGE.format(
        title="The site cannot be built",
        lead="Nothing of the built site was changed. This page gives way to the site as soon as all of this is mended.",
        body="<ul>\n" + "\n".join(map(item, problems)) + "\n</ul>",
    )


def item(problem: Problem) -> str:
    """Show one problem."""
    place = f"{problem.path}:{problem.line}" if problem.line else problem.path
    hint = f"<p>{escape(problem.hint)}</p>" if problem.hint else ""
    return f'<li><code dir="ltr">{escape(place)}</code> <strong>{escape(problem.what)}</strong> {hint}</li>'


def bug_page(trace: str) -> str:
    """Show a mistake of the program itself, with what its maintainers need to know."""
    return PAGE.format(
        title="This is a bug in backfile",
        lead="It is not a mistake in your archive. Please report it with what follows; the preview goes on.",
        body=f'<pre dir="ltr">{escape(trace)}</pre>',
    )
