"""The commands that tell: items, explain, check, verify, new and schema."""

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from quizgen.commands import main
from quizgen.items import kinds
from quizgen.items.difficulty import Difficulty
from quizgen.shell.options import DIFFICULTIES

PACK = """\
pack: mine
title: Mine
sources: {atlas: An atlas}
entities:
  city: {rome: Rome, paris: Paris, oslo: Oslo}
  country: {italy: Italy, france: France, norway: Norway}
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
facts:
  word: {question: Which word?, answer: hello, sources: {atlas: hello}}
"""


@pytest.fixture
def pack(tmp_path: Path) -> str:
    """Return the path of a pack."""
    path = tmp_path / "mine.yaml"
    path.write_text(PACK)
    return str(path)


def run(*words: str) -> Result:
    """Run quizgen in this process."""
    return CliRunner().invoke(main, list(words))


def test_items_lists_questions_and_refusals(pack: str) -> None:
    """Text marks the right option, and ends with a count."""
    lines = run("items", pack, "--kind", "choice").stdout.splitlines()
    assert "What is the capital of Italy?" in lines
    assert "  * Rome" in lines
    assert "  - Oslo" in lines
    assert "refused: mine/word/choice" in lines
    assert lines[-1] == "3 questions, 1 refused"


def test_items_as_json_are_an_interface(pack: str) -> None:
    """Programs read every field of an item, as documented."""
    bank = json.loads(run("items", pack, "--format", "json", "--kind", "choice").stdout)
    assert (bank["pack"], len(bank["items"]), len(bank["refusals"])) == ("mine", 3, 1)
    item = bank["items"][0]
    assert item["id"] == "mine/capital.value/italy/choice"
    assert (item["kind"], item["facts"]) == ("choice", ["capital.italy"])
    right = item["options"][item["answer"]["option"] - 1]
    assert right == {
        "text": "Rome",
        "correct": True,
        "why": "",
        "certificate": None,
    }
    assert (item["statement"], item["why"]) == ("The capital of Italy is Rome.", "")
    wrong = next(option for option in item["options"] if option["text"] == "Oslo")
    assert wrong["why"] == "The capital of Norway is Oslo."
    assert wrong["certificate"] == {
        "rule": "single",
        "premises": [
            {"id": "capital.italy", "location": f"{pack}:16:7"},
            {"id": "capital.cardinality", "location": f"{pack}:8:3"},
        ],
    }
    cited = {"id": "atlas", "title": "An atlas", "quote": "Rome is the capital"}
    assert item["sources"] == [
        cited | dict.fromkeys(("author", "publisher", "published", "at", "url"), "")
    ]
    assert set(bank["refusals"][0]) == {"id", "fact", "kind", "reason", "unlock"}


def test_items_lists_all_kinds_unless_some_are_named(pack: str) -> None:
    """What can be asked in several ways is listed in all of them."""
    every = json.loads(run("items", pack, "--format", "json").stdout)["items"]
    assert {item["kind"] for item in every} == {"choice", "true-false", "cloze", "short-answer"}
    some = json.loads(run("items", pack, "--format", "json", "--kind", "cloze").stdout)["items"]
    assert [item["answer"]["accepted"] for item in some] == [["Rome"], ["Paris"], ["Oslo"]]
    assert some[0]["stem"] == "The capital of Italy is _____."


@pytest.mark.parametrize("jobs", ["2", "0"])
def test_several_processes_make_the_same_questions(pack: str, jobs: str) -> None:
    """Two, or one on each core: the output has the same bytes."""
    alone = run("items", pack, "--format", "json")
    assert run("items", pack, "--format", "json", "--jobs", jobs).stdout == alone.stdout


def test_refusals_are_listed_by_what_would_unlock_them(pack: str) -> None:
    """The declaration that allows the most questions comes first."""
    lines = run("items", pack, "--refusals", "--kind", "choice").stdout.splitlines()
    assert lines[0].startswith("declare `single: true` on word")
    assert lines[0].endswith(": 1 more question")
    assert lines[1].startswith("  mine/word/choice: ")


def test_kinds_that_nothing_asks_for_tell_what_they_need(pack: str) -> None:
    """Among the refusals, and only if they are wanted."""
    lines = run("items", pack, "--refusals").stdout.splitlines()
    silent = [line.partition(":")[0] for line in lines if ": nothing to ask, it needs " in line]
    silent_kinds = ["multiple-response", "matching", "ordering", "chronology", "count", "numeric"]
    assert silent == [*silent_kinds, "open"]
    assert any("`ask: {match: …}`" in line for line in lines)
    lines = run("items", pack, "--refusals", "--kind", "ordering").stdout.splitlines()
    assert [line[:8] for line in lines] == ["ordering", "", "0 questi"]
    lines = run("items", pack, "--refusals", "--kind", "choice").stdout.splitlines()
    assert "nothing to ask" not in "".join(lines)


def test_commands_know_every_kind(pack: str) -> None:
    """The names that ``--kind`` takes are those of the kinds there are."""
    shown = "".join(run("items", "--help").stdout.split())
    assert f"[{'|'.join(kind.NAME for kind in kinds.KINDS)}|all]" in shown
    refused = run("items", pack, "--kind", "essay")
    assert refused.exit_code == 2
    assert "'open', 'all'" in " ".join(refused.output.split())


def test_commands_know_every_difficulty() -> None:
    """The words that ``--difficulty`` takes are those of the difficulties there are."""
    assert tuple(Difficulty) == DIFFICULTIES


@pytest.mark.parametrize("name", ["mine/capital.value/italy/choice", "italy"])
def test_explain_shows_each_option_with_its_proof(pack: str, name: str) -> None:
    """The id or a part that only one has; certificates name facts with file and line."""
    output = run("explain", name, pack).stdout
    assert output.startswith("What is the capital of Italy?\n")
    assert "right: Rome" in output
    assert "atlas: “Rome is the capital”" in output
    assert "wrong: Oslo\n    The capital of Norway is Oslo.\n    proof: single" in output
    assert f"capital.italy at {pack}:16:7" in output


def test_explain_tells_why_others_were_not_taken(tmp_path: Path) -> None:
    """What is right too, unknown, or only less like the key, is said of each candidate."""
    path = tmp_path / "mine.yaml"
    path.write_text(
        PACK.replace("one-to-one", "many-to-one")
        .replace("oslo: Oslo}", "oslo: Oslo, bern: Bern, rome-city: {name: the city of Rome}}")
        .replace("norway: Norway}", "norway: Norway, chad: Chad}")
        .replace("ask: {value:", 'ask: {subject: "Which has {value}?", value:')
        .replace("norway: {value: oslo", "chad: {not: oslo}\n      norway: {value: rome")
        .replace("italy: {value: rome", "spain: bern\n      italy: {value: rome")
        .replace("chad: Chad}", "chad: Chad, spain: Spain}")
    )
    output = run("explain", "capital.subject/rome", str(path)).stdout
    right = "Norway" if "right: Italy" in output else "Italy"
    assert f"  {right}: it is right too" in output
    assert "  Chad: nothing proves it false" in output


def test_explain_tells_of_refusals(pack: str) -> None:
    """A question that was refused is explained by its reason."""
    output = run("explain", "word", pack).stdout
    assert "is refused" in output
    assert "to unlock: declare `single: true`" in output


@pytest.mark.parametrize(
    ("name", "hint"), [("itlay", "did you mean 'italy'?"), ("capital", "questions")]
)
def test_explain_says_which_it_could_mean(pack: str, name: str, hint: str) -> None:
    """A misspelt or ambiguous name is wrong usage, with a hint."""
    result = run("explain", name, pack)
    assert result.exit_code == 2
    assert hint in " ".join(result.output.split())


def test_what_is_not_unique_is_told_first(pack: str) -> None:
    """The usage was right."""
    result = run("explain", "choice", pack)
    assert result.exit_code == 2
    assert result.stderr.startswith("Error: 'choice' fits ")


def test_explain_takes_no_pack_for_its_questions(tmp_path: Path) -> None:
    """A part of an id is one of what stands behind the pack's."""
    path = tmp_path / "wave.yaml"
    facts = (
        f"{name}: {{question: What {name}?, answer: a, wrong: [b, c], single: true}}"
        for name in ("wave", "tide")
    )
    path.write_text(f"pack: wave\ntitle: W\nfacts: {{{', '.join(facts)}}}\n", encoding="utf-8")
    assert run("explain", "wave", str(path)).stdout.startswith("What wave?")
    assert run("explain", "wav", str(path)).stdout.startswith("What wave?")
    assert run("explain", "wave/tide", str(path)).stdout.startswith("What tide?")


def test_explain_tells_where_else_to_look(pack: str) -> None:
    """A pack that was not named is not looked into; one that was is all that was meant."""
    told = " ".join(run("explain", "nonesuch").output.split())
    assert "; of another pack: `quizgen explain ITEM PACK`" in told
    assert "of another pack" not in run("explain", "nonesuch", pack).output


def test_a_pack_without_its_ending_is_found_beside(
    pack: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file's name without its ending names none that comes with quizgen, and says so."""
    monkeypatch.chdir(Path(pack).parent)
    told = run("check", Path(pack).stem).output
    assert f"did you mean the file {Path(pack).name}?" in told


def test_check_is_clean_for_the_bundled_pack() -> None:
    """The bundled pack has no error and no warning."""
    result = run("check")
    assert result.exit_code == 0
    assert "error" not in result.output
    # Until they are asked by the source, some photographs are any photographs.
    told = [line for line in result.stdout.splitlines() if not line.endswith("[indefinite]")]
    assert "warning" not in "\n".join(told)


def test_check_notes_what_would_unlock_a_question(pack: str) -> None:
    """A refusal is a note, which leaves the exit code 0."""
    result = run("check", pack)
    assert result.exit_code == 0
    assert f"{pack}:20:3: note: no question mine/word/choice" in result.stdout
    assert "hint: declare `single: true`" in result.stdout
    assert result.stderr == "1 note\n"


def test_check_reports_all_packs_at_once(pack: str, tmp_path: Path) -> None:
    """Problems of one pack do not hide those of another; errors give exit code 1."""
    one, two = tmp_path / "one.yaml", tmp_path / "two.yaml"
    one.write_text(PACK.replace("value: rome", "value: rmoe"))
    two.write_text(PACK.replace("cardinality: one-to-one", "cardinality: one-to-eno"))
    result = run("check", str(one), str(two), pack)
    assert result.exit_code == 1
    assert f"{one}:16:22: " in result.stdout
    assert "did you mean 'rome'?" in result.stdout
    assert f"{two}:11:18: " in result.stdout
    assert result.stderr == "2 errors, 1 note\n"


def test_check_shows_warnings_of_the_reading(tmp_path: Path) -> None:
    """A quote that is too long is a warning; the pack can be used, and the exit code is 0."""
    path = tmp_path / "mine.yaml"
    path.write_text(PACK.replace("Rome is the capital", "Rome " * 13))
    result = run("check", str(path))
    assert result.exit_code == 0
    assert ": warning: " in result.stdout
    assert "[long-evidence]" in result.stdout
    assert result.stderr == "1 warning, 1 note\n"


def test_check_speaks_json_and_github(pack: str) -> None:
    """Programs get records; GitHub gets annotations, escaped by its rules."""
    (record,) = json.loads(run("check", pack, "--format", "json").stdout)
    assert (record["line"], record["column"], record["severity"]) == (20, 3, "note")
    assert record["rule"] == "refused"
    (line,) = run("check", pack, "--format", "github").stdout.splitlines()
    assert line.startswith(f"::notice file={pack},line=20,col=3,title=refused::no question")
    assert "%0A" in line


def test_a_hint_that_many_share_is_told_once(tmp_path: Path) -> None:
    """At the first of them, with their count; programs get it with each."""
    path = tmp_path / "mine.yaml"
    path.write_text(re.sub(r", sources: {atlas: [^}]*}", "", PACK))
    result = run("check", str(path))
    assert result.stdout.count("[no-evidence]") == 4
    assert result.stdout.count("hint: quote a few words of a source") == 1
    assert "its own words}` (the same hint for 3 more)\n" in result.stdout
    assert result.stdout.count("hint: declare `single: true`") == 1
    records = json.loads(run("check", str(path), "--format", "json").stdout)
    assert sum("quote a few words" in record["hint"] for record in records) == 4
    github = run("check", str(path), "--format", "github").stdout
    assert github.count("quote a few words") == 4


def test_a_hint_that_few_share_stands_with_each(tmp_path: Path) -> None:
    """Two are told as they are."""
    path = tmp_path / "mine.yaml"
    path.write_text(re.sub(r", sources: {atlas: (Rome|Paris)[^}]*}", "", PACK))
    assert run("check", str(path)).stdout.count("its own words}`\n") == 2


def test_verify_finds_each_piece_of_evidence(pack: str, tmp_path: Path) -> None:
    """Case, dashes, quotation marks and line breaks do not matter."""
    article = tmp_path / "articles" / "atlas.txt"
    article.parent.mkdir()
    article.write_text("“Rome is\nthe capital”; Paris IS THE capital. Oslo is the capital. Hello!")
    result = run("verify", pack, "--sources", str(article.parent))
    assert result.exit_code == 0
    assert result.stdout == "4 facts, 4 pieces of evidence, all found in atlas\n"
    article.write_text("Rome is the capital. Oslo is the capital. Hello!")
    result = run("verify", pack, "--sources", str(article.parent))
    assert result.exit_code == 1
    assert result.stdout.startswith(f"{pack}:17:")
    assert "Paris is the capital" in result.stdout


def test_verify_needs_the_articles(pack: str, tmp_path: Path) -> None:
    """A source whose article is missing is a problem, not a success."""
    result = run("verify", pack, "--sources", str(tmp_path))
    assert result.exit_code == 1
    assert "atlas" in result.stdout


@pytest.mark.parametrize(
    ("data", "why"),
    [
        ("Rome is the capital".encode("utf-16"), ": the file is not UTF-8 text: it is UTF-16"),
        ("Rome is the capital".encode("utf-16-be"), ": the file is not UTF-8 text: it is UTF-16"),
        ("São Paulo".encode("latin-1"), ":1:2: the file is not UTF-8 text: the byte 0xE3"),
        ("“Roma”, città".encode("cp1252"), ":1:1: the file is not UTF-8 text: the byte 0x93"),
        (b"Rome\x00", ":1:5: the file is not text: it holds NUL bytes"),
    ],
)
def test_articles_that_are_not_utf8_are_told(
    pack: str, tmp_path: Path, data: bytes, why: str
) -> None:
    """Once for each file, and nothing is said of the quotes from it."""
    (tmp_path / "atlas.txt").write_bytes(data)
    result = run("verify", pack, "--sources", str(tmp_path))
    assert result.exit_code == 1
    assert result.stdout.startswith(f"{tmp_path / 'atlas.txt'}{why}")
    assert result.stdout.count("[not-utf8]") == 1
    assert "lost-evidence" not in result.stdout


def test_articles_that_nothing_quotes_are_not_needed(tmp_path: Path) -> None:
    """A source that is cited alone has no words to find; one piece of evidence is one."""
    path = tmp_path / "mine.yaml"
    path.write_text(
        "pack: mine\ntitle: M\nsources: {a: A, b: B, c: C}\n"
        "facts: {f: {question: What?, answer: x, wrong: [y, z], sources: [b, a: the words]}}\n"
    )
    (tmp_path / "a.txt").write_bytes("\ufeffthe words".encode())
    result = run("verify", str(path), "--sources", str(tmp_path))
    assert (result.exit_code, result.stdout) == (0, "1 fact, 1 piece of evidence, found in a\n")


def test_a_new_pack_is_sound_and_yields_questions(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The starter passes its own check and yields at least six questions."""
    monkeypatch.chdir(tmp_path)
    assert run("new", "moon-landing").stdout == "moon-landing.yaml\n"
    result = run("check", "moon-landing.yaml")
    assert (result.exit_code, result.output) == (0, "no problems\n")
    bank = json.loads(run("items", "moon-landing.yaml", "--format", "json").stdout)
    assert bank["pack"] == "moon-landing"
    assert len(bank["items"]) >= 6
    first, *lines = Path("moon-landing.yaml").read_text("utf-8").splitlines()
    assert first == "# yaml-language-server: $schema=quizgen.schema.json"
    assert "title: Moon landing" in lines


def test_new_overwrites_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is there stays; a name that no pack can have is told."""
    monkeypatch.chdir(tmp_path)
    Path("mine.yaml").write_text("precious")
    result = run("new", "mine")
    assert result.exit_code == 2
    assert Path("mine.yaml").read_text() == "precious"
    for name in ("My Pack", "con", "aux.yaml", "a" * 101):
        result = run("new", name)
        assert result.exit_code == 2
        assert "lower-case" in result.output
    assert [path.name for path in tmp_path.iterdir()] == ["mine.yaml"]


def test_a_source_that_is_only_cited_is_named_without_quotation_marks(tmp_path: Path) -> None:
    """By explain, by a quiz and on paper; there is nothing of it to verify."""
    path = tmp_path / "cited.yaml"
    path.write_text(PACK.replace("{atlas: Rome is the capital}", "atlas"), encoding="utf-8")
    explained = run("explain", "mine/capital.value/italy/choice", str(path)).stdout.splitlines()
    assert "    atlas" in explained
    words = ("quiz", str(path), "--questions", "20", "--kind", "choice")
    asked = CliRunner().invoke(main, words, input="a\n" * 20).output
    assert re.search(r"Source: An atlas$", asked, re.MULTILINE)
    assert "“”" not in asked
    assert run("handout", str(path), "--to", "html", "-o", str(tmp_path)).exit_code == 0
    page = (tmp_path / "mine.html").read_text(encoding="utf-8")
    assert "<q></q>" not in page
    (tmp_path / "atlas.txt").write_text(
        "Paris is the capital. Oslo is the capital. hello", encoding="utf-8"
    )
    assert run("verify", str(path), "--sources", str(tmp_path)).exit_code == 0


def test_a_schema_offers_the_ids_of_a_pack() -> None:
    """And is refused where there is no such pack."""
    schema = json.loads(run("schema", "venezuela-2019").stdout)
    assert {"maduro", "usa"} <= set(schema["$defs"]["entity"]["enum"])
    assert "oath" in schema["$defs"]["source"]["enum"]
    assert run("schema", "nowhere.yaml").exit_code == 2


def test_schema_is_json() -> None:
    """Editors read it as JSON Schema."""
    schema = json.loads(run("schema").stdout)
    assert schema["$schema"].startswith("https://json-schema.org/")
    assert set(schema["required"]) == {"pack", "title"}


LINES = """\
pack: lines
title: Lines
facts:
  loop:
    question: |
      What does this print?
      for i in range(3):
          print(i)
      ✓ Right: a
    answer: "0 1 2"
    wrong: [0 1 2 3, 1 2 3, nothing]
    single: true
"""


@pytest.mark.parametrize("words", [("items",), ("explain", "loop")])
def test_the_lines_of_a_question_pose_as_nothing_else(
    words: tuple[str, ...], tmp_path: Path
) -> None:
    """All but the first stand behind a bar, with their indentation."""
    path = tmp_path / "lines.yaml"
    path.write_text(LINES, encoding="utf-8")
    output = run(*words, str(path)).stdout
    assert "What does this print?\n| for i in range(3):\n|     print(i)\n| ✓ Right: a\n" in output


def test_the_lines_of_a_question_pose_as_nothing_else_in_a_quiz(tmp_path: Path) -> None:
    """They stand behind a bar there, too."""
    path = tmp_path / "lines.yaml"
    path.write_text(LINES, encoding="utf-8")
    output = run("quiz", str(path)).stdout.replace("\u00a0", " ")
    assert "     | for i in range(3):\n     |     print(i)\n     | ✓ Right: a\n" in output


def test_the_schema_of_blueprints_is_that_of_all_packs() -> None:
    """It tells the keys of a blueprint, and takes no pack."""
    schema = json.loads(run("schema", "--of", "blueprint").stdout)
    assert {"blueprint", "sections", "take"} <= schema["properties"].keys()
    result = run("schema", "--of", "blueprint", "venezuela-2019")
    assert result.exit_code == 2
    assert "leave the PACK out" in result.output
