"""Wrong answers beside a number, a date or a time: none is the answer, none is lost silently."""

import pytest

from tests.pack.marks import check_marks, pack_of, problems_of
from tests.packs import bank_of, item_of, texts


def fact(language: str, answer: str, wrong: str, question: str = "What?") -> str:
    """Write a pack in a language with one fact."""
    record = f"{{question: {question!r}, answer: {answer}, wrong: [{wrong}], single: true}}"
    return f"language: {language}\nfacts:\n  f: {record}\n"


@pytest.mark.parametrize(
    ("language", "answer", "wrong"),
    [
        ("fr", "le 23 janvier 2019", "le 24 janvier 2019, §23 janvier 2019"),
        ("de", "der 23. Januar 2019", "der 24. Januar 2019, §23. Januar 2019"),
        ("es", "el 23 de enero de 2019", "§23 de enero de 2019"),
        ("it", "l’8 marzo 2019", "§8 marzo 2019"),
        ("en", "23rd of January 2019", "24th of January 2019, §23 January 2019"),
        ("en", "the 23rd of January 2019", "§'January 23, 2019'"),
        ("es", "menos del 5 %", "§menos de 5 %, más del 7 %"),
        ("es", "el 5 %", "§5 %, el 6 %"),
        ("es", "un 5 %", "§5 %, §el 5 %"),
        ("es", "cerca del 5 %", "§cerca de 5 %"),
        ("en", "winter 2010–11", "§winter 2010, winter 2011–12"),
        ("de", "5 Millionen Euro", "§5 Mio. €, 6 Mio. €"),
        ("en", "5 lb 3 oz", "§5 pounds 3 ounces"),
        ("fr", "18h30", "§18 h 30, 19 h"),
    ],
)
def test_a_wrong_answer_that_reads_as_the_answer_is_told(
    language: str, answer: str, wrong: str
) -> None:
    """With or without its article, and however its unit is written."""
    body = fact(language, answer, wrong)
    check_marks(body, *["right-wrong"] * body.count("§"))


@pytest.mark.parametrize(
    ("language", "answer", "wrong"),
    [
        ("en", "about 6 p.m.", "6 p.m."),
        ("it", "il 5%", "5%"),
        ("pt", "os 5%", "5%"),
        ("es", "el cinco por ciento", "5 %"),
        ("de", "im Jahre 1914", "1914"),
    ],
)
def test_so_is_one_beside_what_is_not_read(language: str, answer: str, wrong: str) -> None:
    """And that it is not read is a warning, with what to write."""
    problems = problems_of(fact(language, answer, wrong))
    assert "right-wrong" in [problem.rule for problem in problems]


@pytest.mark.parametrize(
    ("language", "answer", "wrong"),
    [
        ("es", "Cien años de soledad", "§Rayuela, El Aleph"),
        ("en", "101 Dalmatians", "§Bambi, Aladdin"),
        ("fr", "400 coups", "§Jules et Jim"),
        ("de", "5 Millionen Euro", "§viel Geld"),
        ("en", "5:50 p.m.", "§teatime"),
        ("en", "23 January 2019", "§January 2018"),
        ("en", "7 men", "§5 women"),
    ],
)
def test_what_is_never_offered_is_a_warning(language: str, answer: str, wrong: str) -> None:
    """It has no order among numbers or dates: others are made up in its place."""
    check_marks(fact(language, answer, wrong), "unlike-wrong")


@pytest.mark.parametrize(
    ("language", "answer", "wrong", "offered"),
    [
        (
            *("de", "5 Millionen Euro", "6 Mio. €, 7 Mio. €"),
            ["5 Millionen Euro", "6 Millionen Euro", "7 Millionen Euro"],
        ),
        (
            *("fr", "23 janvier 2019", "le 24 janvier 2019, le 25 janvier 2019"),
            ["23 janvier 2019", "24 janvier 2019", "25 janvier 2019"],
        ),
        (
            *("en", "23 January 2019", "'January 25, 2019', 2019-01-26"),
            ["23 January 2019", "25 January 2019", "26 January 2019"],
        ),
        ("en", "the 1920s", "1930s, 1940s", ["the 1920s", "the 1930s", "the 1940s"]),
        ("fr", "18h30", "19 h, 20 h 30", ["18h30", "19h00", "20h30"]),
        ("es", "el 5 %", "6 %, 7 %", ["el 5 %", "el 6 %", "el 7 %"]),
        ("en", "8 Mile", "Get Rich, Hustle", ["8 Mile", "Get Rich", "Hustle"]),
    ],
)
def test_the_curators_own_are_offered_in_the_spelling_of_the_answer(
    language: str, answer: str, wrong: str, offered: list[str]
) -> None:
    """The first two are always options."""
    bank = bank_of(fact(language, answer, wrong), distractors=2)
    assert sorted(texts(item_of(bank, "f"))) == sorted(offered)


@pytest.mark.parametrize(
    ("language", "question", "answer", "read"),
    [
        ("fr", "À quelle heure ?", "18 h", "Time"),
        ("fr", "À quelle heure ?", "18 h 30", "Time"),
        ("fr", "À quelle heure ?", "18 heures", "Time"),
        ("es", "¿A qué hora?", "18 h", "Time"),
        ("pt", "A que horas?", "18 horas", "Time"),
        ("fr", "Combien de temps ?", "18 h", "Quantity"),
        ("en", "How long?", "18 h", "Quantity"),
    ],
)
def test_hours_are_a_time_where_one_is_asked_for(
    language: str, question: str, answer: str, read: str
) -> None:
    """Else they are how long something took."""
    value = pack_of(fact(language, answer, "", question)).facts["f"].answer
    assert type(value).__name__ == read


@pytest.mark.parametrize(("language", "answer"), [("fr", "18 h 30"), ("es", "18 h")])
def test_hours_may_be_either_where_nothing_tells(language: str, answer: str) -> None:
    """That is a warning until the type is written."""
    check_marks(fact(language, f"§{answer}", ""), "maybe-a-date")
    check_marks(fact(language, f"{{quantity: {answer}}}", ""))
    check_marks(fact(language, f"{{date: {answer}}}", ""))
