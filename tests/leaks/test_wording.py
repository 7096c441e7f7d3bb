"""Words of a key in another stem: rare ones tell it, common ones and bare names do not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.items.kinds import true_false
from quizgen.leaks.rarity import Rarity
from quizgen.leaks.wording import NAME
from tests.leaks.sheets import filler, leaks_of, lone, reasons


def test_rare_words_of_a_key_tell_it() -> None:
    """Whatever their endings."""
    facts = lone("judge", "Who annulled the marriages of the king?", "a bishop") + lone(
        "verdict", "What did the bishop of Rouen do?", "he annulled a marriage"
    )
    assert NAME in reasons("facts:\n" + facts + filler(10))


def test_two_of_three_rare_words_are_enough() -> None:
    """The key need not be repeated whole."""
    facts = lone("court", "Which body declared the acts null and void?", "a court") + lone(
        "ruling", "What was told two days before?", "that parliament acts were void"
    )
    assert NAME in reasons("facts:\n" + facts + filler(10))


def test_in_spanish_too() -> None:
    """The language of the pack has the stemmer."""
    facts = lone("a", "¿Quién anuló los matrimonios del rey?", "un obispo") + lone(
        "b", "¿Qué hizo el clérigo de Ruan?", "anular un matrimonio"
    )
    assert NAME in reasons("language: es\nfacts:\n" + facts + filler(10, language="es"))
    assert reasons("language: en\nfacts:\n" + facts.replace("del rey", "") + filler(10)) == set()


def test_a_word_that_is_common_in_the_pack_tells_nothing() -> None:
    """Each second stem has it."""
    facts = lone("where", "Where is the lake?", "in the north of zembla")
    body = "facts:\n" + facts + filler(10, "of Zembla") + filler(0)
    assert reasons(body) == set()


def test_words_that_mean_nothing_tell_nothing() -> None:
    """*What* and *of the* are no clue."""
    facts = lone("a", "What is it that he was for?", "what it was for them") + lone(
        "b", "Who was it that saw what they had been?", "she who has been there"
    )
    assert NAME not in reasons("facts:\n" + facts + filler(10))


NAMES = """
    entities: {person: {ada: Ada Byron, mary: Mary Shelley, jane: Jane Austen, emily: Emily Bronte}}
    facts:
"""


def test_a_bare_name_tells_nothing() -> None:
    """That there is such a person is told by the options, too."""
    facts = "      frank: {question: Who wrote of a monster?, answer: mary, single: true}\n"
    bare = "      born: {question: In which town was Mary Shelley born?, answer: one,\n"
    bare += "        wrong: [two, three, four]}\n"
    assert reasons(NAMES + facts + bare) == set()
    told = bare.replace("Shelley born", "Shelley who wrote of a monster born")
    assert reasons(NAMES + facts + told) == {NAME}


def test_a_date_tells_nothing_but_of_its_own_event() -> None:
    """A year that stands in another stem may be any year's event."""
    dated = "{question: In which year was the mutiny of the fleet?, answer: 1797, single: true}"
    other = "{question: 'WHAT', answer: one, wrong: [two, three, four]}"
    body = "facts:\n  fleet: " + dated + "\n  other: " + other + "\n" + filler(10)
    assert reasons(body.replace("WHAT", "Who painted the horses in 1797?")) == set()
    assert reasons(body.replace("WHAT", "Who led the mutiny of 1797?")) == {NAME}


def test_a_day_is_told_without_its_year_and_a_large_number_without_its_unit() -> None:
    """And however its thousands are parted."""
    dated = "{question: When did the fleet rise?, answer: 15 May 1797, single: true}"
    counted = "{question: How many sailors rose?, answer: '7,000 sailors', single: true}"
    other = lone("other", "What did the 7000 who rose with the fleet on 15 May want?", "one")
    for fact in (dated, counted):
        assert reasons(f"facts:\n  fleet: {fact}\n{other}" + filler(10)) == {NAME}


def test_what_a_question_says_itself_is_told_by_no_other() -> None:
    """Where it names its answer, as in a choice of two."""
    facts = lone("longer", "Which is longer, the Nile river or the Amazon river?", "the Nile")
    facts += lone("source", "Where does the Nile have its source?", "in Burundi")
    assert reasons("facts:\n" + facts + filler(10)) == set()


def test_words_that_all_options_share_are_told() -> None:
    """Whichever is right, they are true."""
    facts = lone("a", "Who ruled then?", "a lazy duke", "a grim duke", "a sly duke")
    facts += lone("b", "Of which rank was Bob?", "duke")
    assert reasons("facts:\n" + facts + filler(10)) == {NAME}


def test_a_statement_tells_be_it_true_or_false() -> None:
    """Its own key is what it says of, not *true*."""
    body = """
        entities: {person: {ada: Ada, bob: Bob}, deed: {x: boiled turnips, y: fried carrots}}
        relations:
          did: {subject: person, value: deed, cardinality: one-to-one,
            statement: "{subject} {value}.", facts: {ada: x, bob: y}}
        facts:
          stew: {question: What went into the stew?, answer: turnips that were boiled, single: true,
            statement: "Into the stew went {answer}.", wrong: [beans, peas]}
    """
    assert {leak.reason for leak in leaks_of(body, true_false) if "stew" in leak.other} == {NAME}


@pytest.mark.parametrize("language", ["en", "es", "de", "fr", "it", "pt", "nl", "ja", "xx"])
def test_a_key_that_stands_whole_in_a_stem_is_found_in_any_language(language: str) -> None:
    """With a stemmer or without, with spaces between words or without."""
    word = {"ja": "最高裁判所"}.get(language, "zorblax")
    facts = lone("a", f"xyzzy {word} plugh?", "this one") + lone("b", "frobozz?", word)
    assert reasons(f"language: {language}\nfacts:\n" + facts) == {NAME}


@given(st.lists(st.frozensets(st.sampled_from("abcdefgh"), max_size=5), max_size=30))
def test_rarer_words_weigh_no_less(stems: list[frozenset[str]]) -> None:
    """And a word that no stem has weighs as much as one that a single stem has."""
    rarity = Rarity(stems)
    counts = {word: sum(word in stem for stem in stems) for word in "abcdefgh"}
    by_count = sorted(counts, key=lambda word: counts[word])
    weights = [rarity.weight(word) for word in by_count]
    assert weights == sorted(weights, reverse=True)
    assert rarity.weight("z") >= max(weights)
    assert min(weights) >= 0
