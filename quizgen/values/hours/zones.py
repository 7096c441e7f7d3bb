"""Zones of times of day: their names, and how far they are before universal time."""

from collections.abc import Mapping

from quizgen.machine.pattern import any_of, pattern

ZONES: Mapping[str, int] = {
    **dict.fromkeys(("Z", "UTC", "UT", "GMT"), 0),
    "EST": -5,
    "EDT": -4,
    "MST": -7,
    "MDT": -6,
    "WET": 0,
    "CET": 1,
    "MEZ": 1,
    "CEST": 2,
    "MESZ": 2,
    "EET": 2,
    "EEST": 3,
}
"""Names of zones, and how many hours they are before universal time: those of RFC 5322, section
4.3, and of Europe, without those that are also others' (IANA, tz database): CST, of China and Cuba
as well, PST, of the Philippines, and both in summer."""

ZONE = (
    r"(?P<zone>(?:UTC|GMT)\s?[+−-]\s?[0-9]{1,2}(?::?[0-9]{2})?|[+−-][0-9]{2}:?[0-9]{2}|"
    rf"{any_of(ZONES)})"
)
_OFFSET = pattern(r"([+−-])\s?([0-9]{1,2}):?([0-9]{2})?$")
_HOUR, _MINUTE = 3600, 60


def offset_of(zone: str | None) -> int | None:
    """Return how many seconds a zone is before universal time; None where none is told."""
    if not zone:
        return None
    if zone.upper() in ZONES:
        return ZONES[zone.upper()] * _HOUR
    found = _OFFSET.search(zone)
    if found is None:
        return None
    sign, hours, minutes = found.groups()
    offset = int(hours) * _HOUR + int(minutes or 0) * _MINUTE
    return offset if sign == "+" else -offset
