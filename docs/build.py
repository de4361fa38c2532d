"""Makes the generated pages and the README's picture and tables. A test fails where one is stale.

Run it from the root of a checkout: python docs/build.py
"""

import io
import re
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

from rich.console import Console
from rich.text import Text as RichText

from treespor.catalogue.sources import built_in_sources
from treespor.checks.registry import CHECKS
from treespor.cli.open_report import load, report_of
from treespor.cli.scaffold import shared_ci_file
from treespor.model.enums import MANDATES, NATURES
from treespor.portfolio.report import Report
from treespor.rendering.classification.terminal import ViewOptions, overview
from treespor.rendering.schema import json_schema
from treespor.rendering.screen import Screen
from treespor.rendering.text import labels
from treespor.tracks.rules import RULES, Rule

ROOT = Path(__file__).resolve().parent.parent
EXAMPLE = ROOT / "portfolios" / "eksempel.yaml"
STATUS_DAY = date(2026, 11, 1)
ALTERNATIVE_TEXT = (
    "The terminal output of treespor classify: nine initiatives of an invented municipality, grouped under "
    "Skal-udfordringer, Skal-løsninger, Forudsætninger, Uden for sporene and Mangler et svar, each with its rule, "
    "its line in the file and its reason in Danish, then three questions and a line that accounts for all nine."
)
_SVG = """<svg class="rich-terminal" viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg" \
role="img" aria-label="{label}">
<style>{styles} text {{ font-family: "DejaVu Sans Mono", Menlo, Consolas, monospace; }}</style>
<defs>{lines}</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})">
{backgrounds}<g class="{unique_id}-matrix">{matrix}</g>
</g>
</svg>
"""


def picture() -> str:
    """The README's picture: `classify` of the small example, as SVG with an alternative text and no outside fonts."""
    shown = overview(_report(), "da", Screen(width=80, colour=True), ViewOptions())
    console = Console(record=True, width=80, file=io.StringIO(), force_terminal=True, color_system="standard")
    console.print(RichText.from_ansi(f"$ treespor classify\n{shown}"), soft_wrap=True)
    template = _SVG.replace("{label}", ALTERNATIVE_TEXT)
    svg = console.export_svg(title="treespor", code_format=template, unique_id="treespor")
    return "\n".join(line.rstrip() for line in svg.splitlines()) + "\n"


def _report() -> Report:
    return report_of(load(str(EXAMPLE)), STATUS_DAY, infer=True)


def checks_page() -> str:
    """A page of every check, in both languages."""
    parts = ["# The checks", "", "Made from the checks' own texts; `treespor explain CODE` shows the same.", ""]
    parts += ["| code | name | severity | section | finds |", "|:--|:--|:--|:--|:--|"]
    for check in CHECKS:
        code = f"[{check.code}](#{check.code.lower()}-{check.name})"
        parts.append(f"| {code} | {check.name} | {check.severity} | {check.section} | {_cell(check.what.en)} |")
    for check in CHECKS:
        parts += ["", f"## {check.code} {check.name}", "", f"{check.what.en} {check.why.en} {check.fix.en}", ""]
        parts += [f"*{check.what.da} {check.why.da} {check.fix.da}*", "", "It speaks here:", ""]
        parts += ["```yaml", check.bad.rstrip(), "```", "", "and is silent here:", ""]
        parts += ["```yaml", check.good.rstrip(), "```"]
    return "\n".join(parts) + "\n"


def rules_page() -> str:
    """The rules, the tracks and the sources."""
    parts = ["# The rules", "", "Made from the rules themselves; `treespor explain U1` shows one of them.", ""]
    parts += [rules_table(), "", "## The tracks", "", tracks_table(), "", "## The sources", ""]
    parts += [
        "What a source lays on the municipality counts as stated where it *always* lays it, else as an assumption.",
        "",
    ]
    parts += [sources_table()]
    return "\n".join(parts) + "\n"


def rules_table() -> str:
    """The nine rules as a table."""
    rows = [
        "| rule | what it is | serves | mandate | track | taken over from | article |",
        "|:--|:--|:--|:--|:--|:--|:--|",
    ]
    for rule in RULES:
        nature, mandate = (_either(rule, part) for part in ("natures", "mandates"))
        serves = "yes" if rule.cases[0].serves else "no"
        taken_over = labels.TRACK[rule.taken_over_from].en if rule.taken_over_from else ""
        track = labels.TRACK[rule.track].en
        rows.append(f"| {rule.id} | {nature} | {serves} | {mandate} | {track} | {taken_over} | {rule.section} |")
    return "\n".join(rows)


def _either(rule: Rule, part: str) -> str:
    """One column's values, case by case."""
    every = {"natures": NATURES, "mandates": MANDATES}[part]
    cases = []
    for case in rule.cases:
        allowed = [value for value in every if value in getattr(case, part)]
        cases.append("any" if len(allowed) == len(every) else " or ".join(allowed))
    return " / ".join(cases)


def tracks_table() -> str:
    """The tracks and their governance as a table."""
    rows = ["| track | Danish | owned by | held firm | left free |", "|:--|:--|:--|:--|:--|"]
    for track in ("must-solve", "must-do", "prerequisite"):
        owned = labels.OWNED[track].en.removeprefix("owned by ")
        held, free = labels.HELD[track].en, labels.FREE[track].en
        rows.append(f"| {labels.TRACK[track].en} | {labels.TRACK[track].da} | {owned} | {held} | {free} |")
    return "\n".join(rows)


def sources_table() -> str:
    """The built-in catalogue as a table."""
    rows = ["| id | source | kind | lays | always | period |", "|:--|:--|:--|:--|:--|:--|"]
    for source in built_in_sources().values():
        name = f"[{source.title}]({source.link})" if source.link else source.title
        always = "yes" if source.always else "no"
        rows.append(f"| `{source.id}` | {name} | {source.kind} | {source.lays} | {always} | {source.period or ''} |")
    return "\n".join(rows)


def readme() -> str:
    """The README with its generated tables anew."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    for name, made in (("rules", rules_table()), ("tracks", tracks_table())):
        pattern = re.compile(rf"(<!-- {name} -->\n).*?(<!-- /{name} -->)", re.DOTALL)
        text = pattern.sub(lambda match, made=made: f"{match[1]}{made}\n{match[2]}", text)  # type: ignore[misc]
    return text


def _shared(host: str) -> Callable[[], str]:
    return lambda: shared_ci_file(host, ROOT / "templates")


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


PAGES: dict[str, Callable[[], str]] = {
    "docs/classify.svg": picture,
    "docs/checks.md": checks_page,
    "docs/rules.md": rules_page,
    "docs/portfolio.schema.json": json_schema,
    "README.md": readme,
    "ci/gitlab.yml": _shared("gitlab"),
    "ci/azure.yml": _shared("azure"),
}


def main() -> None:
    """Writes every page that is stale, and says which."""
    for name, make in PAGES.items():
        path, made = ROOT / name, make()
        if not path.exists() or path.read_text(encoding="utf-8") != made:
            path.write_text(made, encoding="utf-8", newline="\n")
            sys.stdout.write(f"{name}\n")


if __name__ == "__main__":
    main()
