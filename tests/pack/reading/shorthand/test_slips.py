"""Names in tables that are nearly others are asked about, and words of a language are not."""

import pytest

from quizgen.pack.reading.shorthand.slips import is_slip
from tests.pack.marks import check_marks, problems_of


def table(*rows: str, more: str = "") -> str:
    """Write a pack with a table of towns and what is told of them."""
    cells = "".join(f"      - [{row}]\n" for row in rows)
    return (
        f"{more}tables:\n  towns:\n    columns: [town, tongue]\n    rows:\n{cells}"
        "relations: {speaks: {subject: town, value: tongue, table: towns}}\n"
    )


MORE = "columns: [town, river]\n    rows: [{rows}]\n"


@pytest.mark.parametrize(
    "slip",
    ["Frensh", "Frech", "Frenchh", "Frecnh", "the Frensh", "Franch"],
)
def test_a_name_that_stands_once_may_be_a_slip(slip: str) -> None:
    """It would be another thing, and so proven false of what it is a slip for."""
    body = table("Zurich, German", "Geneva, French", "Vaud, French", f"Jura, §{slip}")
    check_marks(body, "maybe-an-id")
    (problem,) = problems_of(body.replace("§", ""))
    assert problem.severity == "warning"
    assert problem.message == f"'{slip}' stands once, and becomes a tongue of its own"
    assert problem.hint == f"did you mean 'French'? If not, write `{{name: {slip}}}`"


@pytest.mark.parametrize(
    ("language", "right", "slip"),
    [
        ("de", "die Ostsee", "die Ostesee"),
        ("fr", "l’allemand", "l’alleman"),
        ("es", "el alemán", "el alenán"),
        ("en", "the North Sea", "the North-Sea"),
    ],
)
def test_slips_in_other_languages(language: str, right: str, slip: str) -> None:
    """Articles do not count."""
    body = table(f"A, {right}", f"B, {right}", f"C, §{slip}", more=f"language: {language}\n")
    check_marks(body, "maybe-an-id")


@pytest.mark.parametrize(
    "body",
    [
        table("A, French", "B, French", "C, {name: Frensh}"),
        table("A, French", "B, French", "C, Frensh", more="entities: {tongue: [French, Frensh]}\n"),
        table("horse, das Pferd", "house, das Haus", "month, der Monat", "mouth, der Mund"),
        table("A, Iran", "B, Iran", "C, Iraq"),
        table("A, Austria", "B, Austria", "C, Australia"),
        table("A, Ireland", "B, Ireland", "C, Iceland"),
        table("A, carbon-12", "B, carbon-12", "C, carbon-14"),
        table("A, alkane", "B, alkane", "C, alkene", "D, alkyne"),
        table("A, French", "B, Frensh", "C, French", "D, Frensh"),
    ],
)
def test_other_names_are_what_they_are(body: str) -> None:
    """Listing both answers the warning, and so does a record."""
    check_marks(body)


RIVERS = """\
tables:
  towns: {columns: [town, tongue], rows: [[Zurich, A], [Geneva, B], [Ticino, C], [house, D]]}
  rivers: {columns: [town, river], rows: [[Zurich, E], [Geneva, F], [§Tichino, G]]}
  plants: {columns: [town, plant], rows: [[horse, H], [plane, I], [chair, J]]}
relations:
  speaks: {subject: town, value: tongue, table: towns}
  lies: {subject: town, value: river, table: rivers}
  grows: {subject: town, value: plant, table: plants}
"""


def test_columns_with_the_same_names_tell_slips() -> None:
    """The later one is asked about; but the words of two lessons are not the same."""
    check_marks(RIVERS, "maybe-an-id")


@pytest.mark.parametrize(
    ("language", "listed", "slip"),
    [
        ("en", "the Black Sea", "Black See"),
        ("en", "the North Sea", "Nort Sea"),
        ("en", "Mediterranean", "the Mediteranean"),
        ("fr", "la mer Noire", "mer Noir"),
        ("de", "das Schwarze Meer", "Schwarze Mer"),
        ("es", "el mar Negro", "mar Nergo"),
    ],
)
def test_articles_hide_no_slip(language: str, listed: str, slip: str) -> None:
    """What is nearly a listed name is asked about, whichever of them has an article."""
    more = f"language: {language}\nentities: {{tongue: [{listed}]}}\n"
    check_marks(table(f"the Inn, §{slip}", more=more), "maybe-an-id")


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [
        ("alkane", "alkene", "en"),
        ("sulfite", "sulfate", "en"),
        ("sulfito", "sulfato", "es"),
        ("alcane", "alcène", "fr"),
        ("alkan", "alken", "de"),
        ("nitrat", "nitrit", "de"),
        ("planet", "planets", "en"),
        ("masculino", "masculina", "es"),
        ("allemand", "allemande", "fr"),
        ("abduction", "adduction", "en"),
        ("gambia", "zambia", "en"),
        ("irland", "island", "de"),
        ("stage 1", "stage 2", "en"),
        ("group iv", "group vi", "en"),
        ("male", "female", "en"),
    ],
)
def test_pairs_that_are_two_words(one: str, other: str, language: str) -> None:
    """Endings, beginnings and numbers tell words apart."""
    assert not is_slip(one, other, language)
