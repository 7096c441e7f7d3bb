"""The constructors of records with up to eleven fields, compiled when quizgen is installed.

`quizgen.machine.frozen` would have to compile each of them at every start, which takes a twentieth
of the time to the first question of a quiz. What the fields are called is put in there.
"""

# ruff: noqa: F821, PLR0913, PLR0917 -- each gets the setters of its own record, for all its fields

from collections.abc import Callable

Setter = Callable[[object, object], None]

set_0: Setter
set_1: Setter
set_2: Setter
set_3: Setter
set_4: Setter
set_5: Setter
set_6: Setter
set_7: Setter
set_8: Setter
set_9: Setter
set_10: Setter
"""Each puts a value into the slot of a field; every record has its own."""


def _of_0(self: object) -> None:
    pass


def _of_1(self: object, field_0: object) -> None:
    set_0(self, field_0)


def _of_2(self: object, field_0: object, field_1: object) -> None:
    set_0(self, field_0)
    set_1(self, field_1)


def _of_3(self: object, field_0: object, field_1: object, field_2: object) -> None:
    set_0(self, field_0)
    set_1(self, field_1)
    set_2(self, field_2)


def _of_4(self: object, field_0: object, field_1: object, field_2: object, field_3: object) -> None:
    set_0(self, field_0)
    set_1(self, field_1)
    set_2(self, field_2)
    set_3(self, field_3)


def _of_5(
    self: object,
    field_0: object,
    field_1: object,
    field_2: object,
    field_3: object,
    field_4: object,
) -> None:
    set_0(self, field_0)
    set_1(self, field_1)
    set_2(self, field_2)
    set_3(self, field_3)
    set_4(self, field_4)


def _of_6(
    self: object,
    field_0: object,
    field_1: object,
    field_2: object,
    field_3: object,
    field_4: object,
    field_5: object,
) -> None:
    set_0(self, field_0)
    set_1(self, field_1)
    set_2(self, field_2)
    set_3(self, field_3)
    set_4(self, field_4)
    set_5(self, field_5)


def _of_7(
    self: object,
    field_0: object,
    field_1: object,
    field_2: object,
    field_3: object,
    field_4: object,
    field_5: object,
    field_6: object,
) -> None:
    set_0(self, field_0)
    set_1(self, field_1)
    set_2(self, field_2)
    set_3(self, field_3)
    set_4(self, field_4)
    set_5(self, field_5)
    set_6(self, field_6)


def _of_8(
    self: object,
    field_0: object,
    field_1: object,
    field_2: object,
    field_3: object,
    field_4: object,
    field_5: object,
    field_6: object,
    field_7: object,
) -> None:
    set_0(self, field_0)
    set_1(self, field_1)
    set_2(self, field_2)
    set_3(self, field_3)
    set_4(self, field_4)
    set_5(self, field_5)
    set_6(self, field_6)
    set_7(self, field_7)


def _of_9(
    self: object,
    field_0: object,
    field_1: object,
    field_2: object,
    field_3: object,
    field_4: object,
    field_5: object,
    field_6: object,
    field_7: object,
    field_8: object,
) -> None:
    set_0(self, field_0)
    set_1(self, field_1)
    set_2(self, field_2)
    set_3(self, field_3)
    set_4(self, field_4)
    set_5(self, field_5)
    set_6(self, field_6)
    set_7(self, field_7)
    set_8(self, field_8)


def _of_10(
    self: object,
    field_0: object,
    field_1: object,
    field_2: object,
    field_3: object,
    field_4: object,
    field_5: object,
    field_6: object,
    field_7: object,
    field_8: object,
    field_9: object,
) -> None:
    set_0(self, field_0)
    set_1(self, field_1)
    set_2(self, field_2)
    set_3(self, field_3)
    set_4(self, field_4)
    set_5(self, field_5)
    set_6(self, field_6)
    set_7(self, field_7)
    set_8(self, field_8)
    set_9(self, field_9)


def _of_11(
    self: object,
    field_0: object,
    field_1: object,
    field_2: object,
    field_3: object,
    field_4: object,
    field_5: object,
    field_6: object,
    field_7: object,
    field_8: object,
    field_9: object,
    field_10: object,
) -> None:
    set_0(self, field_0)
    set_1(self, field_1)
    set_2(self, field_2)
    set_3(self, field_3)
    set_4(self, field_4)
    set_5(self, field_5)
    set_6(self, field_6)
    set_7(self, field_7)
    set_8(self, field_8)
    set_9(self, field_9)
    set_10(self, field_10)


PLAIN: tuple[Callable[..., None], ...] = (
    _of_0,
    _of_1,
    _of_2,
    _of_3,
    _of_4,
    _of_5,
    _of_6,
    _of_7,
    _of_8,
    _of_9,
    _of_10,
    _of_11,
)
"""The constructor for each number of fields."""
