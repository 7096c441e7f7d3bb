"""Which values are the same thing, which share something, and which are provably different."""

import pytest

from quizgen.markup.reading import read as read_marks
from quizgen.pack.fact import Reference, Value
from quizgen.pack.things import Things
from quizgen.values import Text, read
from tests.packs import pack_of

THINGS = Things(
    pack_of(
        """
        entities:
          place:
            world: the world
            europe: {name: Europe, in: world}
            spain: {name: Spain, in: europe}
            madrid: {name: Madrid, in: spain}
            lisbon: {name: Lisbon, in: [europe, iberia]}
            iberia: {name: Iberia, in: europe, overlaps: spain}
            capital: {name: the Spanish capital, same: madrid}
            court: {name: the seat of the court, same: capital}
            peru: Peru
            lima: {name: Lima, in: peru}
            sea: {name: the sea, overlaps: coast}
            coast: the coast
            bay: {name: the bay, in: gulf}
          water:
            gulf: {name: the gulf, overlaps: strait}
            strait: the strait
            lake: {name: the lake, in: peru}
          person:
            ann: {name: Ann, also: [the boss]}
            bob: {name: Bob, also: [The  Boss]}
            cid: Cid
            dora: {name: Dora, in: team}
            team: {name: the team, also: [the crew]}
            crew: {name: the crew}
        """
    ).entities
)


def marked(text: str) -> Text:
    """Return a text of a pack whose texts are marked."""
    return Text.read(read_marks(text, has_blocks=False)[0])


def ref(entity: str) -> Reference:
    """Refer to an entity."""
    return Reference(entity)


@pytest.mark.parametrize(
    ("one", "other", "compatible"),
    [
        ("madrid", "madrid", True),
        ("madrid", "capital", True),
        ("madrid", "court", True),
        ("madrid", "spain", True),
        ("madrid", "world", True),
        ("court", "europe", True),
        ("madrid", "lisbon", False),
        ("madrid", "lima", False),
        ("lisbon", "iberia", True),
        ("spain", "iberia", True),
        ("spain", "lisbon", True),  # it lies in what Spain overlaps
        ("europe", "iberia", True),
        ("world", "iberia", True),
        ("madrid", "iberia", True),  # Spain overlaps it, and with it perhaps Madrid
        ("peru", "europe", False),
        ("peru", "world", False),
        ("ann", "bob", True),  # both are called the boss
        ("ann", "cid", False),
        ("dora", "crew", True),  # the crew may be the team that she is in
        ("ann", "madrid", True),  # of different kinds nothing is known
    ],
)
def test_things_are_different_only_by_proof(one: str, other: str, compatible: bool) -> None:
    """Same, containing, overlapping or sharing a name: nothing proves them different."""
    assert THINGS.compatible(ref(one), ref(other)) is compatible
    assert THINGS.compatible(ref(other), ref(one)) is compatible


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (ref("madrid"), ref("capital"), True),
        (ref("court"), ref("madrid"), True),
        (ref("madrid"), ref("spain"), False),
        (ref("ann"), ref("bob"), False),
        (read("72 hours"), read("3 days"), True),
        (read("72 hours"), read("2 days"), False),
        (ref("madrid"), read("madrid"), False),
        (read("a word"), read("A  word"), True),
    ],
)
def test_the_same_thing_may_have_several_ids_and_wordings(
    one: Value, other: Value, same: bool
) -> None:
    """Twins are the same, and numbers in other units, and texts in other cases."""
    assert THINGS.same(one, other) is same
    assert (THINGS.identity(one) == THINGS.identity(other)) is (same or one == other)


@pytest.mark.parametrize(
    ("inner", "outer", "within"),
    [
        (ref("madrid"), ref("world"), True),
        (ref("court"), ref("spain"), True),
        (ref("madrid"), ref("capital"), True),
        (ref("spain"), ref("madrid"), False),
        (ref("lima"), ref("spain"), False),
        (read("23 January 2019"), read("January 2019"), True),
        (read("January 2019"), read("23 January 2019"), False),
        (ref("madrid"), read("2019"), False),
        (read("2019"), ref("madrid"), False),
    ],
)
def test_a_thing_lies_in_what_contains_it(inner: Value, outer: Value, within: bool) -> None:
    """Containers count near and far, and for all twins."""
    assert THINGS.within(inner, outer) is within


@pytest.mark.parametrize(
    ("one", "other", "tellable"),
    [
        (ref("madrid"), ref("lima"), True),
        (ref("madrid"), ref("spain"), False),
        (read("freedom"), read("justice"), True),
        (read("freedom for all"), read("Freedom for all"), False),
        (read("lambda"), read("Lambda"), True),  # what one word is, its curator knows
        (read("CO"), read("Co"), True),
        (read("5′"), read("5″"), True),
        (read("H₂O"), read("H²O"), True),
        (read("H₂O"), read("H2O"), False),
        (read("freedom"), read("freedom and justice"), False),
        (read("freedom and justice"), read("freedom"), False),
        (read("a free people"), read("free"), False),
        (read("freedom"), read("free"), True),  # whole words only
        (read("i++"), read("++i"), True),  # code is told by its signs
        (read("i++"), read("i + 1"), True),
        (read("x = [1]"), read("x = (1)"), True),
        (read("x = 1"), read("x=1"), False),
        (read("f(a, b)"), read("f( a,b )"), False),
        (read("red stone"), read("redstone"), True),
        (read("[1, 2]"), read("[1, 2, 3]"), True),
        (read("O(n)"), read("O(n log n)"), True),
        (Text.read("2"), Text.read("{2}"), True),
        (read("−sin x"), read("sin x"), True),  # a minus is no dash
        (Text.read("0 1"), Text.read("0 1 2"), True),  # nor are numbers in a row a list of things
        (read("C"), read("C#"), True),
        (read("x"), read("f(x)"), True),
        (read("max[x]"), read("x"), True),
        (read("the army [of Peru]"), read("Peru"), False),
        (read("the army (Peru)"), read("Peru"), False),
        (read("#MeToo"), read("MeToo"), False),
        (read("*freedom*"), read("freedom"), False),
        (read("C++ and Java"), read("C++"), False),
        (read("freedom [for all]"), read("freedom"), False),
        (read("freedom & justice"), read("freedom"), False),
        (read("print(x);"), read("print(x)"), False),
        (read("e⁻"), read("e"), True),  # a charge is a sign, too
        (read("Na⁻"), read("Na"), True),
        (read("x⁻¹"), read("x"), True),
        (read("±x"), read("x"), True),
        (read("¬p"), read("p"), True),
        (marked("$E = mc^2$"), marked("$E = mc$"), True),  # a formula is whole
        (marked(r"$-\sin x$"), marked(r"$\sin x$"), True),
        (marked("$-x$"), marked("$x$"), True),
        (marked(r"$\bar z$"), marked("$z$"), True),
        (marked("$n$"), marked(r"$n \log n$"), True),
        (marked("$x = 1$"), marked("$x=1$"), False),
        (marked("$x$"), marked("*x*"), False),
        (marked("`!n`"), marked("`n`"), True),  # and so is what is marked as code
        (marked("`one two`"), marked("`one`"), True),
        (marked("`one` and `two`"), marked("`one`"), False),
        (marked("$x = 1$ and $y = 2$"), marked("$x = 1$"), False),
        (marked("Na^+^"), marked("Na^-^"), True),
        (marked("e^-^"), marked("e"), True),
        (marked("*peace* and freedom"), marked("peace"), False),
        (read("—Freedom"), read("Freedom"), False),
        (read("non-freedom"), read("freedom"), False),
        (Text.read("3.10.1"), Text.read("3.10"), False),
        (read("48 hours"), read("3 days"), True),
        (read("72 hours"), read("3 days"), False),
        (ref("madrid"), read("some other place"), True),
        (read("72 hours"), read("soon"), True),
    ],
)
def test_options_must_be_told_apart(one: Value, other: Value, tellable: bool) -> None:
    """Side by side stand only different things, none a part of another."""
    assert THINGS.tellable(one, other) is tellable
    assert THINGS.tellable(other, one) is tellable


@pytest.mark.parametrize(
    ("entity", "alone"),
    [
        ("cid", True),
        ("lake", True),  # what it lies in is of another kind
        ("bay", True),  # so is what may overlap it
        ("madrid", False),
        ("world", False),
        ("lima", False),
        ("coast", False),
        ("ann", False),
        ("dora", False),
        ("lisbon", False),
    ],
)
def test_a_thing_is_alone_if_it_shares_nothing(entity: str, alone: bool) -> None:
    """Then a typed answer is right or wrong, with nothing between."""
    assert THINGS.is_alone(ref(entity)) is alone


def test_a_number_is_not_alone() -> None:
    """Only things can be; numbers are compared by their meaning."""
    assert not THINGS.is_alone(read("72 hours"))


def test_twins_are_all_ids_of_a_thing() -> None:
    """Every id of the class, its own among them."""
    assert THINGS.twins("capital") == ("capital", "court", "madrid")
    assert THINGS.twins("madrid") == THINGS.twins("court")
    assert THINGS.twins("cid") == ("cid",)
    assert THINGS.root("court") == THINGS.root("madrid")


def test_a_thing_with_too_many_parts_is_not_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the search is given up, nothing is known."""
    monkeypatch.setattr("quizgen.pack.links.WIDEST", 1)
    things = Things(
        pack_of(
            "entities: {place: {a: A}, town: {b: {name: B, in: a}, c: {name: C, in: b}}}"
        ).entities
    )
    assert not things.is_alone(ref("a"))
    assert not things.is_alone(ref("c"))
    assert things.compatible(ref("c"), ref("b"))


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
    monkeypatch.setattr("quizgen.pack.links.WIDEST", 5)
    places = Things(pack_of(PLACES).entities)
    assert not places.distinct("country", "namesake")
    assert places.distinct("region", "other")


@pytest.mark.parametrize("far", ["p1", "p4"])
def test_things_with_too_much_around_them_are_not_told_apart(
    far: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whichever of two it is that has too many parts, or lies in too much."""
    monkeypatch.setattr("quizgen.pack.links.WIDEST", 2)
    places = Things(
        pack_of(
            "entities: {place: {p4: D, p3: {name: C, in: p4}, p2: {name: B, in: p3}, "
            "p1: {name: A, in: p2}, q: Q, q1: {name: R, in: q}}}"
        ).entities
    )
    assert not places.distinct(far, "q")
    assert not places.distinct("q", far)
    assert not places.is_alone(ref(far))


@pytest.mark.parametrize("thing", ["quarter", "county"])
def test_what_overlaps_around_a_thing_is_near_it(thing: str) -> None:
    """Between a quarter and its county lies a city, which overlaps a region of their kind."""
    places = "entities: {place: {%s, region: R}, town: {city: {name: T, overlaps: region%s}}}"
    inner = places % ("quarter: {name: Q, in: city}", "")
    outer = places % ("county: C", ", in: county")
    text = inner if thing == "quarter" else outer
    assert not Things(pack_of(text).entities).is_alone(ref(thing))
    apart = text.replace(", overlaps: region", "")
    assert Things(pack_of(apart).entities).is_alone(ref(thing))


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("en", "the Netherlands", "Netherlands"),
        ("en", "St. John", "St. John."),
        ("en", "An Apple", "apple!"),
        ("es", "la Habana", "Habana"),
        ("fr", "l’Allemagne", "Allemagne"),
        ("de", "die Schweiz", "Schweiz"),
    ],
)
def test_names_that_differ_by_an_article_or_a_stop_may_be_one_things(
    language: str, one: str, other: str
) -> None:
    """Whoever types the one is right about the other; nothing proves them to be two."""
    body = f'language: {language}\nentities: {{place: {{a: "{one}", b: "{other}", c: Rome}}}}'
    pack = pack_of(body)
    things = Things(pack.entities, pack.language)
    assert things.compatible(ref("a"), ref("b"))
    assert things.distinct("a", "c")


def test_an_article_of_another_language_tells_names_apart() -> None:
    """It is none there."""
    pack = pack_of("language: de\nentities: {song: {a: The Wall, b: Wall}}")
    assert Things(pack.entities, pack.language).distinct("a", "b")
