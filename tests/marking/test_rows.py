"""Typed answers of every sort, in several languages: right, asked about, or wrong."""

import pytest

from quizgen.marking.mark import Mark, mark
from quizgen.values import Text, read
from tests.study.quizzes import make_typed, question_of


def verdict(answer: str, reply: str, language: str) -> str:
    """Tell what a reply is worth where an answer is right, in a word."""
    value = read(answer, language)
    item = make_typed(answer, expected=None if isinstance(value, Text) else value)
    marked = mark(question_of(item), reply, language)
    if not isinstance(marked, Mark):
        return "asked" if marked else "none"
    return "right" if marked.right else "close" if marked.inexact else "wrong"


ROWS = {
    "en": [
        ("10–15 km", "right", ["10-15 km", "10-15", "between 10 and 15", "10 to 15 km"]),
        ("10–15 km", "asked", ["12", "12 km"]),
        ("1914–1918", "right", ["1914-1918", "1914-18", "from 1914 to 1918"]),
        ("1939–45", "right", ["1939-1945", "1939-45", "1939 to 1945"]),
        ("5e-5", "right", ["5E-5", "5×10^-5", "0.00005"]),
        ("-39 °C", "right", ["-39", "−39", "-39 C", "minus 39", "-38.2 °F", "-39 celsius"]),
        ("-39 °C", "wrong", ["39", "39 °C", "-39 °F"]),
        ("60 Hz", "asked", ["60 HZ", "60hz"]),
        ("16 GB", "asked", ["16gb", "16 gb"]),
        ("5 km", "right", ["5 Km", "5km", "5000 m"]),
        ("5 km", "wrong", [".5 km", ".5"]),
        ("16 GB", "wrong", ["8gb", "16 MB", "16 kg"]),
        ("CHF 12", "asked", ["12 francs"]),
        ("CHF 12", "wrong", ["$12", "13 francs"]),
        ("50 cents", "right", ["$0.50", "50c", "50 ct", "50¢"]),
        ("2½ hours", "right", ["2½", "2 1/2", "2.5", "150 minutes", "two and a half", "2h 30m"]),
        ("2½ hours", "asked", ["2:30"]),
        ("2½ hours", "wrong", ["2", "3:30", "2h 40m"]),
        ("1½ miles", "right", ["a mile and a half", "1.5", "one and a half miles"]),
        ("15 minutes", "right", ["a quarter of an hour", "¼ hour", "0.25 hours"]),
        ("two thirds", "right", ["2/3", "⅔", "0.67", "four sixths"]),
        ("two thirds", "asked", ["67 %", "66.7%"]),
        ("two thirds", "wrong", ["2", "3/2", "1/3"]),
        ("3 hours 20 minutes", "right", ["200 minutes", "3h20", "3h 20m", "3 h 20 min"]),
        ("2:01:39", "right", ["2h 1m 39s", "7299 s"]),
        ("1 m 75", "right", ["1.75", "1.75 m", "175 cm"]),
        ("1 m 75", "wrong", ["1", "1.85"]),
        ("44 BC", "right", ["44 BCE", "44 B.C."]),
        ("44 BC", "asked", ["44"]),
        ("44 BC", "wrong", ["44 AD", "45 BC"]),
        ("19th century", "right", ["19th c.", "nineteenth century"]),
        ("19th century", "asked", ["19th", "19", "1800s"]),
        ("19th century", "wrong", ["18th", "9", "20th century"]),
        ("the 1920s", "asked", ["the 20s", "20s"]),
        ("the 1920s", "wrong", ["the 30s", "1930"]),
        ("6 p.m.", "right", ["18:00", "6pm", "6 PM"]),
        ("6 p.m.", "asked", ["6", "18"]),
        ("6 p.m.", "wrong", ["6 a.m.", "7"]),
        ("2019-01-23T10:00Z", "close", ["23 January 2019", "January 2019"]),
        ("2019-01-23T10:00Z", "wrong", ["25 January 2019", "10:30"]),
        ("6,000 K", "right", ["6000", "6 thousand K", "6000 K", "6k K"]),
        ("6,000 K", "wrong", ["6 K", "5K"]),
        ("6,000 K", "asked", ["6K", "6k", "6 k"]),
        ("5 million m", "right", ["5 million", "5M", "5 M", "5000 km", "5 mio"]),
        ("5 million m", "wrong", ["5 m", "6m"]),
        ("5 million m", "asked", ["5m"]),
        ("5 million miles", "wrong", ["5 m"]),
        ("5 million km", "right", ["5 m km", "5m km"]),
        ("0 °C", "wrong", ["0K", "1 K"]),
        ("2 million seconds", "asked", ["2 m", "2m", "2M"]),
        ("8 billion bytes", "wrong", ["8 B", "8 b"]),
        ("8 billion bytes", "asked", ["8B"]),
        ("8 billion people", "right", ["8 B", "8B", "8bn", "8 b"]),
        ("$5 million", "right", ["5m", "5 m", "$5m", "5M"]),
        ("6,000 people", "right", ["6K", "6 K", "6k"]),
        ("under 5 %", "asked", ["0.05", "0.04"]),
        ("under 5 %", "wrong", ["6 %", "6"]),
        ("5 %", "asked", ["0.05"]),
        ("about 50 %", "asked", ["0.5", "1/2", "½", "0.51"]),
        ("about 50 %", "wrong", ["0.3", "1/3"]),
        ("6 p.m.", "right", ["18h", "18 h", "18h00", "18 hrs"]),
        ("6 p.m.", "asked", ["6h"]),
        ("6 p.m.", "wrong", ["19h", "18h30"]),
        ("6:30 p.m.", "right", ["18h30", "18 h 30"]),
        ("18 hours", "right", ["18h", "18 h"]),
        ("5 gallons", "right", ["5 gal", "5gal", "5 gal."]),
        ("5 gallons", "wrong", ["6 gal"]),
        ("12,000 BC", "right", ["12 000 BC", "12000 BC", "12 000 BCE"]),
        ("12,000 BC", "wrong", ["12 BC", "12 100 BC"]),
        ("19th century", "right", ["XIX", "xix"]),
        ("19th century", "wrong", ["XX", "IX"]),
        ("4th century BC", "wrong", ["IV"]),
        ("spring 2011", "wrong", ["autumn 2011", "summer 2011"]),
        ("spring 2011", "asked", ["April 2011"]),
        ("1999-00", "right", ["1999–00", "1999/00", "1999-2000", "1999 / 2000"]),
        ("1999-00", "wrong", ["2000/01", "1998/99"]),
        ("40 Mbps", "right", ["40 Mbit/s", "5 MBps", "5 MB/s"]),
        ("40 Mbps", "asked", ["40 MBps"]),
        ("40 Mbps", "wrong", ["41 Mbps", "4 MBps"]),
        ("2⁵", "right", ["2^5", "32", "2⁵"]),
        ("2⁵", "wrong", ["25"]),
        ("10³", "wrong", ["103", "100"]),
        ("CO", "asked", ["Co", "co"]),
        ("72 hours", "right", ["3d", "72h", "72 horas", "3 days"]),
        ("72 hours", "asked", ["72 huors"]),
    ],
    "es": [
        ("5 millones de metros", "wrong", ["5 m"]),
        ("5 millones de personas", "right", ["5 m", "5M"]),
        ("10–15 km", "right", ["10-15 km", "de 10 a 15 km"]),
        ("1914–1918", "right", ["1914-1918", "de 1914 a 1918"]),
        ("2½ horas", "right", ["dos horas y media", "2 horas y media", "2,5", "2h30", "2h 30m"]),
        ("2½ horas", "wrong", ["2", "tres horas y media"]),
        ("2½ horas", "asked", ["2.5"]),
        ("3/4", "right", ["tres cuartas partes", "tres cuartos", "0,75"]),
        ("dos tercios", "wrong", ["dos", "tres cuartas partes"]),
        ("siglo XIX", "right", ["s. XIX", "el siglo XIX"]),
        ("siglo XIX", "right", ["XIX", "xix"]),
        ("siglo IV a. C.", "asked", ["IV"]),
        ("siglo XIX", "wrong", ["XX", "XVIII", "siglo XX"]),
        ("la década de 1920", "asked", ["los años 20"]),
        ("la década de 1920", "wrong", ["los años 30"]),
        ("3,14", "asked", ["3.14"]),
        ("100 °C", "right", ["100 celsius", "100", "212 °F", "373,15 K"]),
        ("100 °C", "asked", ["180 °F"]),
    ],
    "de": [
        ("10–15 km", "right", ["10-15 km", "10 bis 15 km"]),
        ("1914–1918", "right", ["1914-1918", "von 1914 bis 1918"]),
        ("2½ Stunden", "right", ["zweieinhalb", "zweieinhalb Stunden", "2,5 Std."]),
        ("19. Jahrhundert", "right", ["das 19. Jahrhundert", "19. Jh."]),
        ("19. Jahrhundert", "asked", ["19", "19."]),
        ("19. Jahrhundert", "wrong", ["18", "20. Jahrhundert"]),
        ("die 1920er Jahre", "asked", ["die 20er"]),
        ("die 1920er Jahre", "wrong", ["die 30er"]),
        ("23. Januar 2019", "right", ["23 Januar 2019", "23.1.2019"]),
        ("23. Januar 2019", "wrong", ["24 Januar 2019"]),
        ("16 GB", "asked", ["16gb"]),
    ],
}
"""For each language the right answer, what replies to it are worth, and these."""


@pytest.mark.parametrize(
    ("language", "answer", "worth", "reply"),
    [
        (language, answer, worth, reply)
        for language, rows in ROWS.items()
        for answer, worth, replies in rows
        for reply in replies
    ],
)
def test_typed_answers(language: str, answer: str, worth: str, reply: str) -> None:
    """What means the same is right, however it is typed; what may be meant so is asked about."""
    assert verdict(answer, reply, language) == worth
