"""What stands before times that are no day, month or year: right, or nothing."""

from copy import copy

import pytest

from quizgen.items.wording import blank_for
from quizgen.languages.grammars import grammar_of
from quizgen.languages.names import Dated
from quizgen.languages.prepositions import PREPOSITIONS, ways_of
from quizgen.machine.pattern import pattern
from quizgen.pack.template import fill
from quizgen.values import Date
from quizgen.values.date import PRECISIONS

TOLD = {
    "en": """
        the 1920s = in the 1920s
        1830s BC = in the 1830s BC
        The 1920s = in the 1920s
        19th century = in the 19th century
        the twenty-first century = in the twenty-first century
        19th-century = 19th-century
        3rd millennium BC = in the 3rd millennium BC
        44 BC = in 44 BC
        15 March 44 BC = on 15 March 44 BC
        AD 9 = in AD 9
        spring 2011 = in spring 2011
        the winter of 1946 = in the winter of 1946
        autumn of 1946 = in the autumn of 1946
        Q3 2020 = in Q3 2020
        third quarter of 2020 = in the third quarter of 2020
        2nd quarter 2020 = 2nd quarter 2020
        early 1945 = in early 1945
        early in 1945 = early in 1945
        mid-1945 = in mid-1945
        mid-January 2019 = in mid-January 2019
        late 19th century = in the late 19th century
        the early 1920s = in the early 1920s
        mid-1920s = in the mid-1920s
        the end of 1945 = at the end of 1945
        beginning of 1945 = at the beginning of 1945
        middle of 1945 = in the middle of 1945
        c. 1500 = c. 1500
        about 1500 = about 1500
        since 1990 = since 1990
        until 1945 = until 1945
        between 1914 and 1918 = between 1914 and 1918
        1914–1918 = in 1914–1918
        1914–18 = in 1914–18
        218–201 BC = in 218–201 BC
        218 BC–201 BC = in 218–201 BC
        27 BC–AD 14 = in 27 BC–AD 14
        -0217/-0200 = in 218–201 BC
        January–March 2019 = in January–March 2019
        c. 1500–1550 = c. 1500–1550
        1914 to 1918 = from 1914 to 1918
        from 1914 to 1918 = from 1914 to 1918
        23–25 January 2019 = on 23–25 January 2019
        23 January 2019, 10:00 = on 23 January 2019, 10:00
        January 23, 2019, 10:00 = on January 23, 2019, 10:00
        10:00 on 23 January 2019 = at 10:00 on 23 January 2019
        noon on 5 May 1990 = at noon on 5 May 1990
        6 p.m. on 5 May 1990 = at 6 p.m. on 5 May 1990
    """,
    "fr": """
        années 1920 = dans les années 1920
        les années 1920 = dans les années 1920
        le XIXe siècle = au XIXe siècle
        XIXe siècle = au XIXe siècle
        printemps 2011 = au printemps 2011
        l’été 2011 = à l’été 2011
        hiver 2011 = à l’hiver 2011
        1er trimestre 2020 = au 1er trimestre 2020
        début 1945 = début 1945
        début de 1945 = au début de 1945
        fin de 1945 = à la fin de 1945
        mi-1945 = mi-1945
        44 av. J.-C. = en 44 av. J.-C.
        vers 1500 = vers 1500
        1914 à 1918 = de 1914 à 1918
        du 23 au 25 janvier 2019 = du 23 au 25 janvier 2019
        23 janvier 2019, 10:00 = le 23 janvier 2019, 10:00
    """,
    "de": """
        1920er Jahre = in den 1920er Jahren
        die 1920er-Jahre = in den 1920er-Jahren
        die 1920er = in den 1920ern
        den 1920er Jahren = in den 1920er Jahren
        19. Jahrhundert = im 19. Jahrhundert
        das 3. Jahrhundert v. Chr. = im 3. Jahrhundert v. Chr.
        Frühling 2011 = im Frühling 2011
        der Sommer 2011 = im Sommer 2011
        3. Quartal 2020 = im 3. Quartal 2020
        drittes Quartal 2020 = drittes Quartal 2020
        Anfang 1945 = Anfang 1945
        Beginn 1945 = zu Beginn 1945
        44 v. Chr. = 44 v. Chr.
        um 1500 = um 1500
        1914 bis 1918 = von 1914 bis 1918
        23. bis 25. Januar 2019 = vom 23. bis 25. Januar 2019
        23. Januar 2019, 10:00 Uhr = am 23. Januar 2019, 10:00 Uhr
    """,
    "es": """
        los años 1920 = en los años 1920
        década de 1920 = en la década de 1920
        siglo XIX = en el siglo XIX
        el siglo III a. C. = en el siglo III a. C.
        primavera de 2011 = en la primavera de 2011
        el verano de 2011 = en el verano de 2011
        verano 2011 = verano 2011
        tercer trimestre de 2020 = en el tercer trimestre de 2020
        principios de 1945 = a principios de 1945
        a finales de 1945 = a finales de 1945
        hacia 1500 = hacia 1500
        1914 a 1918 = de 1914 a 1918
        de 1914 a 1918 = de 1914 a 1918
        23 de enero de 2019, 10:00 = el 23 de enero de 2019, 10:00
    """,
    "pt": """
        década de 1920 = na década de 1920
        os anos 1920 = nos anos 1920
        século XIX = no século XIX
        o século XIX = no século XIX
        primavera de 2011 = na primavera de 2011
        o verão de 2011 = no verão de 2011
        terceiro trimestre de 2020 = no terceiro trimestre de 2020
        início de 1945 = no início de 1945
        no início de 1945 = no início de 1945
        meados de 1945 = em meados de 1945
        por volta de 1500 = por volta de 1500
        1914 a 1918 = de 1914 a 1918
        23 de janeiro de 2019, 10:00 = em 23 de janeiro de 2019, 10:00
    """,
    "it": """
        anni 1920 = negli anni 1920
        gli anni 1920 = negli anni 1920
        XIX secolo = nel XIX secolo
        XI secolo = nell’XI secolo
        l’VIII secolo = nell’VIII secolo
        primavera 2011 = nella primavera 2011
        l’estate 2011 = nell’estate 2011
        terzo trimestre del 2020 = nel terzo trimestre del 2020
        inizio 1945 = a inizio 1945
        l’inizio del 1945 = all’inizio del 1945
        fine del 1945 = alla fine del 1945
        circa 1500 = circa 1500
        1914–1918 = nel 1914–1918
        800–850 = 800–850
        dal 1914 al 1918 = dal 1914 al 1918
        1914 al 1918 = dal 1914 al 1918
        8 gennaio 2019, 10:00 = l’8 gennaio 2019, 10:00
        23 gennaio 2019, 10:00 = il 23 gennaio 2019, 10:00
    """,
    "nl": """
        1914–1918 = 1914–1918
        44 v.Chr. = in 44 v.Chr.
    """,
}
PAIRS = [
    (language, *pair.strip().split(" = "))
    for language, table in TOLD.items()
    for pair in table.strip().splitlines()
]


def dated(text: str, language: str) -> Dated:
    """Read a date, and put it into words that know what they are."""
    date = Date.read_as(text, language)
    assert date, text
    return Dated(date.text, date.precision, date.language)


@pytest.mark.parametrize(("language", "time", "told"), PAIRS)
def test_a_time_has_the_preposition_that_it_needs(language: str, time: str, told: str) -> None:
    """With the article where that is missing; what is not certain stays as it is."""
    words = {"value": dated(time, language)}
    nouns = grammar_of(language).nouns
    assert fill("Foo {on value}.", words, nouns) in {f"Foo {told}.", f"Foo {told}"}
    assert copy(words["value"]).language == language


@pytest.mark.parametrize(
    ("language", "time", "told"),
    [
        ("en", "1920s", "in the ____"),
        ("en", "early 1945", "in ____"),
        ("en", "c. 1500", "____"),
        ("de", "1920er Jahre", "in den ____"),
        ("fr", "le XIXe siècle", "au ____"),
        ("it", "XIX secolo", "nel ____"),
    ],
)
def test_a_blank_has_the_preposition_of_what_it_stands_for(
    language: str, time: str, told: str
) -> None:
    """So that its answer fits into the sentence."""
    words = {"value": blank_for(dated(time, language), "____")}
    assert fill("{on value}", words, grammar_of(language).nouns) == told


@pytest.mark.parametrize("language", [*PREPOSITIONS, "nl", "ja"])
def test_ways_are_of_what_dates_can_be(language: str) -> None:
    """Each names a precision, and has a pattern."""
    ways = ways_of(language)
    assert bool(ways) == (language in PREPOSITIONS)
    assert ways.keys() <= PRECISIONS
    for way in (way for some in ways.values() for way in some):
        assert pattern(way.opening).groups == 0
