"""Frozen records: what `dataclasses.dataclass(frozen=True, slots=True)` makes, made quickly.

Python compiles six functions for each such class whenever it is imported, which took a fifth
of the time from a command to the first question. Here only the constructor is compiled, once
for all classes with as many fields; all else is shared. Records are dataclasses to everybody:
`dataclasses.fields`, `replace` and `is_dataclass` know them.
"""

from collections.abc import Callable, Iterator
from dataclasses import MISSING, Field, FrozenInstanceError, dataclass, field
from functools import cache
from operator import attrgetter
from types import CodeType, FunctionType
from typing import Any, TypeVar, dataclass_transform, overload

from quizgen.machine.constructors import PLAIN

T = TypeVar("T")

Getter = Callable[[Any], object]


@overload
def frozen(cls: type[T], /) -> type[T]: ...


@overload
def frozen(
    *, eq: bool = True, order: bool = False, kw_only: bool = False
) -> Callable[[type[T]], type[T]]: ...


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(
    cls: type[T] | None = None, /, *, eq: bool = True, order: bool = False, kw_only: bool = False
) -> type[T] | Callable[[type[T]], type[T]]:
    """Make a class one of frozen records with slots.

    Args:
        cls: A class without bases, whose fields are annotated.
        eq: Whether records are equal if all that is compared of them is.
        order: Whether they have an order: that of what is compared, field by field.
        kw_only: Whether fields are given by name only.
    """

    def make(made: type[T]) -> type[T]:
        return _record(made, eq=eq, order=order, kw_only=kw_only)

    return make if cls is None else make(cls)


def _record(cls: type[Any], *, eq: bool, order: bool, kw_only: bool) -> type[Any]:
    names = tuple(cls.__annotations__)
    given = {name: cls.__dict__[name] for name in names if name in cls.__dict__}
    parts = {name: part for name, part in given.items() if isinstance(part, Field)}
    body = {name: part for name, part in cls.__dict__.items() if name not in given}
    for name in ("__dict__", "__weakref__"):
        body.pop(name, None)
    compared = [name for name in names if name not in parts or parts[name].compare]
    taken = tuple(name for name in names if name not in parts or parts[name].init)
    shown = [name for name in names if name not in parts or parts[name].repr]
    make: Callable[..., type[Any]] = type(cls)
    record = make(
        cls.__name__,
        cls.__bases__,
        body
        | {
            "__slots__": names,
            "__match_args__": () if kw_only else taken,
            "__dataclass_fields__": _Fields(given, kw_only=kw_only),
            "__setattr__": _refuse_to_set,
            "__delattr__": _refuse_to_delete,
            "__getstate__": _state,
            "__setstate__": _restore,
        }
        | ({} if "__repr__" in body else {"__repr__": _shows(shown)})
        | (_equality(_getter(compared)) if eq else {})
        | (_order(_getter(compared)) if order else {}),
    )
    record.__qualname__ = cls.__qualname__
    record.__init__ = _constructor(record, names, given, kw_only=kw_only)
    return record


def _constructor(
    record: type[Any], names: tuple[str, ...], given: dict[str, Any], *, kw_only: bool
) -> Callable[..., None]:
    """Make the constructor: each field is put into its slot.

    Raises:
        TypeError: If a field without a default follows one with a default.
    """
    scope: dict[str, Any] = {"MISSING": MISSING}
    taken: list[str] = []
    made: list[bool] = []
    defaults: dict[str, Any] = {}
    default: Any
    factory: Any
    for name in names:
        part = given.get(name, MISSING)
        default, factory = part, MISSING
        if isinstance(part, Field):
            if not part.init:
                continue
            default, factory = part.default, part.default_factory
        place = len(taken)
        scope[f"set_{place}"] = getattr(record, name).__set__
        if factory is not MISSING:
            scope[f"make_{place}"] = factory
            defaults[name] = MISSING
        elif default is not MISSING:
            defaults[name] = default
        elif defaults and not kw_only:
            message = f"{record.__qualname__}.{name} has no default and follows one that has"
            raise TypeError(message)
        taken.append(name)
        made.append(factory is not MISSING)
    code = _compiled(tuple(made), has_more=hasattr(record, "__post_init__"), kw_only=kw_only)
    constructor = FunctionType(code.replace(co_varnames=("self", *taken)), scope)
    constructor.__qualname__ = f"{record.__qualname__}.__init__"
    if kw_only:
        constructor.__kwdefaults__ = defaults
    else:
        constructor.__defaults__ = tuple(defaults.values())
    return constructor


@cache
def _compiled(made: tuple[bool, ...], *, has_more: bool, kw_only: bool) -> CodeType:
    """Compile the constructor of all records of one shape; what their fields are called is put in.

    Args:
        made: Of each field whether its default is made anew each time.
        has_more: Whether `__post_init__` is called.
        kw_only: Whether fields are given by name only.
    """
    if len(made) < len(PLAIN) and not (any(made) or has_more):
        return _plain(len(made), kw_only=kw_only)
    names = [f"field_{place}" for place in range(len(made))]
    lines = [
        f" set_{place}(self, make_{place}() if {name} is MISSING else {name})"
        if made[place]
        else f" set_{place}(self, {name})"
        for place, name in enumerate(names)
    ]
    if has_more:
        lines.append(" self.__post_init__()")
    parameters = ", ".join(["self", *(["*"] if kw_only and names else []), *names])
    scope: dict[str, Any] = {}
    source = f"def __init__({parameters}):\n" + "\n".join(lines or [" pass"])
    exec(source, scope)  # noqa: S102 -- made of numbers alone
    code: CodeType = scope["__init__"].__code__
    return code


def _plain(count: int, *, kw_only: bool) -> CodeType:
    """Return the constructor of records whose fields are only put into their slots."""
    code = PLAIN[count].__code__
    return code.replace(
        co_name="__init__",
        co_qualname="__init__",
        co_argcount=1 if kw_only else count + 1,
        co_kwonlyargcount=count if kw_only else 0,
    )


class _Fields:
    """The fields of a record as `dataclasses` has them, made when somebody asks for them."""

    def __init__(self, given: dict[str, Any], *, kw_only: bool) -> None:
        self._given, self._kw_only = given, kw_only

    def __get__(self, _record: object, cls: type[Any]) -> dict[str, Field[Any]]:
        body = {"__annotations__": cls.__annotations__, "__module__": cls.__module__}
        plain: Any = dataclass(kw_only=self._kw_only)(type(cls.__name__, (), body | self._given))
        made: dict[str, Field[Any]] = plain.__dataclass_fields__
        cls.__dataclass_fields__ = made
        return made


def _getter(names: list[str]) -> Getter:
    """Return what gets some fields of a record at once."""
    return attrgetter(*names) if names else lambda _record: ()


def _equality(get: Getter) -> dict[str, Callable[..., object]]:
    def equal(self: object, other: object) -> object:
        if other.__class__ is not self.__class__:
            return NotImplemented
        return get(self) == get(other)

    def hashed(self: object) -> int:
        return hash(get(self))

    return {"__eq__": equal, "__hash__": hashed}


def _order(get: Callable[[Any], Any]) -> dict[str, Callable[..., object]]:
    def less(self: object, other: object) -> object:
        if other.__class__ is not self.__class__:
            return NotImplemented
        return get(self) < get(other)

    def at_most(self: object, other: object) -> object:
        if other.__class__ is not self.__class__:
            return NotImplemented
        return get(self) <= get(other)

    # Python finds the other two by turning these around.
    return {"__lt__": less, "__le__": at_most}


def _shows(names: list[str]) -> Callable[[object], str]:
    def shown(self: object) -> str:
        parts = ", ".join(f"{name}={getattr(self, name)!r}" for name in names)
        return f"{type(self).__qualname__}({parts})"

    return shown


def _slots(record: object) -> Iterator[str]:
    slots: tuple[str, ...] = type(record).__slots__  # type: ignore[attr-defined]  # each has them
    return iter(slots)


def _state(self: object) -> list[object]:
    return [getattr(self, name) for name in _slots(self)]


def _restore(self: object, state: list[object]) -> None:
    for name, value in zip(_slots(self), state, strict=True):
        object.__setattr__(self, name, value)


def _refuse_to_set(_self: object, name: str, _value: object) -> None:
    message = f"cannot assign to field {name!r}"
    raise FrozenInstanceError(message)


def _refuse_to_delete(_self: object, name: str) -> None:
    message = f"cannot delete field {name!r}"
    raise FrozenInstanceError(message)
