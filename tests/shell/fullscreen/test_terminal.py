"""The full screen at a pseudo-terminal, as people run it: what they see, and what is left of it."""

import os
import re
import signal
import subprocess
import sys
import termios
import time
from pathlib import Path

import pexpect
import pyte
import pytest

PACK = """\
pack: towns
title: Towns
sources: {atlas: {title: An atlas}}
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
    facts:
      italy: {value: rome, sources: {atlas: Rome is the capital}}
      france: {value: paris, sources: {atlas: Paris is the capital}}
      norway: {value: oslo, sources: {atlas: Oslo is the capital}}
      peru: {value: lima, sources: {atlas: Lima is the capital}}
"""
DECIDED = ("ACCESSIBLE", "COLORFGBG", "COLUMNS", "LINES", "NO_COLOR", "PYTHONUTF8")
BASE = {name: value for name, value in os.environ.items() if name not in DECIDED} | {
    "TERM": "xterm-256color",
    "PYTHONIOENCODING": "utf-8",
}
PATIENCE = 120
"""Seconds until a test gives up; nothing takes nearly as long."""

FULL, NORMAL, SHOWN, HIDDEN = "\x1b[?1049h", "\x1b[?1049l", "\x1b[?25h", "\x1b[?25l"


class Terminal:
    """A terminal of 80 columns, and whoever sits before it.

    Attributes:
        written: All that was written to it.
    """

    def __init__(self, folder: Path, *words: str, **env: str) -> None:
        (folder / "towns.yaml").write_text(PACK)
        store = str(folder / "store.sqlite")
        self._screen = pyte.Screen(80, 24)
        self._stream = pyte.Stream(self._screen)
        self.written = ""
        self.child = pexpect.spawn(
            words[0],
            list(words[1:]),
            cwd=str(folder),
            env=BASE | {"QUIZGEN_STORE": store} | env,
            dimensions=(24, 80),
            encoding="utf-8",
            timeout=PATIENCE,
        )
        self.child.delaybeforesend = None
        self.before = termios.tcgetattr(self.child.child_fd)

    @property
    def text(self) -> str:
        """What is on the screen."""
        return "\n".join(self._screen.display)

    def see(self, pattern: str) -> str:
        """Wait until something is on the screen, and return it."""
        end = time.monotonic() + PATIENCE
        while not (found := re.search(pattern, self.text)):
            assert time.monotonic() < end, self.text
            self._read()
        return found[0]

    def finish(self) -> int:
        """Wait for the end, and return the exit code."""
        while self._read():
            pass
        self.child.close()
        code = self.child.exitstatus
        assert isinstance(code, int), f"ended by signal {self.child.signalstatus}"
        return code

    @property
    def is_sane(self) -> bool:
        """Whether the normal screen is back, with the cursor, keys as they were, and no mouse."""
        ends = [self.written.rfind(code) for code in (FULL, NORMAL, HIDDEN, SHOWN)]
        return ends[0] < ends[1] and ends[2] < ends[3] and "\x1b[?1000h" not in self.written

    def _read(self) -> bool:
        try:
            told = self.child.read_nonblocking(4096, timeout=1)
        except pexpect.TIMEOUT:
            return True
        except pexpect.EOF:
            return False
        self.written += told
        # It knows no private codes with these signs, and would print what follows them.
        self._stream.feed(re.sub(r"\x1b\[[<>=?][0-9;$]*[pu]", "", told))
        return True


def words(*more: str) -> tuple[str, ...]:
    """Return the command line of a quiz on the full screen."""
    quiz = (sys.executable, "-m", "quizgen", "quiz", "towns.yaml", "--full-screen")
    return (*quiz, "--seed", "1", *more)


def test_a_quiz(tmp_path: Path) -> None:
    """Question, verdict, quitting; then the summary once more, and the line that repeats it."""
    terminal = Terminal(tmp_path, *words("--theme", "light"))
    terminal.see(r"Answer a-d, \? for help:")
    terminal.see("1/4")
    terminal.child.send("a")
    terminal.see(r"(✓ Right|✗ Wrong): a\) ")
    terminal.see(r"Return goes on, \? for help:")
    terminal.child.send("q")
    terminal.see(r"Really quit\? y/n:")
    terminal.child.send("y")
    terminal.see("Any key ends the quiz")
    tally = terminal.see(r"[01] of 1 right, 3 left\.")
    terminal.child.send("x")
    assert terminal.finish() == 0
    assert terminal.is_sane
    after = terminal.written.rpartition(NORMAL)[2]
    assert tally in after
    again = "quizgen quiz towns.yaml --full-screen --theme light --seed 1"
    assert after.rstrip().endswith(f"The same questions again: {again}")


@pytest.mark.parametrize("before", [(), ("a",), ("?",)])
def test_ctrl_c(tmp_path: Path, before: tuple[str, ...]) -> None:
    """Wherever the quiz stands, it sums up on the normal screen, and tells that by its code."""
    terminal = Terminal(tmp_path, *words())
    terminal.see(r"Answer a-d, \? for help:")
    for key in before:
        terminal.child.send(key)
        terminal.see("closes the help" if key == "?" else "Return goes on")
    terminal.child.send("\x03")
    assert terminal.finish() == 130
    assert terminal.is_sane
    after = terminal.written.rpartition(NORMAL)[2]
    assert ("Nothing answered, 4 left." in after) is (before != ("a",))
    assert ("To go on: " if before == ("a",) else "The same questions again: ") in after
    assert "Traceback" not in terminal.written


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_signals(tmp_path: Path, number: signal.Signals) -> None:
    """Whoever ends the quiz from outside gets the terminal back; the answers are kept."""
    terminal = Terminal(tmp_path, *words())
    terminal.see(r"Answer a-d, \? for help:")
    terminal.child.send("a")
    terminal.see("Return goes on")
    terminal.child.kill(number)
    assert terminal.finish() == 128 + number
    assert terminal.is_sane
    assert "Traceback" not in terminal.written
    assert (tmp_path / "store.sqlite").exists()


@pytest.mark.parametrize("number", [None, signal.SIGTERM, signal.SIGHUP])
def test_the_summary_is_left(tmp_path: Path, number: signal.Signals | None) -> None:
    """By Ctrl-C as by any key, and by whoever ends the quiz from outside."""
    terminal = Terminal(tmp_path, *words())
    terminal.see(r"Answer a-d, \? for help:")
    terminal.child.send("q")
    terminal.see(r"Really quit\? y/n:")
    terminal.child.send("y")
    terminal.see("Any key ends the quiz")
    if number:
        terminal.child.kill(number)
    else:
        terminal.child.send("\x03")
    assert terminal.finish() == (128 + number if number else 0)
    assert terminal.is_sane


def test_a_terminal_that_is_gone(tmp_path: Path) -> None:
    """The quiz ends with it, and what was answered is kept."""
    terminal = Terminal(tmp_path, *words())
    terminal.see(r"Answer a-d, \? for help:")
    terminal.child.send("a")
    terminal.see("Return goes on")
    os.close(terminal.child.child_fd)
    assert terminal.child.pid is not None
    _, status = os.waitpid(terminal.child.pid, 0)
    assert os.waitstatus_to_exitcode(status) == 128 + signal.SIGHUP
    assert (tmp_path / "store.sqlite").exists()


def test_ctrl_z(tmp_path: Path) -> None:
    """The shell has its terminal as it was; after ``fg`` the question is there again."""
    terminal = Terminal(tmp_path, "bash", "--norc", "--noprofile", "-i", PS1="shell> ")
    terminal.see("shell> ")
    terminal.child.sendline(" ".join(words()))
    terminal.see(r"Answer a-d, \? for help:")
    terminal.child.send("\x1a")
    terminal.see("Stopped")
    assert terminal.is_sane
    terminal.child.sendline("clear; stty -a | grep -o ' icanon'; echo 'do''ne'; fg")
    terminal.see("(?s) icanon.*done")
    terminal.see(r"Answer a-d, \? for help:")
    terminal.child.send("a")
    terminal.see("Return goes on")
    terminal.child.send("\x03")
    terminal.see("To go on")
    terminal.child.sendline("exit 5")
    assert terminal.finish() == 5


@pytest.mark.parametrize(
    ("env", "reason"),
    [({"TERM": "dumb"}, "TERM is dumb"), ({"ACCESSIBLE": "1"}, "ACCESSIBLE asks for words")],
)
def test_where_no_screen_can_be_filled(tmp_path: Path, env: dict[str, str], reason: str) -> None:
    """The quiz goes on in lines, and says why."""
    terminal = Terminal(tmp_path, *words(), **env)
    terminal.see(f"no full screen, as {reason}: the quiz goes on in lines")
    terminal.see(r"Answer a-d, \? for help:")
    terminal.child.send("\x04")
    assert terminal.finish() == 0
    assert FULL not in terminal.written


def run(folder: Path, *command: str, **env: str) -> "subprocess.CompletedProcess[str]":
    """Run a quiz in a pipe."""
    (folder / "towns.yaml").write_text(PACK)
    return subprocess.run(
        command,
        cwd=folder,
        env=BASE | {"QUIZGEN_STORE": str(folder / "store.sqlite")} | env,
        input="a\n",
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE,
    )


def test_in_a_pipe(tmp_path: Path) -> None:
    """It is line mode, without a code."""
    done = run(tmp_path, *words())
    assert done.returncode == 0
    assert done.stderr == "no full screen, as stdin is no terminal: the quiz goes on in lines\n"
    assert "Answer a-d" in done.stdout
    assert "\x1b" not in done.stdout


def test_without_textual(tmp_path: Path) -> None:
    """It is told in a line how it is installed; no question is asked."""
    (tmp_path / "sitecustomize.py").write_text(
        "import sys\nsys.modules['textual'] = None\n"
        "from importlib import util\nfound = util.find_spec\n"
        "util.find_spec = lambda name, *at: None if name == 'textual' else found(name, *at)\n"
    )
    path = os.pathsep.join([str(tmp_path), os.environ.get("PYTHONPATH", "")])
    done = run(tmp_path, *words(), PYTHONPATH=path)
    assert done.returncode == 2
    assert done.stderr.splitlines()[-1] == (
        'Error: the full screen needs Textual: pip install "quizgen[tui]"'
    )
    assert done.stdout == ""


@pytest.mark.parametrize("option", [("--mouse",), ("--theme", "dark")])
def test_options_of_the_full_screen_go_with_it(tmp_path: Path, option: tuple[str, ...]) -> None:
    """They would do nothing in line mode."""
    done = run(tmp_path, sys.executable, "-m", "quizgen", "quiz", "towns.yaml", *option)
    assert done.returncode == 2
    assert f"{option[0]} goes with --full-screen" in done.stderr


def test_line_mode_loads_nothing_of_it(tmp_path: Path) -> None:
    """Nor does what asks for the full screen, until it is asked for."""
    code = (
        "import sys; from quizgen.commands import main\n"
        "try: main(['quiz', 'towns.yaml', '--seed', '1'])\n"
        "finally: print(sorted(sys.modules.keys() & {'textual', 'rich', 'asyncio', "
        "'quizgen.shell.fullscreen.face', 'quizgen.shell.fullscreen.readiness'}))"
    )
    done = run(tmp_path, sys.executable, "-c", code)
    assert done.stdout.endswith("[]\n")
