"""Which entities are provably different things."""

import pytest

from quizgen.pack import things
from quizgen.pack.things import Things
from tests.pack.reading import pack_of

PLACES = """\
entities:
  person: {p: P}
  place:
    country: Country
    other: Other
    city: {name: City, in: country}
    quarter: {name: Quarter, in: city}
    twin: {name: Also city, same: city}
    suburb: {name: Suburb, in: twin}
    region: {name: Region, overlaps: quarter}
    namesake: {name: Elsewhere, also: [OTHER]}
    islet: {name: Islet, in: [country, other]}
"""


@pytest.mark.parametrize(
    ("one", "other", "different"),
    [
        ("city", "other", True),
        ("quarter", "other", True),
        ("region", "other", True),
        ("namesake", "city", True),
        # One contains the other, or is the other
        ("city", "city", False),
        ("city", "country", False),
        ("quarter", "country", False),
        ("twin", "city", False),
        ("twin", "quarter", False),
        ("twin", "country", False),
        ("suburb", "city", False),
        # They overlap, or parts of them do, or have one in common
        ("region", "quarter", False),
        ("region", "country", False),
        ("country", "other", False),
        # They have a name in common
        ("namesake", "other", False),
        # They are not of one kind, or not known
        ("p", "city", False),
        ("city", "nowhere", False),
    ],
)
def test_only_what_shares_nothing_is_different(one: str, other: str, *, different: bool) -> None:
    """In both directions."""
    places = Things(pack_of(PLACES).entities)
    assert places.distinct(one, other) is different
    assert places.distinct(other, one) is different


def test_what_has_too_many_parts_is_not_known_to_be_different(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Where the search is given up, nothing is proven."""
    monkeypatch.setattr(things, "BOUND", 2)
    places = Things(pack_of(PLACES).entities)
    assert not places.distinct("country", "namesake")
    assert places.distinct("region", "other")
