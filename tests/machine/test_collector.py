"""The garbage collector, kept from the end of the program."""

import subprocess
import sys

ENDING = """
import gc
from quizgen.machine.collector import end_without_collector

class Loop:
    def __init__(self):
        self.loop = self
    def __del__(self):
        print("found")

gc.disable()
Loop()
WHAT
"""


def end(what: str) -> str:
    """Run a program that leaves garbage behind; return what it says at its end."""
    program = ENDING.replace("WHAT", what)
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    return done.stdout.decode()


def test_the_end_searches_for_no_garbage() -> None:
    """However often that is asked for; else all is searched."""
    assert end("pass") == "found\n"
    assert end("end_without_collector()") == ""
    assert end("end_without_collector(); end_without_collector()") == ""
