"""`classify --format json`: the contract for machines. Keys and codes never change with the language."""

import json
from typing import Any

from treespor.model.fact import Evidence, FactName
from treespor.model.placed_initiative import PlacedInitiative
from treespor.model.text import Language
from treespor.portfolio.challenge_hints import pointers
from treespor.portfolio.questions import portfolio_questions
from treespor.portfolio.report import Report, counts
from treespor.rendering.findings.json import finding_object
from treespor.rendering.interview.question_text import portfolio_question_text, question_text
from treespor.rendering.text.reasons import reasons
from treespor.tracks.what_if import answers

FORMAT = "treespor/classification/1"
ANSWER_KEYS: dict[FactName, str] = {"serves": "serves", "nature": "kind", "mandate": "mandate"}


def classification_json(report: Report, language: Language) -> str:
    """The whole classification."""
    account = counts(report)
    return (
        json.dumps(
            {
                "format": FORMAT,
                "portfolio": {"name": report.name, "as_of": report.as_of.isoformat()},
                "counts": {
                    "read": account.read,
                    **account.by_track,
                    "undecided": account.undecided,
                    "frame": account.frames,
                    "rejected": account.rejected,
                    "unreadable_files": account.unreadable_files,
                },
                "questions": _portfolio_questions(report, language),
                "initiatives": [_initiative(entry, report, language) for entry in report.entries],
                "diagnostics": [finding_object(finding, language) for finding in report.findings],
            },
            ensure_ascii=False,
            indent=2,
        )
        + "\n"
    )


def _portfolio_questions(report: Report, language: Language) -> list[dict[str, Any]]:
    listed: list[dict[str, Any]] = []
    for question in portfolio_questions(report):
        told: dict[str, Any] = {
            "fact": question.fact,
            "text": portfolio_question_text(question, report, language),
        }
        if question.source:
            if len(question.entries) < 2:
                continue
            told["source"] = question.source
            told["initiatives"] = [entry.initiative.key for entry in question.entries]
        listed.append(told)
    return listed


def _initiative(entry: PlacedInitiative, report: Report, language: Language) -> dict[str, Any]:
    classification, placement = entry.classification, entry.classification.placement
    return {
        "id": entry.initiative.key,
        "title": entry.initiative.title,
        "track": classification.track,
        "possible": list(placement.possible),
        "rule": placement.rule,
        "rules": list(placement.rules),
        "taken_over_from": classification.taken_over_from,
        "takeover": classification.takeover,
        "decided_by": classification.decided_by,
        "rules_track": classification.rules_track,
        "confirmed": classification.confirmed,
        "facts": _facts(entry, report),
        "reasons": list(reasons(entry, report.sources, language)),
        "questions": [_question(fact, entry, report, language) for fact in classification.questions],
        "at": str(entry.locator.key_span()),
    }


def _facts(entry: PlacedInitiative, report: Report) -> dict[str, Any]:
    facts = entry.classification.facts
    serves = _fact("yes" if facts.values.serves else "no", facts.bases.serves, facts.serves, entry)
    serves["pointers"] = [
        {
            "challenge": pointer.challenge,
            "words": pointer.words,
            "at": str(entry.locator.text_span(pointer.path, pointer.words)),
        }
        for pointer in pointers(entry, report)
    ]
    nature = "frame" if entry.classification.is_frame else facts.values.nature
    return {
        "nature": _fact(nature, facts.bases.nature, facts.nature, entry),
        "serves": serves,
        "mandate": _fact(facts.values.mandate, facts.bases.mandate, facts.mandate, entry),
    }


def _fact(value: str | None, basis: str, evidence: Evidence | None, entry: PlacedInitiative) -> dict[str, Any]:
    at = None
    if evidence:
        locator = entry.locator
        at = str(
            locator.text_span(evidence.path, evidence.words) if evidence.words else locator.value_span(evidence.path)
        )
    return {"value": value, "basis": basis, "evidence": str(evidence) if evidence else None, "at": at}


def _question(fact: FactName, entry: PlacedInitiative, report: Report, language: Language) -> dict[str, Any]:
    return {
        "fact": fact,
        "text": question_text(fact, entry, report, language),
        "answer": f"{entry.initiative.key}.{ANSWER_KEYS[fact]}=",
        "values": dict(answers(entry.initiative, fact, report.finder, report.challenge_ids)),
    }
