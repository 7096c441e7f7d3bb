"""Which sentences begin with a capital, and that options stay as they were written."""

import pytest

from quizgen.bank import make_bank
from quizgen.items.kinds import KINDS
from quizgen.items.sentence import begun
from quizgen.languages.grammars import grammar_of
from quizgen.languages.names import Dated, Name, Plural
from tests.pack.marks import problems_of
from tests.packs import pack_of

AS_WRITTEN = [
    "sin A₁",
    "trace x₁",
    "trace A²",
    "dict",
    "x = 2",
    "print()",
    "http://a_b",
    "x²/2",
    "c. 1500",
    "de l’",
    "sois",
    "à",
    "µg",
    "pH 7",
    "iPhone",
    "the_list",
    "h2o",
    "a = b",
    "pip install -r a/b",
    "e.g. this",
    "lambda x: x + 1",
    "",
]
"""Texts of which a capital would make something else."""


@pytest.mark.parametrize("language", ["en", "es", "fr", "de", "pt", "it", "tr", "ja"])
@pytest.mark.parametrize("text", AS_WRITTEN)
def test_what_is_no_phrase_begins_as_it_is_written(language: str, text: str) -> None:
    """Code, formulas, abbreviations, and texts of one word, in any language."""
    nouns = grammar_of(language).nouns
    assert begun("{value} is it.", {"value": text}, nouns) == f"{text} is it."


@pytest.mark.parametrize(
    ("language", "words", "sentence"),
    [
        ("en", "the army", "The army won."),
        ("en", "vitamin B₁₂", "Vitamin B₁₂ won."),
        ("en", "dissolved CO₂", "Dissolved CO₂ won."),
        ("en", "red blood cells", "Red blood cells won."),
        ("en", Name("protesters"), "Protesters won."),
        ("en", Plural("owls"), "Owls won."),
        ("en", Name("about 7,000 people"), "About 7,000 people won."),
        ("en", Name("eBay"), "eBay won."),
        ("en", Name("pi"), "pi won."),
        ("en", Name("вода"), "вода won."),
        ("es", Dated("enero de 2019", "month"), "Enero de 2019 won."),
        ("es", "el niño", "El niño won."),
        ("es", Name("ánimo"), "Ánimo won."),
        ("fr", "l’armée", "L’armée won."),
        ("fr", "à Paris", "à Paris won."),
        ("de", "die Armee", "Die Armee won."),
        ("it", "gli uomini", "Gli uomini won."),
        ("nl", "ijs en sneeuw", "Ijs en sneeuw won."),
        ("tr", Name("iki"), "İki won."),
    ],
)
def test_a_name_has_a_capital_where_a_sentence_begins(
    language: str, words: str, sentence: str
) -> None:
    """What stands behind an article, several words, and the name of a thing."""
    nouns = grammar_of(language).nouns
    assert begun("{value} won.", {"value": words}, nouns) == sentence


def test_the_curators_own_words_begin_as_they_are_written() -> None:
    """And so does what stands in mid-sentence."""
    nouns = grammar_of("en").nouns
    words = {"value": Name("protesters")}
    assert begun("pH is what {value} is.", words, nouns) == "pH is what protesters is."
    assert begun("“{value}” is a word.", words, nouns) == "“protesters” is a word."


def test_an_article_or_a_preposition_begins_with_a_capital() -> None:
    """They are words of the language, whatever follows."""
    nouns = grammar_of("en").nouns
    words = {"a": "owl", "b": Dated("1957", "year")}
    assert begun("{an a} slept.", words, nouns) == "An owl slept."
    assert begun("{on b} it slept.", words, nouns) == "In 1957 it slept."
    assert begun("{a?is|are} it {a}?", words, nouns) == "Is it owl?"


TYPES = """
    language: LANGUAGE
    facts:
      map:
        question: Which type maps keys to values?
        answer: dict
        single: true
        wrong: [list, "x²/2", "print()", "http://a_b", "x = 2"]
        statement: "{answer} maps keys to values."
"""


@pytest.mark.parametrize("language", ["en", "es", "fr", "de", "pt", "it"])
def test_options_answers_and_statements_are_as_the_curator_wrote_them(language: str) -> None:
    """Of every kind of item, in every language."""
    items = make_bank([pack_of(TYPES.replace("LANGUAGE", language))], distractors=5).items
    assert {item.kind for item in items} >= {"choice", "true-false", "cloze", "short-answer"}
    for item in items:
        if item.kind == "choice":
            written = {"dict", "list", "x²/2", "print()", "http://a_b", "x = 2"}
            assert {option.text for option in item.options} == written
        assert item.statement == "dict maps keys to values."
        assert item.accepted in {(), ("dict",)}


CANAL = """
    entities: {event: {seizure: the seizure, reopening: the reopening, crisis: the crisis}}
    relations:
      dates:
        subject: event
        value: date
        cardinality: many-to-one
        ask: {value: "When was {subject}?", subject: "What happened {on value}?"}
        statement: "{subject} happened {on value}."
        facts: {seizure: 26 July 1956, reopening: April 1957, crisis: 1956}
    facts:
      lone:
        question: When?
        answer: 26 July 1956
        single: true
        statement: "It began {on answer}."
"""


def test_dates_bring_their_prepositions_along_in_every_kind() -> None:
    """A blank has the one that the answer would have; alone, a date has none."""
    items = {item.id: item for item in make_bank([pack_of(CANAL)], kinds=KINDS).items}
    lone = items["test/lone/choice"]
    assert lone.statement == "It began on 26 July 1956."
    assert all(not option.text.startswith("on ") for option in lone.options)
    assert items["test/lone/cloze"].stem == "It began on _____."
    assert items["test/dates.value/reopening/choice"].statement == (
        "The reopening happened in April 1957."
    )
    stems = {item.stem for name, item in items.items() if "dates.subject" in name}
    assert "What happened in April 1957?" in stems


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (
            CANAL.replace("answer: 26 July 1956", "answer: never"),
            "{on answer} is for a date, and {answer} is none",
        ),
        (CANAL.replace("{subject} happened", "{on subject} happened"), "{on subject} is for a"),
        (f"\n    language: pl{CANAL}", "no rule of pl makes this form"),
    ],
)
def test_what_has_no_preposition_is_told_where_it_asks_for_one(body: str, told: str) -> None:
    """What is no date, and languages of which quizgen knows none."""
    assert any(told in problem.message for problem in problems_of(body))
