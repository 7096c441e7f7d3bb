"""Facts that cannot both stand are told, both places with them."""

from textwrap import indent

import pytest

from tests.pack.marks import check_marks, pack_of, problems_of

ENTITIES = """\
entities:
  person: {p: P, q: Q, twin: {name: P2, same: p}}
  place:
    x: X
    y: Y
    inner: {name: I, in: x}
    innermost: {name: J, in: inner}
    border: {name: B, overlaps: x}
    alias: {name: Z, also: [X]}
    xtwin: {name: X2, same: x}
    ytwin: {name: Y2, same: y}
"""


def _at(cardinality: str, facts: str, value: str = "place") -> str:
    return (
        f"{ENTITIES}relations:\n  at:\n    subject: person\n    value: {value}\n"
        f"    cardinality: {cardinality}\n    facts:\n{indent(facts, '      ')}\n"
    )


@pytest.mark.parametrize(
    ("cardinality", "facts", "marks"),
    [
        # One value at a time
        ("many-to-one", "p: [x, §y]", 1),
        ("one-to-one", "p: [x, §y]", 1),
        ("many-to-many", "p: [x, y]", 0),
        ("one-to-many", "p: [x, y]", 0),
        ("many-to-one", "p: [{value: x, when: 2018}, {value: y, when: 2019}]", 0),
        ("many-to-one", "p: [{value: x, when: 2019}, §{value: y, when: January 2019}]", 1),
        ("many-to-one", "p: [x, §{value: y, when: 2019}]", 1),
        # Who left in 1995 may have left before another came in 1995.
        ("many-to-one", "p: [{value: x, when: 1990–1995}, {value: y, when: 1995–1999}]", 0),
        ("many-to-one", "p: [{value: x, when: 1990–1995}, §{value: y, when: 1994–1999}]", 1),
        ("many-to-one", "p: [{value: x, when: 1990}, {value: y, when: until 1994}]", 0),
        ("many-to-one", "p: [{value: x, claimed_by: q}, {value: y, claimed_by: p}]", 0),
        ("many-to-one", "p: [{value: x, claimed_by: q}, §{value: y, claimed_by: q}]", 1),
        ("many-to-one", "p: [{value: x, disputed: true}, {value: y, disputed: true}]", 0),
        # Things that share something are not known to be different.
        ("many-to-one", "p: [x, inner]", 0),
        ("many-to-one", "p: [x, innermost]", 0),
        ("many-to-one", "p: [x, border]", 0),
        ("many-to-one", "p: [y, §border]", 1),
        ("many-to-one", "p: [x, alias]", 0),
        ("many-to-one", "p: [y, §inner]", 1),
        # A denial is no value.
        ("many-to-one", "p: [x, {not: y}]", 0),
        ("one-to-one", "p: x\nq: {not: y}", 0),
        # One subject at a time
        ("one-to-many", "p: x\n§q: x", 1),
        ("one-to-one", "p: x\n§q: x", 1),
        ("many-to-one", "p: x\nq: x", 0),
        ("one-to-many", "p: x\ntwin: x", 0),
        ("one-to-many", "p: {value: x, when: 2018}\nq: {value: x, when: 2019}", 0),
        ("one-to-one", "p: {value: x, when: 1990–1995}\nq: {value: x, when: 1995–1999}", 0),
        ("one-to-one", "p: {value: x, when: 1990–1995}\n§q: {value: x, when: 1992}", 1),
        ("one-to-one", "p: {value: x, when: 1990–1995}\nq: {value: x, when: c. 1992}", 0),
        # Stated and denied
        ("many-to-many", "p: [x, §{value: y, not: x}]", 1),
        ("many-to-many", "p: [x, §{not: [y, x]}]", 1),
        ("many-to-many", "§p: {value: x, not: x}", 1),
        ("many-to-many", "p: [x, {not: x, claimed_by: q}]", 0),
        ("many-to-many", "p: [{value: x, when: 2018}, {not: x, when: 2019}]", 0),
        ("many-to-many", "p: [{value: x, when: 1990–1995}, {not: x, when: 1995–1999}]", 0),
        ("many-to-many", "p: x\nq: {not: x}", 0),
        # A thing is one, whatever id it goes by.
        ("many-to-one", "p: x\n§twin: y", 1),
        ("many-to-one", "p: x\ntwin: xtwin", 0),
        ("many-to-one", "p: [x, xtwin]", 0),
        ("many-to-one", "p: {value: x, claimed_by: q}\n§twin: {value: y, claimed_by: q}", 1),
        ("many-to-one", "q: [{value: x, claimed_by: p}, §{value: y, claimed_by: twin}]", 1),
        ("one-to-many", "p: x\n§q: xtwin", 1),
        ("one-to-many", "p: x\ntwin: xtwin", 0),
        ("many-to-many", "p: x\n§twin: {not: x}", 1),
        ("many-to-many", "p: x\n§twin: {not: xtwin}", 1),
        # What is denied of a whole is denied of its parts, not the other way round.
        ("many-to-many", "§p: {value: inner, not: x}", 1),
        ("many-to-many", "§p: {value: innermost, not: xtwin}", 1),
        ("many-to-many", "p: {value: x, not: inner}", 0),
        ("many-to-many", "p: {value: border, not: x}", 0),
    ],
)
def test_entities_contradict(cardinality: str, facts: str, marks: int) -> None:
    """Only what is provably different, of one viewpoint and at one time, contradicts."""
    check_marks(_at(cardinality, facts), *["contradiction"] * marks)


@pytest.mark.parametrize(
    ("value", "facts", "marks"),
    [
        ("quantity", "p: [72 hours, §2 days]", 1),
        ("quantity", "p: [72 hours, 3 metres]", 0),
        ("date", "p: [23 January 2019, §2018]", 1),
        ("date", "p: [23 January 2019, January 2019]", 0),
        ("text", "p: [one thing, another]", 0),
        ("quantity", "§p: {value: 3 days, not: over 2 days}", 1),
        ("quantity", "p: {value: over 2 days, not: 3 days}", 0),
        ("date", "§p: {value: 23 January 2019, not: January 2019}", 1),
        ("date", "p: {value: January 2019, not: 23 January 2019}", 0),
    ],
)
def test_values_contradict(value: str, facts: str, marks: int) -> None:
    """Quantities and dates by their intervals; of texts nothing is known."""
    check_marks(_at("many-to-one", facts, value), *["contradiction"] * marks)


@pytest.mark.parametrize(
    ("value", "facts", "marks"),
    [
        ("quantity", "p: 72 hours\n§q: 3 days", 1),
        ("quantity", "p: about 3 days\nq: about 3 days", 0),
        ("date", "p: 23 January 2019\n§q: 2019-01-23", 1),
        ("date", "p: January 2019\nq: January 2019", 0),
        ("text", "p: one thing\n§q: one thing", 1),
    ],
)
def test_only_an_exact_value_belongs_to_one_subject(value: str, facts: str, marks: int) -> None:
    """About 3 days here and about 3 days there may be two lengths of time."""
    check_marks(_at("one-to-one", facts, value), *["contradiction"] * marks)


def test_equal_quantities_are_one_value() -> None:
    """72 hours and 3 days are the same fact twice."""
    check_marks(_at("many-to-many", "p: [72 hours, §3 days]", "quantity"), "repeated-fact")


def test_both_places_are_named() -> None:
    """The problem stands at the later fact and names the line of the first."""
    (problem,) = problems_of(_at("many-to-one", "p:\n- x\n- y"))
    assert f"line {problem.location.line - 1}" in problem.message
    assert "many-to-one" in problem.message


@pytest.mark.parametrize(
    ("facts", "cure"),
    [
        ("p: [x, y]", "date both by `when`"),
        ("p: [{value: x, when: 2019}, y]", "date both by `when`"),
        ("p: [{value: x, when: 2019}, {value: y, when: May 2019}]", "correct one of the times"),
    ],
)
def test_what_is_dated_is_not_told_to_be_dated(facts: str, cure: str) -> None:
    """Where both have a time, it is the times that overlap."""
    (problem,) = problems_of(_at("many-to-one", facts))
    assert cure in problem.hint


EXCLUDING = """\
entities:
  person: {{p: P, q: Q, twin: {{name: T, same: p}}}}
  place: {{x: X, y: Y, xtwin: {{name: Z, same: x}}}}
relations:
  likes: {{subject: person, value: place, excludes: hates, facts: {likes}}}
  hates: {{subject: person, value: place, facts: {hates}}}
"""


@pytest.mark.parametrize(
    ("likes", "hates", "marks"),
    [
        ("{§p: x}", "{p: x}", 1),
        ("{p: x}", "{p: y, q: x}", 0),
        ("{§p: x}", "{twin: xtwin}", 1),
        ("{p: {value: x, when: 2018}}", "{p: {value: x, when: 2019}}", 0),
        ("{p: {value: x, when: 1990–1995}}", "{p: {value: x, when: 1995–1999}}", 0),
        ("{§p: {value: x, when: 1990–1995}}", "{p: {value: x, when: 1992}}", 1),
        ("{p: {value: x, claimed_by: q}}", "{p: x}", 0),
        ("{p: {not: x}}", "{p: {not: x}}", 0),
        ("{p: {value: x, disputed: true}}", "{p: {value: x, disputed: true}}", 0),
    ],
)
def test_no_pair_stands_in_both_of_excluding_relations(likes: str, hates: str, marks: int) -> None:
    """Unless at other times or from other viewpoints."""
    check_marks(EXCLUDING.format(likes=likes, hates=hates), *["contradiction"] * marks)


@pytest.mark.parametrize(
    ("likes", "hates"), [("{§p: 2019-01-23}", "{p: 2019-01-23}"), ("{p: 2019}", "{p: 2019}")]
)
def test_only_an_exact_value_excludes_itself(likes: str, hates: str) -> None:
    """What was liked in 2019 may have been hated in 2019, on another day."""
    pack = EXCLUDING.format(likes=likes, hates=hates).replace("value: place", "value: date")
    check_marks(pack, *["contradiction"] * likes.count("§"))


def test_what_does_not_contradict_is_read() -> None:
    """A pack of facts that agree has them all."""
    pack = pack_of(_at("many-to-one", "p: [x, inner]\nq: y"))
    assert len(pack.relations["at"].facts) == 3
