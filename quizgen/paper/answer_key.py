"""The answers to an edition's forms: each item once, with its place on every form."""

from collections.abc import Iterable
from itertools import chain

from quizgen.forms import Edition
from quizgen.items.item import Citation, Response
from quizgen.languages.catalogue import Catalogue
from quizgen.machine.frozen import frozen
from quizgen.markup.plain import plain
from quizgen.media.record import Medium, Picture
from quizgen.paper.credits import Credit, credit
from quizgen.paper.marks import is_either_or, mark, worth
from quizgen.paper.reasons import Reason, reasons_of
from quizgen.question import Question

COLUMNS = 10
"""Of the answers at a glance."""

SPANS = ((5, 1), (12, 2), (40, 5))
"""How many characters of an answer have room in how many of these columns."""

MOST_PLACES = 4
"""For so many forms an entry has a column of letters each; for more, its places are listed."""


@frozen
class Mark:
    """The right answer to a question, as short as a grader wants it.

    Attributes:
        number: The question's number.
        text: Its answer.
        span: Over how many of the key's columns it reaches.
    """

    number: int
    text: str
    span: int


@frozen
class Glance:
    """The right answers to a form's questions, in their order, below its heading."""

    heading: str
    marks: tuple[Mark, ...]


@frozen
class Place:
    """Where an item stands: the form's label, the question's number, the right letters."""

    form: str
    number: int
    letters: str


@frozen
class Quote:
    """Words of a source, or none, and where they stand in it, if that is told."""

    text: str
    at: str = ""


@frozen
class CitedSource:
    """A source, with all that is quoted from it.

    Attributes:
        title: What it is called.
        about: Who published it, and when; empty where that is not told.
        url: Where it can be read.
        quotes: Its words, each with where they stand in it.
    """

    title: str
    about: str
    url: str
    quotes: tuple[Quote, ...]


@frozen
class Entry:
    """All that a teacher needs to go over one item.

    Attributes:
        stem: The question.
        places: Where it stands, in the order of the forms.
        reasons: Why each answer is right or wrong: the right ones come first.
        lettered: Whether it has a column of letters for each place; else they are listed.
        also: What else is right where the answer is written.
        why: What the curator adds, where no reason does.
        sources: Where the key is said.
        worth: Where a person reads the answer: how many points it is worth, in words.
        model: The points that such an answer should make.
        pictures: What is seen under the question, which may tell it from others of one stem.
        revealed: What is seen and heard with the answer alone.
    """

    stem: str
    places: tuple[Place, ...]
    reasons: tuple[Reason, ...]
    lettered: bool
    also: tuple[str, ...]
    why: str
    sources: tuple[CitedSource, ...]
    worth: str
    model: tuple[str, ...]
    pictures: tuple[Picture, ...] = ()
    revealed: tuple[Medium, ...] = ()


@frozen
class AnswerKey:
    """What a teacher keeps.

    Attributes:
        columns: How many columns the right answers alone have.
        glances: The right answers alone, form by form.
        entries: One for each item, in the order of the first form that asks it.
        sources: Everything that is cited, once.
        credits: Who made the pictures and sounds, likewise.
    """

    columns: int
    glances: tuple[Glance, ...]
    entries: tuple[Entry, ...]
    sources: tuple[CitedSource, ...]
    credits: tuple[Credit, ...] = ()


def answer_key(edition: Edition, words: Catalogue) -> AnswerKey:
    """Gather the answers to all forms of an edition.

    Args:
        edition: What the key is for.
        words: The words of its language.
    """
    asked: dict[str, dict[str, Question]] = {}
    for form in edition.forms:
        for question in form.questions:
            asked.setdefault(question.item.id, {})[form.label] = question
    items = [next(iter(questions.values())).item for questions in asked.values()]
    return AnswerKey(
        columns=COLUMNS,
        glances=tuple(
            Glance(
                words.gettext("Version {label}", label=form.label),
                tuple(_mark(asked, words) for asked in form.questions),
            )
            for form in edition.forms
        ),
        entries=tuple(_entry(questions, words) for questions in asked.values()),
        sources=cite(chain.from_iterable(item.sources for item in items)),
        credits=credit(chain.from_iterable(item.media for item in items)),
    )


def cite(citations: Iterable[Citation]) -> tuple[CitedSource, ...]:
    """Gather quotes by source; sources and quotes stay in the order of their first mention."""
    quotes: dict[tuple[str, str, str], dict[Quote, None]] = {}
    for citation in citations:
        said = quotes.setdefault((citation.title, citation.about, citation.url), {})
        if citation.quote or citation.at:
            said[Quote(citation.quote, citation.at)] = None
    return tuple(CitedSource(*source, tuple(said)) for source, said in quotes.items())


def _mark(asked: Question, words: Catalogue) -> Mark:
    is_read = asked.item.response is Response.WRITE
    text = worth(asked.item, words) if is_read else mark(asked)
    span = next((columns for most, columns in SPANS if len(plain(text)) <= most), COLUMNS)
    return Mark(asked.number, text, span)


def _entry(questions: dict[str, Question], words: Catalogue) -> Entry:
    item = next(iter(questions.values())).item
    # With what it lies in, a name is not told again: Santiago, Chile.
    told = [name for name in item.accepted if name.rpartition(", ")[0] not in item.accepted]
    also = tuple(told[1:])
    if item.expected is not None:
        # Translators: the last of several answers that are right too.
        also = (*also, words.gettext("anything that means the same"))
    is_read = item.response is Response.WRITE
    has_letters = not (is_read or item.response is Response.TYPE or is_either_or(item))
    return Entry(
        stem=item.stem,
        places=tuple(
            Place(label, question.number, mark(question) if has_letters else "")
            for label, question in questions.items()
        ),
        reasons=tuple(reasons_of(item, tuple(questions.values()))),
        lettered=len(questions) <= MOST_PLACES,
        also=also,
        why="" if item.response in {Response.PICK_ONE, Response.TYPE} else item.why,
        sources=cite(item.sources),
        worth=worth(item, words) if is_read else "",
        model=item.model,
        pictures=item.pictures,
        revealed=item.revealed,
    )
