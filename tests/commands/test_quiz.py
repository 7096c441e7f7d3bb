"""The terminal quiz as people run it: through pipes and at a terminal."""

import os
import re
import shlex
import signal
import subprocess
import sys
import termios
from io import StringIO
from pathlib import Path

import pexpect
import pytest

PACK = """\
pack: towns
title: Towns
sources: {atlas: {title: An atlas, url: "https://example.org/atlas"}}
entities:
  city: {rome: Rome, paris: Paris, oslo: Oslo, lima: Lima}
  country: {italy: Italy, france: France, norway: Norway, peru: Peru}
relations:
  capital:
    subject: country
    value: city
    cardinality: one-to-one
    ask: {value: "What is the capital of {subject}?"}
    statement: "The capital of {subject} is {value}."
    topics: [places]
    facts:
      italy: {value: rome, sources: {atlas: Rome is the capital}}
      france: {value: paris, sources: {atlas: Paris is the capital}}
      norway: {value: oslo, sources: {atlas: Oslo is the capital}}
      peru: {value: lima, sources: {atlas: Lima is the capital}}
facts:
  year:
    question: When was the Treaty of Rome signed?
    answer: 1957
    single: true
    topics: [dates]
    sources: {atlas: signed in 1957}
"""
KINDS = """\
pack: towns
title: Towns
sources: {atlas: {title: An atlas}}
entities:
  city: {rome: Rome, paris: Paris, oslo: Oslo, lima: {name: Lima, also: [Ciudad de los Reyes]}}
  country: {italy: Italy, france: France, norway: Norway, peru: Peru}
  treaty: {t57: the Treaty of Rome, t01: the Treaty of Nice, t07: the Treaty of Lisbon}
relations:
  capital:
    subject: country
    value: city
    cardinality: one-to-one
    ask:
      value: "What is the capital of {subject}?"
      match: Match each country with its capital.
    statement: "The capital of {subject} is {value}."
    topics: [places]
    facts:
      italy: {value: rome, sources: {atlas: Rome is the capital}}
      france: {value: paris, sources: {atlas: Paris is the capital}}
      norway: {value: oslo, sources: {atlas: Oslo is the capital}}
      peru: {value: lima, sources: {atlas: Lima is the capital}}
  signed:
    subject: treaty
    value: date
    cardinality: many-to-one
    ask: {order: "Put these treaties in order, the first one first."}
    statement: "In {value} {subject} was signed."
    topics: [dates]
    facts:
      t57: {value: 1957, sources: {atlas: signed in 1957}}
      t01: {value: 2001, sources: {atlas: signed in 2001}}
      t07: {value: 2007, sources: {atlas: signed in 2007}}
facts:
  flight:
    question: How long is the flight from Rome to Lima?
    answer: 15 hours
    single: true
    topics: [travel]
    sources: {atlas: a flight of 15 hours}
"""
PAUSE = r"Return goes on[^?]*, \? for help: "
PROMPT = r"(?:Answer|Your answer|Letters)[^?]*, \? for help: "
COLOUR = re.compile(r"\x1b\[(?:0|1|31|32)m")
DECIDED = ("ACCESSIBLE", "COLUMNS", "LINES", "NO_COLOR", "PYTHONUTF8")
PATIENCE = 60
"""Seconds until a test gives up; nothing takes nearly as long."""


def base() -> dict[str, str]:
    """Return the environment, with nothing in it that decides how a terminal is written to."""
    kept = {name: value for name, value in os.environ.items() if name not in DECIDED}
    return kept | {"TERM": "xterm-256color", "PYTHONIOENCODING": "utf-8"}


@pytest.fixture
def pack(tmp_path: Path) -> str:
    """Return the path of a pack with five questions."""
    path = tmp_path / "towns.yaml"
    path.write_text(PACK)
    return str(path)


@pytest.fixture
def kinds(tmp_path: Path) -> str:
    """Return the path of a pack with questions of most kinds."""
    path = tmp_path / "kinds.yaml"
    path.write_text(KINDS)
    return str(path)


def words(*more: str) -> list[str]:
    """Return the command line of a quiz."""
    return [sys.executable, "-m", "quizgen", "quiz", *more]


def pipe(replies: str | bytes, *more: str, **env: str) -> "subprocess.CompletedProcess[bytes]":
    """Run a quiz with replies from a pipe."""
    return subprocess.run(
        words(*more),
        input=replies.encode() if isinstance(replies, str) else replies,
        capture_output=True,
        check=False,
        env=base() | env,
        timeout=PATIENCE,
    )


def stems(text: str) -> list[str]:
    """Return the questions that were asked."""
    return re.findall(r"^\d+/\d+[.] (.*)$", text, re.MULTILINE)


class Terminal:
    """A quiz at a pseudo-terminal of 80 columns."""

    def __init__(self, *command: str, **env: str) -> None:
        self.log = StringIO()
        self.child = pexpect.spawn(
            command[0],
            list(command[1:]),
            env=base() | env,
            dimensions=(24, 80),
            encoding="utf-8",
            timeout=PATIENCE,
        )
        self.child.delaybeforesend = None
        self.child.logfile_read = self.log

    def wait_for_key(self) -> None:
        """Wait until a single key press will be read."""
        self.child.expect(PROMPT)
        # The mode changes after the prompt is written; a key before that is thrown away.
        self.child.waitnoecho(PATIENCE)
        assert not self.child.getecho()

    def wait_for_line(self) -> None:
        """Wait until a line will be read."""
        self.child.expect(PROMPT)

    def go_on(self) -> None:
        """Read a verdict, and press the key that ends the pause."""
        self.child.expect(PAUSE)
        self.child.send("\r")

    def answer(self, key: str, times: int) -> None:
        """Answer so many questions with a key, and read each verdict."""
        for _ in range(times):
            self.wait_for_key()
            self.child.send(key)
            self.go_on()

    def finish(self) -> tuple[str, int]:
        """Wait for the end; return all that was on the screen, and the exit code."""
        self.child.expect(pexpect.EOF)
        self.child.close()
        code = self.child.exitstatus
        assert isinstance(code, int), f"ended by signal {self.child.signalstatus}"
        return self.log.getvalue().replace("\r\n", "\n"), code


def test_a_pipe_gets_plain_text(pack: str) -> None:
    """Answers come from stdin, one a line; the output is a transcript without any code."""
    done = pipe("a\nB\n3\nx\n?\ns\nc\na\n", pack, "--seed", "1")
    text = done.stdout.decode()
    assert (done.returncode, done.stderr) == (0, b"")
    assert len(stems(text)) == 5
    assert text.count("Source: An atlas: “") == 6
    assert text.count("\n    https://example.org/atlas\n") == 6
    assert "\n1/5, again. When was the Treaty of Rome signed?\n" in text
    tally = r"^\d of 4 right, 1 more when it came back, 1 skipped[.]$"
    assert re.search(tally, text, re.MULTILINE)
    assert text.endswith(f"\n\nThe same questions again: quizgen quiz {pack} --seed 1\n")
    assert not set(text) & set("\x1b\r\b\x07")
    assert all(len(line) < 80 for line in text.splitlines()[:-1])


@pytest.mark.parametrize(
    ("kind", "reply", "verdict"),
    [
        ("choice", "s", "Skipped. The answer: "),
        ("true-false", "s", "Skipped. The answer: "),
        ("numeric", "900 minutes", "✓ Right: 15 hours"),
        ("numeric", "15", "✓ Right: 15 hours"),
        ("numeric", "about 15 hours", "✗ Wrong: about 15 hours"),
        ("short-answer", "Cairo", "✗ Wrong: Cairo"),
        ("cloze", "Cairo", "✗ Wrong: Cairo"),
        ("matching", "1a", "✗ Wrong: "),
        ("ordering", "s", "Skipped. The answer: "),
    ],
)
def test_each_kind_can_be_asked_for(kinds: str, kind: str, reply: str, verdict: str) -> None:
    """``--kind`` asks only such questions, each with its own sort of answer."""
    done = pipe(f"{reply}\n", kinds, "--kind", kind, "--questions", "1", "--seed", "1")
    text = done.stdout.decode()
    assert (done.returncode, done.stderr) == (0, b"")
    assert len(stems(text)) == 1
    assert f"\n{verdict}" in text
    assert "Source: An atlas: “" in text
    assert not set(text) & set("\x1b\r\b\x07")
    assert all(len(line) < 80 for line in text.splitlines()[:-1])


def test_kinds_can_be_mixed(kinds: str) -> None:
    """Without ``--kind`` the questions are multiple choice; several kinds are shuffled."""

    def prompts(*more: str) -> set[str]:
        text = pipe("s\n" * 99, kinds, "--questions", "99", "--seed", "1", *more).stdout.decode()
        return set(re.findall(r"^(Answer|Your answer|Letters)\b.*for help: s$", text, re.MULTILINE))

    assert prompts() == {"Answer"}
    assert prompts("--kind", "cloze", "--kind", "ordering") == {"Your answer", "Letters"}
    assert prompts("--kind", "all") == {"Answer", "Your answer", "Letters"}


def test_an_order_is_marked_by_what_was_on_the_screen(kinds: str) -> None:
    """The letters of the treaties by their years are right, wherever they stand."""
    more = (kinds, "--kind", "ordering", "--seed", "3")
    shown = pipe("", *more).stdout.decode()
    letters = "".join(
        re.findall(rf"^  (\w)[)] the Treaty of {town}$", shown, re.MULTILINE)[0]
        for town in ("Rome", "Nice", "Lisbon")
    )
    assert f"\n✓ Right: {letters}\n" in pipe(letters, *more).stdout.decode()
    assert f"\n✓ The answer: {letters}\n" in pipe(letters[::-1], *more).stdout.decode()


def test_the_end_of_input_sums_up(pack: str) -> None:
    """When the input ends, the summary of what was answered follows, and all is well."""
    done = pipe("a\nb", pack)
    assert (done.returncode, done.stderr) == (0, b"")
    assert " of 2 right, 3 left.\n" in done.stdout.decode()


def test_a_seed_repeats_a_session(pack: str) -> None:
    """The seed that a session shows at its end gives the same session again."""
    first = pipe("a\nb\n", pack).stdout
    seed = first.split()[-1].decode()
    assert seed.isdecimal()
    assert pipe("a\nb\n", pack, "--seed", seed).stdout == first


def test_questions_and_topic_choose(pack: str) -> None:
    """``--questions`` and ``--topic`` limit what is asked; case does not matter."""
    assert stems(pipe("a\n" * 9, pack, "--topic", "Dates").stdout.decode()) == [
        "When was the Treaty of Rome signed?"
    ]
    assert len(stems(pipe("a\n" * 9, pack, "--questions", "2").stdout.decode())) == 2


@pytest.mark.parametrize(
    ("more", "message"),
    [
        (["--topic", "palces"], "no question is about 'palces': did you mean 'places'?"),
        (["--topic", "x"], "no question is about 'x': there are: dates, places"),
        (["--questions", "0"], "'--questions'"),
        (["--kind", "essay"], "'--kind'"),
        (["--kind", "ordering"], "no questions of this kind: `quizgen items "),
        (["-"], "stdin is where the answers come from: give the pack as a file"),
    ],
)
def test_wrong_usage_is_told(pack: str, more: list[str], message: str) -> None:
    """What cannot be asked is told on stderr, with what could be."""
    done = pipe("a\n", pack, *more)
    assert (done.returncode, done.stdout) == (2, b"")
    assert message in done.stderr.decode()


def test_several_topics_are_any_of_them(kinds: str) -> None:
    """Each is added to the others; one that no question is about is told by its name."""
    more = (
        "--topic",
        "Places",
        "--topic",
        "travel",
        "--kind",
        "all",
        "--seed",
        "1",
        "--questions",
        "50",
    )
    both = set(stems(pipe("s\n" * 50, kinds, *more).stdout.decode()))
    alone = [
        set(stems(pipe("s\n" * 50, kinds, *more[at : at + 2], *more[4:]).stdout.decode()))
        for at in (0, 2)
    ]
    assert all(alone)
    assert both == alone[0] | alone[1]
    done = pipe("", kinds, "--topic", "travel", "--topic", "palces", "--topic", "x")
    assert done.returncode == 2
    assert "no question is about 'palces' or 'x': did you mean 'places'?" in done.stderr.decode()


@pytest.mark.parametrize("more", [("--topic", "x"), ("-",)], ids=str)
def test_wrong_usage_shows_that_of_the_quiz(pack: str, more: tuple[str, ...]) -> None:
    """Not that of the whole program."""
    assert (
        "Usage: python -m quizgen quiz [OPTIONS] [PACK]..." in pipe("", pack, *more).stderr.decode()
    )


@pytest.mark.parametrize(
    "more",
    [
        (),
        ("--topic", "places", "--topic", "travel", "--kind", "all", "--questions", "4"),
        ("--kind", "cloze", "--kind", "short-answer", "--options", "3"),
        ("--difficulty", "medium", "--kind", "all"),
        ("venezuela-2019.es", "--questions", "12"),
    ],
    ids=str,
)
def test_the_last_line_asks_the_same_questions_again(kinds: str, more: tuple[str, ...]) -> None:
    """It is a command for a shell, whatever was asked for and whatever the pack is called."""
    odd = Path(kinds).with_name("-it's  a pack — «1».yaml")
    odd.write_text(KINDS)
    replies = "a\n" * 20
    first = subprocess.run(
        words(*more, "--", odd.name),
        input=replies.encode(),
        capture_output=True,
        check=True,
        cwd=odd.parent,
        env=base() | {"PYTHONIOENCODING": "latin-1"},
        timeout=PATIENCE,
    ).stdout
    again = first.decode("latin-1").splitlines()[-1].partition(": ")[2]
    assert again.startswith("quizgen quiz ")
    line = again.replace("quizgen", f"{sys.executable} -m quizgen", 1)
    second = subprocess.run(
        ["bash", "-c", line],
        input=replies.encode(),
        capture_output=True,
        check=True,
        cwd=odd.parent,
        env=base() | {"PYTHONIOENCODING": "latin-1"},
        timeout=PATIENCE,
    ).stdout
    assert second == first


def test_fewer_questions_than_asked_for_are_told(pack: str) -> None:
    """On stderr, and only where somebody asked for a number."""
    done = pipe("s\n" * 9, pack, "--questions", "9")
    assert (done.returncode, len(stems(done.stdout.decode()))) == (0, 5)
    assert done.stderr == b"5 questions instead of 9: there are no more such\n"
    for more in ((), ("--questions", "5")):
        assert pipe("s\n" * 9, pack, *more).stderr == b""


def test_packs_without_questions_are_not_offered() -> None:
    """A pack of things for other packs is none to quiz on, be it listed or guessed."""
    for name in ("zzz", "countreis"):
        errors = pipe("", name).stderr.decode()
        packs = "human-body, planets, venezuela-2019, venezuela-2019.es"
        assert f"hint: these are: {packs}\n" in errors


def test_a_pack_and_its_translation_are_not_mixed() -> None:
    """They have the same questions; what can be done is told."""
    done = pipe("", "venezuela-2019", "venezuela-2019.es")
    assert done.returncode == 2
    assert "one pack in two languages" in done.stderr.decode()


def test_a_pack_without_questions_is_told(tmp_path: Path) -> None:
    """Where nothing can be asked, it is told why."""
    path = tmp_path / "bare.yaml"
    path.write_text("pack: bare\ntitle: Bare\nsources: {a: A}\nfacts: {}\n")
    done = pipe("a\n", str(path))
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode() == "Error: bare yields no questions: there are no facts in it\n"


def test_bytes_that_are_no_text_are_no_answer(pack: str) -> None:
    """Input in another encoding is asked again, not answered with a traceback."""
    done = pipe(b"\xff\xfe\n\x80a\nq\n", pack)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode().count("Please answer") == 2


def test_output_falls_back_with_its_encoding(pack: str) -> None:
    """Where stdout has no such characters, words and plainer marks remain."""
    done = pipe("a\nb\nc\n1\n2\n", pack, "--seed", "1", PYTHONIOENCODING="ascii")
    assert (done.returncode, done.stderr) == (0, b"")
    text = done.stdout.decode("ascii")
    assert "x Wrong: " in text
    assert "+ The answer: " in text
    assert 'Source: An atlas: "' in text


def test_without_stdin_nothing_is_answered(pack: str) -> None:
    """A caller that closed stdin gets an empty session."""
    line = f"{shlex.join(words(pack))} <&-"
    done = subprocess.run(
        ["sh", "-c", line], capture_output=True, check=True, env=base(), timeout=PATIENCE
    )
    assert done.stderr == b""
    assert "Nothing answered, 5 left." in done.stdout.decode()


def test_a_closed_pipe_ends_silently(pack: str) -> None:
    """``quizgen quiz | head -1`` shows a line and no error, however long the input."""
    line = f"yes a | {shlex.join(words(pack))} | head -n 1"
    done = subprocess.run(
        ["sh", "-c", line], capture_output=True, check=True, env=base(), timeout=PATIENCE
    )
    assert (done.stdout, done.stderr) == (b"Towns\n", b"")


def test_ctrl_c_in_a_pipe_sums_up(pack: str) -> None:
    """An interrupt while a line is awaited ends with the summary and 130."""
    with subprocess.Popen(
        words(pack),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=base(),
    ) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        child.stdin.write(b"a\nb")
        child.stdin.flush()
        seen = b""
        while seen.count(b"? for help: ") < 2:
            more = os.read(child.stdout.fileno(), 4096)
            assert more, "the quiz ended before it asked"
            seen += more
        child.send_signal(signal.SIGINT)
        rest, errors = child.communicate(timeout=PATIENCE)
    assert (child.returncode, errors) == (130, b"")
    assert b" of 1 right, 4 left.\n" in rest


def test_one_key_answers_at_a_terminal(pack: str) -> None:
    """Letters in any case and digits count at once; the only codes are colours."""
    more = (pack, "--seed", "1", "--no-pause")
    terminal = Terminal(*words(*more))
    for key in ("a", "B", "\x1b[A", "é", "3", "?", *"sssss"):
        terminal.wait_for_key()
        terminal.child.send(key)
    text, code = terminal.finish()
    assert code == 0
    assert "\x1b[32m✓ " in text
    assert "\x1b[31m✗ Wrong: " in text
    plain = COLOUR.sub("", text)
    assert not set(plain) & set("\x1b\r\b\x07")
    assert re.findall(PROMPT + "(.*)", plain) == ["a", "B", "", "é", "3", "?", *"sssss"]
    assert plain.count("Please answer") == 2
    assert all(len(line) < 80 for line in plain.splitlines()[:-1])
    # Apart from the replies and colours, a pipe gets the very same.
    assert plain.encode() == pipe("a\nB\n\x1b[A\né\n3\n?\n" + "s\n" * 5, *more).stdout


@pytest.mark.parametrize(
    "variables", [{"NO_COLOR": "1"}, {"TERM": "dumb"}], ids=["NO_COLOR", "dumb"]
)
def test_colours_can_be_refused(pack: str, variables: dict[str, str]) -> None:
    """Without colours there is no code at all, and words still tell right from wrong."""
    terminal = Terminal(*words(pack, "--topic", "dates", "--no-pause"), **variables)
    if "TERM" in variables:
        terminal.wait_for_line()
        terminal.child.sendline("b")
    else:
        terminal.wait_for_key()
        terminal.child.send("b")
    text, code = terminal.finish()
    assert code == 0
    assert "\x1b" not in text
    assert re.search("✓ Right: |✗ Wrong: ", text)


@pytest.mark.parametrize("variables", [{"TERM": "dumb"}, {"ACCESSIBLE": "1"}], ids=str)
def test_plain_lines_can_be_had_at_a_terminal(pack: str, variables: dict[str, str]) -> None:
    """A dumb terminal and a screen reader get lines, which the terminal itself shows."""
    terminal = Terminal(*words(pack, "--questions", "1"), **variables)
    terminal.wait_for_line()
    assert terminal.child.getecho()
    terminal.child.sendline("s")
    terminal.go_on()
    text, code = terminal.finish()
    assert code == 0
    assert re.search(PROMPT + "s\n.*Skipped. The answer: ", text)


def test_other_answers_are_lines_at_a_terminal(kinds: str) -> None:
    """They are shown and can be corrected as they are typed, and a near miss takes a key."""
    more = (kinds, "--topic", "travel", "--kind", "numeric")
    terminal = Terminal(*words(*more))
    terminal.wait_for_line()
    terminal.child.send("for 16\x7f5 hours\n")
    terminal.child.expect(r"Did you mean 15 hours\? y/n: ")
    terminal.child.waitnoecho(PATIENCE)
    terminal.child.send("y")
    terminal.go_on()
    text, code = terminal.finish()
    assert code == 0
    assert "\x1b[32m✓ Right: 15 hours\x1b[0m\n" in text
    assert "1 of 1 right.\x1b[0m\n" in text


def test_keys_and_lines_take_turns_at_a_terminal(kinds: str) -> None:
    """After a line a key counts at once again, and Return after a key is no answer."""
    count = len(
        stems(pipe("s\n" * 99, kinds, "--kind", "all", "--questions", "99").stdout.decode())
    )
    more = (kinds, "--kind", "all", "--questions", str(count), "--seed", "2", "--no-pause")
    expected = [
        line.startswith("Answer a")
        for line in pipe("s\n" * 99, *more).stdout.decode().splitlines()
        if line.endswith("for help: s")
    ]
    assert {True, False} == set(expected)
    terminal = Terminal(*words(*more), TERM="vt100")
    for is_key in expected:
        if is_key:
            terminal.wait_for_key()
            terminal.child.send("s")
        else:
            terminal.wait_for_line()
            terminal.child.sendline("s")
    text, code = terminal.finish()
    assert code == 0
    plain = COLOUR.sub("", text)
    assert f"Nothing answered, {len(expected)} skipped.\n" in plain
    assert plain.encode() == pipe("s\n" * 99, *more).stdout


def test_a_line_can_be_edited_with_arrow_keys(kinds: str) -> None:
    """And is not marked wrong for them."""
    terminal = Terminal(*words(kinds, "--topic", "travel", "--kind", "numeric"))
    terminal.wait_for_line()
    terminal.child.send("hours\x1b[D\x1b[D\x1b[D\x1b[D\x1b[D15 \n")
    terminal.go_on()
    text, code = terminal.finish()
    assert code == 0
    assert "1 of 1 right." in text


def test_an_arrow_key_where_lines_are_not_edited_is_no_answer(kinds: str) -> None:
    """It is asked again, not marked wrong, and what the terminal shows of it is harmless."""
    terminal = Terminal(*words(kinds, "--topic", "travel", "--kind", "numeric"), TERM="dumb")
    terminal.wait_for_line()
    terminal.child.send("15\x1b[D hours\n")
    terminal.child.expect("Please type an answer in plain words; ")
    terminal.wait_for_line()
    terminal.child.sendline("15 hours")
    terminal.go_on()
    text, code = terminal.finish()
    assert code == 0
    assert "1 of 1 right." in text
    assert "\x1b" not in COLOUR.sub("", text)


@pytest.mark.parametrize("typed", ["", "15 ho"])
@pytest.mark.parametrize("term", ["xterm", "dumb"])
def test_ctrl_c_in_a_typed_answer_sums_up(kinds: str, typed: str, term: str) -> None:
    """A line that was begun is dropped; the session ends as at any other prompt."""
    terminal = Terminal(*words(kinds, "--topic", "travel", "--kind", "numeric"), TERM=term)
    terminal.wait_for_line()
    if typed:
        terminal.child.send(typed)
        terminal.child.expect(typed)
    terminal.child.sendintr()
    text, code = terminal.finish()
    assert code == 130
    assert "Nothing answered, 1 left." in text
    assert "Traceback" not in text


def test_ctrl_d_in_a_typed_answer_sums_up(kinds: str) -> None:
    """The end of input is a way to stop here too."""
    terminal = Terminal(*words(kinds, "--topic", "travel", "--kind", "numeric"))
    terminal.wait_for_line()
    terminal.child.sendeof()
    text, code = terminal.finish()
    assert code == 0
    assert "Nothing answered, 1 left." in text


@pytest.mark.parametrize("answers", [0, 1])
def test_ctrl_c_at_a_terminal_sums_up(pack: str, answers: int) -> None:
    """Ctrl-C at any question ends with the summary and 130; the terminal is itself again."""
    quiz = f"{shlex.join(words(pack))}; echo code $?; stty -a"
    terminal = Terminal("bash", "-c", quiz)
    terminal.answer("a", answers)
    terminal.wait_for_key()
    terminal.child.sendintr()
    text, _ = terminal.finish()
    assert re.search(r"\b5 left[.]" if not answers else r" of 1 right, 4 left[.]", text)
    told = "To go on" if answers else "The same questions again"
    assert f"{told}: quizgen quiz {pack} --seed " in text
    assert "\ncode 130\n" in text
    assert "Traceback" not in text
    assert {"echo", "icanon", "isig", "opost"} <= set(re.split(r"[\s;]+", text))


def test_ctrl_c_in_the_middle_of_a_line_sums_up(pack: str) -> None:
    """A line that was begun is dropped, what was answered before is kept."""
    terminal = Terminal(*words(pack), TERM="dumb")
    terminal.wait_for_line()
    terminal.child.sendline("a")
    terminal.go_on()
    terminal.wait_for_line()
    terminal.child.send("b")
    terminal.child.expect("b")
    terminal.child.sendintr()
    text, code = terminal.finish()
    assert code == 130
    assert " of 1 right, 4 left.\n" in text
    assert "Traceback" not in text


@pytest.mark.parametrize("term", ["xterm", "dumb"])
def test_ctrl_d_at_a_terminal_sums_up(pack: str, term: str) -> None:
    """The end of input at a terminal is a way to stop: a summary, and no error."""
    terminal = Terminal(*words(pack), TERM=term)
    if term == "dumb":
        terminal.wait_for_line()
    else:
        terminal.wait_for_key()
    terminal.child.sendeof()
    text, code = terminal.finish()
    assert code == 0
    assert "Nothing answered, 5 left.\n" in COLOUR.sub("", text)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
@pytest.mark.parametrize("kind", ["choice", "numeric"])
def test_a_terminated_quiz_gives_the_terminal_back(
    kinds: str, kind: str, number: signal.Signals
) -> None:
    """Even when it is killed politely, echo and lines are as they were, and the line is whole."""
    terminal = Terminal(*words(kinds, "--kind", kind))
    before = termios.tcgetattr(terminal.child.child_fd)
    terminal.wait_for_key()
    terminal.child.kill(number)
    terminal.child.expect(pexpect.EOF)
    assert termios.tcgetattr(terminal.child.child_fd) == before
    text, code = terminal.finish()
    assert code == 128 + number
    assert text.endswith("? for help: \n")


@pytest.mark.parametrize("kind", ["choice", "numeric"])
def test_ctrl_z_gives_the_terminal_to_the_shell(kinds: str, kind: str) -> None:
    """And after ``fg`` the question is there again, with what was begun."""
    shell = Terminal("bash", "--norc", "--noprofile", "-i", PS1="shell> ")
    shell.child.expect("shell> ")
    shell.child.sendline(shlex.join(words(kinds, "--kind", kind, "--topic", "travel")))
    shell.wait_for_key()
    if kind == "numeric":
        shell.child.send("15 ho")
        shell.child.expect("15 ho")
    shell.child.send("\x1a")
    shell.child.expect("Stopped")
    shell.child.expect("shell> ")
    shell.child.sendline("stty -a; echo 'done'; fg")
    shell.child.expect(" icanon.* echo .*done")
    shell.child.expect("How long is the flight")
    shell.wait_for_key()
    shell.child.send("urs\r" if kind == "numeric" else "s")
    shell.go_on()
    shell.child.expect("1 of 1 right" if kind == "numeric" else "1 skipped")
    shell.child.sendline("exit")
    assert shell.finish()[1] == 0


def test_type_ahead_answers_no_question(pack: str) -> None:
    """What is pressed before a question is seen is dropped; so is a key that is pressed twice."""
    terminal = Terminal(*words(pack, "--seed", "1", "--questions", "2"))
    terminal.wait_for_key()
    terminal.child.send("bb")
    terminal.child.expect(PAUSE)
    terminal.child.waitnoecho(PATIENCE)
    terminal.child.send("bb\rb")
    terminal.wait_for_key()
    terminal.child.send("s")
    terminal.go_on()
    text, code = terminal.finish()
    assert code == 0
    assert " of 1 right, 1 skipped." in text


def test_each_question_fits_the_screen_of_its_time() -> None:
    """A terminal that was made narrower or wider meanwhile gets lines that fit it."""
    terminal = Terminal(*words("venezuela-2019", "--seed", "1", "--questions", "3"))
    for columns in (80, 45, 100):
        terminal.child.setwinsize(24, columns)
        terminal.log.truncate(0)
        if columns != 80:
            terminal.go_on()
        terminal.wait_for_key()
        terminal.child.send("a")
        terminal.child.expect("Source: ")
        lines = COLOUR.sub("", terminal.log.getvalue().replace("\0", "")).split("\r\n")
        # The pause before it stands in the lines of the screen before.
        longest = max(len(line) for line in lines[2:])
        assert columns - 25 < longest < columns
    terminal.child.sendintr()
    assert terminal.finish()[1] == 130


@pytest.mark.parametrize("value", ["1", "true", "0", "no", ""])
def test_words_for_signs_and_colours_can_be_had(pack: str, value: str) -> None:
    """By ACCESSIBLE, which zero, no and the like leave off."""
    terminal = Terminal(*words(pack, "--questions", "1"), ACCESSIBLE=value)
    terminal.child.expect(PROMPT)
    terminal.child.send("s\n" if value in {"1", "true"} else "s")
    terminal.go_on()
    text, code = terminal.finish()
    assert code == 0
    assert ("\x1b" in text) is (value not in {"1", "true"})
    plain = pipe("a\nb\nc\nd\n", pack, ACCESSIBLE=value).stdout.decode()
    assert bool(set(plain) & set("✓✗")) is (value not in {"1", "true"})
    assert re.search("^(✗ )?Wrong: ", plain, re.MULTILINE)


def test_quitting_is_asked_about_at_a_terminal(pack: str) -> None:
    """One key that is hit by accident loses nothing."""
    terminal = Terminal(*words(pack, "--seed", "1"))
    for answer in ("n", "y"):
        terminal.wait_for_key()
        terminal.child.send("q")
        terminal.child.expect("Really quit\\? y/n: ")
        terminal.child.send(answer)
    text, code = terminal.finish()
    assert code == 0
    assert "Nothing answered, 5 left." in text


def test_a_wrong_key_can_be_taken_back(pack: str) -> None:
    """By u, at the verdict and at the next question."""
    terminal = Terminal(*words(pack, "--seed", "1", "--questions", "1"))
    terminal.wait_for_key()
    terminal.child.send("a")
    terminal.child.expect(PAUSE)
    terminal.child.send("u")
    terminal.wait_for_key()
    terminal.child.send("d")
    terminal.go_on()
    text, code = terminal.finish()
    assert code == 0
    assert "✗ Wrong: " in text
    assert "1 of 1 right." in text


def test_options_can_be_held_back(pack: str) -> None:
    """Until Return is pressed; the same in a pipe, by an empty line."""
    more = (pack, "--questions", "1", "--reveal", "--confidence", "--no-pause", "--seed", "1")
    terminal = Terminal(*words(*more))
    terminal.child.expect("Return shows the options, \\? for help: ")
    terminal.child.waitnoecho(PATIENCE)
    assert "a) " not in terminal.log.getvalue()
    terminal.child.send("\r")
    for key in ("+", "d"):
        terminal.wait_for_key()
        terminal.child.send(key)
    text, code = terminal.finish()
    assert code == 0
    assert "1 of 1 right." in text
    assert COLOUR.sub("", text).encode() == pipe("\n+\nd\n", *more).stdout


def test_a_near_miss_in_a_pipe_is_marked_wrong(kinds: str) -> None:
    """The next line is the next answer, whatever it says."""
    more = (kinds, "--topic", "travel", "--kind", "numeric")
    text = pipe("for 15 hours\n!\n", *more).stdout.decode()
    assert "Did you mean" not in text
    text = pipe("for 15 hours\n", *more).stdout.decode()
    assert "0 of 1 right." in text


def test_kinds_take_turns(kinds: str) -> None:
    """No question follows one of its kind while there are others."""
    more = ("--kind", "choice", "--kind", "cloze", "--questions", "8", "--seed", "1")
    text = pipe("s\n" * 99, kinds, *more).stdout.decode()
    prompts = re.findall(r"^(.*), \? for help: s$", text, re.MULTILINE)
    assert len(prompts) == 8
    assert {prompts[0], prompts[1]} == {"Answer a-d", "Your answer"}
    assert prompts == prompts[:2] * 4


@pytest.mark.parametrize("reply", ["72 horas", "3 días", "setenta y dos horas", "72"])
def test_a_spanish_pack_is_asked_in_spanish(reply: str) -> None:
    """All that the quiz says is, from the first line to the last; replies are read likewise."""
    done = pipe(
        f"{reply}\n" * 3,
        "venezuela-2019.es",
        "--kind",
        "numeric",
        "--questions",
        "3",
        "--seed",
        "1",
    )
    text = done.stdout.decode()
    assert (done.returncode, done.stderr) == (0, b"")
    again = "quizgen quiz venezuela-2019.es --questions 3 --kind numeric --seed 1"
    assert text.startswith(
        "Una presidencia, dos reclamos: Venezuela, enero de 2019\n3 preguntas.\n"
    )
    assert text.count(f"Tu respuesta, ? para ayuda: {reply}\n") == 3
    assert "\n✓ Correcto: 72 horas\n" in text
    assert "\n1 de 3 correctas.\n\nFalladas:\n" in text
    assert text.endswith(f"\n\nLas mismas preguntas otra vez: {again}\n")


def test_packs_in_two_languages_keep_theirs(pack: str) -> None:
    """Each question is put in its own; the rest is in that of the first pack."""
    more = ("--seed", "1", "--questions", "999")
    english = pipe("s\n" * 999, pack, "venezuela-2019.es", *more).stdout.decode()
    spanish = pipe("s\n" * 999, "venezuela-2019.es", pack, *more).stdout.decode()
    for text in (english, spanish):
        assert text.count("? for help: s\n") == 5
        assert text.count("? para ayuda: s\n") > 5
    assert re.search(r"^\d+ questions[.]$", english, re.MULTILINE)
    again = f"quizgen quiz {pack} venezuela-2019.es --questions 999 --seed 1"
    assert english.endswith(f"\n\nThe same questions again: {again}\n")
    assert re.search(r"^\d+ preguntas[.]$", spanish, re.MULTILINE)
    again = f"quizgen quiz venezuela-2019.es {pack} --questions 999 --seed 1"
    assert spanish.endswith(f"\n\nLas mismas preguntas otra vez: {again}\n")
