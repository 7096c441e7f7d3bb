"""The answers to an edition's forms: each item once, with its place on every form."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from quizgen.forms import LETTERS, Edition, Question
from quizgen.items.item import Citation, Item, Option, Response

PAIR = 2
"""So many options that have an order of their own are two words to choose from."""


@dataclass(frozen=True, slots=True)
class Mark:
    """The right answer to a question, as short as a grader wants it."""

    number: int
    text: str


@dataclass(frozen=True, slots=True)
class Glance:
    """The right answers to a form's questions, in their order."""

    form: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """Where an item stands: the form's label, the question's number, the right letters."""

    form: str
    number: int
    letters: str


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer to an item, right or wrong.

    Attributes:
        text: The option, or what is to be written.
        correct: Whether it is right.
        letters: Its letter at each of the item's places; a dash where it is missing, and
            an empty text where answers have no letters.
        prompt: What it is to be matched with, or an empty text.
    """

    text: str
    correct: bool
    letters: tuple[str, ...]
    prompt: str = ""


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
        reasons: Why each answer is right or wrong: the right ones come first.
        also: What else is right where the answer is written.
        by_meaning: Whether anything is that means the same.
        sources: Where the key is said.
    """

    stem: str
    places: tuple[Place, ...]
    reasons: tuple[Reason, ...]
    also: tuple[str, ...]
    by_meaning: bool
    sources: tuple[CitedSource, ...]


@dataclass(frozen=True, slots=True)
class AnswerKey:
    """What a teacher keeps.

    Attributes:
        glances: The right answers alone, form by form.
        entries: One for each item, in the order of the first form that asks it.
        sources: Everything that is cited, once.
    """

    glances: tuple[Glance, ...]
    entries: tuple[Entry, ...]
    sources: tuple[CitedSource, ...]


def answer_key(edition: Edition) -> AnswerKey:
    """Gather the answers to all forms of an edition."""
    asked: dict[str, dict[str, Question]] = {}
    for form in edition.forms:
        for question in form.questions:
            asked.setdefault(question.item.id, {})[form.label] = question
    firsts = (next(iter(questions.values())) for questions in asked.values())
    return AnswerKey(
        glances=tuple(
            Glance(form.label, tuple(Mark(asked.number, mark(asked)) for asked in form.questions))
            for form in edition.forms
        ),
        entries=tuple(_entry(questions) for questions in asked.values()),
        sources=cite(chain.from_iterable(first.item.sources for first in firsts)),
    )


def mark(question: Question) -> str:
    """Say what answers a question on its form: letters, a word to circle, or words to write."""
    if question.item.response is Response.TYPE or is_either_or(question.item):
        return question.item.answers[0]
    return " ".join(question.key_letters)


def is_either_or(item: Item) -> bool:
    """Tell whether one of two words is right, such as true or false: they need no letters."""
    return item.response is Response.PICK_ONE and item.ordered and len(item.options) == PAIR


def cite(citations: Iterable[Citation]) -> tuple[CitedSource, ...]:
    """Gather quotes by source; sources and quotes stay in the order of their first mention."""
    quotes: dict[tuple[str, str], dict[str, None]] = {}
    for citation in citations:
        said = quotes.setdefault((citation.title, citation.url), {})
        if citation.quote:
            said[citation.quote] = None
    return tuple(CitedSource(title, url, tuple(said)) for (title, url), said in quotes.items())


def _entry(questions: dict[str, Question]) -> Entry:
    item = next(iter(questions.values())).item
    lettered = item.response is not Response.TYPE and not is_either_or(item)
    return Entry(
        stem=item.stem,
        places=tuple(
            Place(label, question.number, mark(question) if lettered else "")
            for label, question in questions.items()
        ),
        reasons=tuple(_reasons(item, tuple(questions.values()))),
        also=item.accepted[1:],
        by_meaning=item.expected is not None,
        sources=cite(item.sources),
    )


def _reasons(item: Item, questions: tuple[Question, ...]) -> Iterator[Reason]:
    """Explain the answers; only where their order is the answer, each has its own reason."""
    explained: dict[tuple[str, int], list[Answer]] = {}
    for number, (why, answer) in enumerate(_answers(item, questions)):
        place = number if item.response is Response.ORDER else 0
        explained.setdefault((why, place), []).append(answer)
    for (why, _), answers in explained.items():
        yield Reason(why, tuple(answers))


def _answers(item: Item, questions: tuple[Question, ...]) -> Iterator[tuple[str, Answer]]:
    """Yield each answer after the reason why it is right or wrong."""
    # The sort is stable: the key comes first, the distractors stay in the form's order.
    options = sorted(questions[0].options, key=lambda option: not option.correct)
    no_letters = ("",) * len(questions)
    match item.response:
        case Response.TYPE:
            yield item.statement, Answer(item.accepted[0], correct=True, letters=no_letters)
            return
        case Response.MATCH:
            for prompt in item.prompts:
                option = item.options[prompt.key]
                yield (
                    prompt.why,
                    Answer(
                        option.text,
                        correct=True,
                        letters=_letters(questions, option),
                        prompt=prompt.text,
                    ),
                )
            options = [option for option in options if not option.correct]
        case Response.ORDER:
            options = list(item.options)
        case _ if is_either_or(item):
            # What makes one word right makes the other wrong.
            whys = dict.fromkeys((item.statement, *(option.why for option in options)))
            yield (
                " ".join(filter(None, whys)),
                Answer(item.key.text, correct=True, letters=no_letters),
            )
            return
    for option in options:
        letters = _letters(questions, option)
        yield _sentence(item, option), Answer(option.text, option.correct, letters)


def _sentence(item: Item, option: Option) -> str:
    """Say why; for the one key that is the true statement, and what the curator has to add."""
    one = item.response is Response.PICK_ONE
    if not one or not option.correct or option.why == item.statement:
        return option.why
    return f"{item.statement} {option.why}".strip()


def _letters(questions: Iterable[Question], option: Option) -> tuple[str, ...]:
    return tuple(_letter(question, option) for question in questions)


def _letter(question: Question, option: Option) -> str:
    return next(
        (LETTERS[i] for i, other in enumerate(question.options) if other.text == option.text), "–"
    )
