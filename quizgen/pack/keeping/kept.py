"""Packs that were read, written down so that they are read again quickly.

They are plain data, JSON: nothing in them is ever executed. Every part is checked when it is
read: what is not what was written is refused, and the pack is read from its own file.
"""

from collections.abc import Callable, Iterable
from datetime import date
from fractions import Fraction
from types import MappingProxyType
from typing import Any

from quizgen.media.record import Picture, Sound
from quizgen.pack.asking.count import Also, Count
from quizgen.pack.fact import (
    Assertion,
    Bounds,
    Evidence,
    LoneFact,
    OpenQuestion,
    Reference,
    Value,
    Viewpoint,
    Wrong,
)
from quizgen.pack.model import (
    NO_TRAITS,
    Ask,
    Cardinality,
    Entity,
    Pack,
    Relation,
    Source,
)
from quizgen.problem import Location
from quizgen.values import Date, Quantity, Text, Time
from quizgen.values.date import PRECISIONS
from quizgen.values.hours.moment import Moment
from quizgen.values.interval import Interval, Number
from quizgen.values.worded import LateWording

Load = Callable[[Any], Any]

LAST_DAY = date.max.toordinal()
"""The last day that has a place in Python's calendar, which begins with the year 1."""

DAMAGE = (ValueError, TypeError, LookupError, ArithmeticError, RecursionError, MemoryError)
"""What reading damaged data may raise."""


class Unkept(Exception):  # noqa: N818 -- nothing is wrong with it
    """A part depends on more than the pack's text: on files that may change beside it."""


def plain(part: Any) -> Any:  # noqa: ANN401, PLR0911 -- whatever a pack is made of, as JSON has it
    """Return a pack, or a part of one, as lists, texts and numbers.

    Raises:
        Unkept: If it has a picture or a sound.
    """
    match part:
        case str() | bool() | int() | None:
            return part
        case Fraction():
            return str(part) if part.denominator > 1 else f"{part.numerator}/1"
        case Quantity():
            parts = (part.text, part.dimension, part.measure, part.exact, part.bounds)
            return ["quantity", *map(plain, (*parts, part.amount, part.language))]
        case Date():
            ends = map(_end, (part.low, part.high))
            moment = [] if part.moment is None else [_parts(part.moment)]
            return ["date", part.text, *ends, part.precision, part.language, *moment]
        case Text() | Time() | Reference():
            return [type(part).__name__.lower(), *_parts(part)]
        case Picture() | Sound():
            raise Unkept
        case dict() | MappingProxyType():
            return {name: plain(value) for name, value in part.items()}
        case frozenset():
            return sorted(part)
        case tuple():
            return [plain(value) for value in part]
        case _:
            return _parts(part)


def pack_from(data: Any) -> Pack:  # noqa: ANN401 -- anything that JSON may hold
    """Return the pack that was made plain.

    Args:
        data: What `plain` returned, after it was written and read as JSON.

    Raises:
        ValueError: If it is anything else, or one of `DAMAGE`.
    """
    pack: Pack = _pack(data)
    return pack


def _parts(record: Any) -> list[Any]:  # noqa: ANN401 -- any record
    return [plain(getattr(record, name)) for name in type(record).__slots__]


def _exactly(kind: type) -> Load:
    def load(data: Any) -> Any:  # noqa: ANN401
        if type(data) is not kind:
            message = f"{kind.__name__} expected, not {type(data).__name__}"
            raise ValueError(message)
        return data

    return load


def _record(record: Callable[..., Any], *loads: Load) -> Load:
    """Read a record: as many parts as it has fields, each by its own function."""

    def load(data: Any) -> Any:  # noqa: ANN401
        return record(*[read(part) for read, part in zip(loads, _list(data), strict=True)])

    return load


def _several(of: Load, into: Callable[[Iterable[Any]], Any] = tuple) -> Load:
    def load(data: Any) -> Any:  # noqa: ANN401
        return into(map(of, _list(data)))

    return load


def _by_id(of: Load) -> Load:
    def load(data: Any) -> Any:  # noqa: ANN401
        return {name: of(part) for name, part in _dict(data).items()}

    return load


def _or_none(of: Load) -> Load:
    return lambda data: None if data is None else of(data)


def _number(data: Any) -> Number:  # noqa: ANN401
    return data if type(data) is int else Fraction(_text(data))


def _end(day: int) -> str | int:
    """Write the day that a date begins or ends with; a number where the calendar has none."""
    return date.fromordinal(day).isoformat() if 0 < day <= LAST_DAY else day


def _day(data: Any) -> int:  # noqa: ANN401
    return data if type(data) is int else date.fromisoformat(_text(data)).toordinal()


def _precision(data: Any) -> str:  # noqa: ANN401
    words = _text(data).split()
    if not words or not PRECISIONS.issuperset(words):
        message = f"this is no precision: {data!r}"
        raise ValueError(message)
    return " ".join(words)


def _date(data: Any) -> Date:  # noqa: ANN401
    *parts, last = _list(data)
    plain = (_text, _day, _day, _precision)
    # Only the few that tell a time of day have one more part.
    loads = (*plain, _text) if type(last) is str else (*plain, _text, _moment)
    made: Date = _record(Date, *loads)([*parts, last])
    return made


def _value(data: Any) -> Value:  # noqa: ANN401
    kind, *parts = _list(data)
    value: Value = _VALUES[kind](parts)
    return value


def _traits(data: Any) -> Any:  # noqa: ANN401
    return MappingProxyType(_by_id(_text)(data)) if data else NO_TRAITS


def _complete(data: Any) -> bool | frozenset[str]:  # noqa: ANN401
    return data if type(data) is bool else _names(data)


def _quantity(text: str, *parts: Any) -> Quantity:  # noqa: ANN401
    dimension, measure, exact, bounds, amount, language = parts
    wording = LateWording(text, language)
    return Quantity(text, dimension, measure, exact, bounds, amount, language, wording)


_text, _flag, _whole = _exactly(str), _exactly(bool), _exactly(int)
_list, _dict = _exactly(list), _exactly(dict)
_level: Load = {level: level for level in ("", "easy", "medium", "hard")}.__getitem__
_texts, _names = _several(_text), _several(_text, frozenset)
_location = _record(Location, _text, _whole, _whole)
_bound = _or_none(_number)
_interval = _record(Interval, _bound, _bound, _flag, _flag)
_moment = _record(Moment, _whole, _whole, _flag, _whole)
_VALUES: dict[str, Load] = {
    "reference": _record(Reference, _text),
    "text": _record(Text, _text, _text),
    "date": _date,
    "time": _record(Time, _text, _whole, _whole, _flag, _flag, _text),
    "quantity": _record(_quantity, _text, _text, _text, _interval, _interval, _interval, _text),
}
_when = _or_none(lambda data: _VALUES["date"](_list(data)[1:]))
_unseen = (_exactly(type(None)),) * 2
"""What has a picture or a sound is not kept."""
_viewpoint = _record(Viewpoint, _text, _text, _flag, _flag)
_evidence = _several(_record(Evidence, _text, _text, _location, _text))
_assertion = _record(
    Assertion,
    *(_text, _text, _text, _or_none(_value), _location, _several(_value), _texts),
    *(_when, _viewpoint, _text, _evidence, _level, *_unseen),
)
_bounds = _or_none(_record(Bounds, *[_or_none(_value)] * 4))
_wrong = _record(Wrong, _value, _location, _text, *_unseen)
_lone = _record(
    LoneFact,
    *(_text, _text, _value, _location, _flag, _text, _several(_wrong), _texts, _whole),
    *(_when, _viewpoint, _text, _evidence, _level, _texts, _bounds, *_unseen, _flag),
)
_open = _record(
    OpenQuestion,
    *(_text, _text, _texts, _location, _whole, _whole, _texts, _text, _evidence, _level, *_unseen),
)
_source = _record(Source, _text, _text, _location, _text, _text, _text, _text, _text)
_entity = _record(
    Entity,
    *(_text, _text, _text, _location, _texts, _text, _texts, _texts, _texts),
    *(_traits, _flag, _flag, *_unseen, _texts),
)
_also = _record(Also, _text, _text, _value)
_count = _record(
    Count,
    *(_text, _text, _text, _value, _location, _text, _traits, _or_none(_also)),
)
_relation = _record(
    Relation,
    *(_text, _text, _text, _location, Cardinality, _record(Ask, *[_text] * 6, _texts)),
    *(_text, _complete, _texts, _texts, _whole, _several(_assertion)),
    *(_or_none(_location), _texts, _bounds, _several(_count)),
)
_pack = _record(
    Pack,
    *(_text, _text, _location, _text, _text, _by_id(_source), _by_id(_entity)),
    *(_by_id(_relation), _by_id(_lone), _names, _several(_texts)),
    *(_by_id(_open), _texts, _by_id(_texts), _text),
)
