"""Frozen records are what a frozen dataclass with slots is, for all who use them."""

import copy
import pickle
from collections.abc import Callable
from dataclasses import FrozenInstanceError, dataclass, field, fields, is_dataclass, replace
from typing import Any

import pytest

from quizgen.machine.frozen import frozen

Maker = Callable[[type[Any]], type[Any]]

MAKERS: tuple[Maker, Maker] = (
    frozen(order=True),
    dataclass(frozen=True, slots=True, order=True),
)


def town(make: Maker) -> type[Any]:
    """Return a class of records with fields of every sort that quizgen has."""

    class Town:
        """A town."""

        name: str
        people: int = 0
        rivers: list[str] = field(default_factory=list)
        note: str = field(default="", compare=False, repr=False)
        length: int = field(init=False, compare=False)

        def __post_init__(self) -> None:
            object.__setattr__(self, "length", len(self.name))

    return make(Town)


TOWNS = [town(make) for make in MAKERS]


@frozen
class Place:
    """A record that can be found by its name, as pickles need it."""

    name: str
    line: int = 0


@pytest.mark.parametrize("cls", TOWNS)
def test_records_are_compared_by_what_is_compared(cls: type[Any]) -> None:
    """Equal records are equal to nothing else, and what is left out does not count."""
    rome = cls("Rome", 5, note="on the Tiber")
    assert rome == cls("Rome", people=5)
    assert rome != cls("Rome", 6)
    assert rome != ("Rome", 5, [])
    assert not rome == "Rome"  # noqa: SIM201 -- both ways round
    assert rome.length == 4


@pytest.mark.parametrize("cls", TOWNS)
def test_records_are_ordered_field_by_field(cls: type[Any]) -> None:
    """All four comparisons work, among records of one class only."""
    bern, rome = cls("Bern", 9), cls("Rome", 5)
    assert bern < rome <= cls("Rome", 5) < cls("Rome", 6) > rome >= cls("Rome", 5)
    assert sorted([rome, bern]) == [bern, rome]
    with pytest.raises(TypeError):
        assert rome < 5


@pytest.mark.parametrize("cls", TOWNS)
def test_nothing_of_a_record_can_be_changed(cls: type[Any]) -> None:
    """No field is set or deleted, and none is added."""
    rome = cls("Rome")
    with pytest.raises(FrozenInstanceError):
        rome.people = 5
    with pytest.raises(FrozenInstanceError):
        del rome.people
    with pytest.raises((FrozenInstanceError, TypeError)):
        rome.mayor = "Numa"
    assert not hasattr(rome, "__dict__")


@pytest.mark.parametrize("cls", TOWNS)
def test_defaults_are_made_anew(cls: type[Any]) -> None:
    """What a factory makes is shared by no two records."""
    one, other = cls("Rome"), cls("Rome")
    assert one.rivers == []
    assert one.rivers is not other.rivers
    with pytest.raises(TypeError, match="name"):
        cls()


@pytest.mark.parametrize("cls", TOWNS)
def test_records_are_dataclasses(cls: type[Any]) -> None:
    """What asks dataclasses for their fields, or replaces one, works."""
    rome: Any = cls("Rome", 5, note="on the Tiber")
    assert is_dataclass(cls)
    assert [part.name for part in fields(cls)] == ["name", "people", "rivers", "note", "length"]
    assert [part.compare for part in fields(rome)] == [True, True, True, False, False]
    renamed = replace(rome, name="Bonn")
    assert (renamed.name, renamed.people, renamed.note) == ("Bonn", 5, "on the Tiber")
    assert rome.__match_args__ == ("name", "people", "rivers", "note")


def test_records_look_like_those_of_dataclasses() -> None:
    """What they show is the same, and so are their names and documentation."""
    assert len({repr(cls("Rome", 5, ["Tiber"], "x")) for cls in TOWNS}) == 1
    assert len({(cls.__name__, cls.__qualname__, cls.__doc__) for cls in TOWNS}) == 1


def test_hashes_go_by_what_is_compared() -> None:
    """Equal records have one place in a set; without equality each has its own."""
    assert {Place("a"), Place("a", 0), Place("b")} == {Place("a"), Place("b")}

    @frozen(eq=False, kw_only=True)
    class Thing:
        name: str = ""

    assert len({Thing(name="a"), Thing(name="a")}) == 2
    with pytest.raises(TypeError):
        Thing("a")  # type: ignore[call-arg]  # that is the point


def test_records_are_copied_and_pickled() -> None:
    """What comes back is equal, and as frozen."""
    place = Place("a.yaml", 3)
    for twin in (copy.copy(place), copy.deepcopy(place), pickle.loads(pickle.dumps(place))):  # noqa: S301 -- its own pickle
        assert twin == place
        with pytest.raises(FrozenInstanceError):
            twin.line = 4  # type: ignore[misc]  # that is the point


def test_classes_of_one_shape_have_their_own_fields() -> None:
    """Constructors that were compiled once know the names and defaults of their own class."""

    @frozen
    class River:
        name: str
        length: int = 5

    assert (River("Po").length, Place("Rome").line) == (5, 0)
    assert River(name="Po", length=652) != River("Po")
    with pytest.raises(TypeError, match=r"River\.__init__\(\) got an unexpected .* 'line'"):
        River("Po", line=1)  # type: ignore[call-arg]  # the other class has that


def test_fields_without_a_default_come_first() -> None:
    """As in a function, none can follow one that may be left out, unless all are named."""
    body = {"__annotations__": {"name": str, "line": int}, "name": "Rome"}
    with pytest.raises(TypeError, match="line has no default"):
        frozen(type("Town", (), dict(body)))
    made: Any = frozen(kw_only=True)(type("Town", (), dict(body)))
    assert made(line=3).name == "Rome"
