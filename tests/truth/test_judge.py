"""What the judge says of candidates, by the cases that other tools get wrong."""

import pytest

from quizgen.items.kinds import numeric
from quizgen.pack.fact import Reference, Value
from quizgen.truth import Base, Judgement, Query, is_settled, judge, queries, query_name
from quizgen.truth.premises import cardinality_premise
from quizgen.values import read
from tests.packs import bank_of, item_of, pack_of, texts

STANCES = """
    entities:
      country:
        usa: the United States
        brazil: Brazil
        canada: Canada
        mexico: Mexico
        cuba: Cuba
        china: China
      position: {backed: recognised Guaidó, kept: kept to Maduro}
    relations:
      stance:
        subject: country
        value: position
        cardinality: CARDINALITY
        ask: {value: "What did {subject} do?", subject: "Which country {value}?"}
        statement: "{subject} {value}."
        facts:
          usa: {value: backed, sources: {a: the US recognised him}}
          brazil: {value: backed, sources: {a: Brazil too}}
          canada: {value: backed, sources: {a: Canada too}}
          mexico: {value: kept, sources: {a: Mexico did not}}
          cuba: {value: kept, sources: {a: nor did Cuba}}
"""


def query_of(base: Base, name: str) -> Query:
    """Return the query of a name."""
    return next(query for query in queries(base) if query_name(query, base) == name)


def judged(body: str, name: str, candidate: str) -> Judgement:
    """Judge a candidate, an entity's id or a text, for a query of a pack."""
    base = Base(pack_of(body))
    value: Value = Reference(candidate) if candidate in base.pack.entities else read(candidate)
    return judge(base, query_of(base, name), value)


MANY_TO_ONE = STANCES.replace("CARDINALITY", "many-to-one")


@pytest.mark.parametrize(
    ("candidate", "verdict"),
    [
        ("usa", "true"),
        ("canada", "true"),  # a second right answer, never a distractor
        ("mexico", "false"),
        ("china", "unknown"),  # not recorded is never proof
    ],
)
def test_who_recognised_guaido(candidate: str, verdict: str) -> None:
    """Canada answers who recognised Guaidó as well; Mexico does not; of China nothing is known."""
    assert judged(MANY_TO_ONE, "stance.subject/backed", candidate).verdict == verdict


def test_canada_is_no_distractor_when_asked_who_recognised_guaido() -> None:
    """Whatever the key and the seed, no other country that recognised him is offered."""
    for seed in range(20):
        item = item_of(bank_of(MANY_TO_ONE, seed=seed), "stance.subject/backed")
        backers = {"the United States", "Brazil", "Canada"}
        assert len(backers & set(texts(item))) == 1
        assert item.key.text in backers
        assert "China" not in texts(item)


def test_without_a_cardinality_nothing_follows() -> None:
    """A country may hold two positions if nobody says that it holds one."""
    pack = STANCES.replace("CARDINALITY", "many-to-many")
    assert judged(pack, "stance.subject/backed", "mexico").verdict == "unknown"
    assert not bank_of(pack).items


DEADLINE = """
    facts:
      deadline:
        question: How long did the diplomats get to leave?
        answer: 72 hours
        single: true
        statement: They got {answer}.
        sources: {a: within 72 hours}
"""


@pytest.mark.parametrize(
    ("candidate", "verdict"),
    [("3 days", "true"), ("48 hours", "false"), ("one week", "false"), ("7,000 people", "unknown")],
)
def test_three_days_are_72_hours(candidate: str, verdict: str) -> None:
    """A duration is the same in any unit; another one is false; people prove nothing of hours."""
    assert judged(DEADLINE, "deadline", candidate).verdict == verdict


OATH_DAY = """
    facts:
      oath:
        question: When did Guaidó take the oath?
        answer: 2019-01-23
        single: true
        statement: He took it on {answer}.
        sources: {a: on Wednesday}
"""


@pytest.mark.parametrize(
    ("candidate", "verdict"),
    [
        ("Wednesday, 23 January 2019", "true"),
        ("January 2019", "unknown"),  # it contains the day
        ("2019", "unknown"),
        ("24 January 2019", "false"),
        ("February 2019", "false"),
    ],
)
def test_a_day_lies_in_its_month(candidate: str, verdict: str) -> None:
    """Wednesday's date is no distractor of 23 January, nor is its month or year."""
    assert judged(OATH_DAY, "oath", candidate).verdict == verdict


PLACES = """
    entities:
      person: {guaido: Juan Guaidó}
      place:
        venezuela: Venezuela
        caracas: {name: Caracas, in: venezuela}
        peru: Peru
        lima: {name: Lima, in: peru}
        brazil: Brazil
    relations:
      spoke:
        subject: person
        value: place
        cardinality: many-to-one
        ask: {value: "Where did {subject} speak?"}
        statement: "{subject} spoke in {value}."
        facts:
          guaido: {value: caracas, not: brazil, sources: {a: in Caracas}}
"""

OPEN_PLACES = PLACES.replace("many-to-one", "many-to-many")


@pytest.mark.parametrize(
    ("candidate", "verdict"),
    [("caracas", "true"), ("venezuela", "unknown"), ("lima", "false"), ("peru", "false")],
)
def test_caracas_lies_in_venezuela(candidate: str, verdict: str) -> None:
    """Who spoke in Caracas may have spoken in Venezuela, but not in Lima."""
    assert judged(PLACES, "spoke.value/guaido", candidate).verdict == verdict


def test_options_never_contain_each_other() -> None:
    """Beside Caracas, Lima and Peru are both false, but only one of them is offered."""
    for seed in range(20):
        options = texts(item_of(bank_of(PLACES, seed=seed), "spoke.value/guaido"))
        assert len({"Lima", "Peru"} & set(options)) <= 1
        assert "Venezuela" not in options


SPEECHES = """
    entities:
      person: {padrino: Vladimir Padrino, almagro: Luis Almagro, trump: Donald Trump}
      quote:
        constitution: defend the constitution
        sovereignty: defend national sovereignty
        recognition: all our recognition
        courage: have courageously spoken out
    relations:
      said:
        subject: person
        value: quote
        cardinality: one-to-many
        ask: {value: "What did {subject} say?", subject: "Who said “{value}”?"}
        statement: "{subject} said “{value}”."
        facts:
          padrino: {value: [constitution, sovereignty], sources: {a: defend both}}
          almagro: {value: recognition, sources: {a: in a tweet}}
          trump: {value: courage, sources: {a: in a statement}}
"""


def test_two_parts_of_one_statement_are_both_right() -> None:
    """What Padrino said has two parts; neither is ever offered as false beside the other."""
    assert judged(SPEECHES, "said.value/padrino", "sovereignty").verdict == "true"
    for seed in range(20):
        options = texts(item_of(bank_of(SPEECHES, seed=seed), "said.value/padrino"))
        assert len({"defend the constitution", "defend national sovereignty"} & set(options)) == 1


ALIASES = """
    entities:
      person:
        almagro: {name: Luis Almagro, also: [the OAS head], same: head}
        head: the secretary general
        pence: Mike Pence
        trump: Donald Trump
        padrino: {name: Vladimir Padrino}
        chief: {name: the chief, also: [Vladimir Padrino]}
      tweet: {recognition: all our recognition}
    relations:
      wrote:
        subject: person
        value: tweet
        cardinality: one-to-many
        ask: {subject: "Who wrote “{value}”?"}
        statement: "{subject} wrote “{value}”."
        facts:
          almagro: {value: recognition, sources: {a: in a tweet}}
"""


@pytest.mark.parametrize(("candidate", "verdict"), [("head", "true"), ("pence", "false")])
def test_an_alias_is_the_same_person(candidate: str, verdict: str) -> None:
    """The secretary general is Almagro: as right as he is."""
    assert judged(ALIASES, "wrote.subject/recognition", candidate).verdict == verdict


def test_an_alias_is_no_option() -> None:
    """Nobody stands among the options under two names."""
    for seed in range(20):
        bank = bank_of(ALIASES, seed=seed, distractors=5)
        options = texts(item_of(bank, "wrote.subject/recognition"))
        assert "the secretary general" not in options
        assert len({"Vladimir Padrino", "the chief"} & set(options)) <= 1


CLOSED = """
    entities:
      country: {peru: Peru, chile: Chile, cuba: Cuba, bolivia: Bolivia}
      group: {lima: the Lima Group, alba: the ALBA}
    relations:
      member:
        subject: country
        value: group
        complete: COMPLETE
        ask: {subject: "Which country belongs to {value}?"}
        statement: "{subject} belongs to {value}."
        facts:
          peru: {value: lima, sources: {a: Peru}}
          chile: {value: lima, sources: {a: Chile}}
          cuba: {value: alba, sources: {a: Cuba}}
"""


@pytest.mark.parametrize(
    ("complete", "cuba", "bolivia"),
    [("true", "false", "false"), ("[cuba]", "false", "unknown"), ("false", "unknown", "unknown")],
)
def test_a_complete_list_proves_what_is_not_on_it(complete: str, cuba: str, bolivia: str) -> None:
    """Completeness is declared for all subjects, for some, or for none."""
    pack = CLOSED.replace("COMPLETE", complete)
    assert judged(pack, "member.subject/lima", "cuba").verdict == cuba
    assert judged(pack, "member.subject/lima", "bolivia").verdict == bolivia


EXCLUDING = """
    entities:
      country: {peru: Peru, cuba: Cuba, chile: Chile}
      person: {guaido: Juan Guaidó, maduro: Nicolás Maduro}
    relations:
      backs:
        subject: country
        value: person
        excludes: opposes
        ask: {subject: "Which country backs {value}?"}
        statement: "{subject} backs {value}."
        facts:
          peru: {value: guaido, not: maduro, sources: {a: Peru}}
      opposes:
        subject: country
        value: person
        facts:
          cuba: {value: guaido, sources: {a: Cuba}}
"""


def test_certificates_name_their_premises() -> None:
    """A proof names the rule, the facts and the declarations that it stands on."""
    cases = [
        (
            EXCLUDING,
            "backs.subject/guaido",
            "cuba",
            "disjoint",
            ["opposes.cuba.guaido", "backs.excludes"],
        ),
        (
            MANY_TO_ONE,
            "stance.subject/backed",
            "mexico",
            "single",
            ["stance.mexico", "stance.cardinality"],
        ),
        (DEADLINE, "deadline", "2 days", "single", ["deadline", "deadline.single"]),
        (OPEN_PLACES, "spoke.value/guaido", "brazil", "denied", ["spoke.guaido.caracas.not"]),
        (
            CLOSED.replace("COMPLETE", "true"),
            "member.subject/lima",
            "cuba",
            "closed",
            ["member.complete"],
        ),
    ]
    for body, name, candidate, rule, premises in cases:
        certificate = judged(body, name, candidate).certificate
        assert certificate is not None
        assert certificate.rule == rule
        assert [premise.id for premise in certificate.premises] == premises
        assert all(premise.location.line > 3 for premise in certificate.premises)


CLAIMS = """
    entities:
      group: {organisers: organisers, police: the police}
      city: {madrid: Madrid, lima: Lima}
    relations:
      crowd:
        subject: city
        value: quantity
        cardinality: many-to-one
        ask: {value: "How many people gathered in {subject}, according to {claimed_by}?"}
        statement: "According to {claimed_by}, {value} gathered in {subject}."
        facts:
          madrid:
            - {value: "7,000 people", claimed_by: organisers, sources: {a: according to organisers}}
            - {value: "3,000 people", claimed_by: police, sources: {b: the police said}}
"""


def test_a_claim_says_nothing_about_another_claim() -> None:
    """Each claimant is asked about alone, and the other's figure is never called false."""
    bank = bank_of(CLAIMS)
    for name, figure, other in (
        ("organisers", "7,000 people", "3,000 people"),
        ("police", "3,000 people", "7,000 people"),
    ):
        item = item_of(bank, f"crowd.value/madrid~{name}")
        assert item.key.text == figure
        assert other not in texts(item)


def test_a_claim_must_be_attributed_in_the_stem() -> None:
    """A stem that does not say who claims it is refused, and told what is missing."""
    bank = bank_of(CLAIMS.replace(", according to {claimed_by}?", "?"))
    assert not bank.items
    assert "claim" in bank.refusals[0].reason
    assert "{claimed_by}" in bank.refusals[0].unlock


TERMS = """
    entities:
      country: {venezuela: Venezuela}
      person: {chavez: Hugo Chávez, maduro: Nicolás Maduro, perez: Pérez Jiménez, diaz: Díaz}
    relations:
      president:
        subject: country
        value: person
        cardinality: many-to-one
        ask: {value: "Who was president of {subject}STEM?"}
        statement: "{value} was president of {subject} in {when}."
        facts:
          venezuela:
            - {value: chavez, when: 2005, sources: {a: Chávez}}
            - {value: maduro, when: 2018, sources: {a: Maduro}}
"""


def test_one_value_at_a_time() -> None:
    """Who held an office in 2005 is proven not to be another, if the stem names the year."""
    pack = TERMS.replace("STEM", " in {when}")
    name = "president.value/venezuela~2005"
    assert judged(pack, name, "chavez").verdict == "true"
    assert judged(pack, name, "maduro").verdict == "false"
    assert judged(pack, name, "perez").verdict == "false"
    assert item_of(bank_of(pack), name).stem == "Who was president of Venezuela in 2005?"


def test_a_dated_fact_proves_nothing_at_other_times() -> None:
    """Without a year in the stem, nobody is proven never to have held the office."""
    pack = TERMS.replace("STEM", "")
    assert judged(pack, "president.value/venezuela", "maduro").verdict == "true"
    assert judged(pack, "president.value/venezuela", "perez").verdict == "unknown"


def test_a_wrong_answer_is_denied_where_it_stands() -> None:
    """The proof names the very entry, whichever of several it is."""
    pack = """
        facts:
          word:
            question: Which word?
            answer: democracy
            wrong: [freedom, justice]
    """
    for text, column in (("freedom", 13), ("justice", 22)):
        certificate = judged(pack, "word", text).certificate
        assert certificate is not None
        (premise,) = certificate.premises
        assert certificate.rule == "denied"
        assert premise.id == "word.wrong"
        assert (premise.location.line, premise.location.column) == (9, column)


def test_either_relation_may_say_that_it_excludes_the_other() -> None:
    """The proof names the one that says so."""
    said, told = "        excludes: opposes\n", "      opposes:\n"
    pack = EXCLUDING.replace(said, "").replace(told, f"{told}        excludes: backs\n")
    certificate = judged(pack, "backs.subject/guaido", "cuba").certificate
    assert certificate is not None
    assert [premise.id for premise in certificate.premises] == [
        "opposes.cuba.guaido",
        "opposes.excludes",
    ]


def test_the_proof_of_a_single_speaker_names_the_speaker() -> None:
    """What Almagro wrote, nobody else did."""
    certificate = judged(ALIASES, "wrote.subject/recognition", "pence").certificate
    assert certificate is not None
    assert certificate.rule == "single"
    assert [premise.id for premise in certificate.premises] == [
        "wrote.almagro.recognition",
        "wrote.cardinality",
    ]


def test_facts_of_other_times_answer_nothing() -> None:
    """Who led in 2018 is neither right nor wrong about 2005, but for the one leader of 2005."""
    pack = TERMS.replace("STEM", " in {when}").replace("many-to-one", "many-to-many")
    assert judged(pack, "president.value/venezuela~2005", "maduro").verdict == "unknown"
    assert judged(pack, "president.value/venezuela~2018", "maduro").verdict == "true"


RANGES = [
    ("quantity", "7,000 people", "false"),
    ("quantity", "3 days", "false"),
    ("quantity", "about 7,000 people", "unknown"),
    ("quantity", "6,000 to 8,000 people", "unknown"),
    ("quantity", "over 7,000 people", "unknown"),
    ("quantity", "thousands of people", "unknown"),
    ("quantity", "two months", "unknown"),  # of which lengths differ
    ("date", "23 January 2019", "false"),
    ("date", "January 2019", "unknown"),
    ("date", "2019", "unknown"),
    ("text", "in the morning", "false"),
]
"""Kinds of value, values, and what is known where no two things have one exact value."""


@pytest.mark.parametrize(("kind", "value", "verdict"), RANGES)
def test_two_subjects_may_have_values_within_one_range(kind: str, value: str, verdict: str) -> None:
    """Each exact value has one subject, but about 7,000 here and there may be two numbers."""
    pack = f"""
        entities: {{city: {{lima: Lima, quito: Quito}}}}
        relations:
          marched:
            subject: city
            value: {kind}
            cardinality: one-to-many
            ask: {{subject: "Which city does this belong to: {{value}}?"}}
            statement: "It belongs to {{subject}}: {{value}}."
            facts: {{lima: "{value}"}}
    """
    base = Base(pack_of(pack))
    (query,) = queries(base)
    assert judge(base, query, Reference("quito")).verdict == verdict
    assert is_settled(base, query) == (verdict == "false")


@pytest.mark.parametrize(("kind", "value", "verdict"), RANGES)
def test_a_range_of_one_relation_does_not_exclude_it_in_another(
    kind: str, value: str, verdict: str
) -> None:
    """As many as marched did not stay, but about 7,000 of each may be two numbers."""
    pack = f"""
        entities: {{city: {{lima: Lima}}}}
        relations:
          marched: {{subject: city, value: {kind}, excludes: stayed, facts: {{lima: "{value}"}}}}
          stayed:
            subject: city
            value: {kind}
            ask: {{value: "What stayed in {{subject}}?"}}
            statement: "In {{subject}} stayed {{value}}."
            facts: {{lima: "{"2018" if kind == "date" else "5 people"}"}}
    """
    assert judged(pack, "stayed.value/lima", value).verdict == verdict


MAYORS = """
    entities:
      person: {ann: Ann, bob: Bob, cid: Cid, dan: Dan}
      city: {rome: Rome, oslo: Oslo, bern: Bern}
    relations:
      mayor:
        subject: city
        value: person
        cardinality: many-to-one
        ask: {value: "Who was the mayor of {subject} {on when}?"}
        statement: "{value} was the mayor of {subject} {on when}."
        facts:
          rome: {value: ann, when: TIME}
          oslo: {value: bob, when: "1700"}
          bern: [{value: cid, when: 1980s}, {value: dan, when: 1990s}]
"""


@pytest.mark.parametrize(
    ("time", "verdict"),
    [
        ("between 1510 and 1512", "unknown"),
        ("about 1500", "unknown"),
        ("c. 1500", "unknown"),
        ("from 1510 to 1512", "false"),
        ("1510s", "false"),
        ("16th century", "false"),
        ("March 1510", "false"),
        ("until 1510", "false"),
    ],
)
def test_what_is_so_at_an_unknown_time_proves_nothing_of_it(time: str, verdict: str) -> None:
    """Of two mayors about 1500, each was mayor at a time of their own."""
    base = Base(pack_of(MAYORS.replace("TIME", time)))
    first = next(queries(base))
    assert judge(base, first, Reference("bob")).verdict == verdict


def test_a_claimant_is_one_voice_under_all_its_names() -> None:
    """What America claims the United States claim."""
    body = """
    entities:
      who: {usa: United States, us: {name: America, same: usa}, zed: Zed}
      person: {ann: Ann, bob: Bob}
    relations:
      chose:
        subject: person
        value: quantity
        cardinality: many-to-one
        ask: {value: "According to {claimed_by}, how many coins has {subject}?"}
        statement: "According to {claimed_by}, {subject} has {value}."
        facts:
          ann: [{value: about 60 coins, claimed_by: usa}, {value: 62 coins, claimed_by: us}]
          bob: [{value: about 60 coins, claimed_by: usa}, {value: 62 coins, claimed_by: zed}]
    """
    asked = {item.id for item in bank_of(body, kind=numeric).items}
    assert not any("/ann~" in name for name in asked)
    assert len(asked) == 2  # what the United States and what Zed say of Bob


@pytest.mark.parametrize("denial", ["not: 62 people", "not: 62 people, when: 2019"])
def test_a_part_of_a_range_that_is_denied_at_some_time_is_not_certain(denial: str) -> None:
    """Where 62 were not there in 2019, about 60 at all times does not allow 62."""
    body = """
    entities: {city: {rome: Rome, oslo: Oslo}}
    relations:
      people:
        subject: city
        value: quantity
        cardinality: many-to-one
        ask: {value: "How many live in {subject}?"}
        statement: "{value} live in {subject}."
        facts:
          rome: [about 60 people, {DENIAL}]
          oslo: about 60 people
    """
    items = bank_of(body.replace("DENIAL", denial), kind=numeric).items
    assert [item.id for item in items] == ["test/people.value/oslo/numeric"]


@pytest.mark.parametrize(
    ("declared", "name", "below"),
    [
        ("single: true", "stance.single", 3),
        ("cardinality: many-to-one", "stance.cardinality", 0),
        ("single: true\n    cardinality: one-to-one", "stance.cardinality", 0),
    ],
)
def test_a_certificate_names_what_was_written(declared: str, name: str, below: int) -> None:
    """And where: so many lines below the relation's."""
    pack = pack_of(
        f"""\
entities: {{country: [Mexico, Peru], position: [for, against]}}
relations:
  stance:
    subject: country
    value: position
    {declared}
    facts: [[Mexico, for], [Peru, against]]
"""
    )
    premise = cardinality_premise(Base(pack), "stance")
    line = pack.relations["stance"].location.line
    assert (premise.id, premise.location.line - line) == (name, below)
