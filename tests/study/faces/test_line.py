"""The line-mode face, through streams."""

import io
import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.items.item import Item
from quizgen.study.faces.line import LineFace
from quizgen.study.faces.page import Page
from quizgen.study.faces.readers import LineReader, Resumed
from quizgen.study.session import Session
from quizgen.study.sitting.effects import Record, Retract
from quizgen.study.sitting.states import Ending
from tests.study.quizzes import (
    Replies,
    Typing,
    failing,
    make_item,
    make_matching,
    make_open,
    make_ordering,
    make_several,
    make_typed,
    session_of,
)

PERU = make_item("Peru", topics=("south",), url="https://example.org/peru")
CHAD = make_item("Chad", options=("Ndjamena", "Oslo", "Rome"), topics=("inland",))
SEVERAL = make_several(("Lima", "Oslo"), ("Bern", "La Paz"))
TYPED = make_typed("Simón Bolívar", "Bolívar")
MATCH = make_matching({"Peru": "Lima", "Chad": "Ndjamena", "Italy": "Rome"})
ORDER = make_ordering("steam", "petrol", "jet")
TALLY = re.compile(
    r"^(?:(\d+) of (\d+) right|Nothing answered)"
    r"(?:, \d+ more when (?:it|they) came back)?(?:, \d+ by your own word)?"
    r"(?:, (\d+) skipped)?(?:, (\d+) left)?[.]$",
    re.MULTILINE,
)
COLOUR = re.compile(r"\x1b\[[\d;]*m")


def play(session: Session, replies: str) -> str:
    """Play a session with replies from a pipe, and return all that was written."""
    out = io.StringIO()
    reader = LineReader(io.StringIO(replies))
    LineFace(session, reader, reader, Page(out.write)).run()
    return out.getvalue()


def type_in(session: Session, replies: str) -> str:
    """Play a session with lines that are typed at a terminal."""
    out = io.StringIO()
    reader = LineReader(io.StringIO(replies), shows_replies=True)
    LineFace(session, reader, reader, Page(out.write)).run()
    return out.getvalue()


def summary_of(text: str) -> str:
    """Return what was written after the last verdict."""
    tally = TALLY.search(text)
    assert tally is not None
    return text[tally.start() :]


def test_a_whole_session() -> None:
    """Question, verdict with reason and source, and the summary, as people read them."""
    assert play(session_of(PERU, CHAD), "a\nC\n") == (
        """\
2 questions.

1/2. What is the capital of Peru?
  a) Lima
  b) Quito
  c) Oslo
  d) Rome
Answer a-d, ? for help: a
✓ Right: a) Lima
  Lima is the capital of Peru.
  Source: An atlas: “capital: Lima”
    https://example.org/peru

2/2. What is the capital of Chad?
  a) Ndjamena
  b) Oslo
  c) Rome
Answer a-c, ? for help: C
✗ Wrong: c) Rome
  Rome lies elsewhere.
✓ The answer: a) Ndjamena
  Ndjamena is the capital of Chad.
  Source: An atlas: “capital: Ndjamena”

1 of 2 right.

Missed:
  2. What is the capital of Chad?
    ✗ c) Rome
    ✓ a) Ndjamena
"""
    )


def test_a_reason_is_told_once() -> None:
    """Where a distractor's reason is the true statement, it is not repeated."""
    options = (
        PERU.options[0],
        *(replace(option, why=PERU.statement) for option in PERU.options[1:]),
    )
    text = play(session_of(replace(PERU, options=options)), "b\n")
    assert text.count(PERU.statement) == 1
    assert text.index("✓ The answer") < text.index(PERU.statement)


def test_the_curators_own_reason_is_told_too() -> None:
    """What the pack says about the key besides its statement follows it."""
    text = play(session_of(replace(PERU, why="Pizarro moved it there.")), "a\n")
    assert f"  {PERU.statement}\n  Pizarro moved it there.\n" in text


def test_topics_are_told_where_they_say_something() -> None:
    """A topic with a single answer is left out, and so is a topic alone."""
    assert "topic" not in play(session_of(PERU, CHAD, PERU), "a\na\nb\n")
    text = play(session_of(PERU, CHAD, PERU, CHAD), "a\na\nb\nb\n")
    assert text.endswith("\nRight by topic:\n  inland: 1 of 2\n  south: 1 of 2\n")


@pytest.mark.parametrize("reply", ["x", "", "ab", "5", "\x1b[A", "é" * 500])
def test_anything_else_is_asked_again(reply: str) -> None:
    """What is no answer gets one line that says what would be, then the prompt again."""
    text = play(session_of(PERU), f"{reply}\na\n")
    assert text.count("Please answer a, b, c or d; ? lists what else there is.\n") == 1
    assert text.count("Answer a-d, ? for help: ") == 2
    assert text.count("1/1. ") == 1
    assert "\x1b" not in text
    assert summary_of(text) == "1 of 1 right.\n"


def test_help_lists_the_keys() -> None:
    """``?`` tells every key, and asks again."""
    text = play(session_of(PERU), "?\na\n")
    assert "a, b, c or d (or 1 to 4) answers, in capitals too; s skips" in text
    assert summary_of(text) == "1 of 1 right.\n"


def test_a_skipped_question_is_answered_and_listed() -> None:
    """The answer and its source follow at once, and again in the summary."""
    text = play(session_of(PERU, CHAD), "s\n2\n")
    assert "Skipped. The answer: a) Lima\n  Lima is the capital of Peru.\n  Source" in text
    assert summary_of(text).startswith(
        "0 of 1 right, 1 skipped.\n\nMissed:\n  2. What is the capital of Chad?\n"
    )
    assert "Skipped:\n  1. What is the capital of Peru?\n    ✓ a) Lima\n" in text


@pytest.mark.parametrize(
    ("replies", "tally"),
    [
        (["q"], "Nothing answered, 2 left."),
        (["a", "Q"], "1 of 1 right, 1 left."),
        (["s", "q"], "Nothing answered, 1 skipped, 1 left."),
    ],
)
def test_quitting_sums_up(replies: list[str], tally: str) -> None:
    """``q`` ends the session with what was answered until then."""
    out = io.StringIO()
    reader = Replies(replies)
    face = LineFace(session_of(PERU, CHAD), reader, reader, Page(out.write))
    assert face.run() is Ending.FINISHED
    assert f"\n\n{tally}\n" in out.getvalue()


@pytest.mark.parametrize(
    ("error", "ending"),
    [(EOFError, Ending.INPUT_ENDED), (KeyboardInterrupt, Ending.INTERRUPTED)],
)
@pytest.mark.parametrize(
    ("replies", "tally"),
    [
        ([], "Nothing answered, 2 left."),
        (["?"], "Nothing answered, 2 left."),
        (["b"], "0 of 1 right, 1 left."),
    ],
)
def test_an_end_at_any_prompt_sums_up(
    error: type[BaseException], ending: Ending, replies: list[str], tally: str
) -> None:
    """Ctrl-C and the end of input leave the prompt's line and sum up."""
    out = io.StringIO()
    reader = Replies([*replies, error])
    face = LineFace(session_of(PERU, CHAD), reader, reader, Page(out.write))
    assert face.run() is ending
    assert f"? for help: \n\n{tally}\n" in out.getvalue()


@pytest.mark.parametrize(
    ("at", "answered"),
    [
        ("questions.", 0),
        ("What is the capital of Peru", 0),
        ("Quito", 0),
        ("? for help", 0),
        ("✗ Wrong", 1),
        ("lies elsewhere", 1),
        ("Source", 1),
        ("capital of Chad", 1),
    ],
)
def test_ctrl_c_between_the_lines_keeps_the_answer(at: str, answered: int) -> None:
    """An interruption while something is being written loses no answer and no summary."""
    out = io.StringIO()
    reader, page = Replies(["b", "b"]), Page(failing(out.write, at))
    face = LineFace(session_of(PERU, CHAD), reader, reader, page)
    assert face.run() is Ending.INTERRUPTED
    assert face.session.summarise().answered == answered
    assert f"{2 - answered} left.\n" in out.getvalue()


def test_every_sort_of_question_in_one_session() -> None:
    """Each is prompted for in its own way, and the summary compares the answers."""
    text = play(session_of(PERU, SEVERAL, TYPED, MATCH, ORDER), "b\nac\nSucre\n1a2c\nd\nbac\n")
    assert summary_of(text) == (
        """\
0 of 5 right.

Missed:
  1. What is the capital of Peru?
    ✗ b) Quito
    ✓ a) Lima
  2. Which of these lie at the sea?
    ✗ a) Lima
      c) Bern
    ✓ a) Lima
      b) Oslo
  3. What is it?
    ✗ Sucre
    ✓ Simón Bolívar
  4. Match each country with its capital.
    ✗ Peru: Lima
      Chad: Oslo
      Italy: -
    ✓ Peru: Lima
      Chad: Ndjamena
      Italy: Rome
  5. Put these in order, the first one first.
    ✗ b) petrol
      a) steam
      c) jet
    ✓ a) steam
      b) petrol
      c) jet
"""
    )


@pytest.mark.parametrize(("reply", "right"), [("y", 1), ("YES", 1), ("n", 0), ("No", 0)])
def test_the_student_settles_a_near_miss(reply: str, right: int) -> None:
    """The verdict waits for a yes or a no, and takes nothing else for one."""
    text = type_in(session_of(TYPED), f"Simón Bolivra\n\nwhat?\n{reply}\n")
    assert text.count("Did you mean Simón Bolívar? y/n: ") == 3
    assert text.count("Please answer y or n: only you know what you meant.\n") == 2
    assert f"y/n: {'✓ Right: Simón Bolívar' if right else '✗ Wrong: Simón Bolivra'}\n" in text
    assert summary_of(text).startswith(f"{right} of 1 right.\n")


@pytest.mark.parametrize("language", ["en", "es", "fr"])
@pytest.mark.parametrize(
    ("reply", "verdicts"),
    [
        ("?s", ["skipped", "right"]),
        ("?skip", ["skipped", "right"]),
        ("?\n?s", ["skipped", "right"]),
        ("?q\ny", ["wrong"]),
        ("q\ny", ["wrong"]),
        ("?quit\nquit", ["wrong"]),
        ("q\nn\ny", ["right", "right"]),
        ("u\nBolívar", ["right", "right"]),
    ],
)
def test_whoever_is_asked_what_was_meant_may_skip_or_quit(
    reply: str, verdicts: list[str], language: str
) -> None:
    """By the commands that the help lists; to quit loses nothing that was typed."""
    session = replace(session_of(TYPED, PERU), languages={"test": language})
    reader = Typing([*f"Simón Bolivra\n{reply}".split("\n"), "a"])
    face = LineFace(session, reader, reader, Page(io.StringIO().write))
    face.run()
    assert [turn.verdict for turn in face.session.turns] == verdicts


def test_help_is_given_to_whoever_is_asked_what_was_meant() -> None:
    """With what else may be typed."""
    text = type_in(session_of(TYPED), "Simón Bolivra\n?\ny\n")
    assert "only you know what you meant. s or skip skips" in " ".join(text.split())


@pytest.mark.parametrize("language", ["en", "es", "pt", "it", "de"])
def test_keys_skip_where_it_is_asked_what_was_meant(language: str) -> None:
    """Where the letter that skips agrees, as in Spanish, a line is read instead of keys."""
    agrees = language in {"es", "pt", "it"}
    letters = Replies([] if agrees else ["?", "s"])
    lines = Typing(["Simón Bolivra", *(["?s"] if agrees else [])])
    session = replace(session_of(TYPED), languages={"test": language})
    face = LineFace(session, letters, lines, Page(io.StringIO().write))
    face.run()
    assert [turn.verdict for turn in face.session.turns] == ["skipped"]


def test_a_whole_session_in_another_language() -> None:
    """All that the quiz itself says is in the language of the pack."""
    session = replace(session_of(PERU, TYPED, CHAD), languages={"test": "es-VE"})
    assert play(session, "b\n¿qué?\nSimón Bolivra\nyo\nsí\nsaltar\n") == (
        """\
3 preguntas.

1/3. What is the capital of Peru?
  a) Lima
  b) Quito
  c) Oslo
  d) Rome
Responde a-d, ? para ayuda: b
✗ Incorrecto: b) Quito
  Quito lies elsewhere.
✓ La respuesta: a) Lima
  Lima is the capital of Peru.
  Fuente: An atlas: “capital: Lima”
    https://example.org/peru

2/3. What is it?
Tu respuesta, ? para ayuda: ¿qué?
✗ Incorrecto: ¿qué?
✓ La respuesta: Simón Bolívar
  It is what it is.
  Fuente: An atlas: “capital: Simón Bolívar”

3/3. What is the capital of Chad?
  a) Ndjamena
  b) Oslo
  c) Rome
Responde a-c, ? para ayuda: Simón Bolivra
Responde a, b o c; ? muestra qué más se puede hacer.
Responde a-c, ? para ayuda: yo
Responde a, b o c; ? muestra qué más se puede hacer.
Responde a-c, ? para ayuda: sí
Responde a, b o c; ? muestra qué más se puede hacer.
Responde a-c, ? para ayuda: saltar
Saltada. La respuesta: a) Ndjamena
  Ndjamena is the capital of Chad.
  Fuente: An atlas: “capital: Ndjamena”

0 de 2 correctas, 1 saltada.

Falladas:
  1. What is the capital of Peru?
    ✗ b) Quito
    ✓ a) Lima
  2. What is it?
    ✗ ¿qué?
    ✓ Simón Bolívar

Saltadas:
  3. What is the capital of Chad?
    ✓ a) Ndjamena
"""
    )


def test_each_question_is_asked_in_its_own_language() -> None:
    """What is said of the session as a whole is in the language of the first pack."""
    other = replace(CHAD, pack="other")
    session = replace(session_of(PERU, other), languages={"other": "es", "test": "en"})
    text = play(session, "a\na\n")
    assert text.startswith("2 preguntas.\n")
    assert "Answer a-d, ? for help: a\n✓ Right: a) Lima\n" in text
    assert "Responde a-c, ? para ayuda: a\n✓ Correcto: a) Ndjamena\n" in text
    assert text.endswith("\n\n2 de 2 correctas.\n")


@pytest.mark.parametrize(
    ("reply", "right"), [("s", 1), ("Sí", 1), ("si", 1), ("y", 1), ("n", 0), ("NO", 0)]
)
def test_a_near_miss_is_settled_in_the_questions_language(reply: str, right: int) -> None:
    """Or in English, whose letters the hand may know."""
    session = replace(session_of(TYPED), languages={"test": "es"})
    text = type_in(session, f"Simón Bolivra\n\n{reply}\n")
    assert text.count("¿Quisiste decir Simón Bolívar? s/n: ") == 2
    assert text.count("Responde s o n: solo tú sabes qué quisiste decir.\n") == 1
    assert f"\n\n{right} de 1 correcta.\n" in text


@pytest.mark.parametrize(
    ("replies", "tally"),
    [
        ("q", "Sin respuestas, quedan 2."),
        ("a|salir", "1 de 1 correcta, queda 1."),
        ("s|saltar", "Sin respuestas, 2 saltadas."),
    ],
)
def test_numbers_take_the_form_that_their_language_has(replies: str, tally: str) -> None:
    """One is left, two are left; one question, two questions."""
    session = replace(session_of(PERU, CHAD), languages={"test": "es"})
    assert f"\n\n{tally}\n" in play(session, replies.replace("|", "\n"))
    assert play(session_of(PERU), "").startswith("1 question.\n")
    assert play(replace(session_of(PERU), languages={"test": "es"}), "").startswith("1 pregunta.\n")


@pytest.mark.parametrize("error", [EOFError, KeyboardInterrupt])
def test_a_near_miss_that_is_not_settled_is_kept_as_wrong(error: type[BaseException]) -> None:
    """The session ends at that prompt as at any other, and what was typed is not lost."""
    out, kept = io.StringIO(), list[Record | Retract]()
    reader = Typing(["Simón Bolivra", error])
    face = LineFace(session_of(TYPED), reader, reader, Page(out.write), keep=kept.append)
    face.run()
    assert "y/n: \n\n0 of 1 right.\n" in out.getvalue()
    assert [one.attempt.outcome for one in kept] == ["wrong"]


def test_a_near_miss_in_a_pipe_swallows_no_line() -> None:
    """Nobody is there to say what was meant: it is marked wrong, and the next line answers on."""
    text = play(session_of(TYPED, PERU), "Simón Bolivra\na\n")
    assert "y/n" not in text
    assert summary_of(text).startswith("1 of 2 right.\n")


def test_the_student_can_say_that_a_typed_answer_was_right() -> None:
    """In a pipe, too, by the next line; what was picked can be taken back instead."""
    text = play(session_of(TYPED, PERU), "El Libertador\n!\nb\n!\n")
    assert "Right, by your own word." in text
    assert "Only a typed answer that was marked wrong can be righted." not in text
    assert summary_of(text).startswith("1 of 2 right, 1 by your own word.\n")
    text = play(session_of(PERU, TYPED), "b\n!\nBolívar\n")
    assert "Only a typed answer that was marked wrong can be righted.\n" in text


def test_an_answer_can_be_taken_back() -> None:
    """The same question is asked again with the same options; before the first, nothing can be."""
    kept: list[Record | Retract] = []
    out = io.StringIO()
    reader = Replies(["u", "b", "u", "a", "c"])
    LineFace(session_of(PERU, CHAD), reader, reader, Page(out.write), keep=kept.append).run()
    text = out.getvalue()
    assert text.count("There is no answer to take back.\n") == 1
    assert text.count("1/2. What is the capital of Peru?\n  a) Lima\n") == 2
    assert summary_of(text).startswith("1 of 2 right.\n")
    assert [type(one) for one in kept] == [Record, Retract, Record, Record]


def test_what_was_missed_comes_back_in_the_same_sitting() -> None:
    """After three others, and is told as such; the first try is what counts."""
    items = [make_item(name) for name in ("Peru", "Chad", "Iran", "Mali", "Fiji")]
    reader = Replies(["b", "a", "a", "a", "?", "s"])
    out = io.StringIO()
    face = LineFace(session_of(*items), reader, reader, Page(out.write))
    face.run()
    assert "\n1/5, again. What is the capital of Peru?\n" in out.getvalue()
    assert [turn.question.number for turn in face.session.turns] == [1, 2, 3, 4, 1]
    text = play(session_of(*items), "b\na\na\na\nb\n")
    assert text.count("again.") == 1


def test_a_pause_lets_the_verdict_be_read() -> None:
    """Return or Space ends it, and no other key; the next question is not seen before."""
    keys = Replies(["b", "b", "x", "s", "?", "\r", "a", " "])
    out = io.StringIO()
    LineFace(session_of(PERU, CHAD), keys, keys, Page(out.write), keys).run()
    text = out.getvalue()
    assert text.count("Return goes on, ? for help: ") == 3
    assert "Return or Space goes on; u takes the answer back" in text
    assert text.index("Return goes on") < text.index("What is the capital of Chad")
    assert summary_of(text).startswith("1 of 2 right.\n")


def test_quitting_is_asked_about_where_somebody_is_there() -> None:
    """No goes on where the student was; twice q is enough."""
    keys = Replies(["q", "n", "a", " ", "q", "?", "q"])
    out = io.StringIO()
    LineFace(session_of(PERU, CHAD), keys, keys, Page(out.write), keys).run()
    text = out.getvalue()
    assert text.count("Really quit? y/n: ") == 3
    assert summary_of(text) == "1 of 1 right, 1 left.\n"


def test_options_are_held_back_until_the_student_has_thought() -> None:
    """Return shows them; a letter before that is no answer."""
    session = replace(session_of(PERU, TYPED), holds_back=True)
    text = play(session, "a\n?\n\na\nBolívar\n")
    assert text.count("Return shows the options, ? for help: ") == 3
    assert text.count("Think of the answer first; Return shows the options.") == 2
    assert text.index("for help: a\nThink of") < text.index("a) Lima")
    assert summary_of(text) == "2 of 2 right.\n"


@pytest.mark.parametrize(
    ("item", "replies", "level"),
    [
        (PERU, "+\na\n", "sure"),
        (PERU, "a=\n", "unsure"),
        (PERU, "a\n", "none"),
        (TYPED, "Bolívar -\n", "guess"),
        (TYPED, "-\nBolívar\n", "guess"),
        (SEVERAL, "ab +\n", "sure"),
        (MATCH, "x\n?\n=\n1b 2c 3d -\n", "guess"),
    ],
)
def test_a_student_may_say_how_sure_the_answer_is(item: Item, replies: str, level: str) -> None:
    """Before the answer or behind it, if that is wanted."""
    kept: list[Record | Retract] = []
    out = io.StringIO()
    reader = LineReader(io.StringIO(replies))
    session = replace(session_of(item), weighs=True)
    LineFace(session, reader, reader, Page(out.write), keep=kept.append).run()
    assert [one.attempt.confidence for one in kept] == [level]
    assert ("+ says that you are sure" in " ".join(out.getvalue().split())) is ("?\n" in replies)


def test_a_sign_behind_a_typed_answer_belongs_to_it() -> None:
    """Where no space stands before it, or nobody wants to know how sure the student is."""
    for reply, weighs, outcome in (("Na+", True, "right"), ("Na+ +", True, "right")):
        kept: list[Record | Retract] = []
        reader = Replies([reply])
        session = replace(session_of(make_typed("Na+")), weighs=weighs)
        LineFace(session, reader, reader, Page(io.StringIO().write), keep=kept.append).run()
        assert [one.attempt.outcome for one in kept] == [outcome]


def test_whoever_comes_back_sees_the_question_again() -> None:
    """After Ctrl-Z and fg, the screen shows something else."""
    for resumed, times in ((Replies([Resumed, "a", " "]), 2), (Replies(["a", Resumed, " "]), 1)):
        out = io.StringIO()
        LineFace(session_of(PERU), resumed, resumed, Page(out.write), resumed).run()
        assert out.getvalue().count("1/1. What is the capital of Peru?\n  a) Lima\n") == times
        assert summary_of(out.getvalue()) == "1 of 1 right.\n"


def test_being_asked_to_end_leaves_a_whole_line() -> None:
    """And what was typed is kept; there is no time for a summary."""
    kept: list[Record | Retract] = []
    out = io.StringIO()
    reader = Typing(["Simón Bolivra", SystemExit])
    with pytest.raises(SystemExit):
        LineFace(session_of(TYPED), reader, reader, Page(out.write), keep=kept.append).run()
    assert out.getvalue().endswith("y/n: \n")
    assert [one.attempt.outcome for one in kept] == ["wrong"]


def test_screen_readers_get_words_for_signs() -> None:
    """Each line says by itself what a sign would tell."""
    out = io.StringIO()
    reader = Replies(["b", "ac", "x"])
    session = session_of(PERU, SEVERAL, TYPED)
    LineFace(session, reader, reader, Page(out.write, signs=False)).run()
    text = out.getvalue()
    assert not set(text) & set("✓✗")
    assert "Wrong: b) Quito\n" in text
    assert "  Right: a) Lima\n    Lima lies at the sea.\n" in text
    assert "    Wrong: a) Lima\n" in text
    assert "    The answer: Simón Bolívar\n" in text


@pytest.mark.parametrize(("accepted", "right"), [("q", 1), ("Q fever", 0)])
def test_a_letter_that_is_a_command_can_be_the_answer(accepted: str, right: int) -> None:
    """It is one where the answer may be a single letter, and quits elsewhere."""
    text = play(session_of(make_typed(accepted)), "q\n")
    assert summary_of(text) == ("1 of 1 right.\n" if right else "Nothing answered, 1 left.\n")


def test_letters_and_lines_may_come_from_two_readers() -> None:
    """A key picks an option and settles a near miss; all else is read as a line."""
    letters, lines = Replies(["a", "y"]), Typing(["ab", "Bolívr", "abd", "abc"])
    out = io.StringIO()
    session = session_of(PERU, SEVERAL, TYPED, MATCH, ORDER)
    LineFace(session, letters, lines, Page(out.write)).run()
    assert summary_of(out.getvalue()) == "5 of 5 right.\n"


def test_return_after_a_key_is_no_reply_to_the_next_question() -> None:
    """People press it out of habit: the prompt comes again, and no reminder."""
    letters, lines = Replies(["a"]), Replies(["\n", " \n", "-\n", "Bolívar\n"])
    out = io.StringIO()
    LineFace(session_of(PERU, TYPED), letters, lines, Page(out.write)).run()
    assert out.getvalue().count("Your answer, ? for help: ") == 4
    assert out.getvalue().count("Please type an answer") == 1


def test_a_typed_answer_is_shown_in_full_behind_its_prompt() -> None:
    """In a transcript of a pipe the whole of it can be read, but not without end."""
    text = play(session_of(TYPED, TYPED), f"General José de Sucre\n{'x' * 500}\n")
    assert "Your answer, ? for help: General José de Sucre\n" in text
    assert f"for help: {'x' * 50}\n" in text


HOSTILE = "\x1b[2J\x1b]0;owned\x07\u202ekey\u202c\r\n✓ Right: b) fake\x9b1A\u0301"


@given(st.lists(st.sampled_from(["a", "B", "3", "s", "?", "x", "\x1b[A", ""]), max_size=8))
def test_hostile_packs_have_no_power(replies: list[str]) -> None:
    """Whatever a pack says and whatever is answered, only text and colours come out."""
    item = make_item(
        "x",
        stem=HOSTILE,
        options=(HOSTILE, f"2{HOSTILE}", f"3{HOSTILE}"),
        statement=HOSTILE,
        topics=(HOSTILE, "other"),
        url=f"https://example.org/{HOSTILE}",
    )
    out = io.StringIO()
    page = Page(out.write, colour=True)
    reader = Replies(replies)
    LineFace(session_of(item, item), reader, reader, page).run()
    text = COLOUR.sub("", out.getvalue())
    assert not set(text) & set("\x1b\x07\x9b\r\u202e\u202c")
    assert not re.search("^ *✓ Right: b[)] fake", text, re.MULTILINE)


@given(
    st.lists(st.sampled_from(["ab", "1a 2b", "ba", "x", "y", "?", "s", "\x1b[A", ""]), max_size=8)
)
def test_hostile_packs_have_no_power_over_lines_either(replies: list[str]) -> None:
    """Likewise where several letters or words are typed; only verdicts begin at the margin."""
    texts = [f"{place}{HOSTILE}" for place in range(3)]
    items = [
        make_several((texts[0], texts[1]), (texts[2],)),
        make_typed(HOSTILE * 2, stem=HOSTILE),
        make_matching({HOSTILE: texts[0], f"2{HOSTILE}": texts[1]}, (texts[2],)),
        make_ordering(*texts),
    ]
    out = io.StringIO()
    reader = Replies(replies)
    LineFace(session_of(*items), reader, reader, Page(out.write, colour=True)).run()
    text = COLOUR.sub("", out.getvalue())
    assert not set(text) & set("\x1b\x07\x9b\r\u202e\u202c")
    assert not re.search("^✓ Right: b[)] fake", text, re.MULTILINE)


@given(st.text(st.characters()))
def test_any_input_ends_in_a_summary(replies: str) -> None:
    """Whatever is piped in, the session ends with a summary that adds up."""
    items = (TYPED, PERU, SEVERAL, MATCH, ORDER, TYPED)
    parts = TALLY.search(play(session_of(*items), replies))
    assert parts is not None
    right, answered, skipped, unasked = (int(part or 0) for part in parts.groups())
    assert right <= answered
    assert answered + skipped + unasked == len(items)


OPEN = make_open("It rains much.", "It is \x1b[31mhot.", topics=("south",))


def test_an_open_question_is_never_graded_in_a_pipe() -> None:
    """The model answer follows the reply, or an empty line, and it counts for nothing."""
    for reply in ("It rains much.\n", "\n"):
        said = play(session_of(OPEN), reply)
        assert "An answer:\n  - It rains much.\n  - It is \ufffd[31mhot.\n" in said
        assert "Source: An atlas" in said
        assert summary_end(said) == "1 not graded."
    assert summary_end(play(session_of(PERU, OPEN), "a\nx\n")) == "1 of 1 right, 1 not graded."


@pytest.mark.parametrize(
    ("word", "verdict", "tally"),
    [
        ("y", "Right, by your own word.", "1 of 1 right, 1 by your own word."),
        ("NO", "Not right, by your own word.", "0 of 1 right, 1 by your own word."),
        ("maybe\ny", "only you can judge it", "1 of 1 right, 1 by your own word."),
        ("?s", "Not graded.", "1 not graded."),
        ("?q\ny", "An answer:", "1 not graded."),
    ],
)
def test_a_student_judges_at_a_terminal(word: str, verdict: str, tally: str) -> None:
    """After the model answer is shown, by a word; who skips or quits leaves it open."""
    said = type_in(session_of(OPEN), f"my words\n{word}\n")
    assert said.index("It rains much.") < said.index("Was yours right? y/n:")
    assert verdict in said
    assert tally in said


def test_a_skipped_open_question_shows_its_answer() -> None:
    """As every other question does."""
    said = type_in(session_of(OPEN), "s\n")
    assert "Skipped.\nAn answer:\n  - It rains much.\n" in said
    assert "1 skipped." in said


def test_what_was_missed_by_ones_own_word_is_summed_up() -> None:
    """With what was written, if anything was, and the model answer."""
    said = type_in(session_of(OPEN), "It is dry.\nn\n").partition("Missed:")[2]
    assert re.search("✗ It is dry[.]\n +✓ It rains much[.]", said)
    said = type_in(session_of(OPEN), "\nn\n").partition("Missed:")[2]
    assert "✗" not in said


def summary_end(text: str) -> str:
    """Return the last line that was written."""
    return text.rstrip().rpartition("\n")[2]
