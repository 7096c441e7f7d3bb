"""The record of revisions: a stamp moves when, and only when, its question changes."""

from contextlib import suppress
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.items.difficulty import Difficulty
from quizgen.items.item import Citation, Item, Option, Prompt, Response
from quizgen.problem import Location, PackError
from quizgen.revisions import (
    FIRST,
    LAST,
    Revision,
    Revisions,
    content_hash,
    parse_revisions,
    print_revisions,
    revise,
)
from quizgen.truth.certificate import Certificate, Premise
from quizgen.values import Quantity

NOW = FIRST + 1000

ITEM = Item(
    id="p/deadline/choice",
    kind="choice",
    pack="p",
    facts=("deadline",),
    stem="How long?",
    options=(
        Option("24 hours", correct=False, why="It was longer."),
        Option("72 hours", correct=True, why="As reported."),
    ),
    ordered=True,
    statement="It was 72 hours.",
    topics=("a", "b"),
    difficulty=Difficulty.HARD,
    sources=(Citation("oath", "Report", "72 hours", "https://a.example"),),
    location=Location("p.yaml", 3, 1),
)

OTHER = replace(ITEM, id="p/other/choice", stem="Who?")

WRONG, RIGHT = ITEM.options

SEVERAL = replace(ITEM, kind="multiple-response", response=Response.PICK_SEVERAL)

TYPED = replace(
    ITEM,
    kind="short-answer",
    response=Response.TYPE,
    options=(),
    accepted=("72 hours", "three days"),
)

MATCHED = replace(
    ITEM,
    kind="matching",
    response=Response.MATCH,
    prompts=(Prompt("the deadline", 1, "It was 72 hours."),),
)


OPEN = replace(ITEM, kind="open", response=Response.WRITE, options=(), model=("He did.",))


def stamps(revisions: Revisions) -> list[int]:
    """Return the stamps of a record, by the order of its ids."""
    return [stamp for _, stamp in sorted(revisions.stamps().items())]


def test_without_a_record_everything_has_the_first_stamp() -> None:
    """A first build needs no clock, and so gives the same bytes everywhere."""
    assert revise([ITEM, OTHER], None, NOW).stamps() == {ITEM.id: FIRST, OTHER.id: FIRST}


def test_an_unchanged_item_keeps_its_stamp() -> None:
    """However much time goes by."""
    record = revise([ITEM], None, NOW)
    assert revise([ITEM], record, NOW + 1) == record


def test_a_changed_item_is_stamped_now_and_no_other() -> None:
    """The others' notes stay as students edited them."""
    record = revise([ITEM, OTHER], None, NOW)
    changed = replace(ITEM, stem="How many hours?")
    assert stamps(revise([changed, OTHER], record, NOW)) == [NOW, FIRST]


def test_a_new_item_is_stamped_now_where_there_is_a_record() -> None:
    """An empty record is a record: it says that nothing was published before."""
    assert stamps(revise([ITEM, OTHER], revise([ITEM], None, NOW), NOW)) == [FIRST, NOW]
    assert stamps(revise([ITEM], Revisions(), NOW)) == [NOW]


def test_a_stamp_never_goes_back_with_the_clock() -> None:
    """Anki would ignore a change that is stamped no later than the note it has."""
    record = Revisions({ITEM.id: Revision("another content", NOW)})
    assert stamps(revise([ITEM], record, NOW)) == [NOW + 1]
    assert stamps(revise([ITEM], record, FIRST - 1)) == [NOW + 1]
    assert stamps(revise([OTHER], Revisions(), FIRST - 1)) == [FIRST]


def test_an_item_that_has_left_is_remembered() -> None:
    """If it comes back as it was, its notes are still the newest; else they are renewed."""
    record = revise([ITEM, OTHER], None, NOW)
    without = revise([OTHER], record, NOW)
    assert without == record
    assert revise([ITEM, OTHER], without, NOW + 5) == record
    back = replace(ITEM, statement="It was three days.")
    assert stamps(revise([back, OTHER], without, NOW + 5)) == [NOW + 5, FIRST]


@pytest.mark.parametrize(
    "changed",
    [
        replace(ITEM, kind="true-false"),
        replace(ITEM, stem="How long?!"),
        replace(ITEM, ordered=False),
        replace(ITEM, statement=""),
        replace(ITEM, topics=("a",)),
        replace(ITEM, options=(RIGHT, WRONG)),
        replace(ITEM, options=(replace(WRONG, text="25 hours"), RIGHT)),
        replace(ITEM, options=(replace(WRONG, why=""), RIGHT)),
        replace(ITEM, options=(replace(WRONG, correct=True), replace(RIGHT, correct=False))),
        replace(ITEM, sources=()),
        replace(ITEM, sources=(Citation("oath", "Report", "72", "https://a.example"),)),
        replace(ITEM, sources=(Citation("oath", "The report", "72 hours", "https://a.example"),)),
        replace(ITEM, sources=(Citation("oath", "Report", "72 hours"),)),
    ],
)
def test_whatever_people_see_counts(changed: Item) -> None:
    """Each part of a note changes its content."""
    assert content_hash(changed) != content_hash(ITEM)


@pytest.mark.parametrize(
    "same",
    [
        replace(ITEM, location=Location("p.yaml", 99, 1)),
        replace(ITEM, difficulty=Difficulty.EASY),
        replace(ITEM, facts=("deadline", "again")),
        replace(ITEM, topics=("b", "a", "b")),
        replace(
            ITEM,
            options=(
                replace(
                    WRONG,
                    certificate=Certificate("single", (Premise("x", Location("p.yaml", 1, 1)),)),
                ),
                RIGHT,
            ),
        ),
    ],
)
def test_whatever_people_do_not_see_does_not(same: Item) -> None:
    """A line that has moved in the file must not overwrite a student's edits."""
    assert content_hash(same) == content_hash(ITEM)


@pytest.mark.parametrize(
    ("item", "changed"),
    [
        (ITEM, replace(ITEM, response=Response.PICK_SEVERAL)),
        (SEVERAL, replace(SEVERAL, response=Response.ORDER)),
        (TYPED, replace(TYPED, accepted=("72 hours",))),
        (TYPED, replace(TYPED, accepted=("three days", "72 hours"))),
        (MATCHED, replace(MATCHED, prompts=())),
        (MATCHED, replace(MATCHED, prompts=(Prompt("a deadline", 1, "It was 72 hours."),))),
        (MATCHED, replace(MATCHED, prompts=(Prompt("the deadline", 0, "It was 72 hours."),))),
        (MATCHED, replace(MATCHED, prompts=(Prompt("the deadline", 1, ""),))),
        (OPEN, replace(OPEN, model=("He did.", "He had to."))),
    ],
)
def test_what_students_do_and_what_is_accepted_count(item: Item, changed: Item) -> None:
    """They are parts of a note too; what a number means is not, for no note shows it."""
    assert content_hash(changed) != content_hash(item)
    expected = replace(item, expected=Quantity.read("72 hours"))
    assert content_hash(expected) == content_hash(item)


@pytest.mark.parametrize(
    ("item", "released"),
    [
        (ITEM, "4a5e8218dc576ed708d610e0aeae1576"),
        (replace(ITEM, kind="true-false"), "e3fd7c0a3e7a345c34c496b9904cfb20"),
        (SEVERAL, "db27c1126063ae515300c3bb155ed2f4"),
        (TYPED, "96120d6827b422854fdea642f1f629fc"),
        (MATCHED, "020c322da9f27483fa9ae8354329eb42"),
        (
            replace(ITEM, kind="ordering", response=Response.ORDER),
            "3b73134858f1c402d23e89f07e9edb68",
        ),
    ],
)
def test_content_hashes_are_as_released(item: Item, released: str) -> None:
    """Another way of hashing would stamp every question of every record anew."""
    assert content_hash(item) == released


def test_a_record_is_printed_one_line_an_item_and_sorted() -> None:
    """A change of one question is a change of one line."""
    record = Revisions(
        {"p/b": Revision("22", NOW), "p/é": Revision("33", 7), "p/a": Revision("11", 5)}
    )
    assert print_revisions(record).splitlines() == [
        "{",
        '"p/a": {"content": "11", "changed": 5},',
        f'"p/b": {{"content": "22", "changed": {NOW}}},',
        '"p/é": {"content": "33", "changed": 7}',
        "}",
    ]
    assert print_revisions(Revisions()) == "{}\n"


@given(
    st.dictionaries(
        st.text(), st.builds(Revision, st.text(), st.integers(min_value=1, max_value=LAST))
    )
)
def test_what_is_printed_is_read_again(items: dict[str, Revision]) -> None:
    """Whatever the ids are."""
    record = Revisions(items)
    assert parse_revisions(print_revisions(record), "p.json") == record


def test_a_record_may_be_laid_out_otherwise() -> None:
    """Formatters of JSON break lines, and Windows editors put a mark before the text."""
    text = '\ufeff{"p/a":\r\n  {"changed": 5,\r\n   "content": "11"}}'
    assert parse_revisions(text, "p.json") == Revisions({"p/a": Revision("11", 5)})


GOOD = '"p/a": {"content": "11", "changed": 5}'


@pytest.mark.parametrize(
    ("text", "places", "message"),
    [
        ("", [(1, 1)], "not JSON: expecting value"),
        ("{\n" + GOOD, [(2, 39)], "not JSON: expecting ',' delimiter"),
        ("[]", [(1, 1)], "is an object with entries of the form"),
        ('{"p/a": 5}', [(1, 2)], "the entry of 'p/a' is not of the form"),
        ('{"p/a": {"content": "11"}}', [(1, 2)], "is not of the form"),
        ('{"p/a": {"content": "11", "changed": true}}', [(1, 2)], "is not of the form"),
        ('{"p/a": {"content": "11", "changed": 0}}', [(1, 2)], "is not of the form"),
        ('{"p/a": {"content": "11", "changed": 5e3}}', [(1, 2)], "is not of the form"),
        ('{"p/a": {"content": "11", "changed": 253402300800}}', [(1, 2)], "is not of the form"),
        ('{"p/a": {"content": 11, "changed": 5}}', [(1, 2)], "is not of the form"),
        ('{"p/a": {"content": "1", "changed": 5, "x": 1}}', [(1, 2)], "is not of the form"),
        ('{"p/a": {"content": "1", "changed": 5, "changed": 6}}', [(1, 2)], "is not of the form"),
        ('{"p/a": {"content": "\\ud800", "changed": 5}}', [(1, 2)], "is not of the form"),
        ('{"\\ud800": {"content": "1", "changed": 5}}', [(1, 2)], "is not of the form"),
        ('{\n"p/a": 1,\n  "p/b"\n: []}', [(2, 1), (3, 3)], "is not of the form"),
        (f"{{\n{GOOD},\n {GOOD}\n}}", [(3, 2)], "'p/a' has two entries"),
        (f"{{\n<<<<<<< HEAD\n{GOOD}\n", [(2, 1)], "an unfinished merge"),
        (f"{{\n{GOOD},\n=======\n{GOOD}\n", [(3, 1)], "an unfinished merge"),
        ("[" * 100_000, [(1, 1)], "a number or its nesting is too large"),
        (f'{{"p/a": {"1" * 5000}}}', [(1, 1)], "a number or its nesting is too large"),
    ],
)
def test_a_damaged_record_is_a_problem_with_a_place(
    text: str, places: list[tuple[int, int]], message: str
) -> None:
    """All that is wrong is told in one go, with what to do next."""
    with pytest.raises(PackError) as caught:
        parse_revisions(text, "p.revisions.json")
    problems = caught.value.problems
    assert [(problem.location.line, problem.location.column) for problem in problems] == places
    for problem in problems:
        assert problem.location.file == "p.revisions.json"
        assert problem.rule == "revisions"
        assert message in problem.message
        assert problem.hint


@given(st.text(st.sampled_from('{}[]",:\\\n <>=10ap')))
def test_no_text_is_more_than_a_problem(text: str) -> None:
    """Reading never fails in another way."""
    with suppress(PackError):
        assert isinstance(parse_revisions(text, "p.json"), Revisions)
