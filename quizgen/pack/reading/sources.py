"""The sources of a pack: the articles that its facts are taken from, and what they leave out."""

from collections.abc import Collection, Iterable

from quizgen.pack.fact import Assertion, LoneFact
from quizgen.pack.model import Source
from quizgen.pack.reading.asking.wordings import names_source
from quizgen.pack.reading.fields import Fields, named
from quizgen.pack.reading.references import check_source
from quizgen.pack.reading.scope import Scope
from quizgen.pack.report import Report, shown
from quizgen.pack.rule import Rule
from quizgen.pack.text.nodes import Node, Scalar


def read_sources(entries: Iterable[tuple[Scalar, Node]], report: Report) -> dict[str, Source]:
    """Read the sources by id.

    Args:
        entries: The ids, each with a record or with the title alone.
        report: Where problems go.
    """
    sources: dict[str, Source] = {}
    for key, node in entries:
        fields = named(node, "title")
        source = Source(key.text, key.text, report.at(key))
        if fields:
            source = Source(
                id=key.text,
                title=fields.text("title") or key.text,
                location=report.at(key),
                publisher=fields.text("publisher"),
                published=fields.text("published"),
                url=fields.text("url"),
                author=fields.text("author"),
                license=fields.text("license"),
            )
        sources.setdefault(key.text, source)
    return sources


def read_complete_in(
    fields: Fields,
    facts: Collection[Assertion | LoneFact],
    stems: Iterable[str],
    statement: str,
    scope: Scope,
) -> tuple[str, ...]:
    """Read which sources say no more than what is listed, and warn where that proves nothing.

    Args:
        fields: A relation's or a fact's record.
        facts: The facts that are listed.
        stems: Their questions.
        statement: Their true sentence; empty where a question and its answer are told.
        scope: What the record can refer to, and where problems go.
    """
    written = fields.scalars("complete_in")
    for source in written:
        if not check_source(source, scope):
            continue
        name = shown(source.text)
        if not (any(map(names_source, stems)) and (not statement or names_source(statement))):
            message = f"a list is complete in {name}, but its wording does not name the source"
            hint = "write {source} in the question and the statement: else it proves nothing"
            scope.report.warn(Rule.UNNAMED_SOURCE, source, message, hint)
        elif not any(_is_asked_by(source.text, fact) for fact in facts):
            message = f"a list is complete in {name}, but no fact of it is asked by that source"
            hint = "the wording names the first source of each fact: cite this one first"
            scope.report.warn(Rule.UNNAMED_SOURCE, source, message, hint)
    return tuple(dict.fromkeys(source.text for source in written))


def _is_asked_by(source: str, fact: Assertion | LoneFact) -> bool:
    """Tell whether a fact is nobody's claim, and its wording names a source."""
    return fact.evidence[:1] != () and (
        fact.evidence[0].source == source and not fact.viewpoint.claimed_by
    )
