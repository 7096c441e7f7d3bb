"""Marked names in sentences: capitals, articles and prepositions see through to the words."""

from dataclasses import replace

import pytest

from quizgen.bank import make_bank
from quizgen.items.item import Item
from quizgen.items.kinds import kind_of
from quizgen.items.sentence import begun
from quizgen.languages.grammars import grammar_of
from quizgen.languages.names import Name, Plural
from quizgen.markup.carried import tree_of
from quizgen.markup.plain import plain
from quizgen.markup.reading import read
from quizgen.markup.tree import Style, Styled, Words
from quizgen.pack.template import fill
from quizgen.unmarked import unmarked
from tests.packs import pack_of


def carried(text: str) -> str:
    """Read marked text as a pack does."""
    return read(text, has_blocks=False)[0]


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("*the* cell", "The cell is here."),
        ("*the cell*", "The cell is here."),
        ("[the cell](https://example.org/a)", "The cell is here."),
        ("**red** *stone*", "Red stone is here."),
        ("the `len` function", "The len function is here."),
        ("`len`", "len is here."),
        ("$x$", "x is here."),
        ("*p*H", "pH is here."),
        ("*sin* A~1~", "sin A₁ is here."),
        ("*Ann*", "Ann is here."),
    ],
)
def test_a_sentence_begins_with_a_capital(name: str, sentence: str) -> None:
    """Where that of a plain name would; code and formulas stay as they are."""
    nouns = grammar_of("en").nouns
    told = begun("{subject} is here.", {"subject": Name(carried(name))}, nouns)
    assert plain(told) == sentence


def test_a_style_of_the_sentence_is_no_word() -> None:
    """The name that it marks stands first all the same."""
    nouns = grammar_of("en").nouns
    told = begun(carried("*{subject}* is here."), {"subject": Name("the cell")}, nouns)
    assert plain(told) == "The cell is here."


@pytest.mark.parametrize(
    ("language", "template", "name", "sentence"),
    [
        ("en", "It is {a subject}.", "*hour*", "It is an hour."),
        ("en", "It is {a subject}.", "**a** cell", "It is a cell."),
        ("en", "It is {subject’s} end.", "*James*", "It is James’s end."),
        ("es", "El color de {subject}.", "*el agua*", "El color del agua."),
        ("es", "El color de {subject}.", "*el* agua", "El color del agua."),
        ("es", "El color de {subject}.", "*la* sal", "El color de la sal."),
        ("es", "Va a {subject}.", "**el mar**", "Va al mar."),
        ("fr", "La couleur de {subject}.", "*le* lait", "La couleur du lait."),
        ("fr", "La couleur de {subject}.", "*les laits*", "La couleur des laits."),
        ("fr", "La couleur de {subject}.", "*eau* claire", "La couleur d’eau claire."),
        ("fr", "La couleur de {subject}.", "*la* mer", "La couleur de la mer."),
        ("it", "Il colore di {subject}.", "*il mare*", "Il colore del mare."),
        ("it", "Il colore di {subject}.", "*l’acqua*", "Il colore dell’acqua."),
        ("pt", "A cor de {subject}.", "*o* mar", "A cor do mar."),
        ("de", "Die Farbe von {subject}.", "*dem* Meer", "Die Farbe von dem Meer."),
    ],
)
def test_what_stands_before_names_goes_by_their_words(
    language: str, template: str, name: str, sentence: str
) -> None:
    """Articles, possessives and contractions."""
    told = fill(template, {"subject": Name(carried(name))}, grammar_of(language).nouns)
    assert plain(told) == sentence


def test_what_is_left_of_a_name_stays_marked() -> None:
    """Its article has melted, and is marked no longer."""
    told = fill("de {subject}", {"subject": Name(carried("*el agua*"))}, grammar_of("es").nouns)
    assert tree_of(told) == (Words("del "), Styled(Style.EMPHASIS, (Words("agua"),)))


@pytest.mark.parametrize(("word", "end"), [("the *States*", "’"), ("the *state*", "’s")])
def test_plurals_stay_plurals(word: str, end: str) -> None:
    """Of which the possessive has an apostrophe alone."""
    told = fill("{subject’s}", {"subject": Plural(carried(word))}, grammar_of("en").nouns)
    assert plain(told) == plain(carried(word)) + end


@pytest.mark.parametrize("name", ["*6 p.m.*", "**They said “Stop.”**"])
def test_no_full_stop_follows_another(name: str) -> None:
    """Behind what is marked, as behind what is not."""
    told = fill("At {subject}.", {"subject": carried(name)}, grammar_of("en").nouns)
    assert not plain(told).endswith(("..", "”."))


PACK = """
entities:
  thing: {a: 'ONE', b: beta, c: gamma, d: delta, e: Epsilon sits there too, f: zeta}
  sort: {u: uno, v: due, w: tre, x: quattro, y: cinque, z: sei}
relations:
  sort:
    subject: thing
    value: sort
    cardinality: one-to-one
    ask: {value: "Which sort is {subject}?", subject: "What is {value}?"}
    statement: "{subject} is {value}."
    facts: {a: u, b: v, c: w, d: x, e: y, f: z}
"""


@pytest.mark.parametrize("kind", ["choice", "true-false", "cloze", "short-answer"])
def test_marks_change_no_draw(kind: str) -> None:
    """Size, form and words of names are those of their plain text."""
    names = ["beta", "gamma", "delta", "zeta", "uno", "due", "tre", "quattro", "cinque", "sei"]
    marked = f"text: marked{PACK}"
    for name in names:
        marked = marked.replace(f": {name}", f": '*{name}*'")
    banks = [make_bank([pack_of(text)], kinds=[kind_of(kind)]) for text in (PACK, marked)]
    plain_items, marked_items = ([_seen(item) for item in bank.items] for bank in banks)
    assert plain_items == marked_items
    assert plain_items


def _seen(item: Item) -> object:
    bare = unmarked(item)
    options = tuple(replace(option, certificate=None) for option in bare.options)
    return bare.id, bare.stem, options, bare.statement, bare.accepted, bare.difficulty
