"""Texts with placeholders: found, filled, and never looked into twice."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.languages.grammars import PLAIN, grammar_of
from quizgen.languages.names import Dated, Plural
from quizgen.pack.template import TemplateError, fill, placeholders


@pytest.mark.parametrize(
    ("template", "names"),
    [
        ("plain", ()),
        ("", ()),
        ("{subject} {value}.", ("subject", "value")),
        ("{b}{a}{b}", ("b", "a")),
        ("{{subject}}", ()),
        ("{{{subject}}}", ("subject",)),
        ("{}", ("",)),
        ("{a.__class__}", ("a.__class__",)),
        ("{a!r:>10}", ("a!r:>10",)),
        ("{ a }", (" a ",)),
    ],
)
def test_placeholders_are_named_in_their_order(template: str, names: tuple[str, ...]) -> None:
    """Each once; what stands between single braces is the whole name, dots and all."""
    assert placeholders(template) == names


@pytest.mark.parametrize(
    ("template", "position"), [("{a", 0), ("a}", 1), ("{a}}", 3), ("{a{b}}", 0), ("{{a}", 3)]
)
def test_a_brace_without_its_other_half_is_an_error(template: str, position: int) -> None:
    """The error knows where the brace stands."""
    with pytest.raises(TemplateError) as caught:
        placeholders(template)
    assert caught.value.position == position
    with pytest.raises(TemplateError):
        fill(template, {"a": "x", "b": "y"})


def test_words_take_the_place_of_placeholders() -> None:
    """Double braces become single ones, all else stays."""
    assert fill("{a}, {{b}} and {b}.", {"a": "x", "b": "y"}) == "x, {b} and y."


def test_words_are_not_looked_into() -> None:
    """A word that looks like a placeholder is put in as it is."""
    assert fill("{a}{b}", {"a": "{b}", "b": "{a}{{"}) == "{b}{a}{{"


def test_there_is_no_way_into_objects() -> None:
    """Attributes, indices and conversions are names like others, and unknown."""
    for template in ("{a.__class__}", "{a[0]}", "{a!r}", "{0}"):
        with pytest.raises(KeyError):
            fill(template, {"a": "x"})


@given(st.text(), st.text())
def test_any_text_can_be_escaped(text: str, word: str) -> None:
    """With its braces doubled, any text is filled to itself."""
    escaped = text.replace("{", "{{").replace("}", "}}")
    assert placeholders(escaped) == ()
    assert fill(escaped, {}) == text
    assert fill(f"{escaped}{{a}}", {"a": word}) == text + word


@given(st.text(alphabet="{}ab ", max_size=12))
def test_filling_and_naming_agree(template: str) -> None:
    """A template either is refused by both or can be filled by what it names."""
    try:
        names = placeholders(template)
    except TemplateError:
        with pytest.raises(TemplateError):
            fill(template, {})
        return
    assert isinstance(fill(template, dict.fromkeys(names, "x")), str)


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ("{a value} came", "an owl came"),
        ("{an value} came", "an owl came"),
        ("{value’s} nest", "owl’s nest"),
        ("{value's} nest", "owl's nest"),
        ("{value} {value?is|are} here", "owl is here"),
        ("{men} {men?is|are} here", "men are here"),
        ("{a men} came", "men came"),
        ("{men’s} hats, {cooks’s} hats", "men’s hats, cooks’ hats"),
        ("{men?|not }so", "not so"),
    ],
)
def test_forms_of_words(template: str, expected: str) -> None:
    """The article, the possessive, and the word that agrees in number."""
    words = {"value": "owl", "men": Plural("men"), "cooks": Plural("cooks")}
    assert fill(template, words, grammar_of("en").nouns) == expected


def test_a_form_names_its_placeholder() -> None:
    """A form is no name of its own."""
    template = "{a value} of {subject’s} {subject?is|are}"
    assert placeholders(template) == ("value", "subject")


def test_words_melt_only_where_they_are_put_in() -> None:
    """What a template says itself stays as it is written."""
    words = {"value": "el norte", "other": "de el"}
    assert (
        fill("de {value}, de el sur, {other}", words, grammar_of("es").nouns)
        == "del norte, de el sur, de el"
    )
    assert fill("de {value}", words, PLAIN.nouns) == "de el norte"


@pytest.mark.parametrize(
    ("language", "day", "month", "told"),
    [
        ("en", "26 July 1956", "January 1957", ("on", "in", "in")),
        ("es", "26 de julio de 1956", "enero de 1957", ("el", "en", "en")),
        ("fr", "26 juillet 1956", "janvier 1957", ("le", "en", "en")),
        ("de", "26. Juli 1956", "Januar 1957", ("am", "im", "")),
        ("pt-BR", "26 de julho de 1956", "janeiro de 1957", ("em", "em", "em")),
        ("it", "26 luglio 1956", "gennaio 1957", ("il", "nel", "nel")),
        ("nl", "26 juli 1956", "januari 1957", ("op", "in", "in")),
    ],
)
def test_a_date_has_the_preposition_that_it_needs(
    language: str, day: str, month: str, told: tuple[str, str, str]
) -> None:
    """By how exact it is, in each language."""
    nouns = grammar_of(language).nouns
    dates = {"day": day, "month": month, "year": "1957"}
    for (precision, date), before in zip(dates.items(), told, strict=True):
        words = {"value": Dated(date, precision)}
        expected = f"{before} {date}".strip()
        assert fill("It began {on value}.", words, nouns) == f"It began {expected}."


@pytest.mark.parametrize(
    ("date", "told"),
    [("8 luglio 1956", "l’8 luglio 1956"), ("11 luglio 1956", "l’11 luglio 1956")]
    + [(f"{day} luglio 1956", f"il {day} luglio 1956") for day in ("1º", "18", "28")],
)
def test_italian_days_that_begin_with_a_vowel_elide(date: str, told: str) -> None:
    """Eight and eleven do."""
    nouns = grammar_of("it").nouns
    assert fill("{on a}", {"a": Dated(date, "day")}, nouns) == told


def test_what_is_no_date_has_no_preposition() -> None:
    """Nor has a precision that the grammar does not know."""
    nouns = grammar_of("en").nouns
    assert fill("{on a}", {"a": "never"}, nouns) == "never"
    assert fill("{on a}", {"a": Dated("once", "unheard of")}, nouns) == "once"


@pytest.mark.parametrize("language", ["en", "es", "fr", "de", "pt", "it", "nl", "ja"])
@pytest.mark.parametrize(
    ("template", "value", "filled"),
    [
        ("It began at {a}.", "6 p.m.", "It began at 6 p.m."),
        ("In {a}.", "D.C.", "In D.C."),
        ("They said {a}.", "Yes!", "They said Yes!"),
        ("They sang {a}.", "Who’s Next?", "They sang Who’s Next?"),
        ("They sang {a}.", "and so on…", "They sang and so on…"),
        ("They said {a}!", "Yes!", "They said Yes!"),
        ("Was it {a}?", "6 p.m.", "Was it 6 p.m.?"),
        ("Who sang {a}?", "Help!", "Who sang Help!?"),
        ("They live in {a}. It is old.", "D.C.", "They live in D.C. It is old."),
        ("答えは{a}。", "はい。", "答えは はい。".replace(" ", "")),
        ("At {a}, then.", "6 p.m.", "At 6 p.m., then."),
        ("They said “{a}”.", "Yes!", "They said “Yes!”."),
        ("They said {a}.", "“Stop.”", "They said “Stop.”"),
        ("They said {a}.", "«Alto.»", "They said «Alto.»"),
        ("They said {a}.", "“Stop”", "They said “Stop”."),
        ("They said {a}.", "“Yes!”", "They said “Yes!”."),
        ("They said {a}.", "(and so on.)", "They said (and so on.)."),
        ("From {a}...", "D.C.", "From D.C...."),
        ("{a}.", "", "."),
        ("It is {a}.", "72 hours", "It is 72 hours."),
    ],
)
def test_a_sentence_ends_in_one_mark(language: str, template: str, value: str, filled: str) -> None:
    """A stop goes where the value ends in a mark of its own, whatever the language."""
    assert fill(template, {"a": value}, grammar_of(language).nouns) == filled


def test_a_placeholder_with_a_capital_asks_for_one() -> None:
    """Wherever it stands, and in whatever form; what begins large stays so."""
    nouns = grammar_of("en").nouns
    words = {"subject": "owl", "value": Dated("January 1957", "month")}
    assert placeholders("{Subject} {On value}") == ("subject", "value")
    assert fill("{Subject} and {subject}", words, nouns) == "Owl and owl"
    assert fill("{A subject}, {Subject’s}", words, nouns) == "An owl, Owl’s"
    assert fill("{On value}", words, nouns) == "In January 1957"
    assert fill("{Value}", {"value": "x"}, grammar_of("tr").nouns) == "X"
    assert fill("{Value}", {"value": "iki"}, grammar_of("tr").nouns) == "İki"
