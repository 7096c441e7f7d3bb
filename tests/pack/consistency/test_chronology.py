"""Orders of events that contradict themselves or dates are told, both places with them."""

from textwrap import indent

import pytest

from tests.pack.marks import check_marks, pack_of, problems_of


def _timeline(facts: str, cardinality: str = "many-to-one") -> str:
    """Write a pack with one relation of dates; a2 is the same event as a."""
    return (
        "entities:\n  event: {a: A, b: B, c: C, d: D, a2: {name: A2, same: a}}\n"
        "relations:\n  t:\n    subject: event\n    value: date\n"
        f"    cardinality: {cardinality}\n    facts:\n{indent(facts, '      ')}\n"
    )


@pytest.mark.parametrize(
    ("facts", "marks"),
    [
        # Circles of what is told
        ("b: {after: a}\nc: {after: [a, b]}", 0),
        ("§a: {after: b}\nb: {after: a}", 1),
        ("§a: {after: b}\nb: {after: c}\nc: {after: a}", 1),
        ("§a: {after: b}\nb: {after: a}\n§c: {after: d}\nd: {after: c}", 2),
        ("§a: {after: b}\nb: {after: a2}", 1),
        ("§a: {after: a2}", 1),
        ("a: {after: b, claimed_by: x}\nb: {after: a}", 0),
        ("§a: {after: b, claimed_by: x}\nb: {after: a, claimed_by: x}", 1),
        ("a: {after: b, disputed: true}\nb: {after: a, disputed: true}", 0),
        ("a: {after: b, when: 2018}\nb: {after: a, when: 2019}", 0),
        # What is told against dates
        ("a: '2018'\nb: {value: '2019', after: a}", 0),
        ("a: '2019'\nb: {value: January 2019, after: a}", 0),
        ("a: January 2019\nb: {value: '2019', after: a}", 0),
        ("a: '2019'\n§b: {value: '2018', after: a}", 1),
        ("a: 24 January 2019\n§b: {value: 23 January 2019, after: a}", 1),
        ("a: '2019'\nb: '2018'\na2: {after: b}", 0),
        ("a: '2018'\nb: '2019'\n§a2: {after: b}", 1),
        ("a: ['2019', 24 January 2019]\n§b: {value: 23 January 2019, after: a}", 1),
        ("a: '2019'\nb: [{value: '2018', disputed: true}, {after: a}]", 0),
        ("a: {value: '2019', claimed_by: x}\nb: {value: '2018', after: a}", 0),
        # What lasts is not all within a date of it.
        ("a: [from 2015 to 2019, '2017']\nb: {value: '2016', after: a}", 0),
        ("a: ['2017', from 2015 to 2019]\nb: {value: '2016', after: a}", 0),
        ("a: ['2017', from 2015 to 2019]\n§b: {value: '2014', after: a}", 1),
        # By way of others
        ("a: '2019'\nb: {after: a}\n§c: {value: '2018', after: b}", 1),
        ("a: '2019'\nb: {value: '2019', after: a}\n§c: {value: '2018', after: b}", 1),
        ("§c: {value: '2018', after: b}\nb: {after: [d, a]}\nd: '2017'\na: '2019'", 1),
        # One mistake is told once, however many come after it.
        ("a: '2019'\n§b: {value: '2018', after: a}\nc: {value: '2018', after: b}", 1),
    ],
)
def test_events_contradict(facts: str, marks: int) -> None:
    """Only what no dates at all could satisfy contradicts, within one voice."""
    check_marks(_timeline(facts), *["contradiction"] * marks)


def test_what_may_have_several_dates_contradicts_none() -> None:
    """But nothing comes after itself."""
    check_marks(_timeline("a: '2019'\nb: {value: '2018', after: a}", "many-to-many"))
    check_marks(_timeline("§a: {after: b}\nb: {after: a}", "many-to-many"), "contradiction")


def test_a_circle_is_told_with_both_places() -> None:
    """The problem stands at the first and names the last, and all between."""
    (problem,) = problems_of(_timeline("a: {after: b}\nb: {after: c}\nc: {after: a}"))
    last = problem.location.line + 2
    assert problem.message == (
        f"'a' comes after itself: a after b after c after a (the last in line {last})"
    )


def test_a_date_that_contradicts_is_told_with_both_places() -> None:
    """The problem stands at what is told, and names both dates and the way between them."""
    facts = "a: '2019'\nb: {after: a}\nd: '2017'\na2: {after: d}\nc: ['2018', {after: b}]"
    (problem,) = problems_of(_timeline(facts))
    first, last = problem.location.line - 4, problem.location.line
    assert problem.message == (
        f"'c' comes after 'a' (by way of b), but is of '2018' by line {last}, "
        f"and 'a' of '2019' by line {first}"
    )


@pytest.mark.parametrize("dated", [True, False])
def test_a_long_chain_is_read(dated: bool) -> None:
    """However long; and where it contradicts itself, that is told once and in short."""
    count = 5_000
    events = ", ".join(f"e{number}: E{number}" for number in range(count))
    facts = [f"e{number}: {{after: e{number - 1}}}" for number in range(1, count)]
    facts.append("e0: '2019'" if dated else f"e0: {{after: e{count - 1}}}")
    body = _timeline("\n".join(facts)).replace("d: D", events)
    if dated:
        assert len(pack_of(body).relations["t"].facts) == count
        body = body.replace(f"after: e{count - 2}}}", f"after: e{count - 2}, value: '2018'}}")
    (problem,) = problems_of(body)
    assert problem.rule == "contradiction"
    assert len(problem.message) < 200


def test_of_many_circles_some_are_told() -> None:
    """A file in which everything comes after everything does not take long."""
    names = [f"e{number}" for number in range(300)]
    facts = "\n".join(
        f"{name}: {{after: [{', '.join(other for other in names if other != name)}]}}"
        for name in names
    )
    body = _timeline(facts).replace("d: D", ", ".join(f"{name}: E" for name in names))
    assert 0 < len(problems_of(body)) <= 20
