"""The memo as Markdown, out of a template in the reader's language."""

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from treespor.model.party import role_in
from treespor.model.text import Language
from treespor.portfolio.report import Report
from treespor.rendering.language import capitalised, counted, inside, long_date
from treespor.rendering.memo import sentences, tables
from treespor.rendering.memo.bullets import bullets, summary
from treespor.rendering.memo.phrases import say, who
from treespor.rendering.memo.recommendations import recommendations
from treespor.rendering.memo.view import MemoView
from treespor.rendering.text.markdown_escaping import md, md_line


def memo(report: Report, language: Language, templates: Path) -> str:
    """The memo. The same report gives the same bytes."""
    environment = Environment(
        loader=FileSystemLoader(templates, encoding="utf-8"),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,  # noqa: S701 - Markdown, and every value is escaped for it by the filter
    )
    environment.filters |= {"md": md, "md_line": md_line}
    return environment.get_template(f"memo.{language}.md.j2").render(memo=memo_view(report, language))


def memo_view(report: Report, language: Language) -> MemoView:
    """Everything the memo says."""
    header = report.portfolio.item if report.portfolio else None
    about = header.memo if header else None
    to = (about.to if about else None) or sentences.DIRECTORS.within(language)
    decisions = recommendations(report, language)
    rows, total = tables.glance(report, language)
    origins, origins_note = tables.origin_table(report, language)
    return MemoView(
        title=_title(to, len(decisions), language),
        name=report.name,
        to=say(sentences.AT_MEETING, language, to=to, day=about.meeting) if about and about.meeting else to,
        sender=_sender(report, language),
        as_of=long_date(report.as_of, language),
        case=(about.case if about else None) or "",
        missing=_missing(report, language),
        summary=summary(report, language),
        bullets=bullets(report, language),
        decider=_inside(to),
        recommendations=decisions,
        glance=rows,
        total=total,
        coverage=tables.coverage(report, language),
        challenges=tables.challenge_sections(report, language),
        must_do=tables.must_do_rows(report, language),
        prerequisites=tables.prerequisite_rows(report, language),
        outside=tables.outside_rows(report, language),
        undecided=tables.undecided_rows(report, language),
        origins=origins,
        origins_note=origins_note,
        appendix=tables.appendix(report, language),
    )


def _title(to: str, count: int, language: Language) -> str:
    text = {0: sentences.TITLE_NONE, 1: sentences.TITLE_ONE}.get(count, sentences.TITLE)
    return say(text, language, count=counted(count, language), to=_inside(to))


def _inside(to: str) -> str:
    """A recipient inside a sentence: Direktionen becomes direktionen, a name keeps its capital."""
    return inside(to) if role_in(to) else to


def _sender(report: Report, language: Language) -> str:
    header = report.portfolio.item if report.portfolio else None
    if header is None or header.secretariat is None:
        return sentences.SENDER.within(language)
    return say(sentences.SECRETARIAT, language, sender=capitalised(who(header.secretariat, language)))


def _missing(report: Report, language: Language) -> str:
    """What a partial memo lacks; empty where it lacks nothing."""
    said = []
    if report.unreadable:
        said.append(say(sentences.MISSING_FILES, language, files=report.unreadable))
    rejected = len(report.rejected)
    if rejected:
        text = sentences.MISSING_INITIATIVE if rejected == 1 else sentences.MISSING_INITIATIVES
        said.append(say(text, language, count=counted(rejected, language)))
    errors = sum(finding.severity == "error" for finding in report.findings)
    if errors and not said:
        said.append(say(sentences.WITH_ERRORS, language, count=errors))
    first_word = said[0].partition(": ")[0] + ": " if said else ""
    return " ".join(
        part if position == 0 else capitalised(part.removeprefix(first_word)) for position, part in enumerate(said)
    )
