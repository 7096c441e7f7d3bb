"""A blueprint's file becomes a blueprint, and all that is wrong with it is told in one go."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import replace

from quizgen.forms.blueprint import Blueprint, Quota, Section
from quizgen.forms.reading.description import ALL, BLUEPRINT, MOST_QUESTIONS, START
from quizgen.forms.reading.take import COUNT, Flaw, read_words
from quizgen.items.kinds import NAMES
from quizgen.machine.frozen import frozen
from quizgen.pack.format.check import check
from quizgen.pack.reading.fields import Fields, words
from quizgen.pack.report import Report, TooManyProblems, shown
from quizgen.pack.rule import Rule
from quizgen.pack.text.decoding import Place, decode
from quizgen.pack.text.nodes import Mapping, Scalar
from quizgen.pack.text.parsing import read_nodes
from quizgen.problem import Location, Problem
from quizgen.question import Part

MAX_BYTES = 2**20
"""The largest blueprint that is read."""

USUAL = ("choice",)
"""The kinds of question that are drawn where nobody says."""

_SECTIONAL = ("take", "questions", "among", "keep-order")
"""What is said in sections, or by a blueprint that has none."""


@frozen
class _Defaults:
    """What holds for sections that do not say: none of these where all are welcome."""

    kinds: tuple[str, ...]
    topics: tuple[Scalar, ...]
    points: int


def read_blueprint(data: bytes, file: str) -> tuple[Blueprint | None, tuple[Problem, ...]]:
    """Read a blueprint, whose names of questions and topics are yet to be resolved.

    Args:
        data: The file's bytes.
        file: The file's name, as problems are to show it.

    Returns:
        The blueprint, or None where there is an error; and the problems in the order of the file.
        Warnings may come with a blueprint. One whose only errors are that it asks nothing comes
        with these as its flaws, for its names can be looked up.
    """
    report = Report(file, START)
    blueprint = None
    with suppress(TooManyProblems):
        blueprint = _read(data, report)
    problems = report.problems()
    flaws = tuple(problem for problem in problems if problem.severity == "error")
    if blueprint and all(flaw.rule == Rule.NO_QUESTIONS for flaw in flaws):
        return replace(blueprint, flaws=flaws), problems
    return None, problems


def _read(data: bytes, report: Report) -> Blueprint | None:
    if len(data) > MAX_BYTES:
        message = f"the file is larger than {MAX_BYTES // 2**20} MiB, the most that is read"
        report.add(Rule.TOO_LARGE, None, message, f"is this a blueprint? {START}")
        return None
    decoded = decode(data, report)
    root = None if decoded is None else read_nodes(decoded, report)
    if root is None:
        return None
    fields = Fields(root) if isinstance(root, Mapping) else None
    if fields and "pack" in fields and "blueprint" not in fields:
        message = "this is a pack, not a blueprint"
        report.add(Rule.WRONG_SHAPE, root, message, f"give it as the PACK; {START}")
        return None
    check(root, BLUEPRINT, "", Place(1, 1), report)
    return _read_root(fields, report) if fields else None


def _read_root(fields: Fields, report: Report) -> Blueprint:
    kinds = _read_kinds(fields, USUAL)
    defaults = _Defaults(kinds, tuple(fields.scalars("topics")), _read_points(fields, 0))
    excluded = fields.scalars("exclude")
    blueprint = Blueprint(
        tuple(_read_sections(fields, defaults, report)),
        excluded=tuple(map(words, excluded)),
        title=fields.text("title"),
        school=fields.text("school"),
        instructions=fields.text("instructions"),
        name=fields.text("blueprint"),
        places=_places(excluded, report),
    )
    if blueprint.size > MOST_QUESTIONS:
        message = f"{blueprint.size:,} questions are asked for: {MOST_QUESTIONS} are the most"
        report.add(Rule.TOO_LARGE, fields.node, message, "take fewer, or write two blueprints")
    return blueprint


def _read_sections(fields: Fields, defaults: _Defaults, report: Report) -> Iterator[Section]:
    if "sections" not in fields:
        yield _read_section(fields, None, defaults, report)
        return
    for key, _ in fields.node.pairs:
        if key.text in _SECTIONAL:
            message = f"{shown(key.text)} stands beside 'sections': each section says it for itself"
            report.add(Rule.WRONG_SHAPE, key, message, "put it into a section")
    for node in fields.items("sections"):
        if isinstance(node, Mapping):
            own = Fields(node)
            part = Part(own.text("title"), own.text("instructions"))
            yield _read_section(own, part, defaults, report)


def _read_section(
    fields: Fields, part: Part | None, defaults: _Defaults, report: Report
) -> Section:
    fixed, among = fields.scalars("questions"), fields.scalars("among")
    topics = fields.scalars("topics") or defaults.topics
    kinds = _read_kinds(fields, defaults.kinds)
    asks_nothing = not {"take", "questions"} & {key.text for key, _ in fields.node.pairs}
    if asks_nothing:
        what = "this section" if part else "this blueprint"
        hint = "write `take: 10`, or `questions: […]`" + ("" if part else ", or `sections`")
        report.add(Rule.NO_QUESTIONS, fields.node, f"{what} asks nothing", hint)
    elif among and "take" not in fields:
        message = "'among' says what is drawn from, but nothing is drawn: there is no 'take'"
        hint = "write `take: 10`; what is asked in any case stands under `questions`"
        report.add(Rule.MISSING_KEY, among[0], message, hint)
    _refuse_repeated(fixed, report)
    named = tuple(map(words, topics))
    taken = list(_read_take(fields, kinds, named, report))
    return Section(
        part=part if part and (part.title or part.instructions) else None,
        # Where nothing is asked, its topics are looked up all the same.
        quotas=(Quota(1, None, kinds, named),) if asks_nothing else tuple(q for _, q in taken),
        fixed=tuple(map(words, fixed)),
        among=tuple(map(words, among)),
        kinds=kinds,
        points=_read_points(fields, defaults.points),
        keeps_order=fields.flag("keep-order"),
        location=report.at(fields.node),
        places=(
            *_places((*fixed, *among, *topics), report),
            *((topic, report.at(key)) for key, quota in taken for topic in quota.topics),
        ),
        takes=tuple(report.at(key) for key, _ in taken),
    )


def _read_take(
    fields: Fields, kinds: tuple[str, ...], topics: tuple[str, ...], report: Report
) -> Iterator[tuple[Scalar, Quota]]:
    """Yield what is drawn, with the key that says it."""
    whole = fields.scalar("take")
    if whole and COUNT.accepts(whole.text):
        yield whole, Quota(int(whole.text), None, kinds, topics)
    first: dict[Quota, Scalar] = {}
    for key, node in fields.entries("take"):
        count = int(node.text) if isinstance(node, Scalar) and COUNT.accepts(node.text) else 1
        quota = read_words(words(key), count, kinds, topics)
        if isinstance(quota, Flaw):
            report.add(Rule.NOT_A_QUOTA, key, quota.message, quota.hint)
            continue
        sort = Quota(0, quota.difficulty, quota.kinds, quota.topics)
        other = first.setdefault(sort, key)
        if other.text != key.text:
            message = f"{shown(key.text)} takes the same as {shown(other.text)}"
            report.add(Rule.NOT_A_QUOTA, key, message, "add up their numbers under one of them")
        yield key, quota


def _read_kinds(fields: Fields, otherwise: tuple[str, ...]) -> tuple[str, ...]:
    """Read the names of kinds; none where all are welcome."""
    said = fields.texts("kinds")
    if not said:
        return otherwise
    return () if ALL in said else tuple(name for name in NAMES if name in said)


def _read_points(fields: Fields, otherwise: int) -> int:
    text = fields.text("points")
    return int(text) if COUNT.accepts(text) else otherwise


def _refuse_repeated(names: Sequence[Scalar], report: Report) -> None:
    first: dict[str, Scalar] = {}
    for name in names:
        other = first.setdefault(words(name), name)
        if other is not name:
            message = f"{shown(name.text)} stands twice: first in line {other.line}"
            report.add(Rule.REPEATED_QUESTION, name, message, "keep one of them")


def _places(names: Sequence[Scalar], report: Report) -> tuple[tuple[str, Location], ...]:
    return tuple((words(name), report.at(name)) for name in names)
