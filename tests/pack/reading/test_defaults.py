"""What facts say unless they say otherwise, and what all stems name."""

import pytest

from quizgen.pack.model import Cardinality, Pack
from quizgen.problem import Problem
from quizgen.rules import no_evidence
from tests.pack.marks import check_marks, pack_of, problems_of
from tests.packs import bank_of, item_of

PACK = """\
sources: {report: A report, photos: Photos, diary: A diary}
%s
entities: {person: [Ann, Bob], city: [Rome, Lima]}
relations:
  went:
    subject: person
    value: city
    %s
    facts:
      ann: rome
      bob: {value: lima, %s}
facts:
  when: {question: When?, answer: 1999, %s}
  where: {question: Where?, answer: Rome}
"""


def told(pack: str = "", relation: str = "topics: trips", bob: str = "", lone: str = "") -> Pack:
    """Read the pack with something in the places where defaults may stand."""
    return pack_of(PACK % (pack, relation, bob or "why: so", lone or "why: so"))


def cited(pack: Pack) -> list[str]:
    """Return what each fact cites: Ann's, Bob's, when and where."""
    return [
        " ".join(f"{piece.source}:{piece.quote}" if piece.quote else piece.source for piece in fact)
        for fact in (fact.evidence for fact in pack.all_facts())
    ]


def test_the_nearest_sources_are_cited() -> None:
    """A fact's own win over its relation's, and these over the pack's."""
    everywhere = "defaults: {sources: report}"
    assert cited(told(everywhere)) == ["report"] * 4
    assert cited(told(everywhere, "sources: photos")) == ["photos", "photos", "report", "report"]
    own = told(everywhere, "sources: photos", "sources: {diary: her words}", "sources: diary")
    assert cited(own) == ["photos", "diary:her words", "diary", "report"]


def test_nothing_is_merged() -> None:
    """What a fact says is all that it says; an empty list takes away."""
    pack = told("defaults: {sources: report, topics: all}", "sources: []", lone="topics: []")
    assert cited(pack) == ["", "", "report", "report"]
    assert [fact.topics for fact in pack.facts.values()] == [(), ("all",)]


def test_topics_and_singles_are_shared() -> None:
    """Singles by facts on their own alone: a relation says how many values there are."""
    pack = told("defaults: {topics: [a, b], single: true}", "excludes: []")
    assert pack.relations["went"].topics == ("a", "b")
    assert pack.relations["went"].cardinality is Cardinality.MANY_TO_MANY
    assert [fact.single for fact in pack.facts.values()] == [True, True]
    pack = told("defaults: {topics: [a, b], single: true}", lone="single: false, topics: c")
    assert pack.relations["went"].topics == ("trips",)
    assert [fact.single for fact in pack.facts.values()] == [False, True]
    assert [fact.topics for fact in pack.facts.values()] == [("c",), ("a", "b")]


def test_a_single_relation_has_one_value_a_subject() -> None:
    """It is many-to-one, unless its cardinality says that it is one-to-one."""
    assert told(relation="single: true").relations["went"].cardinality is Cardinality.MANY_TO_ONE
    both = told(relation="single: true\n    cardinality: one-to-one")
    assert both.relations["went"].cardinality is Cardinality.ONE_TO_ONE
    assert told(relation="single: false").relations["went"].cardinality is Cardinality.MANY_TO_MANY


def test_sources_may_be_cited_without_their_words() -> None:
    """One, or several, of which some are quoted."""
    assert cited(told(lone="sources: report"))[2] == "report"
    assert cited(told(lone="sources: [report, photos]"))[2] == "report photos"
    mixed = told(lone="sources: [report, {photos: few words}]")
    assert cited(mixed)[2] == "report photos:few words"


def test_what_is_only_cited_is_told_once() -> None:
    """For a relation, and for the facts on their own; what is quoted, too, is not told."""

    def found(body: str) -> list[Problem]:
        bank = bank_of(body.replace("sources: {report: A report, photos: Photos}\n", ""))
        return list(no_evidence.check(bank))

    body = """
        entities: {person: [Ann, Bob], city: [Rome, Lima]}
        relations:
          went: {subject: person, value: city, sources: a, facts: [[Ann, Rome], [Bob, Lima]]}
        facts:
          f: {question: Who?, answer: x, sources: [a, b]}
          g: {question: Who?, answer: x, sources: [a, {b: words}]}
    """
    assert [(problem.message, problem.location.line) for problem in found(body)] == [
        ("2 facts of relation went cite a source without its words", 7),
        ("fact f cites a source without its words", 9),
    ]


def test_the_context_is_named_once() -> None:
    """It stands where a stem, a statement or a request names it; braces in it are braces."""
    body = """
        context: in {January} 2019
        entities: {person: [Ann, Bob, Cy], city: [Rome, Lima, Oslo]}
        relations:
          went:
            subject: person
            value: city
            single: true
            ask: {value: "Where was {subject} {context}?", match: "Match them {context}."}
            statement: "{context}, {subject} was in {value}."
            facts: [[Ann, Rome], [Bob, Lima], [Cy, Oslo]]
        facts:
          f: {question: "Who {context}?", answer: x, statement: "It was {answer} {context}."}
    """
    pack = pack_of(body)
    assert pack.facts["f"].question == "Who in {{January}} 2019?"
    assert pack.facts["f"].statement == "It was {answer} in {{January}} 2019."
    assert pack.relations["went"].ask.match == "Match them in {{January}} 2019."
    item = item_of(bank_of(body), "went.value/ann")
    assert item.stem == "Where was Ann in {January} 2019?"
    assert item.statement == "In {January} 2019, Ann was in Rome."


def test_a_question_may_stand_alone() -> None:
    """It asks for what it does not name."""
    for question, asked in (("Where was {subject}?", "value"), ("Who was in {value}?", "subject")):
        more = f'ask: "{question}"\n    statement: "{{subject}}, {{value}}"'
        assert getattr(told(relation=more).relations["went"].ask, asked) == question


TWICE = """\
entities: {k: [A]}
relations: {r: {subject: k, value: k, cardinality: many-to-many, single: §true}}
"""


@pytest.mark.parametrize(
    "case",
    [
        ("defaults: {sources: §nowhere}", "unknown-source"),
        ("defaults: {sources: [§nowhere, §a b]}", "unknown-source", "unknown-source"),
        ("defaults: {single: §yes}", "not-a-flag"),
        ("defaults: {§colour: red}", "unknown-key"),
        ("defaults: §report", "wrong-shape"),
        ("context: §[here]", "wrong-shape"),
        ("facts: {f: {question: §'Who {context}?', answer: x}}", "no-words"),
        ("context: here\nfacts: {f: {question: §'Who {contxt}?', answer: x}}", "bad-placeholder"),
        ("context: here\nfacts: {f: {question: §'{a context}?', answer: x}}", "bad-placeholder"),
        ("context: here\nfacts: {f: {question: Q?, answer: x, sources: §no}}", "unknown-source"),
        (TWICE, "contradiction"),
        (
            "entities: {k: [A]}\nrelations: {§r: {subject: k, value: k, ask: 'Who, {subject}?'}}",
            "missing-key",
        ),
    ],
    ids=lambda case: case[0],
)
def test_mistakes_are_told_where_they_stand(case: tuple[str, ...]) -> None:
    """Each once, though what is shared is used often."""
    check_marks(*case)


@pytest.mark.parametrize(
    ("language", "context", "large"),
    [("en", "in the US", "In the US"), ("es", "en América", "En América"), ("tr", "iki", "İki")],
)
def test_a_context_with_a_capital_has_one(language: str, context: str, large: str) -> None:
    """Wherever it stands, as any other name in braces."""
    body = f"""
        language: {language}
        context: {context}
        facts:
          f:
            question: "{{Context}}, who led?"
            answer: x
            statement: "“{{Context}}, {{answer}} led.” {{context}}"
    """
    fact = pack_of(body).facts["f"]
    assert fact.question == f"{large}, who led?"
    assert fact.statement == f"“{large}, {{answer}} led.” {context}"


def test_a_missing_context_is_explained() -> None:
    """By what to write where."""
    (problem,) = problems_of("facts: {f: {question: 'Who {context}?', answer: x}}")
    assert problem.hint == "write one at its top, such as `context: in January 2019`"
