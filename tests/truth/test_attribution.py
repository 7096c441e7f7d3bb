"""What a source's complete list proves: of what the source says, and of nothing else."""

from textwrap import dedent

import pytest

from quizgen.items.kinds import choice, cloze, multiple_response, short_answer, true_false
from quizgen.pack import read_pack
from quizgen.truth import Base, is_settled, judge
from tests.packs import HEADER, bank_of, item_of, pack_of, texts
from tests.truth.test_judge import judged, query_of

ESSAY = """
    entities:
      place:
        shop: a shop
        bridge: a bridge
        square: a square
        park: {name: a park, in: town}
        town: the town
        statue: {name: the statue, in: square}
        fountain: {name: the fountain, also: [the well]}
        well: the well
        hall: a hall
        port: a port
      deed: {search: looked for valuables, march: marched, oath: took an oath, song: sang}
    relations:
      seen:
        subject: place
        value: deed
        complete_in: a
        ask:
          value: What did people do in {subject}, according to {source}?
          subject: Where was it, by {source}, that people {value}?
        statement: By {source}, people {value} in {subject}.
        facts:
          shop: {value: search, sources: a}
          bridge: {value: [march, song], sources: a}
          square: [{value: march, sources: b}, {value: search, sources: a}]
          statue: {value: oath, sources: a}
          town: {value: song, sources: a}
          fountain: {value: oath, sources: a}
          hall: {value: oath, claimed_by: Ann, sources: a}
          port: {value: song, when: 2001, sources: a}
"""


@pytest.mark.parametrize(
    ("name", "candidate", "verdict"),
    [
        ("seen.value/shop~a", "search", "true"),
        ("seen.value/shop~a", "march", "false"),
        ("seen.value/bridge~a", "song", "true"),
        ("seen.value/square~a", "march", "false"),  # only the other source says so
        ("seen.value/square~b", "search", "true"),  # what it asks for is no list that is complete
        ("seen.value/square~b", "song", "unknown"),
        ("seen.value/square~a", "oath", "unknown"),  # it took place in a part of the square
        ("seen.subject/song~a", "park", "unknown"),  # it took place in the town around it
        ("seen.subject/song~a", "shop", "false"),
        ("seen.subject/song~a", "port", "true"),
        ("seen.subject/oath~a", "well", "unknown"),  # it is called as the fountain is
        ("seen.subject/oath~a", "hall", "false"),  # the article has it as somebody's claim
    ],
)
def test_what_a_source_leaves_out_is_not_so_by_it(name: str, candidate: str, verdict: str) -> None:
    """Unless it says, or could mean, the same of a part or a whole."""
    judgement = judged(ESSAY, name, candidate)
    assert judgement.verdict == verdict
    if judgement.certificate:
        assert judgement.certificate.rule == "attributed"
        assert [premise.id for premise in judgement.certificate.premises] == ["seen.complete_in"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("        complete_in: a\n", ""),
        ("complete_in: a", "complete_in: b"),
        (", according to {source}?", "?"),
        ("By {source}, people", "People"),
    ],
)
def test_without_the_list_or_the_name_of_its_source_nothing_is_proven(old: str, new: str) -> None:
    """The question and the statement must name the source."""
    body = ESSAY.replace(old, new)
    name = "seen.value/shop" + ("~a" if "according" in body else "")
    assert judged(body, name, "march").verdict == "unknown"


def test_a_claim_is_on_nobodys_list() -> None:
    """What somebody claims in an article is not what the article says."""
    body = ESSAY.replace("people {value}", "people, says {claimed_by}, {value}").replace(
        "people do", "people do, as {claimed_by} says,"
    )
    body = body.replace("sources: ", "claimed_by: Ann, sources: ").replace(
        "claimed_by: Ann, claimed_by: Ann", "claimed_by: Ann"
    )
    base = Base(pack_of(body))
    query = query_of(base, "seen.value/shop~Ann~a")
    assert judge(base, query, query.answer(base.relations["seen"].facts[1])).verdict == "unknown"


def test_a_disputed_fact_is_what_its_source_says() -> None:
    """Both what is asked and what is listed."""
    body = ESSAY.replace("shop: {value: search,", "shop: {value: search, disputed: true,")
    assert judged(body, "seen.value/shop~a", "march").verdict == "false"
    assert judged(body, "seen.subject/search~a", "shop").verdict != "false"


NUMBERS = """
    facts:
      crowd:
        question: How many people marched, according to {source}?
        statement: According to {source}, {answer} marched.
        answer: 400 people
        complete_in: [a]
        sources: a
"""


def test_a_fact_on_its_own_may_be_all_that_a_source_says() -> None:
    """Then other numbers are false by that source, and the answer can be typed."""
    (item,) = bank_of(NUMBERS).items
    assert len(item.options) == 4
    assert {option.certificate.rule for option in item.options if option.certificate} == {
        "attributed"
    }
    base = Base(pack_of(NUMBERS))
    assert is_settled(base, query_of(base, "crowd"))
    open_list = Base(pack_of(NUMBERS.replace("        complete_in: [a]\n", "")))
    assert not is_settled(open_list, query_of(open_list, "crowd"))


def test_all_kinds_ask_by_the_source() -> None:
    """Wrong options are what the source does not say, and a claim is none of them."""
    item = item_of(bank_of(ESSAY, distractors=5), "seen.value/shop~a")
    assert sorted(texts(item)) == ["looked for valuables", "marched", "sang", "took an oath"]
    several = bank_of(ESSAY, kind=multiple_response).items
    assert {item.id for item in several} >= {"test/seen.value/bridge~a/multiple-response"}
    assert "a hall" not in texts(item_of(bank_of(ESSAY, distractors=5), "seen.subject/oath~a"))
    for told in bank_of(ESSAY, kind=true_false).items:
        assert told.stem.startswith(("By Article A", "By Article B"))
        proof = next(option.certificate for option in told.options if option.certificate)
        assert "Article A" in told.stem or proof.rule == "stated"
    typed = {item.id for item in bank_of(ESSAY, kind=short_answer).items}
    assert "test/seen.value/shop~a/short-answer" in typed
    assert "test/seen.value/bridge~a/short-answer" not in typed
    assert "test/seen.shop.search/cloze" in {item.id for item in bank_of(ESSAY, kind=cloze).items}


def test_a_refusal_tells_to_declare_the_list() -> None:
    """Where the wording names the source, and the list is not declared yet."""
    refusals = bank_of(ESSAY.replace("        complete_in: a\n", ""), kind=choice).refusals
    unlock = next(one.unlock for one in refusals if one.id == "test/seen.value/shop~a/choice")
    assert "`complete_in: a` if that source says no more of it" in unlock
    unnamed = ESSAY.replace("        complete_in: a\n", "").replace("{source}", "the essay")
    assert all("complete_in" not in one.unlock for one in bank_of(unnamed).refusals)
    (lone,) = bank_of(
        NUMBERS.replace("        complete_in: [a]\n", ""), kind=short_answer
    ).refusals or (None,)
    if lone:
        assert "complete_in: a" in lone.unlock


@pytest.mark.parametrize(
    ("old", "new", "rule", "words"),
    [
        ("complete_in: a", "complete_in: photo", "unknown-source", "did you mean 'photos'?"),
        ("{source}", "the essay", "unnamed-source", "write {source}"),
        ("By {source}, people", "People", "unnamed-source", "write {source}"),
        ("complete_in: a", "complete_in: c", "unnamed-source", "cite this one first"),
    ],
)
def test_what_proves_nothing_is_told(old: str, new: str, rule: str, words: str) -> None:
    """With the place and what to do."""
    header = HEADER.replace("b: Article B", "b: Article B, c: C, photos: Photos")
    text = header + dedent(ESSAY.replace(old, new))
    _, problems = read_pack(text.encode(), "test.yaml")
    (problem,) = problems
    assert problem.rule == rule
    assert words in problem.hint
    assert problem.location.line == text[: text.index("complete_in")].count("\n") + 1


def test_what_a_source_states_and_denies_is_a_contradiction() -> None:
    """A complete list does not make room for both."""
    body = ESSAY.replace("shop: {value: search,", "shop: {value: search, not: search,")
    _, problems = read_pack((HEADER + dedent(body)).encode(), "test.yaml")
    assert [problem.rule for problem in problems] == ["contradiction"]
