"""Chromium, which prints pages and tells what becomes of them at some width, by day and night."""

import html
import json
import os
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.exporters.browser import BROWSER, FLAGS
from tests.exporters.handouts import pages

in_browser = pytest.mark.skipif(
    BROWSER is None and os.environ.get("QUIZGEN_BROWSER") != "required",
    reason="there is no Chromium on the PATH",
)

POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')

DARK = "(prefers-color-scheme: dark)"

FACES = re.compile(r"--faces: [^;]*;")


def run_browser(folder: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    """Start Chromium with a profile of its own, and wait until it is done."""
    assert BROWSER is not None, "QUIZGEN_BROWSER=required, but there is no Chromium on the PATH"
    command = [BROWSER, *FLAGS, f"--user-data-dir={folder / 'profile'}", *arguments]
    return subprocess.run(command, capture_output=True, check=True, timeout=120)


def print_page(source: bytes, folder: Path, faces: str = "") -> bytes:
    """Print a page.

    Args:
        source: The page.
        folder: Where there is room for it.
        faces: The names of fonts that stand in for its own.
    """
    page, paper = folder / "page.html", folder / "page.pdf"
    text = source.decode()
    if faces:
        text, count = FACES.subn(f"--faces: {faces};", text)
        assert count > 0
    page.write_text(text, "utf-8")
    run_browser(folder, "--no-pdf-header-footer", f"--print-to-pdf={paper}", page.as_uri())
    return paper.read_bytes()


def printed_pages(source: bytes, folder: Path, faces: str = "") -> list[str]:
    """Print a page, and read each sheet."""
    return pages(print_page(source, folder, faces))


def ask(
    source: bytes,
    script: str,
    folder: Path,
    *,
    width: int = 1_280,
    dark: bool = False,
) -> Any:  # noqa: ANN401 - JSON
    """Show a copy of a page that may run scripts, and ask it something.

    Args:
        source: The page.
        script: The body of a function that returns what is asked; it may wait for something.
        folder: Where there is room for it.
        width: How wide the window is: in a frame, because no window is as narrow as a phone.
        dark: Whether it is night.
    """
    text = POLICY.sub("", source.decode())
    # The frame is seen by day or by night, whatever the machine that the test runs on says.
    text = text.replace(DARK, "(min-width: 0)" if dark else "(max-width: 0)")
    asked = (
        "<script>(async () => { " + script.replace("</", r"<\/") + " })().then("
        "(told) => JSON.stringify(told), (error) => `failed: ${error.stack}`).then((told) => {"
        'parent.document.getElementById("result").textContent = told; });</script>'
    )
    text = text.replace("</body>", f"{asked}</body>")
    frame = f'<iframe style="width:{width}px;height:900px" srcdoc="{html.escape(text)}"></iframe>'
    path = folder / "asked.html"
    path.write_text(f'<!doctype html><meta charset="utf-8"><pre id="result"></pre>{frame}', "utf-8")
    patience = ("--virtual-time-budget=60000", "--window-size=1400,1000", "--dump-dom")
    done = run_browser(folder, *patience, path.as_uri())
    found = re.search(r'<pre id="result">(.*?)</pre>', done.stdout.decode(), re.DOTALL)
    assert found is not None
    told = html.unescape(found[1])
    assert told, f"the script told nothing: {done.stderr.decode(errors='replace')}"
    assert not told.startswith("failed: "), told
    return json.loads(told)
