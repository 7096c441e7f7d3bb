"""The counts of a relation, as they are read."""

import pytest

from quizgen.pack import read_pack
from quizgen.pack.asking.count import Also
from quizgen.pack.fact import Reference
from quizgen.pack.keeping.kept import pack_from, plain
from tests.packs import pack_of

PACK = """\
pack: test
title: T
entities: {{city: {{rome: Rome, oslo: Oslo}}, person: {{ada: Ada}}}}
relations:
  visited:
    subject: person
    value: city
    facts: {{ada: rome}}
    counts:
      many: {count}
  size: {{subject: city, value: quantity, facts: {{rome: 3 km}}}}
"""


def problems(count: str) -> list[str]:
    """Read a pack with a count, and return its problems."""
    _, found = read_pack(PACK.format(count=count).encode(), "test.yaml")
    return [str(one) for one in found]


def test_a_count_is_what_was_written() -> None:
    """And it is kept as it is."""
    pack = pack_of(
        PACK.format(
            count="{question: How many?, subject: ada, in: rome, traits: {a: b}, "
            "and: {relation: visited, subject: ada}}"
        ).split("\n", 2)[2]
    )
    (count,) = pack.relations["visited"].counts
    assert (count.id, count.question, count.counts) == ("many", "How many?", "value")
    assert count.given == Reference("ada")
    assert (count.within, dict(count.traits)) == ("rome", {"a": "b"})
    assert count.also == Also("visited", "value", Reference("ada"))
    assert pack_from(plain(pack)) == pack


@pytest.mark.parametrize(
    ("count", "told"),
    [
        ("{subject: ada}", "a count needs 'question'"),
        ("{question: How many?}", "a count needs 'value' or 'subject'"),
        ("{question: How many?, value: rome, subject: ada}", "in two ways"),
        ("{question: How many?, valeu: rome}", "unknown key 'valeu'"),
        ("{question: How many {subject}?, value: rome}", "placeholder"),
        ("{question: How many?, value: roma}", "unknown entity 'roma'"),
        ("{question: How many?, subject: rome}", "is of the kind 'city': expected 'person'"),
        ("{question: How many?, subject: ada, in: nowhere}", "unknown entity 'nowhere'"),
        ("{question: How many?, value: rome, and: {relation: visitd, subject: ada}}", "'visitd'"),
        (
            "{question: How many?, value: rome, and: {relation: visited, subject: ada}}",
            "the values of relation 'visited' are of the kind 'city'",
        ),
        (
            "{question: How many?, subject: ada, and: {relation: size, subject: rome}}",
            "are no things that can be counted",
        ),
    ],
)
def test_a_count_that_cannot_be_is_told_at_its_place(count: str, told: str) -> None:
    """Each in the line where it stands."""
    count = count.replace("How many {subject}?", '"How many {subject}?"')
    found = problems(count)
    assert any(told in one for one in found), found
    assert all(one.startswith("test.yaml:10:") for one in found)


def test_the_ids_of_counts_can_be_kept_apart() -> None:
    """As those of any question."""
    text = PACK.format(count="{question: How many?, value: rome}")
    for name, right in (("visited.count/many", True), ("visited.count/few", False)):
        pack, _ = read_pack(f"{text}apart: [[{name}, visited]]\n".encode(), "test.yaml")
        assert (pack is not None) is right
