"""What is no end of a fact, such as an order or a number, reaches every format and the terminal."""

import re
from html import unescape
from io import StringIO

import pytest

from quizgen.bank import make_bank
from quizgen.exporters import html
from quizgen.forms import Edition, make_edition
from quizgen.items.item import Item
from quizgen.items.kinds import Kind, chronology, count
from quizgen.paper.document import Document
from quizgen.study.faces.line import LineFace
from quizgen.study.faces.page import Page
from quizgen.study.faces.readers import LineReader
from quizgen.study.session import begin
from tests.exporters.decks import Student, read, texts
from tests.exporters.handouts import squeeze, whole_pages
from tests.packs import pack_of

PACK = pack_of(
    """
    entities:
      event: {oath: the oath, news: the news, reply: the reply, visit: the visit, vote: the vote}
      person: {ada: Ada, bob: Bob, eva: Eva, ian: Ian}
    relations:
      happened:
        subject: event
        value: date
        single: true
        ask: {first: Which of these came first?, later: "Which of these came after {subject}?"}
        statement: "The date of {subject} was {value}."
        facts:
          vote: {value: "2018", sources: {a: in 2018}}
          news: {value: 22 January 2019, sources: {a: on Tuesday}}
          oath: {value: 23 January 2019, sources: {a: on Wednesday}}
          reply: {after: oath, sources: {b: after the oath}}
          visit: {value: February 2019, sources: {b: in February}}
      saw:
        subject: person
        value: event
        complete: true
        statement: "{subject} saw {value}."
        counts: {oath: {question: How many people saw the oath?, value: oath}}
        facts: {ada: {value: oath, sources: {a: Ada}}, bob: {value: oath, sources: {a: Bob}}}
    """
)

KINDS: list[Kind] = [chronology, count]


def items_of(kind: Kind) -> tuple[Item, ...]:
    """Return the items of a kind."""
    items = make_bank([PACK], kinds=[kind]).items
    assert items
    return items


def edition_of(item: Item) -> Edition:
    """Lay out one item."""
    return make_edition(PACK, [item], labels="A", questions=1)


def told(item: Item) -> list[str]:
    """Return all that is to be read of an item and of its answer."""
    options = [part for option in item.options for part in (option.text, option.why)]
    return [part for part in (item.stem, item.statement, *options) if part]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.NAME)
def test_it_is_printed_with_its_key(kind: Kind) -> None:
    """On the page and on paper: question, options, and in the key what proves each."""
    for item in items_of(kind):
        page = "".join(
            html.render(edition_of(item), document).decode()
            for document in (Document.FORMS, Document.KEY)
        )
        words = squeeze(unescape(re.sub(r"<[^>]*>", " ", page)))
        paper = squeeze(whole_pages(edition_of(item)))
        for part in told(item):
            assert squeeze(part) in words
            assert squeeze(part) in paper


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.NAME)
def test_it_is_learnt_from_a_card(kind: Kind, student: Student) -> None:
    """The front asks, the back tells which option is right, and why."""
    for item in items_of(kind):
        student.take(edition_of(item))
        front, back = map(read, student.sides(item))
        assert item.stem in front.text
        assert texts(front.options) == texts(item.options)
        assert [one.text for one in back.options if one.verdict == "right"] == [item.key.text]
        for part in told(item):
            assert part in back.text


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.NAME)
def test_it_is_asked_in_the_terminal(kind: Kind) -> None:
    """The letter of the key is right; another one is told why it is wrong."""
    for item in items_of(kind):
        session = begin([item], 0, 1)
        (question,) = session.questions
        for option in question.options:
            out = StringIO()
            lines = LineReader(StringIO(f"{question.letter(option)}\n"))
            LineFace(begin([item], 0, 1), lines, lines, Page(out.write)).run()
            shown = squeeze(out.getvalue())
            assert squeeze(item.stem) in shown
            assert squeeze(option.why) in shown
            assert squeeze(item.statement) in shown
            assert (squeeze("1 of 1") in shown) is option.correct
