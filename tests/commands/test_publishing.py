"""The commands that write files: build, handout and deck."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from quizgen.exporters import EXPORTERS, anki
from quizgen.forms import Edition
from quizgen.pack.shelf import find_pack
from quizgen.paper.document import Document
from quizgen.paper.setting import Setting
from tests.capitals import CAPITALS
from tests.commands.running import run
from tests.exporters.handouts import forget_the_systems_fonts
from tests.media.files import svg


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with a pack of the user's."""
    (tmp_path / "mine.yaml").write_text(CAPITALS)
    return tmp_path


def test_build_makes_everything_from_the_bundled_pack(tmp_path: Path) -> None:
    """Without any word, the main job runs; a line counts facts, questions and refusals."""
    result = run(tmp_path, "build", "-o", "out")
    assert result.exit_code == 0, result.output
    written = [
        f"venezuela-2019{document.suffix}{exporter.SUFFIX}"
        for exporter in EXPORTERS
        for document in exporter.DOCUMENTS
        if exporter.USUAL and document is not Document.ANSWERS
    ]
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == sorted(written)
    assert result.stdout.splitlines() == [str(Path("out") / name) for name in written]
    words = result.stderr.split()
    assert words[1::2][:2] == ["facts,", "questions,"]
    assert int(words[0]) >= 60
    assert int(words[2]) >= 80


def test_formats_can_be_chosen(folder: Path) -> None:
    """``--to`` limits what is written."""
    result = run(folder, "build", "mine.yaml", "--to", "html")
    assert result.exit_code == 0, result.output
    written = {"mine.html", "mine-key.html", "mine.yaml"}
    assert {path.name for path in folder.iterdir()} == written


def test_answer_sheets_are_printed_where_there_are_any(folder: Path) -> None:
    """Who asks for them is told which formats have none, before anything is written."""
    result = run(folder, "handout", "mine.yaml", "--to", "html", "--answer-sheet")
    assert result.exit_code == 2
    assert "no answer sheet would be printed: add --to pdf" in result.output
    assert not list(folder.glob("*.html"))
    words = ("handout", "mine.yaml", "--to", "html", "--to", "pdf", "--answer-sheet")
    result = run(folder, *words)
    assert result.exit_code == 0
    assert "html: no answer sheets; answers stand beside the questions" in result.stderr


def test_a_single_file_can_go_to_stdout(folder: Path) -> None:
    """``-o -`` writes one file to stdout, and refuses several."""
    command = "handout", "mine.yaml", "-o", "-"
    marks = {"": "Version A", "--no-key": "Version A", "--key-only": "Answer key"}
    for word, mark in marks.items():
        result = run(folder, *command, "--to", "html", *filter(None, [word]))
        assert result.stdout.startswith("<!DOCTYPE html>")
        assert f'<span class="mark">{mark}</span>' in result.stdout
    for words in (("--to", "html", "--student-key"), ("--no-key",)):
        result = run(folder, *command, *words)
        assert result.exit_code == 2
        assert "only a single file" in result.output
        assert "add --key-only" in result.output


def test_a_pack_without_questions_is_told(folder: Path) -> None:
    """Nothing is written for a pack that yields no question; it is told why, or what tells."""
    (folder / "empty.yaml").write_text("pack: empty\ntitle: Empty\n")
    (folder / "lone.yaml").write_text(
        "pack: lone\ntitle: Lone\nfacts: {who: {question: Who?, answer: Ann}}\n"
    )
    told = {
        "empty": "there are no facts in it",
        "lone": "`quizgen items lone.yaml --kind choice` tells why; `--kind all` asks in",
    }
    for pack, why in told.items():
        result = run(folder, "build", f"{pack}.yaml")
        assert result.exit_code == 2
        assert result.output.startswith(f"Error: {pack} yields no questions")
        assert why in result.output
        assert not list(folder.glob(f"{pack}.p*"))


def test_wishes_that_nothing_fulfils_are_told(folder: Path) -> None:
    """Where a kind or a difficulty leaves nothing to ask, both are named."""
    wishes = ("--kind", "ordering", "--difficulty", "hard")
    result = run(folder, "handout", "mine.yaml", *wishes)
    assert result.exit_code == 2
    assert "no questions of this kind predicted hard: `quizgen items mine.yaml" in result.output
    assert " ".join(wishes) in result.output


def test_two_packs_of_one_id_are_refused(folder: Path) -> None:
    """Files named by a pack's id must not overwrite each other; the hint can be followed."""
    (folder / "other.yaml").write_text(CAPITALS.replace("title", "language: es\ntitle"))
    result = run(folder, "build", "mine.yaml", "other.yaml")
    assert result.exit_code == 1
    assert "[same-pack]" in result.output
    assert "such as mine.es.yaml" in result.output
    (folder / "other.yaml").rename(folder / "mine.es.yaml")
    assert run(folder, "build", "mine.yaml", "mine.es.yaml", "--to", "html").exit_code == 0
    assert {path.name for path in folder.glob("*.html")} == {
        f"{name}.html" for name in ("mine", "mine-key", "mine.es", "mine.es-key")
    }


def test_two_languages_of_a_pack_live_side_by_side(tmp_path: Path) -> None:
    """Neither is another file for having been made together with the other."""
    packs = ("venezuela-2019", "venezuela-2019.es")
    formats = ("--to", "html", "--to", "apkg")
    together = run(tmp_path, "build", *packs, *formats, "-o", "together")
    assert together.exit_code == 0, together.output
    for pack in packs:
        assert run(tmp_path, "handout", pack, "--to", "html", "-o", "apart").exit_code == 0
        assert run(tmp_path, "deck", pack, "-o", "apart").exit_code == 0
    files = {path.name: path.read_bytes() for path in (tmp_path / "together").iterdir()}
    assert sorted(files) == sorted(
        f"{pack}{ending}" for pack in packs for ending in (".html", "-key.html", ".apkg")
    )
    assert files == {path.name: path.read_bytes() for path in (tmp_path / "apart").iterdir()}
    facts = [fact for pack in packs for fact in find_pack(pack).all_facts()]
    assert int(together.stderr.split()[0]) == len(facts) > 150


@pytest.mark.parametrize("name", ["seed-3", "es", "b-key", "mid-key"])
def test_files_of_different_handouts_never_meet(folder: Path, name: str) -> None:
    """Whatever a blueprint or a pack is called: what ends in *-key* is the key to something."""
    (folder / "mine.es.yaml").write_text(CAPITALS.replace("title", "language: es\ntitle"))
    (folder / "mine-key.yaml").write_text(CAPITALS.replace("pack: mine", "pack: mine-key"))
    (folder / "named.yaml").write_text(f"blueprint: {name}\ntake: 2\n")
    (folder / "plain.yaml").write_text(f"blueprint: {name.removesuffix('-key')}\ntake: 2\n")
    written: list[str] = []
    for words in (
        ("mine.yaml",),
        ("mine.yaml", "--seed", "3"),
        ("mine.es.yaml",),
        ("mine-key.yaml",),
        ("mine.yaml", "--blueprint", "named.yaml"),
        *([("mine.yaml", "--blueprint", "plain.yaml")] if name.endswith("-key") else ()),
    ):
        result = run(folder, "handout", *words, "--to", "html")
        assert result.exit_code == 0, result.output
        assert "replaced" not in result.stderr
        written += result.stdout.split()
    assert len(written) == len(set(written))


def test_what_was_replaced_or_left_by_an_earlier_run_is_told(folder: Path) -> None:
    """In one line; the same files again are no news, nor is a deck that is brought up to date."""
    command = "handout", "mine.yaml", "--take", "2"
    assert run(folder, *command, "--to", "html", "--to", "json").stderr == ""
    assert run(folder, *command, "--to", "html").stderr == ""
    result = run(folder, *command, "--to", "html", "--title", "Other", "--no-key")
    assert result.stderr == (
        "mine: replaced, with other content: mine.html; "
        "of an earlier run, and not written now: mine-key.html, mine-key.json\n"
    )
    beside = (
        "mine: of an earlier run, and not written now: mine.html, mine-key.html, mine-key.json\n"
    )
    assert run(folder, *command, "--to", "txt").stderr == beside
    assert "earlier" not in run(folder, "deck", "mine.yaml").stderr


@pytest.mark.parametrize(
    ("words", "sign"),
    [
        (("--title", "a\udcff"), "U+DCFF"),
        (("--title", "a\u202eb"), "U+202E"),
        (("--title", "a\x07"), "U+0007"),
        (("--take", "5\u202e"), "U+202E"),
        (("--topics", "a\udcff"), "U+DCFF"),
    ],
)
def test_texts_of_the_command_line_are_checked_as_those_of_packs(
    folder: Path, words: tuple[str, ...], sign: str
) -> None:
    """Nothing invisible gets into a handout, or breaks it."""
    result = run(folder, "handout", "mine.yaml", "--to", "txt", *words)
    assert result.exit_code == 2
    assert f"holds an invisible character: {sign}; delete it: retype the text" in result.stderr
    assert not list(folder.glob("*.txt"))


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--take", ""), "--take '': expected a number from 1 to 500"),
        (("--topics", ""), "nothing is named"),
        (("--topics", "plcaes"), "--topics: 'plcaes' is no topic of mine"),
        (("--topics", "plcaes", "--take", "2"), "--topics: 'plcaes' is no topic of mine"),
        (("--take", "plcaes:2"), "--take: 'plcaes' is no topic, no kind"),
    ],
)
def test_an_option_that_says_nothing_is_told_by_its_name(
    folder: Path, words: tuple[str, ...], said: str
) -> None:
    """It is never passed over."""
    result = run(folder, "handout", "mine.yaml", "--to", "txt", *words)
    assert result.exit_code in {1, 2}
    assert said in result.stderr


def test_names_that_options_take_may_have_capitals(folder: Path) -> None:
    """As people write them: Letter, Choice, HTML."""
    words = ("--to", "TXT", "--paper", "Letter", "--draw", "Same", "--take", "Choice:2")
    result = run(folder, "handout", "mine.yaml", *words)
    assert result.exit_code == 0, result.output


def test_fewer_questions_than_asked_for_are_told(folder: Path) -> None:
    """With the reason: no more are there, or no more can stand together."""
    result = run(folder, "handout", "mine.yaml", "--to", "html", "--questions", "50")
    assert result.exit_code == 0
    others = "of multiple choice; --kind all asks for others\n"
    assert result.stderr == f"mine: 50 questions were asked for; there are 4 {others}"
    several = ("--kind", "choice", "--kind", "true-false", "--questions", "50")
    result = run(folder, "build", "mine.yaml", "--to", "html", *several)
    why = "4 of the 8 stand on one form without giving each other away\n"
    assert f"mine: 50 questions were asked for; {why}" in result.stderr
    command = "handout", "mine.yaml", "--to", "html", "-o", "apart"
    assert run(folder, *command, "--questions", "4").stderr == ""
    assert run(folder, *command).stderr == f"mine: there are 4 questions {others}"
    result = run(folder, "handout", "mine.yaml", "--to", "html", "-o", "other", *several[:-2])
    assert result.stderr == f"mine: {why.replace('8', '8 questions')}"


def test_few_questions_of_a_difficulty_or_kind_are_told(folder: Path) -> None:
    """Also where nobody asked for a number; then it is not said that somebody did."""
    command = "handout", "planets", "--to", "html"
    easy = run(folder, *command, "--kind", "ordering", "--difficulty", "easy").stderr
    some = r"there (is 1 question|are [0-9]+ questions) of the kind ordering, predicted to be easy"
    assert re.fullmatch(f"planets: {some}; --kind all asks for others\n", easy)
    command = "handout", "mine.yaml", "--to", "html"
    cloze = run(folder, *command, "--kind", "cloze", "--questions", "9").stderr
    assert cloze.startswith("mine: 9 questions were asked for; there are ")
    assert cloze.endswith(" of the kind cloze; --kind all asks for others\n")


@pytest.mark.parametrize("word", ["Rome 🏛", "羅馬"])
def test_a_format_that_cannot_be_made_keeps_no_other_from_it(
    folder: Path, word: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The PDF has not all characters; that is told at the end, and is no wrong usage."""
    forget_the_systems_fonts(monkeypatch)
    (folder / "mine.yaml").write_text(CAPITALS.replace("Rome", word))
    result = run(folder, "build", "mine.yaml", "-o", "out")
    assert result.exit_code == 1
    written = "mine.html", "mine-key.html", "mine.preview.apkg", "mine-key.csv", "mine-key.json"
    assert [Path(line).name for line in result.stdout.split()] == list(written)
    assert {path.name for path in (folder / "out").iterdir()} == {*written}
    first, last = result.stderr.splitlines()[-2:]
    assert first.startswith("Error: mine.pdf cannot be made: mine.yaml:")
    assert last.startswith("Error: mine-key.pdf cannot be made: mine.yaml:")
    assert "Usage" not in result.output
    for words in (("--to", "pdf"), ("--to", "pdf", "-o", "-")):
        result = run(folder, "handout", "mine.yaml", *words)
        assert (result.exit_code, result.stdout) == (1, "")
        assert "Usage" not in result.output


def test_what_word_documents_need_is_told_where_it_is_not_installed(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By the extra that brings it; the other files are made."""
    monkeypatch.setitem(sys.modules, "docx", None)
    result = run(folder, "handout", "mine.yaml", "--to", "docx", "--to", "md", "--to", "txt")
    assert result.exit_code == 1
    assert "pip install 'quizgen[docx]'" in result.stderr
    assert {path.name for path in folder.iterdir()} == {
        *("mine.yaml", "mine.md", "mine-key.md", "mine.txt", "mine-key.txt"),
    }


def test_a_picture_that_changes_meanwhile_keeps_no_other_file_from_being_made(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is told where it stands."""
    (folder / "rome.svg").write_bytes(svg())
    fact = "question: Who?, answer: A, single: true, wrong: [B, C]"
    shown = f"facts: {{f: {{{fact}, image: {{file: rome.svg, alt: A hill}}}}}}\n"
    (folder / "mine.yaml").write_text(CAPITALS + shown)
    made = anki.render

    def change(edition: Edition, document: Document, setting: Setting) -> bytes:
        (folder / "rome.svg").write_bytes(b"<svg/>")
        return made(edition, document, setting)

    monkeypatch.setattr(anki, "render", change)
    result = run(folder, "build", "mine.yaml", "-o", "out", "--to", "html", "--to", "apkg")
    assert result.exit_code == 1
    assert {path.name for path in (folder / "out").iterdir()} == {"mine.html", "mine-key.html"}
    assert "Error: mine.preview.apkg cannot be made: mine.yaml:14:" in result.stderr
    assert "'rome.svg' has changed since it was read" in result.stderr


@pytest.mark.parametrize(
    "words",
    [("build", "empty.yaml"), ("handout", "mine.yaml", "--kind", "ordering"), ("new", "mine")],
)
def test_the_usage_is_told_only_where_it_was_wrong(folder: Path, words: tuple[str, ...]) -> None:
    """What cannot be had is another matter."""
    (folder / "empty.yaml").write_text("pack: empty\ntitle: Empty\n")
    result = run(folder, *words)
    assert result.exit_code == 2
    assert result.output.startswith("Error: ")


def test_what_cannot_go_to_stdout_is_told_before_anything_else(folder: Path) -> None:
    """With the usage of the command that was called."""
    result = run(folder, "build", "nowhere.yaml", "-o", "-")
    assert result.exit_code == 2
    assert result.output.startswith("Usage: main build [OPTIONS] [PACK]...\n")


@pytest.mark.parametrize("hash_seed", ["1", "77"])
def test_the_same_input_gives_the_same_bytes(tmp_path: Path, hash_seed: str) -> None:
    """Whatever the folder, Python's hash seed and the number of processes."""
    folders = (tmp_path / "one", tmp_path / "two")
    for folder, seed, jobs in zip(folders, (hash_seed, "0"), ("2", "1"), strict=True):
        folder.mkdir()
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        for words in (["build", "-o", "."], ["items", "venezuela-2019", "--format", "json"]):
            done = subprocess.run(
                [sys.executable, "-m", "quizgen", *words, "--jobs", jobs],
                cwd=folder,
                env=environment,
                capture_output=True,
                check=True,
            )
            (folder / f"{words[0]}.stdout").write_bytes(done.stdout)
    one, two = ({path.name: path.read_bytes() for path in f.iterdir()} for f in folders)
    assert len(one) == 7 + len(("build.stdout", "items.stdout"))
    assert one == two


def test_a_folder_that_cannot_be_made_is_told(folder: Path) -> None:
    """A file where the folder should be is named in the error."""
    (folder / "out").write_text("a file")
    result = run(folder, "build", "mine.yaml", "-o", "out")
    assert result.exit_code in {1, 2}
    assert "out" in result.output
    assert (folder / "out").read_text() == "a file"


def test_versions_that_must_be_equal_or_have_no_copy_are_told(folder: Path) -> None:
    """Also where a version has one question; what differs in its options is no copy."""
    command = "handout", "mine.yaml", "--to", "json", "--take", "1"
    assert run(folder, *command, "--versions", "24", "-o", "all").stderr == ""
    assert run(folder, *command, "--versions", "25", "-o", "more").stderr == (
        "mine: only 24 of its 25 versions are different, and the others equal to these: "
        "its 1 question can stand in no more orders, options included\n"
    )
    (folder / "class.csv").write_text("name\nAna\nBo\n")
    few = run(folder, *command, "--versions", "5", "--roster", "class.csv", "-o", "few")
    assert few.stderr == "mine: 5 versions were asked for; there are 2, one for each copy\n"
    key = json.loads((folder / "few" / "mine-key.json").read_text())
    assert len(key["versions"]) == 2


def test_a_warning_is_told_once_beside_errors(folder: Path) -> None:
    """Of a class list that cannot be used."""
    (folder / "class.csv").write_text("Name,ID,ID\nAna,1,2\n,3,4\n")
    result = run(folder, "handout", "mine.yaml", "--roster", "class.csv")
    assert result.exit_code == 1
    assert result.stderr.count("[unread-column]") == result.stderr.count("[no-name]") == 1


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--take", "3"), ""),
        (("--take", "3", "--large-print"), ""),
        (
            ("--take", "3", "--versions", "2"),
            "Chloé had another copy in the class, as mine-key",
        ),
        (("--take", "2"), "Chloé had another copy in the class, as mine-key"),
        (("--take", "3", "--draw", "each"), "had another copy"),
        (("--take", "3", "--seed", "7"), "the class got what mine-key.json tells, and this"),
        (("--take", "3", "-o", "elsewhere"), ""),
    ],
)
def test_a_copy_that_the_class_did_not_get_is_told(
    folder: Path, words: tuple[str, ...], said: str
) -> None:
    """By the key that its run has left, for other options make other versions."""
    (folder / "class.csv").write_text("Name,ID\nAna,7\nChloé,8\nLuis,9\nEva,10\n")
    command = "handout", "mine.yaml", "--roster", "class.csv", "--to", "txt", "--to", "json"
    assert run(folder, *command, "--take", "3").exit_code == 0
    for _ in range(2):
        told = run(folder, *command, *words, "--only", "Chloé").stderr
        assert said in told
        assert bool(told) == bool(said)


@pytest.mark.parametrize(
    "text", ["", "{}", "[1]", '{"pack": "mine", "versions": 1}', "[" * 100_000, "\ud800"]
)
def test_a_file_that_is_no_key_tells_nothing_of_the_class(folder: Path, text: str) -> None:
    """Whatever has its name."""
    (folder / "class.csv").write_text("Name,ID\nAna,7\nChloé,8\n")
    (folder / "mine-key.json").write_text(text, errors="surrogatepass")
    command = "handout", "mine.yaml", "--roster", "class.csv", "--to", "txt", "--take", "3"
    result = run(folder, *command, "--only", "Ana")
    assert (result.exit_code, result.stderr) == (0, "")


def test_some_students_get_their_copies_by_themselves(folder: Path) -> None:
    """As in the whole class, in a file of its own; the key is that of the class."""
    (folder / "class.csv").write_text("Name,ID\nAna,7\nChloé Lefèvre,8\nAna,9\n")
    command = "handout", "mine.yaml", "--roster", "class.csv", "--to", "txt", "--to", "json"
    assert run(folder, *command, "--take", "3").exit_code == 0
    whole = (folder / "mine.txt").read_text().split("\f")
    one = run(folder, *command, "--take", "3", "--only", "chloé lefèvre")
    assert (one.stdout, one.stderr) == ("mine.copy-2.txt\n", "")
    assert (folder / "mine.copy-2.txt").read_text().strip() == whole[1].strip()
    two = run(folder, *command, "--take", "3", "--only", "9", "--only", "7", "--key-only")
    assert two.stdout.split() == ["mine.copies-1-3-key.txt", "mine.copies-1-3-key.json"]
    key = json.loads((folder / "mine.copies-1-3-key.json").read_text())
    assert [copy["number"] for copy in key["copies"]] == [1, 3]
    assert [version["label"] for version in key["versions"]] == ["1", "3"]
    none = run(folder, *command, "--only", "Chloe")
    assert none.exit_code == 2
    assert "nobody of that name stands in class.csv; did you mean" in none.stderr
    assert "add --roster" in run(folder, "handout", "mine.yaml", "--only", "Ana").stderr
