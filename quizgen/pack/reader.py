"""A pack's text becomes a pack: decoded, parsed, checked and read, with all problems."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from quizgen.pack.check import check
from quizgen.pack.contradictions import check_contradictions
from quizgen.pack.decoding import Place, decode
from quizgen.pack.entities import read_entities
from quizgen.pack.facts import read_facts
from quizgen.pack.fields import Fields
from quizgen.pack.format import PACK
from quizgen.pack.model import Pack
from quizgen.pack.nodes import Mapping, Node, Scalar
from quizgen.pack.parsing import read_nodes
from quizgen.pack.relations import read_relations
from quizgen.pack.report import Report, TooManyProblems
from quizgen.pack.scope import Scope
from quizgen.pack.sources import read_sources
from quizgen.problem import Problem

Entries = list[tuple[Scalar, Node]]


def read_pack(text: bytes, file: str) -> tuple[Pack | None, tuple[Problem, ...]]:
    """Read a pack, and find all its problems in one go.

    Args:
        text: The file's bytes.
        file: The file's name, as problems are to show it.

    Returns:
        The pack, or None where there is an error; and the problems in the order of the
        file. Warnings may come with a pack.
    """
    report = Report(file)
    pack = None
    with _collector_paused(), suppress(TooManyProblems):
        pack = _read(text, report)
    return None if report.failed else pack, report.problems()


@contextmanager
def _collector_paused() -> Iterator[None]:
    """Keep the garbage collector from looking through the growing tree again and again.

    Nothing that is made here refers back to what refers to it, so that there is nothing
    to collect; of 100,000 facts the collector took three quarters of the time.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def _read(text: bytes, report: Report) -> Pack | None:
    decoded = decode(text, report)
    root = None if decoded is None else read_nodes(decoded, report)
    if root is None:
        return None
    check(root, PACK, "", Place(1, 1), report)
    return _read_root(root, report) if isinstance(root, Mapping) else None


def _read_root(root: Mapping, report: Report) -> Pack:
    header = Fields(root)
    language = header.text("language") or "en"
    entities = read_entities(_section(root, "entities"), report)
    scope = Scope(
        report=report,
        language=language,
        sources=read_sources(_section(root, "sources"), report),
        entities=entities.by_id,
        kinds=entities.kinds,
    )
    relations_section = _section(root, "relations")
    relations = read_relations(relations_section, scope)
    facts = read_facts(_section(root, "facts"), (key.text for key, _ in relations_section), scope)
    check_contradictions(relations, scope)
    return Pack(
        id=header.text("pack"),
        title=header.text("title"),
        location=report.at(header.scalar("pack") or root),
        language=language,
        license=header.text("license"),
        sources=scope.sources,
        entities=scope.entities,
        relations=relations,
        facts=facts,
    )


def _section(root: Mapping, name: str) -> Entries:
    """Return the entries of a section, also those under a second key of its name.

    That key is a problem; but what stands under it can be referred to, and is read.
    """
    return [
        entry
        for key, node in root.pairs
        if key.text == name and isinstance(node, Mapping)
        for entry in node.pairs
    ]
