"""Marking: what a reply to each sort of question is worth."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.items.item import Item
from quizgen.marking.mark import Mark, NearMiss, mark
from quizgen.question import Question
from quizgen.values import Text, read
from tests.study.quizzes import (
    make_item,
    make_matching,
    make_ordering,
    make_several,
    make_typed,
    question_of,
)

PICK = make_item("Peru")
SEVERAL = make_several(("Lima", "Oslo"), ("Bern", "La Paz"))
TYPED = make_typed("Vladimir Padrino", "Padrino", "the minister")
MATCH = make_matching({"Peru": "Lima", "Chad": "Ndjamena", "Italy": "Rome"})
ORDER = make_ordering("steam", "petrol", "jet", "rocket")


def worth(question: Question, reply: str) -> Mark:
    """Mark a reply that is an answer and needs no settling."""
    marked = mark(question, reply)
    assert isinstance(marked, Mark)
    return marked


@pytest.mark.parametrize("reply", ["c", "C\n", "3", " ｃ "])
def test_one_option_is_picked(reply: str) -> None:
    """By its letter or number as it stands on the screen."""
    question = question_of(PICK, "bcad")
    assert worth(question, reply) == Mark(right=True, chosen=(PICK.options[0],), hits=1)
    assert worth(question, "a") == Mark(right=False, chosen=(PICK.options[1],))


@pytest.mark.parametrize(
    ("language", "options", "true", "false"),
    [
        ("en", ("True", "False"), "t|T\n|true|TRUE|a|1", "f|false|b|2"),
        ("es", ("Verdadero", "Falso"), "v|V|verdadero|t|true|a", "f|F\n|falso|false|b"),
        ("es-VE", ("Verdadero", "Falso"), "v", "f"),
        ("tlh", ("True", "False"), "t", "f"),
    ],
)
def test_a_statement_is_judged_in_words_too(
    language: str, options: tuple[str, str], true: str, false: str
) -> None:
    """By true and false or their first letters, in the question's language or in English."""
    item = replace(make_item("truth", options=options), kind="true-false")
    for option, replies in zip(item.options, (true, false), strict=True):
        for reply in replies.split("|"):
            marked = mark(question_of(item), reply, language)
            assert marked == Mark(option.correct, (option,), hits=int(option.correct)), reply
    for reply in ("x", "tr", "c", "3", ""):
        assert mark(question_of(item), reply, language) is None
    assert mark(question_of(replace(item, kind="choice")), options[0], language) is None


def test_true_and_false_have_no_spanish_letters_in_english() -> None:
    """Only the question's own language and English count."""
    item = replace(make_item("truth", options=("True", "False")), kind="true-false")
    assert mark(question_of(item), "v", "en") is None


@pytest.mark.parametrize("reply", ["ac", "CA", "a, c", "a c\n", "13", "3;1", "(a) + (c)", "aacc"])
def test_all_right_options_are_right_in_any_order(reply: str) -> None:
    """Exactly the right set, however it is written."""
    question = question_of(SEVERAL, "acbd")
    right = worth(question, reply)
    assert right == Mark(
        right=True, chosen=(question.options[0], question.options[2]), hits=2, parts=2
    )


@pytest.mark.parametrize(
    ("reply", "chosen", "hits"),
    [("a", "a", 1), ("abc", "abc", 2), ("dcba", "abcd", 2), ("cd", "cd", 0), ("bd", "bd", 1)],
)
def test_part_of_the_right_options_is_wrong(reply: str, chosen: str, hits: int) -> None:
    """Too few and too many are wrong, and the mark keeps how many were found."""
    options = tuple(SEVERAL.options["abcd".index(letter)] for letter in chosen)
    assert worth(question_of(SEVERAL), reply) == Mark(
        right=False, chosen=options, hits=hits, parts=2
    )


@pytest.mark.parametrize(
    "reply", ["bcd", "1b 2c 3d", "2c,3d,1b", "b1 c2 d3", "1-B 2-C 3-D", "1=b;2=c;3=d"]
)
def test_matches_can_be_written_in_several_ways(reply: str) -> None:
    """Letters in turn, or numbers with their letters in any order."""
    question = question_of(MATCH, "cabd")
    chosen = tuple(question.options["bcd".index(letter) + 1] for letter in "bcd")
    assert [option.text for option in chosen] == ["Lima", "Ndjamena", "Rome"]
    assert worth(question, reply) == Mark(right=True, chosen=chosen, hits=3, parts=3)


def test_some_matches_are_wrong_as_a_whole() -> None:
    """The mark keeps how many pairs were right; what was left out is not."""
    lima, ndjamena, oslo, _rome = MATCH.options
    assert worth(question_of(MATCH), "abc") == Mark(
        right=False, chosen=(lima, ndjamena, oslo), hits=2, parts=3
    )
    assert worth(question_of(MATCH), "2b") == Mark(
        right=False, chosen=(None, ndjamena, None), hits=1, parts=3
    )
    assert worth(question_of(MATCH), "aaa") == Mark(
        right=False, chosen=(lima, lima, lima), hits=1, parts=3
    )


@pytest.mark.parametrize("reply", ["cabd", "3 1 2 4", "c > a > b > d", "C, A, B, D\n"])
def test_an_order_is_right_from_end_to_end(reply: str) -> None:
    """The letters of the options as they stand on the screen, in the right order."""
    question = question_of(ORDER, "bcad")
    assert worth(question, reply) == Mark(right=True, chosen=ORDER.options, hits=4, parts=4)


def test_an_order_tells_how_many_are_in_their_place() -> None:
    """Two that changed places make it wrong, and the others are counted."""
    one, two, three, four = ORDER.options
    assert worth(question_of(ORDER), "bacd") == Mark(
        right=False, chosen=(two, one, three, four), hits=2, parts=4
    )


@pytest.mark.parametrize(
    "reply",
    ["vladimir PADRINO", "Padrino.", "the  Padrino", "“Padrino”\n", "minister", "A minister"],
)
def test_every_accepted_wording_is_right(reply: str) -> None:
    """Case, articles, quotation marks and the full stop do not count."""
    assert worth(question_of(TYPED), reply) == Mark(right=True, hits=1)


@pytest.mark.parametrize(
    ("answer", "reply", "language", "is_right"),
    [
        ("Mike Pence", "Mike Pence’s", "en", True),
        ("Mike Pence", "mike pence's.", "en", True),
        ("the United States", "the United States’", "en", True),
        ("McDonald’s", "McDonald", "en", True),
        ("USA", "U.S.A.", "en", True),
        ("USA", "the U.S.A.", "en", True),
        ("U.S.A.", "USA", "en", True),
        ("J.R.R. Tolkien", "JRR Tolkien", "en", True),
        ("J.R.R. Tolkien", "J. R. R. Tolkien", "en", True),
        ("C. S. Lewis", "CS Lewis", "en", True),
        ("who", "who’s", "en", False),
        ("dogs", "dog’s", "en", False),
        ("USA", "U.S.", "en", False),
        ("EEUU", "E.E.U.U.", "es", True),
        ("Mike Pence", "Mike Pences", "de", False),
        ("Mike Pence", "Donald Trump’s", "en", False),
        ("CO", "Co’s", "en", False),
    ],
)
def test_a_name_is_right_in_its_forms(
    answer: str, reply: str, language: str, *, is_right: bool
) -> None:
    """Whose words were these? Pence's; and initials are letters with or without their stops."""
    marked = mark(question_of(make_typed(answer)), reply, language)
    assert (marked == Mark(right=True, hits=1)) == is_right


def test_the_name_of_something_else_is_no_form() -> None:
    """Lloyd's is no Lloyd where both are known."""
    item = replace(make_typed("Lloyd"), rivals=("Lloyd’s",))
    assert mark(question_of(item), "Lloyd’s") == Mark(right=False)
    assert mark(question_of(replace(item, rivals=())), "Lloyd’s") == Mark(right=True, hits=1)


def test_a_reply_may_begin_as_its_question_does_whatever_is_asked() -> None:
    """At which phase? At full moon."""
    item = replace(make_typed("full moon"), stem="At which phase can it happen?")
    for reply in ("at full moon", "At the full moon.", "full moon"):
        assert mark(question_of(item), reply) == Mark(right=True, hits=1)
    assert mark(question_of(item), "at new moon") == Mark(right=False)


@pytest.mark.parametrize(
    ("stem", "reply", "is_right"),
    [
        ("On which planet is the tallest volcano?", "on Mars", True),
        ("On which planet is the tallest volcano?", "On Mars.", True),
        ("On which planet is the tallest volcano?", "in Mars", False),
        ("On which planet is the tallest volcano?", "on Venus", False),
        ("¿En qué planeta está?", "en Mars", True),
        ("The tallest volcano is on _____.", "on Mars", True),
        ("The tallest volcano is on _____.", "the Mars", True),
        ("Which planet is it?", "on Mars", False),
        ("South of which planet is it?", "South Mars", False),
        ("New to which planet is it?", "new Mars", False),
    ],
)
def test_a_reply_may_begin_as_its_question_does(stem: str, reply: str, *, is_right: bool) -> None:
    """On which planet? On Mars; and what stands before a blank may be typed again."""
    item = replace(make_typed("Mars"), stem=stem)
    assert (mark(question_of(item), reply) == Mark(right=True, hits=1)) == is_right


@pytest.mark.parametrize(
    ("language", "stem", "answer", "worth", "replies"),
    [
        (
            "en",
            "How many days before Guaidó’s oath did the Court rule so?",
            "2 days",
            "right",
            "2 days before|two days before the oath|2 days before Guaidó’s oath.|48 hours before",
        ),
        (
            "en",
            "How many days before Guaidó’s oath did the Court rule so?",
            "2 days",
            "asked",
            "2 days prior|two days earlier|two days before he swore it|2 days in advance",
        ),
        (
            "en",
            "How many days before Guaidó’s oath did the Court rule so?",
            "2 days",
            "wrong",
            "3 days before|three days before the oath|2 or 3 days before|2 days after the oath",
        ),
        ("en", "How long had they to leave the country?", "72 hours", "right", "72 hours to leave"),
        ("en", "How long had they to leave?", "72 hours", "asked", "72 hours to go away"),
        ("en", "How long had they to leave?", "72 hours", "wrong", "24 hours to leave"),
        ("en", "How many minutes are in 2 hours?", "120 minutes", "wrong", "120 hours|3 hours"),
        ("en", "How deep is it, in metres?", "3 m", "right", "3 m deep|3 metres deep"),
        ("en", "How long is it, in feet?", "5 feet", "wrong", "5 in"),
        ("es", "¿Cuántos días antes del fallo fue?", "2 días", "right", "2 días antes"),
        ("de", "Wie viele Tage vor dem Eid war es?", "2 Tage", "right", "2 Tage vor dem Eid"),
        ("de", "Wie viele Tage vor dem Eid war es?", "2 Tage", "wrong", "3 Tage vor dem Eid"),
        ("fr", "Combien de jours avant le vote était-ce ?", "2 jours", "right", "2 jours avant"),
    ],
)
def test_a_number_may_end_as_its_question_goes_on(
    language: str, stem: str, answer: str, worth: str, replies: str
) -> None:
    """How many days before the oath? Two days before it; of other words the student is asked."""
    expected = read(answer, language)
    assert not isinstance(expected, Text)
    item = replace(make_typed(answer, expected=expected), stem=stem)
    for reply in replies.split("|"):
        marked = mark(question_of(item), reply, language)
        found = "asked" if not isinstance(marked, Mark) else "right" if marked.right else "wrong"
        assert found == worth, reply


@pytest.mark.parametrize(
    ("reply", "meant"),
    [
        ("Vladimir Padrno", "Vladimir Padrino"),
        ("pardino", "Padrino"),
        ("the minster", "the minister"),
        ("Vládimir Padrinó", "Vladimir Padrino"),
    ],
)
def test_a_near_miss_asks(reply: str, meant: str) -> None:
    """Only the student knows whether the right answer was meant."""
    assert mark(question_of(TYPED), reply) == NearMiss(meant)
    assert NearMiss(meant).settle(meant=True) == Mark(right=True, hits=1)
    assert NearMiss(meant).settle(meant=False) == Mark(right=False)


def test_a_share_of_letters_is_no_near_miss() -> None:
    """The opposite differs in two letters, and must not pass."""
    question = question_of(make_typed("hypothyroidism"))
    assert worth(question, "hyperthyroidism") == Mark(right=False)


@pytest.mark.parametrize(
    ("reply", "marked"),
    [
        ("an hour and a half", Mark(right=True, hits=1)),
        ("an hour and a quarter", Mark(right=False)),
        ("1.5 hours", Mark(right=True, hits=1)),
        ("90", Mark(right=True, hits=1)),
        ("90 Minutes", Mark(right=True, hits=1)),
        ("90 minute", Mark(right=True, hits=1)),
        ("90 minuets", NearMiss("90 minutes")),
        ("for 1.5 hours", NearMiss("90 minutes")),
        ("about 90 minutes", Mark(right=False, inexact=True)),
        ("91 minutes", Mark(right=False)),
        ("91 minuets", Mark(right=False)),
        ("Caracas", Mark(right=False)),
    ],
)
def test_meaning_decides_before_letters(reply: str, marked: Mark | NearMiss) -> None:
    """Where a number is right, it is read; only what is none is compared letter by letter."""
    expected = read("90 minutes")
    assert not isinstance(expected, Text)
    assert mark(question_of(make_typed("90 minutes", expected=expected)), reply) == marked


@pytest.mark.parametrize(
    ("answer", "reply", "marked"),
    [
        ("2⁵", "25", Mark(right=False)),
        ("2⁵", "2^5", Mark(right=True, hits=1)),
        ("10–15 km", "12", NearMiss("10–15 km")),
        ("3.14", "3,14", NearMiss("3.14")),
        ("72 hours", "72 huors", NearMiss("72 hours")),
    ],
)
def test_signs_count_as_what_they_mean(answer: str, reply: str, marked: Mark | NearMiss) -> None:
    """A power is not the digits that it is written with; what may be meant is asked."""
    expected = read(answer)
    assert not isinstance(expected, Text)
    assert mark(question_of(make_typed(answer, expected=expected)), reply) == marked


@pytest.mark.parametrize(
    ("item", "replies"),
    [
        (PICK, ["", "e", "5", "ab", "\x1b[A"]),
        (SEVERAL, ["", " ", "e", "ae", "0", "a?", "\x1b[A", "and"]),
        (TYPED, ["", "\n", "\x1b[A", "Padrino\x1b[D", "Padrino\ufffd", "-", "..."]),
        (MATCH, ["", "ab", "abcd", "abe", "123", "1a 1b", "4a", "0a", "1a2", f"{'9' * 5000}a"]),
        (ORDER, ["", "abc", "abcc", "abcde", "abca", "1a 2b"]),
    ],
)
def test_what_is_no_answer_gets_no_mark(item: Item, replies: list[str]) -> None:
    """Letters that are not offered, too few or too many of them, and arrow keys."""
    for reply in replies:
        assert mark(question_of(item), reply) is None, reply


REPLIES = st.one_of(
    st.text(),
    st.text("abcdefj0123459 ,;-=()\n", max_size=12),
    st.text("Vladimir Padrino the", max_size=20),
    st.lists(st.sampled_from(["72", "3", "days", "hours", "about", ".", "\x1b"])).map(" ".join),
)


@given(
    REPLIES,
    st.sampled_from([PICK, SEVERAL, TYPED, MATCH, ORDER]),
    st.sampled_from(("en", "fr", "xx")),
)
def test_any_text_can_be_marked(reply: str, item: Item, language: str) -> None:
    """Nothing fails, nothing but all parts is right, and nobody is asked about letters."""
    marked = mark(question_of(item), reply, language)
    if isinstance(marked, Mark):
        assert 0 <= marked.hits <= marked.parts
        assert not marked.right or marked.hits == marked.parts
        assert len(marked.chosen) <= len(item.options)
    if isinstance(marked, NearMiss):
        assert marked.meant in item.accepted


@pytest.mark.parametrize(
    ("answer", "right", "asked"),
    [
        ("CO", ["CO", "the CO", "CO.", " CO "], ["co", "Co", "the Co"]),
        ("Co", ["Co", "co"], ["CO"]),
        ("No", ["no", "No."], ["NO"]),
        ("X", ["X"], ["x"]),
        ("x", ["x", "“x”"], ["X"]),
        ("pH", ["pH", "the pH"], ["ph", "PH", "Ph"]),
        ("H₂O", ["H₂O", "H2O"], ["h2o", "H²O"]),
        ("x²", ["x²", "x2", "x**2"], ["X²"]),
        ("SO₄²⁻", ["SO4^2-", "SO_4^{2-}"], []),
        ("Ca²⁺", ["Ca2+", "Ca 2+", "Ca^2+"], []),
        ("5′", ["5′", "5'", "5’"], ["5″", '5"', "5"]),
        ("Padrino", ["padrino", "PADRINO", "the Padrino"], []),
        ("lambda", ["Lambda", "LAMBDA"], []),
        ("World War II", ["world war ii", "World War II"], []),
        ("NATO", ["nato", "Nato"], []),
    ],
)
def test_capitals_and_signs_that_mean_something_are_asked_about(
    answer: str, right: list[str], asked: list[str]
) -> None:
    """Not those that a word has for its place, or that a keyboard puts there."""
    question = question_of(make_typed(answer))
    for reply in right:
        assert mark(question, reply) == Mark(right=True, hits=1), reply
    for reply in asked:
        assert mark(question, reply) == NearMiss(answer), reply


def test_one_of_two_names_with_the_same_letters_is_right() -> None:
    """Whichever of them it is."""
    question = question_of(make_typed("carbon monoxide", "CO", "Co"))
    assert mark(question, "CO") == mark(question, "co") == Mark(right=True, hits=1)
    assert mark(question_of(make_typed("CO", "cO")), "Co") == NearMiss("CO")
