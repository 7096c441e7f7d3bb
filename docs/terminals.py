"""Make the pictures of the terminal quiz anew: ``python docs/terminals.py``.

It needs tmux and Chromium. Each picture is what tmux has on its screen after some keys, in a
window of a size, with the colours that a terminal of that sort has.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from PIL import Image
from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

PICTURES = Path(__file__).parent / "pictures" / "terminal"
SIZES = ((80, 24), (120, 40), (40, 20))
NORMAL = [
    *((0, 0, 0), (205, 49, 49), (13, 188, 121), (229, 229, 16)),
    *((36, 114, 200), (188, 63, 188), (17, 168, 205), (229, 229, 229)),
]
DARK = TerminalTheme((24, 26, 31), (215, 218, 224), NORMAL, NORMAL)
LIGHT = TerminalTheme(
    (255, 255, 255),
    (40, 42, 46),
    [(0, 0, 0), (180, 20, 30), (0, 110, 50), *NORMAL[3:]],
)
LOOKS: Mapping[str, tuple[TerminalTheme, Mapping[str, str]]] = {
    "dark": (DARK, {"COLORFGBG": "15;0"}),
    "light": (LIGHT, {"COLORFGBG": "0;15"}),
    "plain": (DARK, {"NO_COLOR": "1"}),
}
FACES: Mapping[str, tuple[Sequence[str], Sequence[tuple[str, str]]]] = {
    "lines": ((), (("Answer a-d", "a"), ("Return goes on", ""))),
    "full": (("--full-screen",), (("Answer a-d", "a"), ("Return goes on", ""))),
}
COMMAND = ("-m", "quizgen", "quiz", "--seed", "3", "--fresh")
SHADES = 32
"""So many colours are enough for text, and a third of the bytes."""

PATIENCE = 30.0
"""Seconds until a screen must show what is waited for."""

CELL = (8.4, 17)
"""How wide and high a character is, in pixels, as the browser sets it."""

PAGE = (
    "<!doctype html><meta charset='utf-8'><style>body{{margin:12px;color:{foreground};"
    "background:{background}}}pre{{margin:0;font:14px/17px 'DejaVu Sans Mono',monospace}}"
    "</style><pre>{code}</pre>"
)


def main() -> None:
    """Write a picture of each face, in each size, with each sort of colours."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        for face, (words, keys) in FACES.items():
            for look, (theme, environment) in LOOKS.items():
                for columns, rows in SIZES:
                    name = f"{face}-{look}-{columns}"
                    screen = capture(words, keys, environment, (columns, rows), Path(folder))
                    draw(screen, theme, (columns, rows), Path(folder), name)


def capture(
    words: Sequence[str],
    keys: Sequence[tuple[str, str]],
    environment: Mapping[str, str],
    size: tuple[int, int],
    folder: Path,
) -> str:
    """Take a quiz in a window of tmux, and return its screen, with the codes of its colours.

    Args:
        words: Options of the quiz.
        keys: What to wait for, and the key that is pressed then.
        environment: What the terminal says of itself.
        size: Columns and rows.
        folder: Where answers may be kept.
    """
    tmux = ("tmux", "-L", f"quizgen-{os.getpid()}")
    given = {**environment, "QUIZGEN_STORE": str(folder / "store.sqlite"), "COLORTERM": "truecolor"}
    said = [f"{name}={value}" for name, value in given.items()]
    command = ["env", *said, sys.executable, *COMMAND, *words]
    columns, rows = map(str, size)
    subprocess.run(
        [*tmux, "-f", os.devnull, "new-session", "-d", "-x", columns, "-y", rows, *command],
        check=True,
    )
    try:
        for wanted, key in keys:
            wait_for(wanted, tmux)
            if key:
                subprocess.run([*tmux, "send-keys", key], check=True)
        return subprocess.run(
            [*tmux, "capture-pane", "-e", "-p"], check=True, capture_output=True, text=True
        ).stdout
    finally:
        subprocess.run([*tmux, "kill-server"], check=False)


def wait_for(wanted: str, tmux: Sequence[str]) -> None:
    """Wait until the screen shows a text, wherever its lines end.

    Raises:
        TimeoutError: If it does not.
    """
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        shown = subprocess.run([*tmux, "capture-pane", "-p"], check=True, capture_output=True)
        if "".join(wanted.split()) in "".join(shown.stdout.decode().split()):
            time.sleep(0.3)  # a face that moves comes to rest
            return
        time.sleep(0.05)
    message = f"the screen does not show {wanted!r}"
    raise TimeoutError(message)


def draw(screen: str, theme: TerminalTheme, size: tuple[int, int], folder: Path, name: str) -> None:
    """Draw a screen with its colours."""
    columns, rows = size
    console = Console(
        record=True,
        width=columns,
        force_terminal=True,
        color_system="truecolor",
        file=sys.stderr,
        quiet=False,
        legacy_windows=False,
    )
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere:
        console.file = nowhere
        console.print(Text.from_ansi(screen.rstrip("\n")), soft_wrap=True)
        page = console.export_html(theme=theme, inline_styles=True, code_format=PAGE)
    file = folder / f"{name}.html"
    file.write_text(page, encoding="utf-8")
    chromium = shutil.which("chromium") or "chromium"
    width, height = round(columns * CELL[0]) + 24, rows * CELL[1] + 24
    subprocess.run(
        [
            *(chromium, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"),
            *(f"--user-data-dir={folder / 'profile'}", f"--window-size={width},{height}"),
            *(f"--screenshot={PICTURES / f'{name}.png'}", file.as_uri()),
        ],
        check=True,
        capture_output=True,
    )
    picture = PICTURES / f"{name}.png"
    with Image.open(picture) as drawn:
        drawn.quantize(SHADES).save(picture, optimize=True)


if __name__ == "__main__":
    main()
