"""What quizgen says is all in its catalogues: on paper, on cards and in the terminal."""

import re
from collections.abc import Callable
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from click.testing import CliRunner

from quizgen.commands import main
from quizgen.exporters import docx, html
from quizgen.exporters.anki.note import fields
from quizgen.exporters.anki.telling import described
from quizgen.exporters.markdown import render as as_markdown
from quizgen.exporters.pdf.typesetter import typeset
from quizgen.exporters.text import render as as_text
from quizgen.forms import Copy, Edition, Student, make_edition
from quizgen.paper.document import PRINTED, Document
from quizgen.paper.setting import Setting
from tests.exporters.decks import DEADLINE, STANCE, deck_of, parts, released
from tests.exporters.docx.reading import Opened
from tests.exporters.exhibits import pointed_at
from tests.exporters.handouts import whole_pages
from tests.exporters.responses import NUMERIC, TRUE_FALSE
from tests.languages.conftest import Listen
from tests.languages.speaking import (
    PACK,
    REPLIES,
    bank_in,
    changed_in,
    considered_in,
    editions_in,
    exams_in,
    exhibits_in,
    interrupted_in,
    right_in,
    screens_in,
    session_in,
    write_catalogue,
)
from tools import languages

OPENING, CLOSING = "‹", "›"
"""What all messages stand between, in the catalogue of a language that nobody speaks."""

NOBODY = "qps"

READ_OUT = {"title", "alt", "aria-label"}
"""The attributes that people read or hear."""


Render = Callable[[Edition, Document], bytes]
"""What writes a file of an edition."""


class Reader(HTMLParser):
    """Gathers what people read on a page: its texts, and the attributes that are read out."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.texts: list[str] = []
        self._hidden = False
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take attributes that are read."""
        self._hidden = tag in {"style", "script"}
        self.texts += [value or "" for name, value in attrs if name in READ_OUT]

    def handle_endtag(self, tag: str) -> None:
        """Leave what is not read."""
        self._hidden = self._hidden and tag not in {"style", "script"}

    def handle_data(self, data: str) -> None:
        """Take a text."""
        if not self._hidden:
            self.texts.append(data)


@pytest.fixture
def nobody(tmp_path: Path, listen: Listen) -> str:
    """Return the tag of a language in which all that quizgen says is marked."""
    write_catalogue(tmp_path / f"{NOBODY}.po", marked)
    listen(tmp_path)
    return NOBODY


def marked(said: str) -> str:
    """Mark a message, but for the letter that it begins with: true and false go by it."""
    start = said[:1] if said[:1].isalpha() else ""
    return f"{start}{OPENING}{said.removeprefix(start)}{CLOSING}"


def unmarked(text: str) -> list[str]:
    """Return the English words of a text that stand in no message; single letters are options.

    Messages stand within each other.
    """
    text, count = re.sub(r"https?://\S+", "", text), 1
    while count:
        text, count = re.subn(f"{OPENING}[^{OPENING}{CLOSING}]*{CLOSING}", "", text)
    # Letters of one answer, or of several, stand together at a glance.
    words = re.findall(r"[A-Za-z]{2,}", text)
    return [word for word in words if not re.fullmatch("[A-J]+", word)]


def messages() -> list[str]:
    """Return what is said in all places where a message stands, but what is typed."""
    return [
        message.id if isinstance(message.id, str) else message.id[1]
        for message in languages.gather()
        if message.id and not message.context
    ]


def test_words_outside_of_the_catalogue_are_seen() -> None:
    """The test of the tests: what is not marked is told."""
    assert unmarked("‹Answer ‹a or b›:› Ναι a) no ‹x›") == ["no"]


def test_a_page_says_nothing_else(nobody: str) -> None:
    """All that is read on the HTML handout is the pack's or the catalogue's."""
    pages_ = [
        html.render(edition, document).decode()
        for edition in editions_in(nobody)
        for document in PRINTED
    ]
    texts = [text for page in pages_ for text in Reader(page).texts]
    assert unmarked("".join(texts)) == []
    assert sum(OPENING in text for text in texts) > 50


def test_paper_says_nothing_else(nobody: str) -> None:
    """Likewise in the PDF."""
    mixed = make_edition(bank_in(nobody).packs[0], bank_in(nobody).items, questions=100)
    text = " ".join(whole_pages(mixed))
    assert unmarked(re.sub(r"\s+", " ", text)) == []
    assert text.count(OPENING) > 50


def test_a_word_document_says_nothing_else(nobody: str) -> None:
    """Likewise, with what stands at the foot of its pages."""
    for edition in editions_in(nobody):
        for document in PRINTED:
            opened = Opened(docx.render(edition, document))
            feet = [one.text for part in opened.word.sections for one in part.footer.paragraphs]
            texts = [line.text for line in opened.lines] + feet
            assert unmarked(" ".join(texts)) == []
            assert sum(OPENING in text for text in texts) >= 5


@pytest.mark.parametrize("render", [as_markdown, as_text])
def test_plain_text_and_markdown_say_nothing_else(nobody: str, render: Render) -> None:
    """Likewise each of their files."""
    for edition in editions_in(nobody):
        for document in PRINTED:
            said = render(edition, document).decode()
            assert unmarked(re.sub(r"\s+", " ", said)) == []
            assert said.count(OPENING) >= 5


def test_a_card_says_nothing_else(nobody: str) -> None:
    """Likewise each field of a note that is shown."""
    shown = [parts(item, nobody) for item in bank_in(nobody).items]
    hidden = {"Note", "Language", "Words"}
    texts = [
        "".join(Reader(text).texts)
        for note in shown
        for name, text in note.items()
        if name not in hidden
    ]
    assert unmarked(" ".join(texts)) == []
    assert sum(OPENING in text for text in texts) > 5


@pytest.mark.parametrize("kind", REPLIES)
def test_a_session_says_nothing_else(nobody: str, kind: str) -> None:
    """Likewise whatever is on the screen of a quiz, to all sorts of replies."""
    said = session_in(nobody, kind)
    echoed = {word for reply in REPLIES[kind] for word in re.findall("[a-z]{2,}", reply)}
    assert set(unmarked(said)) <= echoed
    assert said.count(OPENING) >= 10


def test_the_command_says_nothing_else(nobody: str, tmp_path: Path) -> None:
    """Likewise what stands around the session."""
    pack = tmp_path / "alpha.yaml"
    pack.write_text(PACK.replace("LANGUAGE", nobody), encoding="utf-8")
    result = CliRunner().invoke(main, ["quiz", str(pack), "--kind", "all"], input="?\nq\n")
    assert result.exit_code == 0
    assert unmarked(result.output) == []


def stands_in(pieces: list[str], said: str) -> bool:
    """Tell whether pieces stand in a text one behind the other, whatever is between them."""
    place = 0
    for piece in pieces:
        found = said.find(piece, place)
        if found < 0:
            return False
        place = found + len(piece)
    return True


def test_every_message_is_said_somewhere(nobody: str, tmp_path: Path) -> None:
    """A catalogue holds nothing that nobody reads."""
    pack = tmp_path / "alpha.yaml"
    pack.write_text(PACK.replace("LANGUAGE", nobody), encoding="utf-8")
    quiz = CliRunner().invoke(main, ["quiz", str(pack), "--kind", "all"], input="q\n").output
    notes = [text for item in bank_in(nobody).items for text in parts(item, nobody).values()]
    editions = [*editions_in(nobody), pointed_at(tmp_path, nobody)]
    asked = Setting(has_answer_sheet=True)
    owned = replace(editions[0], copies=(Copy(1, editions[0].forms[0], Student("Ann")),))
    sheets = [
        typeset(edition, document, asked) for edition in (*editions, owned) for document in PRINTED
    ]
    pages = [
        render(edition, document).decode()
        for edition in editions
        for document in PRINTED
        for render in (html.render, as_text)
    ]
    sessions = [
        *(session_in(nobody, kind) for kind in REPLIES),
        session_in(nobody, "choice", ["q"]),
        session_in(nobody, "choice", ["a"] * 60),
        considered_in(nobody, "choice", ["u", "?", "x", "", "?", "a", "?", "e", "!", "q", "y"]),
        considered_in(nobody, "choice", ["", "b", "?", "e", "q", "y"]),
        changed_in(nobody, "choice", ["what", "n"], 1),
        changed_in(nobody, "choice", ["n"], 2),
        considered_in(nobody, "cloze", ["xyz", "?", "!", "", "q", "!", "y"]),
        session_in(nobody, "matching", [right_in(nobody, "matching")]),
        session_in(nobody, "matching", ["1a"]),
        session_in(nobody, "short-answer", ["1001"] * 20),
        session_in(nobody, "open", ["x", "?", "y", "", "n"], at_terminal=True),
        session_in(nobody, "open", ["x", "", "s", "s"], at_terminal=True),
        *(
            session_in(nobody, "cloze", ["s"] * skipped + ["Θηβα", "!", "y"], at_terminal=True)
            for skipped in range(9)
        ),
    ]
    sessions += [
        exhibits_in(nobody, tmp_path),
        interrupted_in(pack),
        screens_in(nobody),
        exams_in(nobody),
    ]
    said = re.sub(
        r"\s+", " ", "\n".join([quiz, *sheets, *pages, *notes, *deck_in(nobody), *sessions])
    )
    for message in messages():
        # What is filled in stands between what is said.
        pieces = re.split(r"\{\w+\}", marked(message))
        assert stands_in(pieces, said), message


def deck_in(language: str) -> list[str]:
    """Return what a deck says from which a note and a card have left, and whose key was changed."""
    first = released(DEADLINE, STANCE, NUMERIC, TRUE_FALSE)
    options = tuple(replace(one, correct=one.text == "48 hours") for one in DEADLINE.options)
    kept = (replace(DEADLINE, options=options), TRUE_FALSE)
    deck = deck_of(*kept, lock=released(*kept, lock=first))
    deck = replace(deck, language=language, sources=("Σ",), reports="https://a.example")
    notes = (*deck.notes, *deck.retired())
    return [described(deck), *(field for note in notes for field in fields(note, deck))]


@pytest.mark.parametrize(
    ("tag", "replies", "tally"),
    [
        ("en", "ab", "0 of 2 right, 15 left."),
        ("es", "aa", "1 de 2 correctas, quedan 15."),
        ("fr", "ab", "Bonnes réponses : 0 sur 2, 15 restantes."),
        ("it", "aa", "Corrette: 1 su 2, 15 rimaste."),
    ],
)
def test_the_tally_is_right_for_any_number(tag: str, replies: str, tally: str) -> None:
    """Where a word could agree with one of two numbers only, it agrees with neither."""
    assert tally in session_in(tag, "true-false", [*replies, "q"])


@pytest.mark.parametrize(
    ("tag", "kind", "said"),
    [
        ("fr", "matching", ("Faux : 1 paire juste sur 5.", "Faux : 2 paires justes sur 5.")),
        ("it", "matching", ("Sbagliato: 1 coppia corretta su 5.", "2 coppie corrette su 5.")),
        ("fr", "multiple-response", ("1 trouvée sur 2 ;", "0 trouvée sur 2 ;")),
        ("it", "multiple-response", ("1 trovata su 2;", "0 trovate su 2;")),
    ],
)
def test_what_was_right_agrees_with_its_number(tag: str, kind: str, said: tuple[str, str]) -> None:
    """One pair, two pairs."""
    letters = right_in(tag, kind).lower()
    lines = ""
    for hits in range(3):
        kept, rest = letters[:hits], [letter for letter in "abcdefg" if letter not in letters]
        if kind == "multiple-response":
            replies = [kept + "".join(rest[:1])]
        else:
            turned = letters[hits:]
            replies = [kept + turned[1:] + turned[:1]]
        lines += " ".join(session_in(tag, kind, [*replies, "q"]).split())
    assert all(words in lines for words in said), lines
