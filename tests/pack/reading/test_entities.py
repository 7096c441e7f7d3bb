"""Entities and sources: what is read of them, and what their ids lead to."""

import pytest

from quizgen.problem import Location
from tests.pack.marks import check_marks, pack_of, problems_of


def test_a_text_is_short_for_the_name() -> None:
    """An entity that is just a text has that as its name, and a source as its title."""
    pack = pack_of("sources: {a: Article A}\nentities: {person: {p: Ann Example}}\n")
    entity = pack.entities["p"]
    assert (entity.id, entity.kind, entity.name) == ("p", "person", "Ann Example")
    assert entity.location == Location("test.yaml", 4, 21)
    assert pack.sources["a"].title == "Article A"


def test_all_of_an_entity_is_read() -> None:
    """One or many: also, in, same and overlaps take a text or a list."""
    pack = pack_of(
        """\
        entities:
          place:
            a: {name: A, also: [B, C], in: b, same: [c], overlaps: d, note: n, traits: {side: x}}
            b: B
            c: C
            d: D
        """
    )
    entity = pack.entities["a"]
    assert entity.also == ("B", "C")
    assert entity.within == ("b",)
    assert entity.same == ("c",)
    assert entity.overlaps == ("d",)
    assert entity.note == "n"
    assert dict(entity.traits) == {"side": "x"}


def test_all_of_a_source_is_read() -> None:
    """Dates of publication stay what was written."""
    pack = pack_of(
        """\
        sources:
          a:
            title: A
            publisher: P
            published: 2019-01-23
            url: https://a.example/x
            author: B
            license: CC-BY-4.0
        """
    )
    source = pack.sources["a"]
    assert (source.publisher, source.published, source.author) == ("P", "2019-01-23", "B")
    assert (source.url, source.license) == ("https://a.example/x", "CC-BY-4.0")


def test_texts_are_read_as_they_are_printed() -> None:
    """Line breaks and runs of spaces are one space; no-break spaces stay."""
    pack = pack_of(
        "entities:\n  person:\n    p: |\n      Ann\n      Example\n    q: ' a  b\xa0c '\n"
    )
    assert pack.entities["p"].name == "Ann Example"
    assert pack.entities["q"].name == "a b\xa0c"


@pytest.mark.parametrize(
    "case",
    [
        # Ids are unique over all kinds.
        ("entities: {a: {x: X}, b: {§x: Y}}", "repeated-id"),
        ("entities: {a: {x: X, §x: Y}}", "duplicate-key"),
        # Links lead to other entities.
        ("entities: {a: {x: {name: X, in: §y}}}", "unknown-entity"),
        ("entities: {a: {x: {name: X, same: [§y, §z]}}}", "unknown-entity", "unknown-entity"),
        ("entities: {a: {x: {name: X, overlaps: §x}}}", "self-reference"),
        ("entities: {a: {x: {name: X, in: §x}}}", "self-reference"),
        # Nothing contains itself.
        ("entities: {a: {x: {name: X, in: §y}, y: {name: Y, in: x}}}", "circle"),
        (
            "entities: {a: {y: {name: Y, in: §x}, x: {name: X, in: §z}, z: {name: Z, in: [x, y]}}}",
            "circle",
            "circle",
        ),
        # Not under another id either.
        ("entities: {a: {x: {name: X, in: §y, same: y}, y: Y}}", "circle"),
        ("entities: {a: {x: {name: X, in: §y}, y: {name: Y, same: x}}}", "circle"),
        ("entities: {a: {x: {name: X, in: y, same: z}, y: Y, z: {name: Z, in: y}}}",),
        # A kind is not called as values without ids are.
        ("entities: {§date: {x: X}}", "reserved-kind"),
    ],
    ids=lambda case: case[0],
)
def test_entities_are_checked(case: tuple[str, ...]) -> None:
    """What is wrong with ids and links is reported at its mark."""
    check_marks(*case)


def test_a_circle_may_lead_over_what_is_the_same() -> None:
    """Each link of it is one way from a thing, under any of its ids, to what contains it."""
    body = """\
        entities:
          a:
            x: {name: X, in: §y}
            y: {name: Y, same: z}
            z: {name: Z, in: w}
            w: {name: W, same: x}
    """
    check_marks(body, "circle")
    check_marks(body.replace("§", "").replace("same: x", "overlaps: x"))


def test_a_repeated_id_names_the_first_place() -> None:
    """The problem says where the id stood first."""
    (problem,) = problems_of("entities:\n  a: {x: X}\n  b: {x: Y}\n")
    assert "first in line 4" in problem.message


def test_a_misspelt_entity_is_guessed() -> None:
    """The hint names the nearest id of any kind."""
    (problem,) = problems_of(
        "entities: {a: {caracas: C, x: {name: X, in: caraças}}}\n".replace("ç", "z")
    )
    assert problem.hint == "did you mean 'caracas'?"


def test_a_circle_is_told_in_full() -> None:
    """The problem says what lies in what."""
    (problem,) = problems_of(
        "entities: {a: {x: {name: X, in: y}, y: {name: Y, in: z}, z: {name: Z, in: x}}}\n"
    )
    assert problem.message == "'x' contains itself: x in y in z in x"


def test_one_bad_entity_does_not_hide_others() -> None:
    """What an entity lacks does not make references to it wrong."""
    check_marks(
        "entities: {a: {§x: {note: n}, y: §[z], z: {name: Z, in: [x, y, §w]}}}",
        "missing-key",
        "wrong-shape",
        "unknown-entity",
    )
