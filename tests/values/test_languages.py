"""Values in the languages that have a catalogue: read by meaning, and stepped in their words."""

from datetime import date

import pytest

from quizgen.languages.catalogue import catalogues
from quizgen.languages.conventions import conventions_of
from quizgen.values import Date, Quantity, Text, read

SAID: dict[str, list[tuple[str, str, str | None]]] = {
    "de": [
        ("72 Stunden", "72 hours", "96 Stunden"),
        ("zweiundsiebzig Stunden", "72 hours", "sechsundneunzig Stunden"),
        ("dreißig Tage", "30 days", "vierzig Tage"),
        ("dreissig Tage", "30 days", "vierzig Tage"),
        ("zweiunddreißig Stunden", "32 hours", "dreiunddreißig Stunden"),
        ("1 Million Euro", "1 million euros", None),
        ("2 Milliarden Euro", "2 billion euros", "3 Milliarden Euro"),
        ("Sept. 2019", "September 2019", "Okt. 2019"),
        ("Apr. 2019", "April 2019", "Mai 2019"),
        ("drei Tagen", "72 hours", "vier Tagen"),
        ("eine Woche", "7 days", "zwei Wochen"),
        ("1,5 Millionen Euro", "1.5 million euros", "1,6 Millionen Euro"),
        ("7.000 m", "7,000 m", "8.000 m"),
        ("rund 300 km", "about 300 km", "rund 400 km"),
        ("ca. 300 km", "about 300 km", "ca. 400 km"),
        ("fast 300 km", "nearly 300 km", "fast 400 km"),
        ("mehr als 5 kg", "more than 5 kg", "mehr als 6 kg"),
        ("weniger als 5 kg", "less than 5 kg", "weniger als 6 kg"),
        ("mindestens 300 km", "at least 300 km", "mindestens 400 km"),
        ("bis zu 300 km", "up to 300 km", "bis zu 400 km"),
        ("zwischen 3 und 5 km", "between 3 and 5 km", "zwischen 6 und 8 km"),
        ("zweitausend Stunden", "2,000 hours", "dreitausend Stunden"),
        ("23. Januar 2019", "23 January 2019", "24. Januar 2019"),
        ("Mittwoch, 23. Januar 2019", "23 January 2019", "Donnerstag, 24. Januar 2019"),
        ("März 2019", "March 2019", "April 2019"),
    ],
    "fr": [
        ("72 heures", "72 hours", "96 heures"),
        ("soixante-douze heures", "72 hours", "quatre-vingt-seize heures"),
        ("vingt et un jours", "21 days", "vingt-huit jours"),
        ("vingt-et-un jours", "21 days", "vingt-huit jours"),
        ("quatre-vingt-dix-neuf jours", "99 days", "cent jours"),
        ("quatre-vingts jours", "80 days", "quatre-vingt-dix jours"),
        ("soixante-dix mille km", "70,000 km", "quatre-vingt mille km"),
        ("quatre-vingt mille km", "80,000 km", "quatre-vingt-dix mille km"),
        ("1 million d’euros", "1 million euros", None),
        ("1,9 million d’euros", "1.9 million euros", None),
        ("1,5 heure", "1.5 hours", "1,6 heure"),
        ("janv. 2019", "January 2019", "févr. 2019"),
        ("juil. 2019", "July 2019", "août 2019"),
        ("deux cent soixante-douze heures", "272 hours", None),
        ("une semaine", "7 days", "deux semaines"),
        ("1,5 million d’euros", "1.5 million euros", "1,6 million d’euros"),
        ("2 millions d'euros", "2 million euros", "3 millions d'euros"),
        ("7 000 m", "7,000 m", "8 000 m"),
        ("7\u202f000 m", "7,000 m", "8\u202f000 m"),
        ("environ 300 km", "about 300 km", "environ 400 km"),
        ("presque 300 km", "nearly 300 km", "presque 400 km"),
        ("plus de 5 kg", "more than 5 kg", "plus de 6 kg"),
        ("moins de 5 kg", "less than 5 kg", "moins de 6 kg"),
        ("au moins 300 km", "at least 300 km", "au moins 400 km"),
        ("jusqu’à 300 km", "up to 300 km", "jusqu’à 400 km"),
        ("entre 3 et 5 km", "between 3 and 5 km", "entre 6 et 8 km"),
        ("des milliers d’heures", "thousands of hours", None),
        ("61e", "61st", "62e"),
        ("1er", "1st", "2e"),
        ("23 janvier 2019", "23 January 2019", "24 janvier 2019"),
        ("mercredi 23 janvier 2019", "23 January 2019", "jeudi 24 janvier 2019"),
        ("1er janvier 2019", "1 January 2019", "2 janvier 2019"),
        ("31 décembre 2018", "31 December 2018", "1er janvier 2019"),
        ("août 2019", "August 2019", "septembre 2019"),
    ],
    "it": [
        ("72 ore", "72 hours", "96 ore"),
        ("settantadue ore", "72 hours", "novantasei ore"),
        ("ventuno giorni", "21 days", "ventotto giorni"),
        ("ventitré giorni", "23 days", "ventiquattro giorni"),
        ("una settimana", "7 days", "due settimane"),
        ("1,5 milioni di euro", "1.5 million euros", "1,6 milioni di euro"),
        ("2 milioni di euro", "2 million euros", "3 milioni di euro"),
        ("1 milione di euro", "1 million euros", None),
        ("7.000 m", "7,000 m", "8.000 m"),
        ("circa 300 km", "about 300 km", "circa 400 km"),
        ("quasi 300 km", "nearly 300 km", "quasi 400 km"),
        ("più di 5 kg", "more than 5 kg", "più di 6 kg"),
        ("meno di 5 kg", "less than 5 kg", "meno di 6 kg"),
        ("almeno 300 km", "at least 300 km", "almeno 400 km"),
        ("fino a 300 km", "up to 300 km", "fino a 400 km"),
        ("tra 3 e 5 km", "between 3 and 5 km", "tra 6 e 8 km"),
        ("duemila ore", "2,000 hours", "tremila ore"),
        ("migliaia di ore", "thousands of hours", None),
        ("5 tonnellate", "5 tonnes", "6 tonnellate"),
        ("23 gennaio 2019", "23 January 2019", "24 gennaio 2019"),
        ("mercoledì 23 gennaio 2019", "23 January 2019", "giovedì 24 gennaio 2019"),
        ("1º gennaio 2019", "1 January 2019", "2 gennaio 2019"),
        ("maggio 2019", "May 2019", "giugno 2019"),
    ],
    "pt": [
        ("72 horas", "72 hours", "96 horas"),
        ("setenta e duas horas", "72 hours", "noventa e seis horas"),
        ("vinte e um dias", "21 days", "vinte e oito dias"),
        ("vinte e cinco mil dias", "25,000 days", "trinta mil dias"),
        ("cento e vinte e um dias", "121 days", None),
        ("duzentos e cinquenta dias", "250 days", None),
        ("três dias", "72 hours", "quatro dias"),
        ("uma semana", "7 days", None),
        ("dois mil dias", "2,000 days", "três mil dias"),
        ("1,5 milhão de euros", "1.5 million euros", "1,6 milhão de euros"),
        ("7.000 m", "7,000 m", "8.000 m"),
        ("cerca de 300 km", "about 300 km", "cerca de 400 km"),
        ("quase 300 km", "nearly 300 km", "quase 400 km"),
        ("mais de 5 kg", "more than 5 kg", "mais de 6 kg"),
        ("menos de 5 kg", "less than 5 kg", "menos de 6 kg"),
        ("pelo menos 300 km", "at least 300 km", "pelo menos 400 km"),
        ("até 300 km", "up to 300 km", "até 400 km"),
        ("entre 3 e 5 km", "between 3 and 5 km", "entre 6 e 8 km"),
        ("milhares de horas", "thousands of hours", None),
        ("23 de janeiro de 2019", "23 January 2019", "24 de janeiro de 2019"),
        ("quarta-feira, 23 de janeiro de 2019", "23 January 2019", None),
        ("1º de janeiro de 2019", "1 January 2019", "2 de janeiro de 2019"),
        ("março de 2019", "March 2019", "abril de 2019"),
    ],
}


@pytest.mark.parametrize(
    ("tag", "text", "english", "following"),
    [(tag, *row) for tag, rows in SAID.items() for row in rows],
)
def test_a_value_means_the_same_in_each_language(
    tag: str, text: str, english: str, following: str | None
) -> None:
    """It is equal to the English one, and the next has the words and signs of its language."""
    value = read(text, tag)
    assert value == read(english)
    assert not isinstance(value, Text)
    reached = value.stepped(1)
    if following:
        assert (reached and reached.text) == following
    elif english.endswith("illion euros"):
        assert reached is None, "a noun would have to take its plural"


@pytest.mark.parametrize(
    ("tag", "text", "noun", "following"),
    [
        ("de", "rund 7.000 Menschen", "mensch", "rund 8.000 Menschen"),
        ("de", "1,5 Millionen Menschen", "mensch", "1,6 Millionen Menschen"),
        ("de", "3 Lehrerinnen", "lehrerin", "4 Lehrerinnen"),
        ("de", "7 Zwerge", None, None),
        ("fr", "7 000 personnes", "personne", "8 000 personnes"),
        ("fr", "2 millions d’habitants", "habitant", "3 millions d’habitants"),
        ("fr", "trois chevaux", "cheval", "quatre chevaux"),
        ("fr", "Sept Mercenaires", None, None),
        ("it", "circa 7.000 persone", "persona", "circa 8.000 persone"),
        ("it", "due milioni di abitanti", "abitante", "tre milioni di abitanti"),
        ("it", "sette samurai", None, None),
        ("pt", "cerca de 7.000 pessoas", "pessoa", "cerca de 8.000 pessoas"),
        ("pt", "3 aviões", "avião", "4 aviões"),
        ("pt", "4 jornais", "jornal", "5 jornais"),
    ],
)
def test_things_are_counted_in_each_language(
    tag: str, text: str, noun: str | None, following: str | None
) -> None:
    """What is no plural for certain may be a title, and is left alone."""
    value = read(text, tag)
    assert (value.dimension if isinstance(value, Quantity) else None) == noun
    reached = value.stepped(1) if isinstance(value, Quantity) else None
    assert (reached and reached.text) == following


@pytest.mark.parametrize("tag", [words.tag for words in catalogues()])
def test_months_and_weekdays_are_all_there(tag: str) -> None:
    """Every month and weekday is written in its language and read again."""
    conventions = conventions_of(tag)
    for number, name in enumerate(conventions.months, 1):
        month = read(f"2019-{number:02}", tag)
        assert name in month.text or conventions.months_alone[number - 1] in month.text
        assert read(month.text, tag) == month
        day = read(f"2019-{number:02}-01", tag)
        assert name in day.text
        assert read(day.text, tag) == day
    for number, name in enumerate(conventions.weekdays, 21):
        day = read(f"2019-01-{number}", tag)
        assert read(f"{name} {day.text}", tag) == day
        other = conventions.weekdays[(number - 21 + 1) % 7]
        assert isinstance(read(f"{other} {day.text}", tag), Text)


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("ja", "2019年1月23日"),
        ("nl", "23 januari 2019"),
        ("ru", "23 января 2019\u202fг."),
        ("en-US", "January 23, 2019"),
        ("sv", "23 januari 2019"),
        ("tr", "23 Ocak 2019"),
        ("zh-Hant-TW", "2019年1月23日"),
    ],
)
def test_dates_are_written_in_any_language_of_cldr(tag: str, text: str) -> None:
    """Also in those that quizgen says nothing in."""
    day = read("2019-01-23", tag)
    assert day.text == text
    assert read(text, tag) == read(text.replace("\u202f", " "), tag) == day
    assert isinstance(day, Date)
    reached = day.stepped(9)
    assert reached is not None
    assert reached == Date.read("2019-02-01")


def test_a_region_has_its_own_signs() -> None:
    """In Mexico the point stands before decimals, in Spain between thousands."""
    assert read("7.000 m", "es") == read("7,000 m")
    assert read("7.000 m", "es-MX") == read("7.000 m", "en")
    assert read("7’000 m", "de-CH") == read("7.000 m", "de")


def test_a_language_with_many_plurals_is_not_guessed_at() -> None:
    """A unit that has another form after 2 than after 5 could not be put after a made-up number."""
    assert isinstance(read("5 godzin", "pl"), Text)
    assert read("5 h", "pl") == read("5 hours")


@pytest.mark.parametrize("number", ["dez e um dias", "vinte e dez dias", "vinte um e dias"])
def test_what_nobody_would_count_is_no_number(number: str) -> None:
    """Portuguese joins hundreds, tens and ones with *e*, in this order."""
    assert not isinstance(read(number, "pt"), Quantity)


def test_spanish_keeps_its_conjunction_between_tens_and_ones() -> None:
    """English may leave out its own, which stands after a hundred."""
    value = read("ciento cinco días", "es")
    assert isinstance(value, Quantity)
    reached = value.stepped(-1)
    assert (reached and reached.text) == "noventa y ocho días"


@pytest.mark.parametrize(
    ("tag", "text", "day", "month_later"),
    [
        ("en-US", "3 May 2019", "2019-05-03", "3 June 2019"),
        ("en-US", "May 3, 2019", "2019-05-03", "June 3, 2019"),
        ("de-AT", "23. Januar 2019", "2019-01-23", "23. Februar 2019"),
        ("de-AT", "23. Jänner 2019", "2019-01-23", "23. Februar 2019"),
        ("es-PE", "3 de septiembre de 2019", "2019-09-03", "3 de octubre de 2019"),
        ("es-PE", "3 de setiembre de 2019", "2019-09-03", "3 de octubre de 2019"),
        ("tr", "3 MAYIS 2019", "2019-05-03", "3 HAZİRAN 2019"),
        ("tr", "3 mayis 2019", "2019-05-03", "3 haziran 2019"),
        ("tr", "3 Kasım 2019", "2019-11-03", "3 Aralık 2019"),
        ("el", "1 Μαΐου 2019", "2019-05-01", "1 Ιουνίου 2019"),
    ],
)
def test_a_region_reads_what_its_language_reads_elsewhere(
    tag: str, text: str, day: str, month_later: str
) -> None:
    """In any case of its letters, dotless or not; and goes on as it is written."""
    value = read(text, tag)
    assert isinstance(value, Date)
    assert value.canonical == day
    reached = value.stepped(30 if date.fromordinal(value.low).month in {9, 11} else 31)
    assert reached is not None
    assert reached.text.casefold().replace("i̇", "i") == month_later.casefold().replace("i̇", "i")
