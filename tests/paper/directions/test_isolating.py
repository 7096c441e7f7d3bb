"""Texts keep the direction of their own first letter, whatever they stand in."""

import pytest

from quizgen.markup.carried import carry, tree_of
from quizgen.markup.plain import plain
from quizgen.markup.tree import Code, Formula, Style, Styled, Words
from quizgen.paper.answer_key import Place
from quizgen.paper.copies.layout import Layout
from quizgen.paper.copies.sheet import Exercise, Section
from quizgen.paper.directions.isolating import END, FIRST_STRONG, OPENING, Isolation


def isolated(said: str, direction: str = "") -> str:
    """Put isolates around a text, by its first letter or of a direction."""
    return f"{OPENING[direction]}{said}{END}"


@pytest.mark.parametrize("said", ["++i", "Go!", "-5 < x", "x = 3!", "Java (8)", "לונדון (IT)"])
def test_what_a_hebrew_page_would_tear_apart_is_isolated(said: str) -> None:
    """It begins or ends with letters that are written the other way, or has none."""
    assert Isolation("he").text(said) == isolated(said)


@pytest.mark.parametrize("said", ["שלום!", "(עולם)", "7 שלום"])
def test_what_an_english_page_would_tear_apart_is_isolated(said: str) -> None:
    """It has letters that are written the other way."""
    assert Isolation("en").text(said) == isolated(said)


@pytest.mark.parametrize("said", ["Python היא שפה.", "NATO הוקמה ב-1949?", "C++ או Java, (לא)"])
def test_a_text_of_the_page_that_begins_with_another_script_has_its_direction(said: str) -> None:
    """So its full stop stands at its end, and its first word at its beginning."""
    assert Isolation("he").text(said) == isolated(said, "rtl")
    assert Isolation("he", has_pages=False).text(said) == isolated(said, "rtl")
    assert Isolation("en").text(said) == isolated(said)


@pytest.mark.parametrize("said", ["שלום means peace.", "فرنسا is France (so)"])
def test_so_has_an_english_text_that_begins_with_hebrew(said: str) -> None:
    """It is the same the other way round."""
    assert Isolation("en").text(said) == isolated(said, "ltr")


def test_lines_have_directions_of_their_own() -> None:
    """A line of Latin letters alone is read as they are."""
    said = "Go היא שפה.\nfoo!"
    assert Isolation("he").text(said) == f"{isolated('Go היא שפה.', 'rtl')}\n{isolated('foo!')}"


def test_code_in_a_hebrew_sentence_is_isolated() -> None:
    """Its brackets stand where they are written, also in what is strong."""
    code = Code("f(x)")
    inner = (Words(OPENING["ltr"]), code, Words(END))
    for before, opening in (("מה ", ()), ("Go: מה ", (Words(OPENING["rtl"]),))):
        tree = (Words(before), Styled(Style.STRONG, (code,)), Words(" מדפיס?"))
        made = tree_of(Isolation("he").text(carry(tree)))
        middle = Styled(Style.STRONG, inner)
        closing = (Words(END),) if opening else ()
        want = (*opening, Words(before), middle, Words(" מדפיס?"), *closing)
        assert carry(made) == carry(want)
    alone = Isolation("he").text(carry((code,)))
    assert tree_of(alone) == (Words(FIRST_STRONG), code, Words(END))


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "++i"), ("en", "Año «2019»!"), ("en", ""), ("he", "פריז!"), ("he", "1914"), ("he", "")],
)
def test_all_else_stays(language: str, said: str) -> None:
    """So most files have no sign in them that nobody sees."""
    assert Isolation(language).text(said) == said


@pytest.mark.parametrize(
    ("said", "is_torn"),
    [("פריז", False), ("פריז!", True), ("Go", False), ("Go!", True), ("++i", True), ("7", False)],
)
def test_lines_without_a_page_have_the_direction_of_their_letters(said: str, is_torn: bool) -> None:
    """A Latin letter stands before each option."""
    assert (Isolation("he", has_pages=False).text(said) == isolated(said)) is is_torn


def test_each_line_is_isolated_by_itself() -> None:
    """Isolates end with their paragraph."""
    assert Isolation("he").text("Go!\nC++") == f"{isolated('Go!')}\n{isolated('C++')}"


def test_marked_text_is_isolated_without_its_blocks() -> None:
    """Code that stands apart, and formulas, are read from the left in any case."""
    block, formula = Code("i++", is_block=True), Formula("x", is_block=False)
    made = Isolation("he").text(carry((Words("Go!"), block, Styled(Style.STRONG, (Words("C"),)))))
    assert tree_of(made)[:2] == (Words(isolated("Go!")), block)
    assert plain(made).endswith(isolated("C"))
    assert Isolation("he").text(carry((formula,))) == carry((formula,))


def test_of_records_only_what_people_wrote_is_isolated() -> None:
    """A stem as a whole, whatever stands between its parts."""
    asked = Exercise(1, ("Go ", " C!"), Layout.BLANK, ("a!", "b!"), (), worth="2 points")
    section, place = Isolation("he").of((Section("Write.", (asked,)), Place("A 1", "B")))
    assert (section.instruction, place) == ("Write.", Place("A 1", "B"))
    (told,) = section.exercises
    assert told.stem == (f"{FIRST_STRONG}Go ", f" C!{END}")
    assert told.options == (isolated("a!"), isolated("b!"))
    assert told.worth == "2 points"
