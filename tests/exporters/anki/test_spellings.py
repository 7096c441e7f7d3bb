"""Cards take the usual spellings of numbers, dates and times, and no near ones."""

import json
import os
from dataclasses import replace
from pathlib import Path

import pytest

from quizgen.items.item import Item
from quizgen.marking.mark import Mark, mark
from quizgen.values import Text, read
from tests.exporters.browser import BROWSER, Browser
from tests.exporters.decks import edition
from tests.exporters.responses import NUMERIC
from tests.study.quizzes import question_of

pytestmark = pytest.mark.skipif(
    BROWSER is None and os.environ.get("QUIZGEN_BROWSER") != "required",
    reason="there is no Chromium on the PATH",
)

# What is right, what is the same, and what is near but wrong, or only like it.
ROWS = {
    "en": [
        ("-39 °C", "-39|−39 °C|-39°C|-38.2 °F|minus 39|-39 degrees Celsius", "39|39 °C|-39 °F|-93"),
        ("6.022 × 10²³", "6.022e23|6.022 × 10^23|6.022x10^23", "6.022|6.022 × 10²²|6.022 × 1023"),
        ("100 °C", "100|212 °F|100 degrees celsius|100 C", "100 °F|212|373 °C"),
        ("650 nm", "650|0.65 µm|.65 µm|650nm|650 nanometers", "650 mm|650 Nm|65 nm"),
        ("16 GB", "16|16GB|16 gigabytes|16000 MB", "16 gb|16 Gb|16 MB|1.6"),
        ("9.8 m/s²", "9.8|9.8 m/s^2|9.8 m/s2|9.8 metres per second squared", "98|9.8 m/s|.8"),
        ("1 234 567 people", "1,234,567|1234567|1234567 people", "1234|123,456"),
        ("$5 million", "$5m|$5,000,000|5 million dollars|USD 5 million", "$5|5|€5 million"),
        ("50 cents", "50|50c|$0.50|50¢", "$50|0.5|5"),
        ("2½ hours", "2.5|2 1/2|150 minutes|2h30|2 hours 30 minutes|two and a half", "2|2.3|21/2"),
        ("two thirds", "2/3|⅔|0.67", "2|3/2|1/3|0.6"),
        ("99.5%", "99.5|99.5 percent|99.5 per cent", "995|9.5|99"),
        ("10–15 km", "10-15|10 to 15 km|between 10 and 15 km|10-15 kilometers", "10|15|12|1015"),
        ("3 hours 20 minutes", "200 minutes|3h20|3 h 20 min|200 min", "320|3.2 hours|3 hours"),
        ("5 ft 3 in", "63 inches|5 feet 3 inches|63 in", "5|53|5 ft|3 in"),
        ("61 years old", "61|61 years|sixty-one", "61 days|6|16"),
        ("72 hours", "3 days|72|72h|4,320 minutes|72 HOURS", "3 hours|72 days|27"),
        ("5 km", "5|5km|5,000 m|5 kilometres|5 kilometers|Five", "5 m|5 KM|.5 km|.5|5 miles|5.0.0"),
        ("about 7,000 people", "7000|7,000|around 7000|7 thousand people", "70|700|9000"),
        ("44 BC", "44 BCE|44 B.C.|44BC", "44|44 AD|45 BC"),
        ("15 March 44 BC", "March 15, 44 BC|15 March 44 BCE", "15 March 44|15 May 44 BC"),
        ("23 January 2019", "January 23, 2019|23 Jan 2019|2019-01-23|23/1/2019|Jan. 23rd, 2019",
         "23 June 2019|2019|2019-01-24|23 January 2018"),
        ("3 April 2019", "April 3, 2019|2019-04-03|3rd April 2019", "3/4/2019|4/3/2019|April 2019"),
        ("January 2019", "Jan 2019|2019-01|01/2019", "2019|January|June 2019"),
        ("19th century", "nineteenth century|the 19th century", "19|1900|20th century"),
        ("the 1920s", "1920s|1920's", "1920|20s|the 1930s"),
        ("c. 1500", "1500|about 1500|around 1500|circa 1500", "1600|150|15th century"),
        ("1914–1918", "1914-1918|1914-18|1914 to 1918|from 1914 to 1918", "1914|1918|1914-19"),
        ("3 pm", "15:00|3 p.m.|3pm|3:00 PM|3 in the afternoon", "3|3 am|3:30 pm|15"),
        ("12:30 pm", "12:30 p.m.", "0:30|12:30 am"),
        ("third", "3rd|3|the third", "2nd|three thirds|13"),
        ("2⁵", "2^5|32|thirty-two", "25|2|10"),
    ],
    "de": [
        ("6.500 Menschen", "6500|6.500|6 500|6,5 Tausend|6500 Menschen", "6,5|6,500|650"),
        ("72 Stunden", "3 Tage|72 h|72|zweiundsiebzig", "72 Tage|3 Stunden|27"),
        ("2,5 km", "2500 m|2,5|2.500 m|2,5 Kilometer", "2.5 m|25|2,5 m"),
        ("6,5 Millionen Euro", "6,5 Millionen €|6.500.000 €|6500000 Euro", "6,5 Millionen $"),
        ("50 %", "50|50 Prozent|50%|fünfzig Prozent", "5 %|0,5"),
        ("23. Januar 2019", "23.1.2019|23.01.2019|23 Januar 2019|2019-01-23|23. Jan. 2019",
         "23. Juni 2019|Januar 2019|24.1.2019"),
        ("15:00 Uhr", "15 Uhr|15.00 Uhr|15:00|3 Uhr nachmittags", "3 Uhr morgens|5 Uhr"),
        ("44 v. Chr.", "44 v.Chr.|44 vor Christus|44 v. u. Z.", "44|44 n. Chr."),
        ("19. Jahrhundert", "das 19. Jahrhundert|19. Jh.", "19|20. Jahrhundert"),
        ("10 bis 15 km", "10-15 km|10–15|zwischen 10 und 15 km", "12|10|15 km"),
        ("61 Jahre alt", "61|61 Jahre", "61 Tage|16"),
    ],
    "es": [
        ("6500 personas", "6.500|6 500|6500|6,5 mil personas", "6,5|650"),
        ("72 horas", "3 días|72 h|3 dias|72", "72 días|3 horas"),
        ("3,5 millones de euros", "3.500.000 €|3,5 millones|€3,5 millones", "3,5|3,5 euros"),
        ("23 de enero de 2019", "23/1/2019|23/01/2019|23 enero 2019|2019-01-23|23 de ene. de 2019",
         "23 de junio de 2019|enero de 2019|24/1/2019"),
        ("siglo XIX", "s. XIX|el siglo XIX|siglo 19", "XX|siglo XX"),
        ("44 a. C.", "44 a.C.|44 antes de Cristo", "44|44 d. C."),
        ("50 %", "50%|50 por ciento|50", "5 %|0,5"),
        ("15:00", "15.00 h|3 p. m.|15:00 h", "3 a. m.|5:00"),
        ("100 °C", "100 grados Celsius|212 °F|100", "212|100 °F"),
        ("entre 10 y 15 km", "10-15 km|de 10 a 15 km", "12|15"),
    ],
    "fr": [
        ("6 500 personnes", "6500|6 500|6500 personnes", "6,5|650|65"),
        ("72 heures", "3 jours|72 h|72", "72 jours|3 heures"),
        ("23 janvier 2019", "23/1/2019|23/01/2019|2019-01-23|23 janv. 2019", "23 juin 2019|2019"),
        ("XIXe siècle", "19e siècle|le XIXe siècle|le 19e siècle", "XXe siècle|19"),
        ("20 €", "20 euros|20|EUR 20|20€", "20 $|2 €|20 cents"),
        ("2,5 kg", "2500 g|2,5|2,5 kilogrammes", "2,5 g|25"),
        ("50 %", "50 pour cent|50%", "0,5|5"),
    ],
}  # fmt: skip


def items(language: str) -> list[Item]:
    """Make a typed item of each row."""
    made = []
    for at, (key, _, _) in enumerate(ROWS[language]):
        value = read(key, language)
        assert not isinstance(value, Text), key
        made.append(replace(NUMERIC, id=f"p/{at}", accepted=(key,), expected=value))
    return made


@pytest.mark.parametrize("language", ROWS)
def test_a_card_takes_what_the_terminal_takes(tmp_path: Path, language: str) -> None:
    """Numbers, units, dates and times in their usual shapes, and nothing that is near."""
    asked = items(language)
    typed = {
        item.id: [text for several in row[1:] for text in several.split("|")]
        for item, row in zip(asked, ROWS[language], strict=True)
    }
    browser = Browser(tmp_path, replace(edition(*asked), language=language))
    marked = browser.run(
        f"""
        return Object.entries({json.dumps(typed)}).map(([id, several]) => several.map((words) => {{
          type(sides[id], words);
          return chosen().length > 0;
        }}));
        """
    )
    for item, (key, same, near), found in zip(asked, ROWS[language], marked, strict=True):
        right = same.split("|")
        verdicts = dict(zip(typed[item.id], found, strict=True))
        assert {text for text in right if not verdicts[text]} == set(), key
        assert {text for text in near.split("|") if verdicts[text]} == set(), key
        for text, taken in verdicts.items():
            told = mark(question_of(item), text, language)
            assert not taken or (isinstance(told, Mark) and told.right), (key, text)
