"""Right names among other words, or in another order."""

from dataclasses import replace

import pytest

from quizgen.items.item import Item
from quizgen.marking.names.framed import makes_other, name_within
from tests.study.quizzes import make_typed

WHO = replace(make_typed("Juan Guaidó", "Guaidó", stem="Who swore it?"), beside=("person",))
WHERE = make_typed("Santiago", "Santiago, Chile", stem="Which city saw the rally?")
ORGAN = make_typed("the small intestine", stem="Which organ takes up nutrients?")


@pytest.mark.parametrize(
    ("item", "replies"),
    [
        (WHO, "It was Juan Guaidó|Guaido Juan|by Guaidó|Juan Guaidó Márquez|GUAIDO, J."),
        (WHERE, "in Santiago|Santiago, in Chile|Chile, Santiago|the rally city Santiago"),
        (ORGAN, "intestine (small)|it’s the small intestine|the organ called small intestine"),
    ],
)
def test_a_name_is_found_among_words_that_say_nothing(item: Item, replies: str) -> None:
    """Small words, what the question says, initials and a second surname, in any order."""
    for reply in replies.split("|"):
        assert name_within(reply, item, "en"), reply


@pytest.mark.parametrize(
    ("item", "replies"),
    [
        (WHO, "Juan|not Guaidó|Guaidó and Maduro|Guaidó’s wife|it wasn’t Guaidó|Maduro Guaidó"),
        (WHO, "Juan Guaidó Jr|anyone but Guaidó|the wife of Guaidó"),
        (WHERE, "Santiago de Cuba|Chile|Santiago or Lima"),
        (ORGAN, "the intestine|large intestine|small"),
    ],
)
def test_another_name_or_a_denial_is_not(item: Item, replies: str) -> None:
    """Nor is a part of the name, or what belongs to it."""
    for reply in replies.split("|"):
        assert not name_within(reply, item, "en"), reply


def test_who_belongs_to_somebody_is_another_person() -> None:
    """The lady of Guaidó is not he."""
    who = replace(WHO, stem="¿Quién lo juró?")
    assert not name_within("la señora de Guaidó", who, "es")
    assert name_within("fue Juan Guaidó", who, "es")


def test_a_word_of_the_question_makes_nothing_other() -> None:
    """What is asked without is answered without."""
    assert makes_other("without Guaidó", "Who came?", "en")
    assert not makes_other("without Guaidó", "Without whom did they come?", "en")
    assert not makes_other("nicht", "", "xx")


def test_the_order_of_a_formula_counts() -> None:
    """Its letters in another order are another formula."""
    assert not name_within("p/h = λ", make_typed("λ = h/p", stem="How long is it?"), "en")
