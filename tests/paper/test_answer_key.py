"""The answer key: each item once, with its place on every form."""

from dataclasses import replace

import pytest

from quizgen.forms import Edition, Form
from quizgen.items.item import Citation, Item, Option
from quizgen.languages.catalogue import catalogue_of
from quizgen.paper.answer_key import (
    AnswerKey,
    CitedSource,
    Place,
    Quote,
    answer_key,
    cite,
)
from quizgen.paper.marks import mark
from quizgen.paper.reasons import Answer, Reason
from quizgen.question import Question
from tests.exporters.handouts import either, item, matching, ordering, several, typed


def edition(*forms: Form) -> Edition:
    """Make an edition of forms alone."""
    return Edition("crisis", "The crisis", "en", "", (), forms)


def key_of(printed: Edition) -> AnswerKey:
    """Make the key of an edition, in English."""
    return answer_key(printed, catalogue_of("en"))


def ask(number: int, asked: Item, *order: int) -> Question:
    """Put an item on a form, its options in an order of its own."""
    return Question(number, asked, tuple(asked.options[position] for position in order))


def test_places_and_letters_follow_each_form() -> None:
    """An entry says where the question and each of its options stand on each form."""
    one, two = item("one", "One?", "a", "b", "c"), item("two", "Two?", "d", "e", "f")
    key = key_of(
        edition(
            Form("A", (ask(1, two, 1, 0, 2), ask(2, one, 2, 1, 0))),
            Form("B", (ask(1, one, 0, 1, 2), ask(2, two, 0, 2, 1))),
        )
    )
    assert [entry.stem for entry in key.entries] == ["Two?", "One?"]
    assert key.entries[0].places == (
        Place("A 1", "B", ("A", "C")),
        Place("B 2", "A", ("C", "B")),
    )
    assert [reason.answers for reason in key.entries[0].reasons] == [
        (Answer("d", correct=True, letters=("B", "A")),),
        (Answer("e", correct=False, letters=("A", "C")),),
        (Answer("f", correct=False, letters=("C", "B")),),
    ]


def test_an_option_that_a_form_does_not_offer_has_no_letter_there() -> None:
    """A dash stands for it, so that the columns stay in line."""
    one = item("one", "One?", "a", "b", "c")
    key = key_of(edition(Form("A", (ask(1, one, 0, 1, 2),)), Form("B", (ask(1, one, 1, 0),))))
    letters = [answer.letters for reason in key.entries[0].reasons for answer in reason.answers]
    assert letters == [("A", "B"), ("B", "A"), ("C", "–")]


def test_the_same_reason_is_told_once() -> None:
    """Distractors that one sentence refutes are listed beside it, and those that none does."""
    one = replace(
        item("one", "How long?", "72 hours"),
        options=(
            Option("24 hours", correct=False, why=""),
            Option("a week", correct=False, why="It was days, not weeks."),
            Option("48 hours", correct=False, why=""),
            Option("a month", correct=False, why="It was days, not weeks."),
            Option("72 hours", correct=True, why=""),
        ),
        statement="It was 72 hours.",
        why="",
    )
    (entry,) = key_of(edition(Form("A", (ask(1, one, 0, 1, 2, 3, 4),)))).entries
    told = [(reason.text, [answer.text for answer in reason.answers]) for reason in entry.reasons]
    assert told == [
        ("It was 72 hours.", ["72 hours"]),
        ("", ["24 hours", "48 hours"]),
        ("It was days, not weeks.", ["a week", "a month"]),
    ]


def test_the_curators_words_follow_the_true_statement() -> None:
    """The key is told by its statement, and by what the curator adds; either may be missing."""
    one = item("one", "One?", "a", "b", "c")
    for statement, why, told in (
        ("A is so.", "Why a.", "A is so. Why a."),
        ("", "Why a.", "Why a."),
        ("A is so.", "", "A is so."),
    ):
        asked = replace(one, statement=statement, why=why)
        (entry,) = key_of(edition(Form("A", (ask(1, asked, 0, 1, 2),)))).entries
        assert entry.reasons[0] == Reason(told, (Answer("a", correct=True, letters=("A",)),))


def test_a_mark_is_what_a_grader_looks_for() -> None:
    """Letters where they are circled or written, in the order of writing; else the words."""
    several_right = several("s", "Which?", ["a", "b"], ["c"])
    matched = matching("m", "Match.", {"one": "1", "two": "2"}, "3")
    ordered = ordering("o", "Order.", "first", "second", "third")
    for asked, expected in (
        (ask(1, item("c", "One?", "a", "b", "c"), 2, 0, 1), "B"),
        (ask(1, either("t", "So it is.", true=False), 0, 1), "False"),
        (ask(1, several_right, 2, 1, 0), "B C"),
        (ask(1, typed("z", "It is _____.", "a thing", "thing")), "a thing"),
        (ask(1, matched, 2, 0, 1), "C A"),
        (ask(1, ordered, 1, 2, 0), "C A B"),
    ):
        assert mark(asked) == expected


@pytest.mark.parametrize(("count", "lettered"), [(1, True), (4, True), (5, False)])
def test_only_a_few_forms_have_a_column_each(count: int, lettered: bool) -> None:
    """For more, an entry lists where its question stands."""
    one = item("one", "One?", "a", "b", "c")
    forms = [Form(label, (ask(1, one, 0, 1, 2),)) for label in "ABCDE"[:count]]
    assert [entry.lettered for entry in key_of(edition(*forms)).entries] == [lettered]


def test_two_options_in_an_order_of_their_own_are_words_to_choose_from() -> None:
    """Two that are shuffled, or three that are not, have letters."""
    two = item("two", "Two?", "a", "b")
    assert not two.is_either_or
    assert replace(two, ordered=True).is_either_or
    assert not replace(item("three", "Three?", "a", "b", "c"), ordered=True).is_either_or


def test_true_or_false_is_told_by_the_right_word_and_the_truth() -> None:
    """The other word says nothing more, and neither has a letter."""
    asked = either("t", "It lasted a week.", true=False)
    asked = replace(asked, statement="It lasted 72 hours.")
    asked = replace(
        asked, options=tuple(replace(option, why=asked.statement) for option in asked.options)
    )
    forms = Form("A", (ask(1, asked, 0, 1),)), Form("B", (ask(4, asked, 0, 1),))
    (entry,) = key_of(edition(*forms)).entries
    assert entry.places == (Place("A 1", ""), Place("B 4", ""))
    assert entry.reasons == (
        Reason("It lasted 72 hours.", (Answer("False", correct=True, letters=("", "")),)),
    )


def test_each_of_several_right_options_has_its_own_reason() -> None:
    """The right ones come first; what is true of all of them is not told again for each."""
    asked = several("s", "Which?", ["a", "b"], ["c"])
    (entry,) = key_of(edition(Form("A", (ask(1, asked, 2, 1, 0),)))).entries
    assert entry.places == (Place("A 1", "B C", ("A",)),)
    assert entry.reasons == (
        Reason("Why b.", (Answer("b", correct=True, letters=("B",)),)),
        Reason("Why a.", (Answer("a", correct=True, letters=("C",)),)),
        Reason("Why c.", (Answer("c", correct=False, letters=("A",)),)),
    )


def test_a_written_answer_has_its_other_wordings() -> None:
    """The usual one is the answer; where a number is asked, its meaning decides."""
    name, number = typed("who", "Who?", "Luis Almagro", "Almagro"), typed("n", "When?", "72 hours")
    who, how_long = key_of(edition(Form("A", (ask(1, name), ask(2, number))))).entries
    assert who.reasons == (
        Reason(
            "The answer is Luis Almagro.", (Answer("Luis Almagro", correct=True, letters=("",)),)
        ),
    )
    assert who.also == ("Almagro",)
    assert how_long.also == ("anything that means the same",)


def test_what_a_name_lies_in_is_not_told_with_each_of_its_names() -> None:
    """Santiago, Chile is right, and need not be read by the teacher."""
    accepted = ("Santiago", "Santiago de Chile", "Santiago, Chile", "Santiago de Chile, Chile")
    (entry,) = key_of(edition(Form("A", (ask(1, typed("w", "Where?", *accepted)),)))).entries
    assert entry.also == ("Santiago de Chile",)


def test_matches_are_told_prompt_by_prompt_and_then_what_is_left_over() -> None:
    """An option that fits no prompt has a reason, too."""
    asked = matching("m", "Match.", {"one": "1", "two": "2"}, "3")
    forms = Form("A", (ask(1, asked, 2, 0, 1),)), Form("B", (ask(1, asked, 0, 1, 2),))
    (entry,) = key_of(edition(*forms)).entries
    assert entry.places == (
        Place("A 1", "C A", ("B",)),
        Place("B 1", "B C", ("A",)),
    )
    assert entry.reasons == (
        Reason("one has 1.", (Answer("1", correct=True, letters=("C", "B"), prompt="one"),)),
        Reason("two has 2.", (Answer("2", correct=True, letters=("A", "C"), prompt="two"),)),
        Reason("Why 3.", (Answer("3", correct=False, letters=("B", "A")),)),
    )


def test_the_right_order_is_kept_even_if_a_reason_returns() -> None:
    """What is put in order is told in order: a reason is not told once for all."""
    asked = ordering("o", "Order.", "first", "second", "third")
    options = tuple(
        replace(option, why=why)
        for option, why in zip(asked.options, ("In May.", "In June.", "In May."), strict=True)
    )
    asked = replace(asked, options=options)
    (entry,) = key_of(edition(Form("A", (ask(1, asked, 2, 0, 1),)))).entries
    assert entry.reasons == (
        Reason("In May.", (Answer("first", correct=True, letters=("B",)),)),
        Reason("In June.", (Answer("second", correct=True, letters=("C",)),)),
        Reason("In May.", (Answer("third", correct=True, letters=("A",)),)),
    )


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
        CitedSource("Oath", "", "https://a.example", (Quote("first"), Quote("third"))),
        CitedSource("Photos", "", "", (Quote("second"),)),
    )


def test_sources_are_listed_once_for_all_entries() -> None:
    """The list at the end of the key names no source twice."""
    one, two = item("one", "One?", "a", "b", "c"), item("two", "Two?", "d", "e", "f")
    key = key_of(edition(Form("A", (ask(1, one, 0, 1, 2), ask(2, two, 0, 1, 2)))))
    assert [source.title for source in key.sources] == ["Report of the oath", "Photo essay"]
