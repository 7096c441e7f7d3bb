"""What is stated of a part is neither true nor false of the whole, nor the other way round."""

import pytest

from quizgen.items.kinds import choice, cloze, matching, short_answer, true_false
from quizgen.pack.fact import Reference
from quizgen.truth import Base, judge, queries, query_name
from tests.packs import bank_of, item_of, pack_of, texts

BUILT = """
    entities:
      architect:
        pei: I. M. Pei
        firm: {name: Pei and Partners, overlaps: pei}
        lescot: Pierre Lescot
        wren: Christopher Wren
        gaudi: Antoni Gaudí
        eiffel: Gustave Eiffel
      building:
        louvre: the Louvre
        pyramid: {name: the glass pyramid, in: louvre}
        court: {name: the square court, in: louvre}
        quarter: {name: the museum quarter, overlaps: louvre}
        pauls: Saint Paul’s
        familia: the Sagrada Família
        tower: the tower
    relations:
      built:
        SUBJECT
        ask: {value: "{subject}: ?", subject: "{value}: ?", match: Match them.}
        statement: "{subject}: {value}."
        facts: {FACTS}
"""
BY_ARCHITECT = BUILT.replace(
    "SUBJECT", "subject: architect\n        value: building\n        cardinality: one-to-many"
)
BY_BUILDING = BUILT.replace(
    "SUBJECT", "subject: building\n        value: architect\n        cardinality: many-to-one"
)
ARCHITECTS = "pei: PART, lescot: louvre, wren: pauls, gaudi: familia, eiffel: tower"
BUILDINGS = "PART: pei, louvre: lescot, pauls: wren, familia: gaudi, tower: eiffel"


def verdicts(body: str, name: str, kind: str) -> dict[str, str]:
    """Judge all things of a kind as answers to a query."""
    base = Base(pack_of(body))
    query = next(query for query in queries(base) if query_name(query, base) == name)
    things = [entity.id for entity in base.pack.entities.values() if entity.kind == kind]
    return {thing: judge(base, query, Reference(thing)).verdict for thing in things}


@pytest.mark.parametrize("part", ["pyramid", "quarter"])
@pytest.mark.parametrize(
    ("body", "asked"),
    [
        (BY_ARCHITECT.replace("FACTS", ARCHITECTS), "subject"),
        (BY_BUILDING.replace("FACTS", BUILDINGS), "value"),
    ],
)
def test_who_has_a_part_is_not_proven_not_to_have_the_whole(
    part: str, body: str, asked: str
) -> None:
    """Nor who has the whole, not to have the part; in whichever direction it is told."""
    body = body.replace("PART", part)
    of_whole = verdicts(body, f"built.{asked}/louvre", "architect")
    # Who may be a part of the one, or whom he is a part of, may have it as well.
    assert of_whole == {
        "pei": "unknown",
        "firm": "unknown",
        "lescot": "true",
        "wren": "false",
        "gaudi": "false",
        "eiffel": "false",
    }
    of_part = verdicts(body, f"built.{asked}/{part}", "architect")
    assert of_part["lescot"] == "unknown"
    assert of_part["wren"] == "false"


@pytest.mark.parametrize(
    ("body", "asked"),
    [
        (BY_ARCHITECT.replace("FACTS", ARCHITECTS.replace("PART", "pyramid")), "subject"),
        (BY_BUILDING.replace("FACTS", BUILDINGS.replace("PART", "pyramid")), "value"),
    ],
)
def test_no_kind_offers_who_has_a_part(body: str, asked: str) -> None:
    """Neither as an option, nor in a statement; what is typed could not be marked."""
    for seed in range(10):
        offered = texts(item_of(bank_of(body, seed=seed), f"built.{asked}/louvre"))
        assert "I. M. Pei" not in offered
        stems = {item.stem for item in bank_of(body, seed=seed, kind=true_false).items}
        assert not stems & {"I. M. Pei: the Louvre.", "The Louvre: I. M. Pei."}
        (pairs,) = bank_of(body, seed=seed, kind=matching).items
        shown = {option.text for option in pairs.options} | {one.text for one in pairs.prompts}
        assert not {"The Louvre", "The glass pyramid"} <= shown
    for kind in (short_answer, cloze):
        ids = {item.id for item in bank_of(body, kind=kind).items}
        assert not any("louvre" in name and f".{asked}" in name for name in ids)


def test_a_denial_is_proof_all_the_same() -> None:
    """The curator knows that Pei did not design the whole."""
    facts = ARCHITECTS.replace("pei: PART", "pei: {value: pyramid, not: louvre}")
    body = BY_ARCHITECT.replace("FACTS", facts)
    with pytest.raises(AssertionError, match="is denied of 'pei' here, and stated with 'pyramid'"):
        verdicts(body, "built.subject/louvre", "architect")
    facts = ARCHITECTS.replace("pei: PART", "pei: {value: pyramid}, gaudi: {not: louvre}")
    facts = facts.replace("gaudi: familia, ", "")
    judged = verdicts(BY_ARCHITECT.replace("FACTS", facts), "built.subject/louvre", "architect")
    assert judged["gaudi"] == "false"


def test_another_time_is_no_doubt() -> None:
    """Who had a part in 2001 is not asked about when it is 2019."""
    body = BY_ARCHITECT.replace(
        "FACTS", "pei: {value: pyramid, when: WHEN}, lescot: {value: louvre, when: 2019}"
    )
    body = body.replace('"{value}: ?"', '"{value} in {when}: ?"')
    for when, verdict in (("2001", "false"), ("2019", "unknown"), ("May 2019", "unknown")):
        judged = verdicts(body.replace("WHEN", when), "built.subject/louvre~2019", "architect")
        assert judged["pei"] == verdict


def test_amounts_are_each_things_own() -> None:
    """The population of a part is not that of the whole."""
    body = """
        entities: {place: {france: France, paris: {name: Paris, in: france}, peru: Peru}}
        relations:
          size:
            subject: place
            value: quantity
            cardinality: many-to-one
            ask: {value: "How many live in {subject}?"}
            statement: "{value} live in {subject}."
            facts: {france: 68 people, paris: 2 people, peru: 34 people}
    """
    offered = texts(item_of(bank_of(body, kind=choice), "size.value/france"))
    assert len(offered) == 4


def test_parts_of_wholes_that_overlap_are_different_things() -> None:
    """As two parts of one whole are: only what is said of the things themselves counts."""
    body = """
        entities:
          place:
            alps: {name: the Alps, overlaps: france}
            france: France
            blanc: {name: Mont Blanc, in: alps}
            savoie: {name: Haute-Savoie, in: france}
            paris: {name: Paris, in: france}
    """
    things = Base(pack_of(body)).things
    assert things.distinct("blanc", "savoie")
    assert things.distinct("paris", "savoie")
    assert not things.distinct("blanc", "france")
    assert not things.distinct("alps", "savoie")
    joined = body.replace("{name: Mont Blanc, in: alps}", "{name: M, in: alps, overlaps: savoie}")
    assert not Base(pack_of(joined)).things.distinct("blanc", "savoie")
