"""What stands on its own in a pack, one question with its answer: a fact, or an open question."""

from collections.abc import Iterable
from dataclasses import replace

from quizgen.machine.pattern import pattern
from quizgen.pack.fact import LoneFact, OpenQuestion, Reference, Value, Wrong
from quizgen.pack.format.facts import MOST_LINES, OPEN
from quizgen.pack.format.shape import Whole
from quizgen.pack.reading.asking.questions import asks_hour, asks_how_long, asks_when
from quizgen.pack.reading.asking.wordings import check_circumstances, read_wording
from quizgen.pack.reading.defaults import read_defaults
from quizgen.pack.reading.fields import Fields, flowing
from quizgen.pack.reading.references import (
    read_viewpoint,
    read_when,
)
from quizgen.pack.reading.scope import Scope
from quizgen.pack.reading.sources import read_complete_in
from quizgen.pack.reading.values import read_answer, type_of, warn_of_seasons
from quizgen.pack.reading.wrongs import read_wrongs, warn_of_joined
from quizgen.pack.report import shown
from quizgen.pack.rule import Rule
from quizgen.pack.text.nodes import Mapping, Node, Scalar
from quizgen.values import Date, Quantity, Text, Time

_YEAR = pattern("[0-9]{1,4}")

Taken = tuple[str, Iterable[str]]
"""What has an id, such as ``a fact``, and the ids of all of these."""


def read_facts(
    entries: Iterable[tuple[Scalar, Node]], relations: Iterable[str], scope: Scope
) -> dict[str, LoneFact]:
    """Read the facts that stand on their own, by id.

    Args:
        entries: The ids, each with its record.
        relations: The ids of relations, which no fact may have too.
        scope: What they can refer to.
    """
    taken = set(relations)
    facts: dict[str, LoneFact] = {}
    for key, node in entries:
        if key.text in taken:
            message = f"the id {shown(key.text)} is a relation's already"
            hint = "give the fact another id: questions are named by them"
            scope.report.add(Rule.REPEATED_ID, key, message, hint)
        if isinstance(node, Mapping):
            facts.setdefault(key.text, _read_fact(key, Fields(node), scope))
    return facts


def _read_fact(key: Scalar, fields: Fields, scope: Scope) -> LoneFact:
    written = next(iter(fields.values("answer")), None)
    kind = type_of(written)
    defaults = read_defaults(fields, scope)
    answer = read_answer(written, scope) if written else Text.read("")
    if isinstance(written, Scalar):
        answer = _as_asked(written, answer, fields.text("question"), scope)
        _warn_of_year(written, answer, fields.text("question"), scope)
        beside = [written, *fields.scalars("wrong")]
        warn_of_seasons(beside, fields.text("question"), scope)
    # Where the answer is missing, which is told, it may have been a date.
    dates = ("answer",) if isinstance(answer, Date) or not written else ()
    statement = read_wording(fields.scalar("statement"), ("answer",), scope, dates=dates)
    joined = fields.scalar("wrong")
    if joined and "," in joined.text:
        warn_of_joined(joined, answer, scope)
    fact = LoneFact(
        id=key.text,
        question=read_wording(fields.scalar("question"), (), scope),
        answer=answer,
        location=scope.report.at(key),
        single=defaults.single,
        statement=flowing(statement),
        wrong=read_wrongs(fields.items("wrong"), answer if written else None, scope, kind),
        topics=defaults.topics,
        options=_read_options(fields, answer, scope),
        when=read_when(fields, scope),
        viewpoint=read_viewpoint(fields, scope),
        why=fields.text("why"),
        evidence=defaults.evidence,
        difficulty=fields.text("difficulty"),
        image=scope.media.picture(fields),
        audio=scope.media.sound(fields),
        shows=_shows(fields, answer, scope),
    )
    scope.remember(key.text, fields.scalars("renamed_from"))
    _warn_of_unseen(fact, scope)
    check_circumstances([fact], (fact.question, fact.statement), scope.report)
    complete_in = read_complete_in(fields, [fact], [fact.question], fact.statement, scope)
    return replace(fact, complete_in=complete_in) if complete_in else fact


def _warn_of_year(written: Scalar, answer: Value, question: str, scope: Scope) -> None:
    """Report a year that is read as a number, or as a text, where the question asks when."""
    digits = written.text.strip()
    if not (_YEAR.fullmatch(digits) and isinstance(answer, Quantity | Text)):
        return
    if Date.read_as(digits, scope.language) and asks_when(question, scope.language):
        read_as = "a number" if isinstance(answer, Quantity) else "plain text"
        message = f"{shown(digits)} is read as {read_as}, but the question asks when"
        hint = f"write `{{date: {digits}}}` if it is a year, or its type: `{{quantity: …}}`"
        scope.report.warn(Rule.MAYBE_A_DATE, written, message, hint)


def _as_asked(written: Scalar, answer: Value, question: str, scope: Scope) -> Value:
    """Read hours as a time of day where the question asks for one; ask which they are elsewhere."""
    hour = isinstance(answer, Quantity | Text) and Time.read_as(written.text, scope.language)
    if not hour:
        return answer
    if asks_hour(question, scope.language):
        return hour
    if isinstance(answer, Quantity) and not asks_how_long(question, scope.language):
        message = f"{shown(written.text)} is read as a duration, and may be a time of day"
        clock = f"{hour.low // 3600}:{hour.low // 60 % 60:02}"
        hint = f"write {clock} if it is one, else its type: `{{quantity: {written.text}}}`"
        scope.report.warn(Rule.MAYBE_A_DATE, written, message, hint)
    return answer


def _read_options(fields: Fields, answer: Value, scope: Scope) -> int:
    """Read that two answers are possible: the right one, and the one that is listed as wrong."""
    written = fields.scalar("options")
    if written is None or written.text != "2":
        return 0
    wrong = len(list(fields.items("wrong")))
    message = hint = ""
    if isinstance(answer, Quantity | Date | Time):
        message = "`options: 2` is not for numbers, dates and times, of which there are many"
        hint = "take it away: others are made up"
    elif wrong != 1 and not _is_of_two(answer, wrong, scope):
        message = f"`options: 2` needs one wrong answer, and there are {wrong or 'none'}"
        hint = "list the one other answer that is possible: `wrong: …`"
    if message:
        scope.report.add(Rule.NOT_TWO, written, message, hint)
    return 0 if message else 2


def _shows(fields: Fields, answer: Value, scope: Scope) -> bool:
    """Read that the answers are shown, for which the right one must be a thing."""
    written = fields.scalar("shows")
    if written and written.text == "answer" and not isinstance(answer, Reference):
        message = f"`shows: answer` needs a thing with a picture, and {shown(answer.text)} is none"
        hint = "list it under `entities` with an `image`, and name its id as the answer"
        scope.report.add(Rule.NOTHING_SHOWN, written, message, hint)
    return written is not None and isinstance(answer, Reference)


def _warn_of_unseen(fact: LoneFact, scope: Scope) -> None:
    """Report a wrong answer with a picture where names are the options, or without among such."""
    if not fact.shows:
        unseen = next((wrong for wrong in fact.wrong if wrong.image or wrong.audio), None)
        message = "this wrong answer has a picture or a sound, but the answers are read"
        hint = "write `shows: answer`, and name a thing with a picture as the answer"
    else:
        unseen = next((wrong for wrong in fact.wrong if not _has_look(wrong, scope)), None)
        message = "this wrong answer has no picture or sound to be shown: it is never offered"
        hint = "give it an `image` or an `audio` that is not kept back, or take it away"
    if unseen:
        scope.report.warn(Rule.UNSEEN_MEDIUM, unseen.location, message, hint)


def _has_look(wrong: Wrong, scope: Scope) -> bool:
    """Tell whether a wrong answer, or the thing that it is, can be seen or heard as an option."""
    media = [wrong.image, wrong.audio]
    if isinstance(wrong.value, Reference):
        twins = (scope.entities[twin] for twin in scope.things.twins(wrong.value.entity))
        media += (medium for twin in twins for medium in (twin.image, twin.audio))
    return any(medium and not medium.reveal for medium in media)


def _is_of_two(answer: Value, wrong: int, scope: Scope) -> bool:
    """Tell whether an answer is one of two entities of a kind, so that the other is known."""
    if wrong or not isinstance(answer, Reference):
        return False
    return len(scope.members(scope.entities[answer.entity].kind)) == 2  # noqa: PLR2004 - it and another


def read_open(
    entries: Iterable[tuple[Scalar, Node]], taken: Iterable[Taken], scope: Scope
) -> dict[str, OpenQuestion]:
    """Read the open questions, by id.

    Args:
        entries: The ids, each with its record.
        taken: The ids of what else makes questions, which none may have too.
        scope: What they can refer to.
    """
    owners = {name: owner for owner, names in taken for name in names}
    questions: dict[str, OpenQuestion] = {}
    for key, node in entries:
        if owner := owners.get(key.text):
            message = f"the id {shown(key.text)} is {owner}'s already"
            hint = "give the open question another id: questions are named by them"
            scope.report.add(Rule.REPEATED_ID, key, message, hint)
        if isinstance(node, Mapping):
            questions.setdefault(key.text, _read_question(key, Fields(node), scope))
    return questions


def _read_question(key: Scalar, fields: Fields, scope: Scope) -> OpenQuestion:
    defaults = read_defaults(fields, scope)
    points = _number(fields, "points") or 1
    scope.remember(key.text, fields.scalars("renamed_from"))
    return OpenQuestion(
        id=key.text,
        question=read_wording(fields.scalar("question"), (), scope, others=()),
        answer=fields.texts("answer"),
        location=scope.report.at(key),
        points=points,
        lines=_number(fields, "lines") or min(points + 1, MOST_LINES),
        topics=defaults.topics,
        why=fields.text("why"),
        evidence=defaults.evidence,
        difficulty=fields.text("difficulty"),
        image=scope.media.picture(fields),
        audio=scope.media.sound(fields),
    )


def _number(fields: Fields, name: str) -> int:
    """Return a whole number; 0 where there is none, or where what is there was refused."""
    written, shape = fields.text(name), OPEN.fields[name].shape
    return int(written) if isinstance(shape, Whole) and shape.accepts(written) else 0
