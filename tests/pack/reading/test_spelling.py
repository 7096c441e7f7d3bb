"""Misspelt words find the ones that were meant, among many as among few."""

import pytest

from quizgen.pack.reading.spelling import FEW, Entry, Register, Vocabulary


@pytest.mark.parametrize(
    "word", ["padrno", "padrinoo", "padrimo", "pardino", "Padrino", "PADRINO", "padrino"]
)
def test_one_mistake_is_a_twin(word: str) -> None:
    """A letter that is missing, added, wrong or swapped, and case, tell no words apart."""
    assert Vocabulary(["maduro", "padrino"]).twin(word) == "padrino"


@pytest.mark.parametrize("word", ["paddrinno", "pad", "caracas", "", "padrino" * 20])
def test_other_words_have_none(word: str) -> None:
    """More mistakes, short words and long ones are words of their own."""
    assert Vocabulary(["maduro", "padrino", "pads"]).twin(word) == ""


def test_hyphens_and_underscores_are_one() -> None:
    """Ids are often misremembered by them."""
    assert Vocabulary(["south-korea"]).twin("south_korea") == "south-korea"


def test_suggestions_reach_further_than_twins() -> None:
    """A hint may guess where a warning may not."""
    known = Vocabulary(["maduro", "padrino"])
    assert known.suggest("paddrinno", "no") == "did you mean 'padrino'?"
    assert known.suggest("zzz", "list it") == "list it"
    assert known.suggest("padrino" * 20, "list it") == "list it"


def test_many_words_are_searched_by_their_beginning() -> None:
    """Among more words than can be compared one by one, those that begin alike are."""
    known = Vocabulary([*(f"a{i}" for i in range(FEW)), "presidency"])
    assert known.suggest("presidensy", "no") == "did you mean 'presidency'?"
    assert known.suggest("presedensi", "no") == "did you mean 'presidency'?"


@pytest.mark.parametrize(
    ("language", "written"),
    [("en", "peru, chile"), ("en", "Peru,the Chile"), ("es", "el Perú, Chile")],
)
def test_several_words_want_brackets(language: str, written: str) -> None:
    """A comma between words that are known, by their ids or by their names, parts a list."""
    known = Register(
        [Entry("peru", "k", ("Peru", "Perú")), Entry("chile", "k", ("Chile",))], language
    )
    assert known.find(written, "", "no") == "write a list: `[peru, chile]`"
    assert known.find("Peru, Bolivia", "", "no") != "write a list: `[peru, bolivia]`"
