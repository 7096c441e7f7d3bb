"""The structure of a pack: every key, shape and word that is not as the format has it."""

import pytest

from quizgen.pack import read_pack
from tests.pack.marks import check_marks, places, problems_of

CASES = [
    # Keys
    ("§colour: red", "unknown-key"),
    ("facts:\n  a: {question: q, answer: b, §foo: c}", "unknown-key"),
    ("facts:\n  §a: {answer: b}", "missing-key"),
    ("facts:\n  §§a: {}", "missing-key", "missing-key"),
    ("sources: {§a: {publisher: x}}", "missing-key"),
    ("relations:\n  §a: {value: text}", "missing-key"),
    # Shapes
    ("facts: §none", "wrong-shape"),
    ("facts: §[a]", "wrong-shape"),
    ("facts:\n  a: §b", "wrong-shape"),
    ("entities: {thing: {a: §[b]}}", "wrong-shape"),
    ("entities: {thing: {a: {name: §[b]}}}", "wrong-shape"),
    ("entities: {thing: {a: {name: b, also: §{c: d}}}}", "wrong-shape"),
    ("entities: {thing: {a: {name: b, also: [§[c]]}}}", "wrong-shape"),
    ("entities: {thing: {a: {name: b, traits: §[c]}}}", "wrong-shape"),
    ("facts:\n  a: {question: q, answer: b, single: §[true]}", "wrong-shape"),
    ("facts:\n  a: {question: q, answer: b, wrong: [§[c]]}", "wrong-shape"),
    # Emptiness
    ("license:§", "empty"),
    ("license: §''", "empty"),
    ("license: §'  '", "empty"),
    ("facts:§", "empty"),
    ("facts:\n  a:§", "empty"),
    ("entities:\n  person:§", "empty"),
    ("facts:\n  a: {question: q, answer: b, topics: [c, §'']}", "empty"),
    ("sources: {s: t}\nfacts:\n  a: {question: q, answer: b, sources: {s: §''}}", "empty"),
    # Words
    ("facts:\n  a: {question: q, answer: b, single: §yes}", "not-a-flag"),
    ("facts:\n  a: {question: q, answer: b, disputed: §True}", "not-a-flag"),
    (
        "entities: {k: {b: c}}\nrelations: {a: {subject: k, value: k, cardinality: §one}}",
        "not-a-choice",
    ),
    (
        "entities: {k: {b: c}}\nrelations: {a: {subject: k, value: k, complete: §all}}",
        "not-a-flag",
    ),
    (
        "entities: {k: {b: c}}\nrelations: {a: {subject: k, value: k, cardinality: §[one]}}",
        "wrong-shape",
    ),
    ("sources: §x", "wrong-shape"),
    # Ids and other forms
    ("sources: {§a.b: c, §d/e: f, §é: g, h_I-9: j}", "bad-id", "bad-id", "bad-id"),
    ("entities: {§a b: {§c d: e}}", "bad-id", "bad-id"),
    ("language: §English", "bad-language"),
    ("language: pt-BR",),
    ("sources: {a: {title: b, url: §'javascript:alert(1)'}}", "bad-url"),
    ("sources: {a: {title: b, url: §'ftp://c.d'}}", "bad-url"),
    ("sources: {a: {title: b, url: §'https://c.d/\"x'}}", "bad-url"),
    ("sources: {a: {title: b, url: 'https://c.d/e?f=g#h'}}",),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case[0])
def test_structure_is_checked(case: tuple[str, ...]) -> None:
    """What is not as the format has it is reported at its mark, and nothing else is."""
    check_marks(*case)


@pytest.mark.parametrize(
    "id_", ["con", "prn", "nul", "aux", "com1", "lpt9", "a" * 101, "a-" * 150 + "a"]
)
def test_a_pack_id_can_name_files(id_: str) -> None:
    """On any system: neither a device's name nor a long one does."""
    pack, problems = read_pack(f"pack: {id_}\ntitle: T\n".encode(), "test.yaml")
    assert pack is None
    assert [(*places(problem), problem.hint[:11]) for problem in problems] == [
        (1, 7, "bad-id", "it is made ")
    ]
    assert len(problems[0].message) < 100


@pytest.mark.parametrize("id_", ["con-1", "console", "com", "com10", "null", "a" * 100, "2019"])
def test_other_ids_can_name_a_pack(id_: str) -> None:
    """A device's name may stand within one."""
    assert read_pack(f"pack: '{id_}'\ntitle: T\n".encode(), "test.yaml")[1] == ()


def test_a_misspelt_key_is_told_once() -> None:
    """That the key which was meant is missing goes without saying."""
    (problem,) = problems_of("facts:\n  a: {questoin: q, answer: b}\n")
    assert problem.rule == "unknown-key"
    assert problem.hint == "did you mean 'question'?"


def test_a_key_that_is_like_none_is_told_which_there_are() -> None:
    """The hint lists what the record may have."""
    (problem,) = problems_of("sources: {a: {title: b, xyz: c}}\n")
    assert problem.hint == ("a source may have title, publisher, published, url, author or license")


def test_a_missing_key_is_explained() -> None:
    """The hint says what the key means."""
    (problem,) = problems_of("facts:\n  a: {question: q}\n")
    assert problem.message == "a fact on its own needs 'answer': 'a' has none"
    assert problem.hint == "write `answer: …`: an id, a quantity, a date or a text."


@pytest.mark.parametrize("trap", ["{subject} ", "{subject}", "{subject, value}"])
def test_an_unquoted_brace_is_known_for_what_it_is(trap: str) -> None:
    """YAML reads a record: the hint says that text which begins with a brace is quoted."""
    (problem,) = problems_of(f"facts:\n  a: {{question: {trap}, answer: b}}\n")
    assert problem.rule == "wrong-shape"
    assert problem.hint == 'text that begins with { must be quoted: "{subject} …"'


def test_a_misspelt_word_is_guessed() -> None:
    """The hint of a word that is not allowed names the nearest that is."""
    (problem,) = problems_of(
        "entities: {k: {b: c}}\nrelations:\n  a: {subject: k, value: k, cardinality: many-to-won}\n"
    )
    assert problem.hint == "did you mean 'many-to-one'?"


@pytest.mark.parametrize("text", ["- a\n", "just text\n"])
def test_a_pack_is_a_record(text: str) -> None:
    """A file that holds a list or a text is no pack."""
    pack, problems = read_pack(text.encode(), "test.yaml")
    assert pack is None
    assert [problem.rule for problem in problems] == ["wrong-shape"]
