"""Marking: names that are said more fully, or less so, than they are listed."""

from dataclasses import replace

import pytest

from quizgen.marking.mark import Mark, mark
from tests.study.quizzes import make_typed, question_of

PLANET = ("Which planet is red?", "planet", "Mars")
GROUP = ("Red cells of which blood group can be given to anyone?", "blood group", "O negative")
BONE = ("Which is the smallest bone?", "bone", "the stapes|stirrup")
GAS = ("Which gas is it?", "", "nitrogen")
FLEMING = ("Who discovered penicillin?", "person", "Alexander Fleming|Fleming")
MADURO = ("The man who said so is _____.", "person", "Nicolás Maduro|Maduro")
PENCE = ("Whose words were these?", "", "Mike Pence|Pence|US Vice President Mike Pence")
JIMENEZ = ("Whose dictatorship ended then?", "past leader", "Marcos Pérez Jiménez|Pérez Jiménez")
GOGH = ("Who painted it?", "painter", "Vincent van Gogh")
VICTORIA = ("Which lake is the largest?", "lake", "Lake Victoria|Victoria")
GANYMEDE = ("Which moon is the largest?", "moon", "Ganymede")
CITY = ("Which city saw it?", "city", "Mexico City|Mexico City, Mexico")
VITAMIN = ("Lack of which vitamin is it?", "nutrient", "vitamin B₁|thiamine|B₁")
SUPREME = ("Which institution ruled so?", "institution", "the Supreme Court")
EDEN = ("Who was it?", "person|who later fell ill", "Anthony Eden|Eden")

ROWS = {
    "en": [
        (PLANET, "right", "planet Mars|the planet Mars|The Planet Mars.|Mars (planet)"),
        (PLANET, "asked", "the red planet Mars|dwarf planet Mars"),
        (PLANET, "wrong", "Mars (or Venus)|not planet Mars"),
        (
            PLANET,
            "wrong",
            "planet Venus|new Mars|Mars Venus|Mars or Venus|Mars, Venus|Mars/Venus",
        ),
        (GROUP, "right", "group O negative|blood group O negative|O negative (blood group)"),
        (GROUP, "wrong", "group A negative|group O"),
        (
            BONE,
            "right",
            "stirrup bone|the stapes bone|bone stapes|stapes (stirrup)|stirrup (stapes)",
        ),
        (
            BONE,
            "right",
            "the stapes, or stirrup|stirrup or stapes|the stapes (or stirrup)|stapes = stirrup",
        ),
        (BONE, "asked", "stapes (in the ear)"),
        (BONE, "wrong", "anvil bone|anvil (stapes)|stapes or anvil|the stapes, the anvil"),
        (GAS, "right", "nitrogen gas|gas nitrogen|nitrogen (gas)"),
        (GAS, "wrong", "gas|oxygen gas|liquid nitrogen"),
        (
            FLEMING,
            "right",
            "Sir Alexander Fleming|Dr Fleming|Dr. Alexander Fleming|Professor Fleming",
        ),
        (FLEMING, "right", "the late Dr Alexander Fleming|Prof. Sir Alexander Fleming"),
        (FLEMING, "asked", "Sir Fleming|Mr Fleming|Mrs. Fleming|Alexander J. Fleming"),
        (FLEMING, "wrong", "Sir Alexander|Dr Watson|Sir|Doctor|Alexander|Ian Fleming"),
        (FLEMING, "right", "Fleming, Alexander|Mme Alexander Fleming"),
        (FLEMING, "asked", "Alexander James Fleming|Madame Fleming"),
        (MADURO, "right", "President Maduro|dictator Nicolás Maduro|the opposition leader Maduro"),
        (MADURO, "asked", "Venezuelan President Nicolás Maduro|US President Maduro|King Maduro"),
        (MADURO, "right", "Nicolás Maduro, the president|Maduro (Nicolás Maduro)"),
        (MADURO, "wrong", "President Chávez|President|Venezuelan Maduro|not Maduro"),
        (PENCE, "right", "VP Pence|Vice President Mike Pence|Vice-President Pence|Mr. Mike Pence"),
        (PENCE, "wrong", "Mike|Vice President Mike|US|Vice President"),
        (MADURO, "asked", "President Nicolás Maduro of Venezuela|Maduro of Venezuela"),
        (MADURO, "asked", "Nicolás Maduro, president of Venezuela|Maduro, the head of it all"),
        (MADURO, "wrong", "Maduro, Guaidó|maduro, juan guaidó|Maduro or the others"),
        (PENCE, "asked", "Mike Pence, vice president of the US|Pence, the man of the hour"),
        (JIMENEZ, "right", "the dictatorship of Marcos Pérez Jiménez|Pérez Jiménez's dictatorship"),
        (JIMENEZ, "wrong", "the dictatorship of Juan Gómez|Gómez's dictatorship"),
        (JIMENEZ, "right", "President Marcos Pérez Jiménez|General Pérez Jiménez"),
        (JIMENEZ, "asked", "Jiménez|Jimenez|Marcos Jimenez|Pérez|General Jiménez|Marcos Pérez"),
        (JIMENEZ, "wrong", "Marcos|General Marcos|Gómez|Marcos Gómez|Pérez Gómez"),
        (GOGH, "asked", "van Gogh|Gogh|Vincent Willem van Gogh"),
        (GOGH, "wrong", "van|Vincent|Theo van Gogh|Vincent van"),
        (VICTORIA, "right", "Victoria lake|Lake Victoria (lake)"),
        (VICTORIA, "wrong", "Queen Victoria|President Victoria|Lake"),
        (GANYMEDE, "right", "the moon Ganymede|Ganymede (moon)"),
        (GANYMEDE, "asked", "Jupiter's moon Ganymede|Jupiter’s Ganymede|Ganymede (Jupiter)"),
        (CITY, "right", "Mexico City (Mexico)|the city Mexico City|city of Mexico City"),
        (VITAMIN, "right", "vitamin B1 (thiamine)|thiamine (vitamin B1)|thiamine, vitamin B₁"),
        (VITAMIN, "wrong", "vitamin C (thiamine)|vitamin|vitamin B12"),
        (SUPREME, "wrong", "Court|President Court|Supreme"),
        (EDEN, "right", "Anthony Eden, who later fell ill|Eden (who later fell ill)"),
    ],
    "es": [
        (("¿Qué planeta es rojo?", "planet", "Marte"), "right", "el planeta Marte|planeta Marte"),
        (("¿En qué ciudad fue?", "city", "Cúcuta"), "right", "la ciudad de Cúcuta"),
        (
            ("¿Quién fue?", "", "Vladimir Padrino|Padrino"),
            "right",
            "general Padrino|el ministro Padrino",
        ),
        (("¿Quién fue?", "", "Vladimir Padrino|Padrino"), "asked", "señor Padrino|don Padrino"),
        (
            ("¿Quién fue?", "person", "Vladimir Padrino|Padrino"),
            "asked",
            "Padrino, ministro de Defensa|el general Padrino de Venezuela",
        ),
        (("¿Quién fue?", "", "Vladimir Padrino|Padrino"), "asked", "el general venezolano Padrino"),
        (("¿Quién fue?", "", "Marcos Pérez Jiménez"), "asked", "Jiménez|Pérez|el general Pérez"),
        (("¿Cuál es el hueso?", "bone", "estribo|estapedio"), "right", "estribo (estapedio)"),
    ],
    "de": [
        (("Welcher Planet ist rot?", "planet", "Mars"), "right", "der Planet Mars|Planet Mars"),
        (("In welcher Stadt war es?", "city", "Bonn"), "right", "die Stadt Bonn|Stadt Bonn"),
        (("Wer war es?", "", "Konrad Adenauer|Adenauer"), "right", "Bundeskanzler Adenauer"),
        (("Wer war es?", "", "Konrad Adenauer|Adenauer"), "right", "Dr. Konrad Adenauer"),
        (("Wer war es?", "", "Konrad Adenauer|Adenauer"), "asked", "Herr Adenauer"),
        (("Wer war es?", "", "Konrad Adenauer"), "asked", "Konrad Adenauer, der erste Kanzler"),
        (("Wer war es?", "", "Konrad Adenauer|Adenauer"), "wrong", "Bundeskanzler Brandt"),
    ],
    "fr": [
        (("Quelle planète est rouge ?", "planet", "Mars"), "right", "la planète Mars"),
        (("Qui a dit cela ?", "", "Charles de Gaulle|de Gaulle"), "right", "le général de Gaulle"),
        (("Qui a dit cela ?", "", "Charles de Gaulle|de Gaulle"), "asked", "M. de Gaulle|Gaulle"),
    ],
    "it": [(("Chi era?", "", "Aldo Moro|Moro"), "right", "il presidente Moro|prof. Aldo Moro")],
    "pt": [(("Quem foi?", "", "Getúlio Vargas|Vargas"), "right", "o presidente Vargas")],
}


@pytest.mark.parametrize(
    ("language", "asked", "worth", "reply"),
    [
        (language, asked, worth, reply)
        for language, rows in ROWS.items()
        for asked, worth, replies in rows
        for reply in replies.split("|")
    ],
)
def test_a_name_may_be_said_more_fully(
    language: str, asked: tuple[str, str, str], worth: str, reply: str
) -> None:
    """With a title, its kind or a second name; what may be another's is asked about."""
    stem, beside, accepted = asked
    item = replace(
        make_typed(*accepted.split("|"), stem=stem), beside=tuple(filter(None, beside.split("|")))
    )
    marked = mark(question_of(item), reply, language)
    found = "asked" if not isinstance(marked, Mark) else "right" if marked.right else "wrong"
    assert found == worth


def test_the_name_of_something_else_is_not_said_more_fully() -> None:
    """The planet Mars is no Mars where both are known, nor is what stands in brackets."""
    item = replace(make_typed("Mars"), beside=("planet",), rivals=("planet Mars", "Mar"))
    for reply in ("planet Mars", "Planet Mars", "Mars (Mar)"):
        assert mark(question_of(item), reply) == Mark(right=False), reply
