"""What can be asked of a base, and what it is called."""

import pytest

from quizgen.pack.fact import Reference
from quizgen.truth import (
    Base,
    Query,
    fact_queries,
    is_settled,
    judge,
    queries,
    query_name,
    query_of,
    whole_queries,
)
from quizgen.truth.told import voice_of
from quizgen.values import read
from tests.packs import pack_of

TERMS = """
    entities:
      country: {venezuela: Venezuela, chile: Chile}
      person: {chavez: Hugo Chávez, maduro: Nicolás Maduro, pinera: Sebastián Piñera}
    relations:
      president:
        subject: country
        value: person
        cardinality: many-to-one
        ask: {value: "Who led {subject}?", subject: "What did {value} lead?"}
        statement: "{value} led {subject}WHEN."
        facts:
          venezuela:
            - {value: chavez, when: 2005, sources: {a: Chávez}}
            - {value: maduro, when: 2018, sources: {a: Maduro}}
            - {value: maduro, when: 2019, sources: {a: Maduro}}
          chile: {value: pinera, sources: {a: Piñera}}
      untold:
        subject: country
        value: person
        facts: {chile: {value: pinera, sources: {a: Piñera}}}
      spoke:
        subject: person
        value: date
        ask: {subject: "Who spoke on {value}?"}
        statement: "{subject} spoke on {value}."
        facts: {maduro: {value: 2019-01-23, sources: {a: on that day}}}
      called:
        subject: person
        value: text
        ask: {subject: "Who was called {value}?"}
        statement: "{subject} was called {value}."
        facts:
          chavez: {value: the Comandante, sources: {a: Comandante}}
          maduro: {value: the  comandante, sources: {a: too}}
    facts:
      day: {question: When?, answer: 2019-01-23, single: true, statement: "On {answer}."}
"""


def base_of(when: str = "") -> Base:
    """Make a base whose statements name the time, or not."""
    dated = TERMS.replace("value: pinera,", "value: pinera, when: 2018,") if when else TERMS
    return Base(pack_of(dated.replace("WHEN", when)))


def named(base: Base) -> dict[str, Query]:
    """Return the queries of a base by name."""
    return {query_name(query, base): query for query in queries(base)}


def test_queries_are_named_by_ids_and_meanings() -> None:
    """Entities by their ids, dates by their meaning, texts by who first holds them."""
    assert list(named(base_of())) == [
        "president.value/venezuela",
        "president.value/chile",
        "president.subject/chavez",
        "president.subject/maduro",
        "president.subject/pinera",
        "spoke.subject/2019-01-23",
        "called.subject/as-chavez",
        "day",
    ]


def test_one_query_has_all_its_answers() -> None:
    """Texts that mean the same are one query, and facts of several times too."""
    asked = named(base_of())
    answers = {name: [fact.id for fact in query.answers] for name, query in asked.items()}
    assert answers["called.subject/as-chavez"] == [
        "called.chavez.the-comandante",
        "called.maduro.the-comandante",
    ]
    assert len(answers["president.value/venezuela"]) == 3
    assert asked["president.value/venezuela"].when is None


def test_every_fact_with_a_statement_has_a_query_of_its_own() -> None:
    """It is asked by the fact; all that answer the same are its answers."""
    asked = list(fact_queries(base_of()))
    assert [query.fact.id for query in asked] == [
        "president.venezuela@2005",
        "president.venezuela@2018",
        "president.venezuela@2019",
        "president.chile",
        "spoke.maduro.2019-01-23",
        "called.chavez.the-comandante",
        "called.maduro.the-comandante",
        "day",
    ]
    assert asked[1].answers is asked[0].answers
    assert [fact.id for fact in asked[1].answers] == [
        "president.venezuela@2005",
        "president.venezuela@2018",
        "president.venezuela@2019",
    ]
    assert {query.when for query in asked} == {None}
    assert asked[0].given == Reference("venezuela")


def test_a_relation_that_is_only_matched_or_ordered_is_not_asked_fact_by_fact() -> None:
    """Its sentences are the reasons then, and no questions of their own."""
    stem = 'ask: {subject: "Who spoke on {value}?"}'
    for whole in ("match: Match them.", "order: Put them in order."):
        pack = TERMS.replace("WHEN", "")
        alone = fact_queries(Base(pack_of(pack.replace(stem, f"ask: {{{whole}}}"))))
        assert "spoke" not in {query.relation for query in alone}
        both = stem.replace("ask: {", f"ask: {{{whole.rstrip('.')}, ")
        also = fact_queries(Base(pack_of(pack.replace(stem, both))))
        assert "spoke" in {query.relation for query in also}


def test_a_statement_that_names_the_time_asks_about_it_alone() -> None:
    """Facts of other times do not answer it."""
    asked = list(fact_queries(base_of(" in {when}")))
    assert [query.when for query in asked[:4]] == [
        read("2005"),
        read("2018"),
        read("2019"),
        read("2018"),
    ]
    assert [len(query.answers) for query in asked[:4]] == [1, 1, 1, 1]


def test_the_query_for_the_other_end_is_given_the_value() -> None:
    """All facts that have the value answer it, in its voice."""
    base = base_of()
    fact = base.relations["president"].facts[1]
    query = query_of(base, fact, "subject")
    assert query.given == Reference("maduro")
    assert [other.id for other in query.answers] == [
        "president.venezuela@2018",
        "president.venezuela@2019",
    ]
    assert query.answer(fact) == Reference("venezuela")
    assert query_of(base, fact, "subject", ("when",)).when == read("2018")


def test_only_things_are_subjects() -> None:
    """A mistake of the program is told as one."""
    query = named(base_of())["president.subject/maduro"]
    with pytest.raises(TypeError, match="a subject is an entity"):
        query.pair(read("72 hours"))


VOICES = """
    entities: {group: {police: the police}, city: {madrid: Madrid}}
    facts:
      plain: {question: q?, answer: 1 km, sources: {a: x}}
      claim: {question: q?, answer: 1 km, claimed_by: police, sources: {a: x}}
      one: {question: q?, answer: 1 km, disputed: true, sources: {b: x, a: y}}
      none: {question: q?, answer: 1 km, disputed: true}
"""


def test_a_voice_is_the_packs_a_claimants_or_the_sources() -> None:
    """Facts of different voices prove nothing of each other."""
    base = Base(pack_of(VOICES))
    voices = {fact.id: voice_of(fact) for fact in base.assertions()}
    assert voices == {"plain": "", "claim": "police", "one": "b", "none": "?"}


def test_a_fact_on_its_own_becomes_a_relation() -> None:
    """It keeps all that it says, under its own id."""
    base = Base(
        pack_of(
            """
            entities: {place: {lima: Lima, peru: Peru}}
            facts:
              a: {question: q?, answer: lima, single: true, wrong: [peru], topics: [x],
                  why: Because., when: 2019, statement: "In {answer}.", sources: {a: e}}
              b: {question: q?, answer: 2 km}
              c: {question: q?, answer: "1958"}
              d: {question: q?, answer: a word}
            """
        )
    )
    relation = base.relations["a"]
    (fact,) = relation.facts
    assert (relation.subject, relation.topics) == ("", ("x",))
    assert relation.cardinality.one_value
    assert not relation.cardinality.one_subject
    assert (fact.subject, fact.why, fact.when) == ("a", "Because.", read("2019"))
    assert fact.denies == (Reference("peru"),)
    assert fact.evidence[0].quote == "e"
    kinds = [base.relations[name].value for name in "abcd"]
    assert kinds == ["place", "quantity", "date", "text"]
    assert not base.relations["b"].cardinality.one_value


SETTLED = """
    entities:
      country: {peru: Peru, chile: Chile, andes: Andes, cusco: {name: Cusco, in: andes}}
      group: {lima: the Lima Group, alba: the ALBA, oas: the OAS}
    relations:
      member:
        subject: country
        value: group
        cardinality: CARDINALITY
        complete: COMPLETE
        ask: {value: "Where is {subject}?", subject: "Who is in {value}?"}
        statement: "{subject} is in {value}."
        facts:
          peru: {value: lima, sources: {a: x}}
          chile: [{value: alba, sources: {a: x}}, {value: oas, sources: {a: x}}]
          cusco: {not: lima}
"""


@pytest.mark.parametrize(
    ("cardinality", "complete", "name", "settled"),
    [
        ("many-to-many", "false", "member.value/peru", False),
        ("many-to-many", "false", "member.subject/lima", False),
        ("many-to-many", "true", "member.value/peru", True),
        ("many-to-many", "true", "member.subject/lima", True),
        ("many-to-many", "[peru]", "member.value/peru", True),
        ("many-to-many", "[chile]", "member.value/peru", False),
        ("many-to-many", "[peru]", "member.subject/lima", False),
        ("many-to-many", "true", "member.value/chile", False),  # two answers
        ("one-to-many", "false", "member.subject/lima", True),
        ("one-to-many", "false", "member.value/peru", False),
    ],
)
def test_what_is_settled(cardinality: str, complete: str, name: str, settled: bool) -> None:
    """One answer, and a declaration that leaves no room for another."""
    base = Base(pack_of(SETTLED.replace("CARDINALITY", cardinality).replace("COMPLETE", complete)))
    assert is_settled(base, named(base)[name]) is settled


HANDOVER = """
    entities:
      person: {ann: Ann, ben: Ben, cy: Cy}
      post: {chair: chair, clerk: clerk}
    relations:
      held:
        subject: person
        value: post
        cardinality: one-to-one
        ask: {value: "What was {subject} {on when}?", subject: "Who was {value} {on when}?"}
        statement: "{On when}, {subject} was {value}."
        facts: {ann: {value: chair, when: 1990–1995}, FACT}
"""


@pytest.mark.parametrize(
    ("fact", "ben", "settled"),
    [
        ("ben: {value: chair, when: 1995–1999}", "true", False),
        ("ben: {value: chair, when: c. 1992}", "true", False),
        ("ben: {value: chair, when: until 1991}", "true", False),
        ("ben: {value: chair, when: 1996–1999}", "false", True),
    ],
)
def test_a_time_that_may_be_shared_settles_nothing(fact: str, ben: str, settled: bool) -> None:
    """Of 1995, both may be told to have been the chair: neither is wrong, others are."""
    base = Base(pack_of(HANDOVER.replace("FACT", fact)))
    query = named(base)["held.subject/chair~span-year-year.1990-01-01.1995-12-31"]
    assert judge(base, query, Reference("ben")).verdict == ben
    assert judge(base, query, Reference("cy")).verdict == "false"
    assert is_settled(base, query) is settled


def test_a_claim_is_not_settled_by_a_complete_list() -> None:
    """The list is the pack's own, not the claimant's."""
    pack = SETTLED.replace("CARDINALITY", "many-to-many").replace("COMPLETE", "true")
    base = Base(
        pack_of(pack.replace("value: lima, sources", "value: lima, claimed_by: x, sources"))
    )
    assert not is_settled(base, named(base)["member.value/peru~x"])


def test_a_group_with_a_part_is_not_settled_by_its_members() -> None:
    """Whoever is in a part of it may answer for it too."""
    pack = SETTLED.replace("CARDINALITY", "many-to-many").replace("COMPLETE", "true")
    base = Base(pack_of(pack.replace("oas: the OAS", "oas: {name: the OAS, in: lima}")))
    assert not is_settled(base, named(base)["member.subject/lima"])


def test_what_only_came_after_something_is_not_matched() -> None:
    """It has an order, and no value to be matched with."""
    base = Base(
        pack_of(
            """
    entities: {event: {one: One, two: Two}}
    relations:
      timeline:
        subject: event
        value: date
        cardinality: many-to-one
        ask: {match: Match them., order: Order them.}
        statement: "{subject} was on {value}."
        facts: {one: 2001, two: {after: one}}
    """
        )
    )
    (matched,) = whole_queries(base, "match")
    (ordered,) = whole_queries(base, "order")
    assert [fact.subject for fact in matched.answers] == ["one"]
    assert [fact.subject for fact in ordered.answers] == ["one", "two"]


def test_facts_are_found_by_their_ids_and_keep_their_places() -> None:
    """Facts of relations and facts on their own; what is unknown is not found."""
    base = Base(pack_of(TERMS))
    pinera, day = base.fact("president.chile"), base.fact("day")
    assert pinera
    assert pinera.value == Reference("pinera")
    assert day
    assert base.relations["day"].location == day.location
    assert base.fact("president.peru") is None


def test_several_texts_of_one_holder_have_ids_of_their_own() -> None:
    """The first goes by its holder alone, whatever it says."""
    base = Base(
        pack_of(
            """
            entities: {person: {ann: Ann, bob: Bob}}
            relations:
              said:
                subject: person
                value: text
                ask: {subject: "Who said {value}?"}
                statement: "{subject} said {value}."
                facts: {ann: [no, yes, {value: perhaps, when: 2019}], bob: [yes, never, no]}
            """
        )
    )
    names = [query_name(query, base) for query in queries(base)]
    assert names == [
        "said.subject/as-ann",
        "said.subject/as-ann.yes",
        "said.subject/as-ann.perhaps",
        "said.subject/as-bob.never",
    ]
