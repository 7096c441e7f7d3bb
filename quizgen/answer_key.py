"""The answers to an edition's forms: each item once, with its place on every form."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain

from quizgen.forms import LETTERS, Edition, Question
from quizgen.items.item import Citation, Item, Option


@dataclass(frozen=True, slots=True)
class Place:
    """Where an item stands: the form's label, the question's number, the right letter."""

    form: str
    number: int
    letter: str


@dataclass(frozen=True, slots=True)
class Answer:
    """An option, and its letter at each of the item's places; a dash where it is missing."""

    text: str
    correct: bool
    letters: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reason:
    """Why answers are right or wrong: one sentence is told once for all that it explains."""

    text: str
    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class CitedSource:
    """A source, with all that is quoted from it."""

    title: str
    url: str
    quotes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """All that a teacher needs to go over one item.

    Attributes:
        stem: The question.
        places: Where it stands, in the order of the forms.
        reasons: Why each answer is right or wrong: the key comes first.
        sources: Where the key is said.
    """

    stem: str
    places: tuple[Place, ...]
    reasons: tuple[Reason, ...]
    sources: tuple[CitedSource, ...]


@dataclass(frozen=True, slots=True)
class AnswerKey:
    """What a teacher keeps.

    Attributes:
        entries: One for each item, in the order of the first form that asks it.
        sources: Everything that is cited, once.
    """

    entries: tuple[Entry, ...]
    sources: tuple[CitedSource, ...]


def answer_key(edition: Edition) -> AnswerKey:
    """Gather the answers to all forms of an edition."""
    asked: dict[str, dict[str, Question]] = {}
    for form in edition.forms:
        for question in form.questions:
            asked.setdefault(question.item.id, {})[form.label] = question
    entries = tuple(_entry(questions) for questions in asked.values())
    firsts = (next(iter(questions.values())) for questions in asked.values())
    return AnswerKey(entries, cite(chain.from_iterable(first.item.sources for first in firsts)))


def cite(citations: Iterable[Citation]) -> tuple[CitedSource, ...]:
    """Gather quotes by source; sources and quotes stay in the order of their first mention."""
    quotes: dict[tuple[str, str], dict[str, None]] = {}
    for citation in citations:
        said = quotes.setdefault((citation.title, citation.url), {})
        if citation.quote:
            said[citation.quote] = None
    return tuple(CitedSource(title, url, tuple(said)) for (title, url), said in quotes.items())


def _entry(questions: dict[str, Question]) -> Entry:
    first = next(iter(questions.values()))
    # The sort is stable: the key comes first, the distractors stay in the form's order.
    options = sorted(first.options, key=lambda option: not option.correct)
    explained: dict[str, list[Answer]] = {}
    for option in options:
        letters = tuple(_letter(question, option) for question in questions.values())
        why = _sentence(first.item, option)
        explained.setdefault(why, []).append(Answer(option.text, option.correct, letters))
    return Entry(
        stem=first.item.stem,
        places=tuple(
            Place(label, question.number, " ".join(question.key_letters))
            for label, question in questions.items()
        ),
        reasons=tuple(Reason(text, tuple(answers)) for text, answers in explained.items()),
        sources=cite(first.item.sources),
    )


def _sentence(item: Item, option: Option) -> str:
    """Say why; for the key that is the true statement, and what the curator has to add."""
    if not option.correct or option.why == item.statement:
        return option.why
    return f"{item.statement} {option.why}".strip()


def _letter(question: Question, option: Option) -> str:
    return next(
        (LETTERS[i] for i, other in enumerate(question.options) if other.text == option.text), "–"
    )
