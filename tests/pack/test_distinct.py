"""Which entities are provably different things."""

import pytest

from quizgen.pack import distinct
from quizgen.pack.distinct import Distinction
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
    distinction = Distinction(pack_of(PLACES).entities)
    assert distinction.distinct(one, other) is different
    assert distinction.distinct(other, one) is different


def test_what_has_too_many_parts_is_not_known_to_be_different(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Where the search is given up, nothing is proven."""
    monkeypatch.setattr(distinct, "BOUND", 2)
    distinction = Distinction(pack_of(PLACES).entities)
    assert not distinction.distinct("country", "namesake")
    assert distinction.distinct("quarter", "namesake")
