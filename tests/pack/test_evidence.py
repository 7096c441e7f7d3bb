"""Evidence is found again in its source, whatever it was typed with."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.pack.evidence import Article, verify
from tests.pack.marks import marked, pack_of, places

TEXT = """\
Guaidó took the oath — in front of a crowd — on Wednesday, “as thousands
of Venezuelans thronged the city’s streets”.

We've seen a 16-year-old there: the well-known defence minister
Vladimir Padrino.
"""

PACK = """\
sources: {a: A, b: B}
entities: {person: {p: P, q: Q}}
relations:
  knows:
    subject: person
    value: person
    facts:
      p: {value: [p, q], sources: {a: took the oath}}
facts:
  f: {question: q, answer: a b, sources: {a: [on Wednesday, §on Thursday], b: §other words}}
"""

BODY, MARKS = marked(PACK)
"""The pack, and where the quotes stand that tests lose."""


@pytest.mark.parametrize(
    "quote",
    [
        "took the oath",
        "TOOK THE OATH",
        "took  the\noath",
        "took\xa0the oath",
        "the oath - in front",
        "the oath—in front",
        "the oath -- in front",
        'Wednesday, "as thousands of Venezuelans',
        "as thousands of Venezuelans thronged the city's streets\"",
        "city‘s streets",
        "We’ve seen a 16‑year‑old",
        "year-old",
        "Guaidó",
        "Padrino.",
        # An ellipsis joins parts in their order.
        "took the oath … on Wednesday",
        "took the oath...on Wednesday",
        "took the oath [...] thousands … streets",
        "… the oath …",
    ],
)
def test_what_stands_there_is_found(quote: str) -> None:
    """Marks, dashes, spaces, line breaks and case do not matter."""
    assert Article(TEXT).holds(quote)


@pytest.mark.parametrize(
    "quote",
    [
        "took an oath",
        "Guaido",
        # Not within words
        "ook the oath",
        "took the oat",
        "streets of",
        "6-year-old",
        # Parts in another order, or one part twice
        "on Wednesday … took the oath",
        "took the oath … took the oath",
        "",
        "…",
    ],
)
def test_what_does_not_stand_there_is_not_found(quote: str) -> None:
    """Accents, words and order matter, and a quote is not nothing."""
    assert not Article(TEXT).holds(quote)


def test_a_second_place_counts_where_the_first_is_within_a_word() -> None:
    """The search goes on after a place that begins or ends within a word."""
    assert Article("category cat").holds("cat")
    assert not Article("category scat").holds("cat")


@pytest.mark.parametrize(
    ("quote", "nearest"),
    [
        ("Guaido took an oath", "Guaidó took the oath"),
        (
            "thousands of Colombians thronged the streets",
            "thousands of Venezuelans thronged the city’s",
        ),
        ("defense minister Vladimir Padrino", "defence minister Vladimir Padrino."),
        ("entirely other matters", ""),
        ("", ""),
    ],
)
def test_the_nearest_words_are_known(quote: str, nearest: str) -> None:
    """What is most like the quote is shown as it stands there, or nothing is."""
    assert Article(TEXT).nearest(quote) == nearest


def test_the_nearest_words_of_a_long_article_are_found_quickly() -> None:
    """Words that stand everywhere tell nothing, and cost nothing."""
    article = Article("the same words again and again " * 20_000 + "the last of them all")
    assert article.nearest("the very last of them") == "again the last of them"


def test_each_lost_quote_is_a_problem() -> None:
    """At its place, with what the source has instead; what is found is none."""
    articles = {"a": "He took the oath on Wednesday.", "b": "others", "unknown": "x"}
    problems = verify(pack_of(BODY), articles)
    assert [places(problem) for problem in problems] == [(*mark, "lost-evidence") for mark in MARKS]
    assert "'on Thursday'" in problems[0].message
    assert problems[0].severity == "error"


def test_a_source_without_a_text_is_a_problem() -> None:
    """It stands where the source does, and its quotes are not reported one by one."""
    problems = verify(pack_of(BODY), {"b": "other words"})
    assert [places(problem) for problem in problems] == [(3, 11, "no-article")]
    assert "a.txt" in problems[0].hint


def test_evidence_that_several_values_share_is_told_once() -> None:
    """A record with two values has its quotes once."""
    problems = verify(pack_of(BODY), {"a": "on Wednesday on Thursday", "b": "other words"})
    assert [problem.location.line for problem in problems] == [10]


def test_all_found_is_no_problem() -> None:
    """With the articles that hold every quote there is nothing to say."""
    articles = {"a": "took the oath on Wednesday, on Thursday", "b": "Other words."}
    assert verify(pack_of(BODY), articles) == ()


@settings(max_examples=40)
@given(
    st.lists(st.from_regex(r"[a-zà-ÿ]{1,8}", fullmatch=True), min_size=3, max_size=12), st.data()
)
def test_any_run_of_whole_words_is_found(words: list[str], data: st.DataObject) -> None:
    """However the article is set."""
    start = data.draw(st.integers(0, len(words) - 1))
    end = data.draw(st.integers(start + 1, len(words)))
    gaps = data.draw(st.lists(st.sampled_from([" ", "\n", "  ", "\xa0"]), min_size=len(words)))
    text = "".join(map(str.__add__, words, gaps))
    assert Article(text).holds(" ".join(words[start:end]).upper())
