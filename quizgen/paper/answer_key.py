"""The answers to an edition's forms: each item once, with its place on every form."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import chain

from quizgen.forms import Edition
from quizgen.items.item import Citation, Response
from quizgen.languages.catalogue import Catalogue
from quizgen.machine.frozen import frozen
from quizgen.media.record import Medium, Picture
from quizgen.paper.credits import Credit, credit
from quizgen.paper.glance import Glance, glance
from quizgen.paper.marks import mark, place, worth
from quizgen.paper.owners import Owner, owners_of
from quizgen.paper.quoting import within_marks
from quizgen.paper.reasons import Reason, reasons_of
from quizgen.question import Question
from quizgen.wrapping import NO_BREAK

MOST_PLACES = 4
"""For so many forms an entry has a column of letters each; for more, its places are listed."""

MOST_KEPT = 40
"""For so many forms, the list of an entry's places stays on the page of all else."""


@frozen
class Place:
    """Where an item stands.

    Attributes:
        called: The form's label and the question's number there.
        letters: The right letters.
        others: Those of the wrong answers, in the order in which the entry tells them.
    """

    called: str
    letters: str
    others: tuple[str, ...] = ()


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
        flows: Whether they are so many that their list goes on upon the next page.
        also: What else is right where the answer is written.
        why: What the curator adds, where no reason does.
        sources: Where the key is said.
        worth: How many points it is worth, in words; empty where all questions are worth one.
        is_read: Whether a person reads the answer, which nothing proves.
        model: The points that such an answer should make.
        pictures: What is seen under the question, which may tell it from others of one stem.
        revealed: What is seen and heard with the answer alone.
    """

    stem: str
    places: tuple[Place, ...]
    reasons: tuple[Reason, ...]
    lettered: bool
    flows: bool
    also: tuple[str, ...]
    why: str
    sources: tuple[CitedSource, ...]
    worth: str
    is_read: bool
    model: tuple[str, ...]
    pictures: tuple[Picture, ...] = ()
    revealed: tuple[Medium, ...] = ()


@frozen
class AnswerKey:
    """What a teacher keeps.

    Attributes:
        heading: Which forms it is for, where that is a single one; else what it is.
        glance: The right answers alone, form by form.
        owners: Who has which form, in the order of the pile; empty where copies have no names.
        students: Whose answers these are, where they are those to a single form of a class.
        entries: One for each item, in the order of the first form that asks it.
        sources: Everything that is cited, once.
        credits: Who made the pictures and sounds, likewise.
        legend: How the places of entries are told; empty where all have columns of letters.
    """

    heading: str
    glance: Glance
    owners: tuple[Owner, ...]
    entries: tuple[Entry, ...]
    sources: tuple[CitedSource, ...]
    credits: tuple[Credit, ...] = ()
    legend: str = ""
    students: str = ""


def answer_key(edition: Edition, words: Catalogue, *, names_forms: bool = True) -> AnswerKey:
    """Gather the answers to all forms of an edition.

    Args:
        edition: What the key is for.
        words: The words of its language.
        names_forms: Whether the form is told beside a question's number.
    """
    asked: dict[str, dict[str, Question]] = {}
    for form in edition.forms:
        for question in form.questions:
            asked.setdefault(question.item.id, {})[form.label] = question
    items = [next(iter(questions.values())).item for questions in asked.values()]
    tells_points = any(question.worth != 1 for form in edition.forms for question in form.questions)
    labels = [form.label for form in edition.forms]
    single = (
        words.gettext("Answers, version {label}", label=labels[0]) if labels[:1] == labels else ""
    )
    entries = tuple(
        _entry(questions, words, tells_points=tells_points, names_forms=names_forms)
        for questions in asked.values()
    )
    return AnswerKey(
        heading=single or words.gettext("Answer key"),
        glance=glance(edition.forms, words),
        owners=owners_of(edition),
        entries=entries,
        sources=cite(chain.from_iterable(item.sources for item in items)),
        credits=credit(chain.from_iterable(item.media for item in items)),
        legend=_legend(entries, words),
    )


def answer_keys(edition: Edition, words: Catalogue) -> tuple[AnswerKey, ...]:
    """Gather the answers to each form by itself, without what other forms ask or cite.

    Args:
        edition: What the keys are for.
        words: The words of its language.
    """
    owners = owners_of(edition)
    return tuple(
        replace(
            answer_key(replace(edition, forms=(form,)), words, names_forms=False),
            owners=(),
            students=", ".join(one.told for one in owners if one.form == form.label and one.name),
        )
        for form in edition.forms
    )


def _legend(entries: Iterable[Entry], words: Catalogue) -> str:
    """Say what a list of places with letters tells, by the first one that there is."""
    for entry in entries:
        for told in entry.places if not entry.lettered else ():
            if told.others:
                # Translators: {place} is such as "A 7 B (C A D)", in the same order.
                return words.gettext(
                    "{place} tells the version and the number of the question in it, the right "
                    "letter, and in brackets the letters of the wrong answers, in the order in "
                    "which they are listed.",
                    place=f"{told.called} {told.letters} ({' '.join(told.others)})".replace(
                        " ", NO_BREAK
                    ),
                )
    return ""


def cite(citations: Iterable[Citation]) -> tuple[CitedSource, ...]:
    """Gather quotes by source; sources and quotes stay in the order of their first mention."""
    quotes: dict[tuple[str, str, str], dict[Quote, None]] = {}
    for citation in citations:
        said = quotes.setdefault((citation.title, citation.about, citation.url), {})
        if citation.quote or citation.at:
            said[Quote(within_marks(citation.quote), citation.at)] = None
    return tuple(CitedSource(*source, tuple(said)) for source, said in quotes.items())


def _entry(
    questions: dict[str, Question], words: Catalogue, *, tells_points: bool, names_forms: bool
) -> Entry:
    first = next(iter(questions.values()))
    item = first.item
    # With what it lies in, a name is not told again: Santiago, Chile.
    told = [name for name in item.accepted if name.rpartition(", ")[0] not in item.accepted]
    also = tuple(told[1:])
    if item.expected is not None:
        # Translators: the last of several answers that are right too.
        also = (*also, words.gettext("anything that means the same"))
    is_read = item.response is Response.WRITE
    has_letters = not (is_read or item.response is Response.TYPE or item.is_either_or)
    reasons = tuple(reasons_of(item, tuple(questions.values())))
    wrong = [answer for reason in reasons for answer in reason.answers if not answer.correct]
    return Entry(
        stem=item.stem,
        places=tuple(
            Place(
                place(label if names_forms else "", question.number),
                mark(question) if has_letters else "",
                tuple(filter(None, (answer.letters[at] for answer in wrong))),
            )
            for at, (label, question) in enumerate(questions.items())
        ),
        reasons=reasons,
        lettered=len(questions) <= MOST_PLACES,
        flows=len(questions) > MOST_KEPT,
        also=also,
        why="" if item.response in {Response.PICK_ONE, Response.TYPE} else item.why,
        sources=cite(item.sources),
        worth=worth(first, words) if is_read or tells_points else "",
        is_read=is_read,
        model=item.model,
        pictures=item.pictures,
        revealed=item.revealed,
    )
