"""Each rule of reading has an explanation, and a text that it refuses."""

import ast
from pathlib import Path

import pytest

import quizgen
from quizgen.media.opening import CHANGED
from quizgen.pack import read_pack, report
from quizgen.pack.evidence import verify
from quizgen.pack.rule import Rule
from quizgen.pack.shelf import find_pack
from quizgen.pack.text import decoding
from quizgen.problem import PackError, Problem
from tests.pack.marks import HEADER, pack_of

LINKS = "entities: {k: {a: {name: A, in: b}, b: {name: B, in: a}, c: {name: C, same: c}}}\n"
RELATION = "entities: {k: {a: A, b: B}}\nrelations: {r: {subject: k, value: k, %s}}\n"
FACT = "facts: {f: {question: What?, answer: 72 hours, %s}}\n"

EXAMPLES = {
    Rule.MAYBE_A_DATE: "facts: {f: {question: When?, answer: 29 February 2019}}",
    Rule.UNKNOWN_PACK: "uses: others",
    Rule.LIKE_VOICES: "sources: {a: It, b: it}\n"
    "facts: {f: {question: 'What, by {source}?', answer: a day, sources: a}}",
    Rule.NOT_UTF8: "\x00",
    Rule.CONTROL_CHARACTER: "license: \x1b[31m",
    Rule.SYNTAX: "license: @x",
    Rule.TOO_DEEP: "license: " + "[" * 100,
    Rule.TAG: "license: !!int x",
    Rule.ALIAS: "license: &a x",
    Rule.CUT_TEXT: "license: the first #1",
    Rule.DUPLICATE_KEY: "title: T",
    Rule.KEY_SHAPE: "[a]: b",
    Rule.ONE_DOCUMENT: "---\n",
    Rule.UNKNOWN_KEY: "a: b",
    Rule.MISSING_KEY: "facts: {f: {}}",
    Rule.WRONG_SHAPE: "facts: []",
    Rule.SPLIT_TEXT: "sources: {a: 1,650 died}",
    Rule.MAYBE_A_LIST: FACT % "topics: 'geo, swiss'",
    Rule.EMPTY: "facts:",
    Rule.NOT_A_FLAG: FACT % "single: yes",
    Rule.NOT_A_CHOICE: RELATION % "cardinality: one",
    Rule.NOT_A_NUMBER: "open: {o: {question: Why?, answer: So., points: many}}",
    Rule.BAD_ID: "sources: {a.b: c}",
    Rule.BAD_LANGUAGE: "language: English",
    Rule.UNKNOWN_LANGUAGE: "language: zz",
    Rule.BAD_URL: "sources: {a: {title: b, url: c}}",
    Rule.UNKNOWN_ENTITY: RELATION % "facts: {c: a}",
    Rule.UNKNOWN_KIND: "relations: {r: {subject: k, value: text}}",
    Rule.UNKNOWN_RELATION: RELATION % "excludes: s",
    Rule.UNKNOWN_SOURCE: FACT % "sources: {s: words}",
    Rule.UNKNOWN_QUESTION: FACT % "wrong: 24 hours" + "apart: [[f, g]]",
    Rule.NOTHING_APART: FACT % "wrong: 24 hours" + "apart: [[f]]",
    Rule.UNKNOWN_TABLE: RELATION % "table: words",
    Rule.UNKNOWN_COLUMN: RELATION % "table: {columns: [k], rows: [[A]]}",
    Rule.UNUSED_TABLE: "tables: {t: {columns: [k], rows: [[A]]}}",
    Rule.UNUSED_COLUMN: RELATION % "table: {columns: [k, l: k, wy], rows: [[A, B, C]]}",
    Rule.ROW_LENGTH: RELATION % "facts: [[A]]",
    Rule.WRONG_KIND: "entities: {k: {a: A}, l: {b: B}}\n"
    "relations: {r: {subject: k, value: l, facts: {b: b}}}",
    Rule.RESERVED_KIND: "entities: {text: {a: A}}",
    Rule.REPEATED_ID: "entities: {k: {a: A}, l: {a: A}}",
    Rule.OLD_ID: "renamed_from: test",
    Rule.LIKE_NAMES: "entities: {k: [the car, car]}",
    Rule.SELF_REFERENCE: LINKS,
    Rule.CIRCLE: LINKS,
    Rule.MAYBE_AN_ID: "entities: {k: {maduro: M}}\nfacts: {f: {question: Who?, answer: madura}}",
    Rule.MAYBE_A_QUANTITY: "facts: {f: {question: How loud?, answer: 75 dezibels each}}",
    Rule.MAYBE_A_TEXT: "facts: {f: {question: Which version?, answer: 3.10}}",
    Rule.NOT_A_QUANTITY: "entities: {k: {a: A}}\n"
    "relations: {r: {subject: k, value: quantity, facts: {a: many}}}",
    Rule.NOT_A_DATE: FACT % "when: soon",
    Rule.NO_VALUE: RELATION % "facts: {a: {why: so}}",
    Rule.NOT_AN_EVENT: RELATION % "facts: {a: {value: a, after: b}}",
    Rule.REPEATED_FACT: RELATION % "facts: {a: [b, b]}",
    Rule.CONTRADICTION: RELATION % "cardinality: one-to-one, facts: {a: [a, b]}",
    Rule.BAD_PLACEHOLDER: FACT % "statement: It took long.",
    Rule.MAYBE_MARKUP: f"text: marked\n{FACT % 'why: x^2'}",
    Rule.BAD_MARKUP: f"text: marked\n{FACT % 'why: $a^$'}",
    Rule.NO_WORDS: FACT % "when: 2019, statement: 'It took {answer}, says {claimed_by}.'",
    Rule.NO_VOICE: FACT % "attributed: true",
    Rule.UNNAMED_SOURCE: f"sources: {{s: S}}\n{FACT % 'complete_in: s, sources: s'}",
    Rule.RIGHT_WRONG: FACT % "wrong: 3 days",
    Rule.UNKNOWN_FACT: FACT % "bounds: {at_most: most}",
    Rule.OUT_OF_BOUNDS: FACT % "bounds: {at_most: 1 day}",
    Rule.UNLIKE_WRONG: FACT % "wrong: no time at all",
    Rule.NOT_TWO: FACT % "options: 2",
    Rule.CASE_ALONE: "facts: {f: {question: What?, answer: lambda, wrong: Lambda}}",
    Rule.REPEATED_WRONG: FACT % "wrong: [a b, A b]",
    Rule.LONG_EVIDENCE: f"sources: {{s: S}}\n{FACT % ('sources: {s: ' + 'word ' * 13 + '}')}",
}
"""For each rule that reads a text, a text that breaks it, without the header."""

ELSEWHERE = {
    Rule.NO_FILE,
    Rule.OTHER_LANGUAGE,
    Rule.TOO_LARGE,
    Rule.TOO_MANY_PROBLEMS,
    Rule.NO_ARTICLE,
    Rule.LOST_EVIDENCE,
    Rule.SAME_PACK,
    Rule.LOCK,
    Rule.RENAMED,
    Rule.LEECH,
    Rule.TEMPLATE,
    Rule.TEMPLATE_NAME,
    Rule.TEMPLATE_FILE,
    Rule.DOUBTFUL_STUDENT,
    Rule.UNREAD_COLUMN,
    Rule.NO_MEDIUM,
    Rule.BAD_MEDIUM,
    Rule.CLEANED_MEDIUM,
    Rule.UNKNOWN_MEDIUM,
    Rule.BAD_REGION,
    Rule.CHANGED_MEDIUM,
    Rule.NOTHING_SHOWN,
    Rule.UNSEEN_MEDIUM,
    # Of blueprints and class lists.
    Rule.NOT_A_QUOTA,
    Rule.UNKNOWN_TOPIC,
    Rule.NO_QUESTIONS,
    Rule.AMBIGUOUS_QUESTION,
    Rule.REFUSED_QUESTION,
    Rule.REPEATED_QUESTION,
    Rule.NOT_A_LIST,
    Rule.NO_STUDENTS,
    Rule.NO_NAME,
    Rule.REPEATED_STUDENT,
    Rule.LIKE_STUDENTS,
    Rule.GARBLED_NAME,
    Rule.GUESSED_ENCODING,
    Rule.UNKNOWN_COLUMNS,
    Rule.GUESSED_COLUMNS,
    Rule.LEFT_OUT,
    Rule.NOT_CALCULATED,
}
"""Rules that need more than a text; each has its own test, below or where its like are tested."""


def _rules(problems: tuple[Problem, ...]) -> set[str]:
    return {problem.rule for problem in problems}


def test_there_is_an_example_of_every_rule() -> None:
    """A rule without one may have no effect."""
    assert EXAMPLES.keys() | ELSEWHERE == set(Rule)


@pytest.mark.parametrize("rule", Rule)
def test_rules_are_explained(rule: Rule) -> None:
    """By a name in kebab case, and a sentence."""
    assert rule.value == rule.name.lower().replace("_", "-")
    assert rule.explanation.endswith(".")
    assert str(rule) == rule.value


@pytest.mark.parametrize("rule", EXAMPLES)
def test_rules_refuse(rule: Rule) -> None:
    """Each refuses its example; those that only warn let the pack through."""
    pack, problems = read_pack((HEADER + EXAMPLES[rule]).encode(), "test.yaml")
    assert rule.value in _rules(problems)
    assert (pack is not None) == ("(a warning)" in rule.explanation)


def test_whatever_is_told_is_a_rule_that_is_listed() -> None:
    """Of reading or of reviewing, for docs/rules.md has all of these."""
    folder = Path(quizgen.__file__).parent
    for path in folder.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "Problem":
                rule = ast.unparse(node.args[1])
                is_listed = rule.startswith("Rule.") or rule in {"rule.value", "NAME", "CHANGED"}
                assert is_listed, f"{path}: {rule}"


def test_media_that_changed_are_refused() -> None:
    """By a rule whose name the room of media knows without knowing packs."""
    assert CHANGED == Rule.CHANGED_MEDIUM


def test_missing_files_are_refused() -> None:
    """By the rule no-file."""
    with pytest.raises(PackError) as caught:
        find_pack("missing.yaml")
    assert _rules(caught.value.problems) == {Rule.NO_FILE}


def test_other_languages_are_told() -> None:
    """By the rule other-language, which only warns."""
    spanish = (HEADER + "language: es\n").encode()
    text = (HEADER + "uses: other").encode()
    pack, problems = read_pack(text, "test.yaml", lambda name: read_pack(spanish, name))
    assert _rules(problems) == {Rule.OTHER_LANGUAGE}
    assert pack is not None


def test_large_files_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """By the rule too-large."""
    monkeypatch.setattr(decoding, "MAX_BYTES", 3)
    assert _rules(read_pack(b"abcd", "test.yaml")[1]) == {Rule.TOO_LARGE}


def test_more_problems_than_anyone_reads_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    """By the rule too-many-problems, at the file as a whole."""
    monkeypatch.setattr(report, "LIMIT", 2)
    _, problems = read_pack((HEADER + "a: b\nc: d\ne: f\ng: h\n").encode(), "test.yaml")
    assert [(p.location.line, p.rule) for p in problems] == [
        (0, "too-many-problems"),
        (3, "unknown-key"),
        (4, "unknown-key"),
    ]
    assert "the first 2" in problems[0].message


def test_evidence_is_refused() -> None:
    """By the rules no-article and lost-evidence."""
    pack = pack_of(f"sources: {{s: S, t: T}}\n{FACT % 'sources: {s: words, t: words}'}")
    assert _rules(verify(pack, {"s": "other"})) == {Rule.LOST_EVIDENCE, Rule.NO_ARTICLE}
