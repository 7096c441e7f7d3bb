"""Time a class of 30: personal versions of 20 questions with their keys, as PDFs from YAML.

Run ``python -m benchmarks.handouts``, with the number of runs behind it if that is to be another
than 5. Each run is a process of its own, from the program's start to the last file; the fastest
one counts, and the largest memory. The packs' cache is warm, as on the second day of use, and
then empty. Beside it, where pdflatex is installed, LaTeX sets the same versions, with the exam
class where that is installed, too: two passes, as its references and page counts need.
"""

import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from quizgen.bank import make_bank
from quizgen.forms import Edition, Form, make_edition
from quizgen.items.kinds import choice
from quizgen.pack.shelf import find_pack

RUNS = 5
STUDENTS = 30
QUESTIONS = 20
PACK = "venezuela-2019"

SECONDS = 1.0
MEGABYTES = 250
"""What a class of 30 may take on two cores."""


def main(runs: int = RUNS) -> int:
    """Print the figures; the exit code is 1 if it takes longer or more memory than allowed."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        roster = folder / "class.csv"
        names = [f"Student {number}" for number in range(1, STUDENTS + 1)]
        roster.write_text("\n".join(["Name", *names]), encoding="utf-8")
        warm = folder / "warm"
        times = [seconds_of(handout(roster, folder), folder, warm) for _ in range(runs + 1)][1:]
        memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        cold = [
            seconds_of(handout(roster, folder), folder, folder / f"cold{run}")
            for run in range(runs)
        ]
        print(f"{STUDENTS} versions of {QUESTIONS} questions, with their keys")
        print(f"quizgen              {min(times):6.2f} s  {memory:4.0f} MB")
        print(f"  first time         {min(cold):6.2f} s")
        print(f"pdflatex, 2 passes   {latex(folder)}")
    return int(min(times) > SECONDS or memory > MEGABYTES)


def handout(roster: Path, folder: Path) -> list[str]:
    """Return the command that prints the class."""
    words = ("--roster", str(roster), "--questions", str(QUESTIONS), "--to", "pdf")
    return [sys.executable, "-m", "quizgen", "handout", PACK, *words, "-o", str(folder / "out")]


def seconds_of(command: Sequence[str], folder: Path, cache: Path) -> float:
    """Run a command, and return how many seconds it takes.

    Args:
        command: Its words.
        folder: Where it runs.
        cache: Where packs that were read are kept.
    """
    environment = {**os.environ, "XDG_CACHE_HOME": str(cache)}
    start = time.perf_counter()
    subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=True)
    return time.perf_counter() - start


def latex(folder: Path) -> str:
    """Set the same versions with LaTeX, and tell how long that takes."""
    program = shutil.which("pdflatex")
    if program is None:
        return "not installed here"
    pack = find_pack(PACK)
    labels = [str(number) for number in range(1, STUDENTS + 1)]
    bank = make_bank([pack], kinds=[choice])
    edition = make_edition(pack, bank.items, labels=labels, questions=QUESTIONS)
    (folder / "class.tex").write_text(written(edition, has_exam=_has_exam()), encoding="utf-8")
    command = [program, "-interaction=batchmode", "class.tex"]
    return f"{sum(seconds_of(command, folder, folder) for _ in range(2)):6.2f} s"


def written(edition: Edition, *, has_exam: bool) -> str:
    """Write versions and their letters as LaTeX.

    Args:
        edition: What is printed.
        has_exam: Whether the exam class is installed; else lists of the article class stand in.
    """
    lines = [
        rf"\documentclass[11pt,a4paper]{{{'exam' if has_exam else 'article'}}}",
        r"\usepackage[utf8]{inputenc}",
        r"\usepackage[margin=19mm]{geometry}",
        r"\usepackage{multicol}",
        r"\IfFileExists{lmodern.sty}{\usepackage[T1]{fontenc}\usepackage{lmodern}}{}",
        r"\begin{document}",
    ]
    for form in edition.forms:
        lines += [rf"\section*{{{escaped(edition.heading)}, {form.label}}}"]
        lines += [r"\noindent Name: \hrulefill\ Date: \makebox[3cm]{\hrulefill}\bigskip", ""]
        lines += [r"\begin{multicols}{2}", *_questions(form, has_exam=has_exam)]
        lines += [r"\end{multicols}"]
        letters = " ".join(f"{asked.number}{asked.key_letters[0]}" for asked in form.questions)
        lines += [r"\cleardoublepage", rf"Key {form.label}: {letters}", r"\cleardoublepage"]
    return "\n".join([*lines, r"\end{document}", ""])


def _questions(form: Form, *, has_exam: bool) -> Iterator[str]:
    outer, inner = ("questions", "choices") if has_exam else ("enumerate", "enumerate")
    item, option = (r"\question", r"\choice") if has_exam else (r"\item", r"\item")
    yield rf"\begin{{{outer}}}"
    for asked in form.questions:
        yield f"{item} {escaped(asked.item.stem)}"
        yield rf"\begin{{{inner}}}"
        yield from (f"{option} {escaped(one.text)}" for one in asked.options)
        yield rf"\end{{{inner}}}"
    yield rf"\end{{{outer}}}"


SIGNS: Mapping[str, str] = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{sign: f"\\{sign}" for sign in "&%$#_{}"},
}


def escaped(text: str) -> str:
    """Write a text as LaTeX prints it."""
    return "".join(SIGNS.get(sign, sign) for sign in text)


def _has_exam() -> bool:
    finder = shutil.which("kpsewhich")
    return finder is not None and bool(
        subprocess.run([finder, "exam.cls"], capture_output=True, check=False).stdout
    )


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
