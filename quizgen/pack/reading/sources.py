"""The sources of a pack: the articles that its facts are taken from."""

from collections.abc import Iterable

from quizgen.pack.model import Source
from quizgen.pack.reading.fields import named
from quizgen.pack.report import Report
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
