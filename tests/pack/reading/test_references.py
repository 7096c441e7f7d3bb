"""Lists of ids that are kept apart: each must be known."""

import pytest

from quizgen.pack import read_pack
from quizgen.pack.keeping.kept import pack_from, plain
from tests.packs import pack_of

BODY = """\
pack: test
title: A test
entities: {land: {aa: Aa, bb: Bb}, town: {cc: Cc, dd: Dd}}
relations:
  seat: {subject: land, value: town, ask: "Where is {subject}?", statement: "{subject} {value}.",
    facts: {aa: cc, bb: [cc, dd]}}
  founded: {subject: town, value: date, statement: "{subject} {value}.", facts: {cc: 1066}}
facts:
  court: {question: Which court?, answer: this, wrong: [that, those]}
  ruling: {question: Which ruling?, answer: this, wrong: [that, those]}
apart: APART
"""


def problems(apart: str) -> list[str]:
    """Return what is wrong with lists, without the file's name."""
    pack, found = read_pack(BODY.replace("APART", apart).encode(), "test.yaml")
    assert (pack is None) == any(problem.severity == "error" for problem in found)
    return [f"{one.location.column}: {one.message} [{one.rule}] {one.hint}" for one in found]


def test_ids_of_facts_relations_and_questions_are_known() -> None:
    """Those that `quizgen items` shows, without the pack and the kind."""
    ids = "court, ruling, seat, seat.aa.cc, seat.bb.dd, seat.value/bb, seat.subject/dd"
    assert problems(f"[[{ids}, founded.subject/1066], [court, seat]]") == []
    pack, _ = read_pack(BODY.replace("APART", f"[[{ids}]]").encode(), "test.yaml")
    assert pack is not None
    assert pack.apart == (tuple(ids.split(", ")),)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("cuort", "court"),
        ("rulings", "ruling"),
        ("seats", "seat"),
        ("seat.value/bbb", "seat.value/bb"),
    ],
)
def test_an_unknown_id_is_told_with_the_one_that_was_meant(written: str, meant: str) -> None:
    """At its place."""
    (problem,) = problems(f"[[court, seat.aa.cc, {written}]]")
    assert problem == (
        f"29: unknown id '{written}': expected that of a fact, relation or question "
        f"[unknown-question] did you mean '{meant}'?"
    )


def test_an_id_like_no_other_is_told_what_it_may_be() -> None:
    """There is nothing to suggest."""
    (problem,) = problems("[[court, xyzzy]]")
    assert "write the id of a fact, a relation or a question" in problem


def test_one_id_is_kept_apart_from_nothing() -> None:
    """Nor is one that stands twice."""
    assert "[nothing-apart]" in problems("[[court]]")[0]
    assert "[nothing-apart]" in problems("[[]]")[0]
    assert "'court' stands twice" in problems("[[court, court]]")[0]


def test_a_list_of_ids_must_stand_in_a_list() -> None:
    """For there may be several."""
    (problem,) = problems("[court, ruling]")
    assert problem.startswith("8: 'apart' is a list of texts: expected one of lists [wrong-shape] ")
    assert problem.endswith("write lists in a list: `apart: [[court, ruling]]`")


def test_all_unknown_ids_are_told_in_one_go() -> None:
    """Whatever else is wrong."""
    assert len(problems("[[aaaa, court], [bbbb], [ruling, cccc]]")) == 4


def test_what_is_kept_of_a_pack_keeps_it() -> None:
    """The next time, it is read from the cache."""
    pack = pack_of("facts:\n  x: {question: Ex?, answer: a, wrong: [b, c]}\n")
    assert pack_from(plain(pack)) == pack
    parted, _ = read_pack(BODY.replace("APART", "[[court, ruling]]").encode(), "test.yaml")
    assert parted is not None
    assert pack_from(plain(parted)).apart == (("court", "ruling"),)


NAMES = """\
pack: test
title: A test
language: LANGUAGE
sources: {rep: Le Monde}
entities:
  person: {b: {name: Ben, also: [Benny, Uncle Ben]}, z: Zed, army: ARMY}
  side: {pro: in favour, con: "“against”", b2: {name: Ben}WITHIN}
relations:
  took: {subject: person, value: side, complete: [COMPLETE], ask: {value: "What of {subject}?"},
    statement: "{subject} {value}.", facts: {SUBJECT: VALUE, z: {not: [DENIED], sources: SOURCE}}}
  gone: {subject: person, value: date, facts: {z: {value: 1999, after: EARLIER}}}
facts:
  who: {question: Who?, answer: {id: ANSWER}, wrong: [this, that]}
"""

RIGHT = {
    "LANGUAGE": "en",
    "ARMY": "the army",
    "WITHIN": "",
    "COMPLETE": "b",
    "SUBJECT": "b",
    "VALUE": "pro",
    "DENIED": "con",
    "SOURCE": "rep",
    "EARLIER": "b",
    "ANSWER": "b",
}


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ({"COMPLETE": "Ben"}, "'b'"),
        ({"SUBJECT": "Ben"}, "'b'"),
        ({"SUBJECT": "Uncle Ben"}, "'b'"),
        ({"SUBJECT": "The Army"}, "'army'"),
        ({"SUBJECT": "Army"}, "'army'"),
        ({"VALUE": "in favour"}, "'pro'"),
        ({"VALUE": "Ben"}, "'b2'"),  # of the kind that is expected
        ({"DENIED": "\"'against'\""}, "'con'"),
        ({"EARLIER": "Benny"}, "'b'"),
        ({"ANSWER": "Ben"}, "'b' or 'b2'"),
        ({"WITHIN": ", x: {name: X, in: in favour}"}, "'pro'"),
        ({"SOURCE": "Le Monde"}, "'rep'"),
        ({"LANGUAGE": "es", "ARMY": "el ejército", "SUBJECT": "ejército"}, "'army'"),
        ({"LANGUAGE": "de", "ARMY": "die Armee", "SUBJECT": "Die Armee"}, "'army'"),
        ({"LANGUAGE": "fr", "ARMY": "l’armée", "SUBJECT": "L'armée"}, "'army'"),
    ],
)
def test_who_writes_a_name_is_told_the_id(written: dict[str, str], meant: str) -> None:
    """It is listed already: to list it there is no help, nor what ids are made of."""
    text = NAMES
    for key, value in {**RIGHT, **written}.items():
        text = text.replace(key, value)
    errors = [one for one in read_pack(text.encode(), "test.yaml")[1] if one.severity == "error"]
    assert [error.hint for error in errors] == [f"did you mean {meant}?"]


def test_what_is_called_like_nothing_is_to_be_listed() -> None:
    """As before."""
    text = NAMES
    for key, value in {**RIGHT, "VALUE": "between both"}.items():
        text = text.replace(key, value)
    (error,) = read_pack(text.encode(), "test.yaml")[1]
    assert error.hint == "list it under `entities`"


@pytest.mark.parametrize(
    ("language", "written", "quote"),
    [
        ("en", "“Picasso painted it”", "Picasso painted it"),
        ("en", "'\"Picasso painted it\"'", "Picasso painted it"),
        ("de", "„Picasso hat es gemalt“", "Picasso hat es gemalt"),
        ("fr", "« Picasso l’a peint »", "Picasso l’a peint"),
        ("es", "«lo pintó Picasso»", "lo pintó Picasso"),
        ("en", "'“plunder”, he said'", "“plunder”, he said"),
        ("en", "“yes” and “no”", "“yes” and “no”"),
    ],
)
def test_quotes_are_printed_in_marks_of_their_own(language: str, written: str, quote: str) -> None:
    """So those around them are taken away."""
    pack = pack_of(
        f"language: {language}\nfacts:\n  f:\n    question: Q?\n    answer: a\n"
        f"    sources:\n      a: {written}\n"
    )
    assert [piece.quote for piece in pack.facts["f"].evidence] == [quote]
