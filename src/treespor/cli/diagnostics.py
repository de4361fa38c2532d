"""What a command says beside its result: on standard error, and in its exit code."""

from treespor.cli.console import tell
from treespor.cli.errors import DONE, FINDINGS, OTHER_FILES
from treespor.cli.open_report import Source
from treespor.model.text import Language
from treespor.portfolio.report import Report


def print_diagnostics(report: Report, source: Source, language: Language) -> None:
    """What is wrong with the files, a line each, and which files are none of the portfolio's."""
    from treespor.rendering.findings.text import concise
    from treespor.rendering.screen import Screen

    wrong = [finding for finding in report.findings if finding.severity != "info"]
    if wrong:
        tell(concise(wrong, language, Screen(file_name=source.shown)))
    print_other_files(report, source, language)


def print_other_files(report: Report, source: Source, language: Language) -> None:
    """Which YAML files of the folder hold no part of the portfolio."""
    from treespor.rendering.language import say
    from treespor.rendering.screen import shown

    if report.other_files:
        files = ", ".join(shown(source.shown(file)) for file in report.other_files)
        tell(say(OTHER_FILES.about(files=files), language) + "\n")


def code_for(report: Report) -> int:
    """Done, or something to mend: an error among the findings about the files."""
    return FINDINGS if any(finding.severity == "error" for finding in report.findings) else DONE
