"""Sources and claimants that a question could not tell apart."""

from textwrap import dedent

import pytest

from quizgen.pack import read_pack

SOURCES = """
    sources: {b: TITLE, c: the report}
    entities: {who: {ann: Ann, ben: Ben, cy: Cy}, deed: {sang: sang, ran: ran}}
    relations:
      did:
        subject: who
        value: deed
        ask: {subject: "By {source}, who {value}?"}
        statement: "By {source}, {subject} {value}."
        complete_in: b
        facts: {ann: {value: sang, sources: b}, ben: {value: sang, sources: c}}
"""
CLAIMS = """
    entities: {who: [ann, {id: one, name: NAME}, {id: two, name: Smith, SAME}]}
    facts:
      song: {question: "What, says {claimed_by}, did Ann do?", answer: she sang, claimed_by: one}
      run: {question: "What, says {claimed_by}, did Ann do?", answer: she ran, claimed_by: two}
"""


def problems(body: str) -> list[str]:
    """Read a pack, and return where its problems stand."""
    _, found = read_pack(f"pack: test\ntitle: T{dedent(body)}".encode(), "test.yaml")
    return [f"{problem.location.line} {problem.rule}" for problem in found]


@pytest.mark.parametrize("title", ["the report", "The report", "the  Report"])
def test_sources_that_questions_name_have_titles_of_their_own(title: str) -> None:
    """By one report only Ann sang; by the other, Ben did too."""
    assert problems(SOURCES.replace("TITLE", title)) == ["3 like-voices"]
    assert problems(SOURCES.replace("TITLE", "the essay")) == []


def test_sources_that_no_question_names_may_share_a_title() -> None:
    """Two letters to the editor are two."""
    body = SOURCES.replace("TITLE", "the report").replace("By {source}, ", "")
    assert "3 like-voices" not in problems(body.replace("    complete_in: b\n    ", ""))


@pytest.mark.parametrize(
    ("name", "same", "found"),
    [
        ("Smith", "also: Smithy", ["6 like-voices"]),
        ("smith", "also: Smithy", ["6 like-voices"]),
        ("Smith", "same: one", []),
        ("Jones", "also: Smithy", []),
    ],
)
def test_claimants_that_questions_name_have_names_of_their_own(
    name: str, same: str, found: list[str]
) -> None:
    """Two Smiths say two things, and one Smith under two ids is one."""
    told = problems(CLAIMS.replace("NAME", name).replace("SAME", same))
    assert [one for one in told if "like-voices" in one] == found
