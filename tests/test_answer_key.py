"""The answer key: each item once, with its place on every form."""

from dataclasses import replace

from quizgen.answer_key import Answer, CitedSource, Place, Reason, answer_key, cite
from quizgen.forms import Edition, Form, Question
from quizgen.items.item import Citation, Item, Option
from tests.exporters.handouts import item


def edition(*forms: Form) -> Edition:
    """Make an edition of forms alone."""
    return Edition("crisis", "The crisis", "en", "", (), forms, {})


def ask(number: int, asked: Item, *order: int) -> Question:
    """Put an item on a form, its options in an order of its own."""
    return Question(number, asked, tuple(asked.options[position] for position in order))


def test_places_and_letters_follow_each_form() -> None:
    """An entry says where the question and each of its options stand on each form."""
    one, two = item("one", "One?", "a", "b", "c"), item("two", "Two?", "d", "e", "f")
    key = answer_key(
        edition(
            Form("A", (ask(1, two, 1, 0, 2), ask(2, one, 2, 1, 0))),
            Form("B", (ask(1, one, 0, 1, 2), ask(2, two, 0, 2, 1))),
        )
    )
    assert [entry.stem for entry in key.entries] == ["Two?", "One?"]
    assert key.entries[0].places == (Place("A", 1, "B"), Place("B", 2, "A"))
    assert [reason.answers for reason in key.entries[0].reasons] == [
        (Answer("d", correct=True, letters=("B", "A")),),
        (Answer("e", correct=False, letters=("A", "C")),),
        (Answer("f", correct=False, letters=("C", "B")),),
    ]


def test_an_option_that_a_form_does_not_offer_has_no_letter_there() -> None:
    """A dash stands for it, so that the columns stay in line."""
    one = item("one", "One?", "a", "b", "c")
    key = answer_key(edition(Form("A", (ask(1, one, 0, 1, 2),)), Form("B", (ask(1, one, 1, 0),))))
    letters = [answer.letters for reason in key.entries[0].reasons for answer in reason.answers]
    assert letters == [("A", "B"), ("B", "A"), ("C", "–")]


def test_the_same_reason_is_told_once() -> None:
    """Distractors that one sentence refutes are listed under it, beside the key if it is true."""
    one = replace(
        item("one", "How long?", "72 hours"),
        options=(
            Option("24 hours", correct=False, why="It was 72 hours."),
            Option("a week", correct=False, why="It was days, not weeks."),
            Option("48 hours", correct=False, why="It was 72 hours."),
            Option("72 hours", correct=True, why="It was 72 hours."),
        ),
        statement="It was 72 hours.",
    )
    (entry,) = answer_key(edition(Form("A", (ask(1, one, 0, 1, 2, 3),)))).entries
    told = [(reason.text, [answer.text for answer in reason.answers]) for reason in entry.reasons]
    assert told == [
        ("It was 72 hours.", ["72 hours", "24 hours", "48 hours"]),
        ("It was days, not weeks.", ["a week"]),
    ]


def test_the_curators_words_follow_the_true_statement() -> None:
    """The key is told by its statement, and by what the curator adds; either may be missing."""
    one = item("one", "One?", "a", "b", "c")
    for statement, told in (("A is so.", "A is so. Why a."), ("", "Why a."), ("Why a.", "Why a.")):
        asked = replace(one, statement=statement)
        (entry,) = answer_key(edition(Form("A", (ask(1, asked, 0, 1, 2),)))).entries
        assert entry.reasons[0] == Reason(told, (Answer("a", correct=True, letters=("A",)),))


def test_quotes_are_gathered_by_source() -> None:
    """A source is named once, with what is quoted from it, in the order of the citations."""
    cited = cite(
        [
            Citation("oath", "Oath", "first", "https://a.example"),
            Citation("photos", "Photos", "second"),
            Citation("oath", "Oath", "third", "https://a.example"),
            Citation("oath", "Oath", "first", "https://a.example"),
            Citation("photos", "Photos", ""),
        ]
    )
    assert cited == (
        CitedSource("Oath", "https://a.example", ("first", "third")),
        CitedSource("Photos", "", ("second",)),
    )


def test_sources_are_listed_once_for_all_entries() -> None:
    """The list at the end of the key names no source twice."""
    one, two = item("one", "One?", "a", "b", "c"), item("two", "Two?", "d", "e", "f")
    key = answer_key(edition(Form("A", (ask(1, one, 0, 1, 2), ask(2, two, 0, 1, 2)))))
    assert [source.title for source in key.sources] == ["Report of the oath", "Photo essay"]
