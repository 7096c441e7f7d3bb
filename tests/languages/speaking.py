"""Packs and catalogues for tests of what quizgen says in a language."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from io import BytesIO, StringIO
from pathlib import Path

from babel.messages import Catalog
from babel.messages.pofile import write_po
from click.testing import CliRunner

from quizgen.bank import Bank, make_bank
from quizgen.commands import main
from quizgen.forms import Edition, make_edition
from quizgen.items.kinds import KINDS
from quizgen.pack import read_pack
from quizgen.shell.fullscreen.texts import help_while, prompt_while, words_while
from quizgen.shell.quizzing.changes import settle_changes
from quizgen.shell.store.keeping import Keeper
from quizgen.study.faces.console import Console
from quizgen.study.faces.exam import ExamFace
from quizgen.study.faces.line import LineFace
from quizgen.study.faces.page import Page
from quizgen.study.faces.readers import Elapsed, LineReader
from quizgen.study.history.entry import STUDY
from quizgen.study.session import begin
from quizgen.study.sitting.events import InputEnded
from quizgen.study.sitting.moves import start
from quizgen.study.sitting.step import step
from tests.media.records import heard, pictured, region
from tests.study.quizzes import Typing
from tools import languages

PACK = """\
pack: alpha
title: Ω
language: LANGUAGE
license: ©
sources:
  one: {title: Πηγή, url: "https://example.org/"}
entities:
  city: {c1: Αθήνα, c2: Σπάρτη, c3: Θήβα, c4: Κόρινθος, c5: Άργος, c6: Δελφοί}
  hero: {h1: Αχιλλέας, h2: Μενέλαος, h3: Κάδμος, h4: Σίσυφος, h5: Περσέας, h6: Απόλλων}
  event: {e1: Αρχή, e2: Μέση, e3: Τέλος, e4: Μετά}
relations:
  rules:
    subject: hero
    value: city
    cardinality: one-to-one
    ask:
      value: "{subject} — ποια πόλη;"
      subject: "{value} — ποιος;"
      match: Ταίριαξε.
    statement: "{subject}: {value}."
    topics: [ρ]
    facts:
      h1: {value: c1, sources: {one: λόγος}}
      h2: c2
      h3: c3
      h4: c4
      h5: c5
      h6: c6
  visits:
    subject: hero
    value: city
    complete: true
    ask: {subject: "{value} — ποιοι ήρθαν;"}
    counts:
      one: {question: Πόσοι ήρθαν;, value: c3}
    statement: "{subject} → {value}."
    topics: [σ]
    facts: {h1: [c1, c2], h2: c1, h3: c2, h4: c2, h5: c3, h6: c3}
  happened:
    subject: event
    value: date
    cardinality: many-to-one
    ask:
      order: Βάλε σε σειρά.
      value: "{subject} — πότε;"
      first: Ποιο πρώτα;
      later: Τι μετά; — {subject}
    statement: "{subject}: {value}."
    facts: {e1: {value: 1001-05}, e2: {value: "1002"}, e3: {value: "1003"}, e4: {after: e3}}
facts:
  count:
    question: Πόσα;
    answer: "12"
    single: true
    statement: "Είναι {answer}."
    sources: {one: δώδεκα}
open:
  why: {question: Γιατί;, answer: [Διότι., Επειδή.], points: 2, sources: {one: διότι}}
  how: {question: Πώς;, answer: Έτσι.}
"""
"""A pack whose own words are all Greek, with questions of every kind."""

_PICKED = ("?", "z", "s", "a", "b", "c", "?q")
_TYPED = (
    "?",
    "\x1b",
    "s",
    "?s",
    "Αχιλλεας",
    "x",
    "n",
    "Θηβα",
    "!",
    "y",
    "99",
    "x",
    "12",
    "1",
    "?q",
)

REPLIES = {
    "choice": _PICKED,
    "true-false": _PICKED,
    "multiple-response": ("?", "z", "s", "ab", "c", "abcd", "?q"),
    "matching": ("?", "z", "a", "abcda", "?q"),
    "ordering": ("?", "z", "ab", "abcd", "?q"),
    "chronology": _PICKED,
    "count": ("?", "z", "s", "a", "?q"),
    "cloze": _TYPED,
    "short-answer": _TYPED,
    "numeric": ("?", "13", "?q"),
    "open": ("?", "z", "s"),
}
"""Help, nonsense, right and wrong answers, and the end: for each kind of question."""


def bank_in(tag: str) -> Bank:
    """Make all questions of the pack, as if it were in a language."""
    pack, problems = read_pack(PACK.replace("LANGUAGE", tag).encode(), "alpha.yaml")
    assert pack is not None, "\n".join(map(str, problems))
    bank = make_bank([pack])
    assert {item.kind for item in bank.items} == {kind.NAME for kind in KINDS}
    assert set(REPLIES) == {kind.NAME for kind in KINDS}, "say in REPLIES what is replied to each"
    return bank


def editions_in(tag: str) -> Iterator[Edition]:
    """Lay out six forms of the questions of each kind."""
    bank = bank_in(tag)
    for kind in KINDS:
        items = [item for item in bank.items if item.kind == kind.NAME]
        yield make_edition(bank.packs[0], items, labels="ABCDEF", questions=100)


def session_in(
    tag: str, kind: str, replies: Iterable[str] | None = None, *, at_terminal: bool = False
) -> str:
    """Take a student through the questions of a kind, and return what is on the screen.

    Args:
        tag: The language.
        kind: The kind of question.
        replies: What the student replies; by default those of `REPLIES`.
        at_terminal: Whether the student types them, and can be asked for a word on an answer.
    """
    out = StringIO()
    items = [item for item in bank_in(tag).items if item.kind == kind]
    typed = "".join(f"{reply}\n" for reply in replies or REPLIES[kind])
    lines = LineReader(StringIO(typed), shows_replies=at_terminal)
    LineFace(begin(items, 0, 100, {"alpha": tag}), lines, lines, Page(out.write)).run()
    return out.getvalue()


def considered_in(tag: str, kind: str, replies: Iterable[str]) -> str:
    """Let a student think before options are shown, say how sure an answer is, and read on.

    Args:
        tag: The language.
        kind: The kind of question.
        replies: What the student replies, pauses included.
    """
    out = StringIO()
    items = [item for item in bank_in(tag).items if item.kind == kind]
    lines = LineReader(StringIO("".join(f"{reply}\n" for reply in replies)), shows_replies=True)
    session = replace(begin(items, 0, 100, {"alpha": tag}), holds_back=True, weighs=True)
    LineFace(session, lines, lines, Page(out.write), lines).run()
    return out.getvalue()


def changed_in(tag: str, kind: str, replies: Iterable[str], count: int) -> str:
    """Tell that answers have changed since they were learned, and return what is on the screen.

    Args:
        tag: The language.
        kind: The kind of question.
        replies: What the student replies.
        count: How many questions have other answers.
    """
    out = StringIO()
    items = [item for item in bank_in(tag).items if item.kind == kind]
    lines = LineReader(StringIO("".join(f"{reply}\n" for reply in replies)), shows_replies=True)
    session = begin(items, 0, 100, {"alpha": tag})
    console = Console(lines, lines, Page(out.write))
    settle_changes(items[:count], session, console, Keeper(None, STUDY))
    return out.getvalue()


def screens_in(tag: str) -> str:
    """Return what the full screen says beside what is told: help on each kind, and the last prompt.

    Args:
        tag: The language.
    """
    said: list[str] = []
    for kind in REPLIES:
        items = [item for item in bank_in(tag).items if item.kind == kind]
        state, _ = start(begin(items, 0, 100, {"alpha": tag}))
        said += help_while(state, words_while(state))
        over, _ = step(state, InputEnded())
        said.append(prompt_while(over, words_while(over)))
    return "\n".join(said)


def exam_in(
    tag: str, kind: str, replies: Iterable[str | type[BaseException]], left: int | None = None
) -> str:
    """Take an exam of a kind of question, and return what is on the screen.

    Args:
        tag: The language.
        kind: The kind of question.
        replies: What the student replies, or what happens instead.
        left: How many seconds are left.
    """
    out = StringIO()
    items = [item for item in bank_in(tag).items if item.kind == kind][:3]
    session = replace(begin(items, 0, 3, {"alpha": tag}), withholds=True)
    reader = Typing(replies)
    face = ExamFace(session, reader, reader, Page(out.write))
    face.left = lambda: left
    face.run()
    return out.getvalue()


def exams_in(tag: str) -> str:
    """Return what is on the screens of exams: with time and without, handed in and over."""
    return "\n".join(
        [
            exam_in(tag, "choice", ["u", "!", "b", "u", "", "s", "s", "x", "n", "a", "", "", "y"]),
            exam_in(tag, "open", ["my words", "others", "s", "y"]),
            exam_in(tag, "cloze", ["Θηβα", "Θηβα", "Θηβα", "y"]),
            exam_in(tag, "choice", ["a", Elapsed], left=720),
            exam_in(tag, "choice", ["a", Elapsed], left=30),
        ]
    )


class Interrupted(BytesIO):
    """Replies that end with Ctrl-C."""

    def readline(self, size: int | None = -1, /) -> bytes:
        """Read a line, or press Ctrl-C."""
        return super().readline(size) or self.read1()

    def read1(self, size: int | None = -1, /) -> bytes:
        """Read what there is, or press Ctrl-C."""
        if read := super().read1(size):
            return read
        raise KeyboardInterrupt


def interrupted_in(pack: Path) -> str:
    """Interrupt a quiz twice, and change its pack; return what is on the screen.

    Args:
        pack: The pack's file.
    """
    said = ""
    for _ in range(2):
        said += CliRunner().invoke(main, ["quiz", str(pack)], input=Interrupted(b"a\n")).output
    pack.write_text(pack.read_text("utf-8").replace("pack: alpha", "pack: beta"), "utf-8")
    return said + CliRunner().invoke(main, ["quiz", str(pack)], input="").output


def exhibits_in(tag: str, folder: Path) -> str:
    """Ask a question that marks a picture in each of its parts, and return what is on the screen.

    Args:
        tag: The language.
        folder: Where to write the picture, and a sound.
    """
    parts = tuple(
        region("ρ", left, top, left + 20, top + 20) for left in (5, 40, 75) for top in (5, 40, 75)
    )
    seen = replace(
        pictured(folder, alt="Ψ"), credit="Ω", regions=parts, marked=tuple(range(len(parts)))
    )
    item = replace(
        bank_in(tag).items[0], pictures=(seen,), sounds=(heard(folder), heard(folder, alt="Φ"))
    )
    out = StringIO()
    lines = LineReader(StringIO("a\n"))
    LineFace(begin([item], 0, 1, {"alpha": tag}), lines, lines, Page(out.write)).run()
    return out.getvalue()


def right_in(tag: str, kind: str) -> str:
    """Return the letters that answer the first question of such a session."""
    items = [item for item in bank_in(tag).items if item.kind == kind]
    return "".join(begin(items, 0, 100).questions[0].key_letters)


def write_catalogue(path: Path, say: Callable[[str], str]) -> None:
    """Write a catalogue in which each message is said in another way; what is typed stays."""
    made = Catalog(locale=path.stem)
    for message in languages.gather():
        if message.id:
            parts = (message.id,) if isinstance(message.id, str) else tuple(message.id)
            said = parts if message.context else tuple(map(say, parts))
            made.add(message.id, said if len(said) > 1 else said[0], context=message.context)
    with path.open("wb") as file:
        write_po(file, made)
