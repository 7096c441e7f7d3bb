"""A further language is one catalogue: Dutch, which is not shipped, comes out of one file."""

import re
from html import unescape
from pathlib import Path

import pytest

from quizgen.exporters import html
from quizgen.languages.catalogue import catalogue_of
from quizgen.paper.document import Document
from quizgen.values import Date, Quantity, read
from tests.exporters.decks import parts
from tests.exporters.handouts import whole_pages
from tests.languages.conftest import Listen
from tests.languages.speaking import REPLIES, bank_in, editions_in, session_in
from tests.languages.test_catalogues import messages
from tools import languages

DUTCH = Path(__file__).parent / "nl.po"


@pytest.fixture(autouse=True)
def dutch(tmp_path: Path, listen: Listen) -> None:
    """Put the catalogue into a folder where there is nothing else."""
    (tmp_path / DUTCH.name).write_bytes(DUTCH.read_bytes())
    listen(tmp_path)


def test_a_handout_comes_out_in_it() -> None:
    """As a page and as paper, from the name to the imprint."""
    choice, *_ = editions_in("nl")
    pages = (html.render(choice, document).decode() for document in (Document.FORMS, Document.KEY))
    page = unescape(re.sub("<[^>]+>", "", " ".join(pages)))
    paper = " ".join(whole_pages(choice))
    for said in (
        "Versie A",
        "Naam",
        "Omcirkel de letter van het enige juiste antwoord.",
        "Antwoorden en redenen",
        "Licentie: ©.",
        "Gemaakt met quizgen.",
    ):
        assert said in page
        assert said in re.sub(r"\s+", " ", paper)
    assert re.search(r"pagina 1\s+van \d", paper)


def test_a_card_comes_out_in_it() -> None:
    """What it says to do, the options true and false, and how events follow each other."""
    items = {item.kind: item for item in bank_in("nl").items}

    def field(kind: str, name: str) -> str:
        return parts(items[kind], "nl")[name]

    assert field("multiple-response", "Task") == "Kies alle juiste antwoorden."
    assert field("matching", "Task") == "Er zijn meer mogelijkheden dan nodig."
    assert "Waar" in field("true-false", "Options")
    assert "Μετά kwam na Τέλος." in field("ordering", "Solution")


def test_a_session_comes_out_in_it() -> None:
    """Its prompts, its help and its verdicts, and it takes commands and answers in it."""
    said = " ".join(session_in("nl", kind) for kind in REPLIES)
    for words in ("Antwoord a-d, ? voor hulp:", "Fout: a) ", "Het antwoord: ", "2 overgeslagen"):
        assert words in said
    assert "1 vraag." in said
    assert "19 vragen." in said
    typed = session_in("nl", "true-false", ["hulp", "overslaan", "w", "o", "stoppen"])
    assert "s slaat de vraag over" in typed
    assert "1 overgeslagen" in typed
    assert "Goed: " in typed
    assert "Bedoelde je" in "".join(
        session_in("nl", "cloze", ["s"] * skipped + ["Θηβα", "j"], at_terminal=True)
        for skipped in range(9)
    )


def test_numbers_and_dates_come_with_cldr() -> None:
    """A catalogue has no need to tell them."""
    assert read("2019-01-23", "nl").text == "23 januari 2019"
    assert isinstance(read("23 januari 2019", "nl"), Date)
    assert read("72 uur", "nl") == read("72 hours")
    assert isinstance(read("7.000 meter", "nl"), Quantity)


def test_what_the_catalogue_lacks_is_said_in_english(tmp_path: Path, listen: Listen) -> None:
    """A translator can see how far it is."""
    half = languages.read_catalogue(DUTCH)
    name = half.get("Name")
    assert name is not None
    name.string = ""
    languages.write(half, tmp_path / "nl.po")
    listen(tmp_path)
    assert catalogue_of("nl").gettext("Name") == "Name"
    assert catalogue_of("nl").gettext("Date") == "Datum"


@pytest.mark.parametrize("name", ["nl_BE.po", "nl-be.po", "NL.po"])
def test_a_region_may_be_parted_as_gettext_does(name: str, tmp_path: Path, listen: Listen) -> None:
    """By an underscore, or as tags do, in any case."""
    (tmp_path / DUTCH.name).rename(tmp_path / name)
    listen(tmp_path)
    assert catalogue_of("nl-BE").gettext("Name") == "Naam"


def test_the_catalogue_is_complete() -> None:
    """So that it shows all there is to do."""
    expected = {(message.id, message.context) for message in messages(languages.gather())}
    written = languages.read_catalogue(DUTCH)
    found = {(message.id, message.context) for message in messages(written) if message.string}
    assert found == expected, f"run make languages, and translate what is empty in {DUTCH}"
