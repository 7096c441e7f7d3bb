"""A pack is read as a whole: all of its problems in one go, each at its place."""

import gc
from textwrap import dedent

import pytest

from benchmarks.packs import make_pack
from quizgen.pack import read_pack
from quizgen.pack.fact import Reference
from quizgen.pack.text import parsing
from quizgen.pack.text.loader import PythonLoader
from quizgen.problem import Location
from tests.pack.marks import places, problems_of

DESIGN = """\
pack: venezuela-2019
title: Two presidents in Venezuela, January 2019
language: en
license: CC-BY-4.0

sources:
  oath:   {title: Report of the oath and the first reactions}     # also publisher and others
  photos: Photo essay on the crisis

entities:                       # a kind, then its members
  person:
    maduro:  {name: Nicolás Maduro, also: [Maduro, President Maduro]}
    almagro: Luis Almagro
  country:
    usa:    {name: the United States, also: [the US, USA]}
    mexico: Mexico
  position:
    backed-guaido: {name: recognised Guaidó}
    kept-maduro:   {name: went on regarding Maduro as president}
  quote:
    recognition: You have all our recognition

relations:                      # a family of facts that share a question
  stance:
    subject: country
    value: position
    cardinality: many-to-one    # each country has one position
    ask:
      value: What position did {subject} take on who was president?
      subject: Which of these countries {value}?
    statement: "{subject} {value}."
    topics: [diplomacy]
    facts:
      usa:    {value: backed-guaido, sources: {oath: recognizes Guaidó}}
      mexico: {value: kept-maduro, sources: {oath: still considered Maduro the president}}
  said:
    subject: person
    value: quote
    cardinality: one-to-many    # each quotation has one speaker
    ask: {subject: "Who wrote, in a tweet, “{value}”?"}
    statement: "{subject} wrote: “{value}”"
    facts:
      almagro: {value: recognition, sources: {oath: congratulated the president in a tweet}}

facts:                          # a fact on its own
  deadline:
    question: How long did Maduro give US diplomats to leave Venezuela?
    answer: 72 hours
    single: true                # nothing else is right too
    statement: Maduro gave US diplomats {answer} to leave Venezuela.
    wrong: [24 hours, {text: one week, why: the report says 72 hours}]
    topics: [diplomacy]
    sources:
      oath: giving the diplomatic mission 72 hours
      photos: 72 hours to leave the country
"""

MISTAKES = """\
pack: Venezuela 2019
title: Two presidents
sources:
  oath: Report of the oath
entities:
  person:
    maduro: {name: Nicolás Maduro, alias: Maduro}
    padrino: Vladimir Padrino
  country:
    usa: the United States
    mexico: {name: Mexico, in: northamerica}
    maduro: Maduro, Arizona
relations:
  backs:
    subject: country
    value: person
    cardinality: many-to-won
    ask: {value: "Whom does {subjekt} back?"}
    statement: "{subject} backs {value}."
    facts:
      usa: {value: padrinno, sources: {oat: recognizes Guaidó}}
      padrino: maduro
facts:
  deadline:
    question: How long did diplomats get?
    answer: 72 hours
    single: yes
    wrong: [24 hours, 3 days]
  oath:
    question: {when} did he swear?
    answer: 23 January 2019
    answer: January 23
"""

THIRTEEN = MISTAKES.replace("{when} did he swear?", "{when}")


def test_the_design_is_read() -> None:
    """The example of the design is a pack without problems."""
    pack, problems = read_pack(DESIGN.encode(), "venezuela-2019.yaml")
    assert problems == ()
    assert pack is not None
    assert (pack.id, pack.language, pack.license) == ("venezuela-2019", "en", "CC-BY-4.0")
    assert pack.location == Location("venezuela-2019.yaml", 1, 7)
    assert list(pack.sources) == ["oath", "photos"]
    assert list(pack.entities)[:2] == ["maduro", "almagro"]
    usa, mexico = pack.relations["stance"].facts
    assert (usa.id, usa.value) == ("stance.usa", Reference("backed-guaido"))
    assert mexico.location == Location("venezuela-2019.yaml", 35, 7)
    (recognition,) = pack.relations["said"].facts
    assert recognition.id == "said.almagro.recognition"
    assert len(pack.facts["deadline"].evidence) == 2


def test_thirteen_mistakes_are_thirteen_problems() -> None:
    """Each is told once, at its line and column, with a hint; none hides another."""
    pack, problems = read_pack(THIRTEEN.encode(), "test.yaml")
    assert pack is None
    assert [places(problem) for problem in problems] == [
        (1, 7, "bad-id"),
        (7, 36, "unknown-key"),
        (11, 32, "unknown-entity"),
        (12, 5, "repeated-id"),
        (17, 18, "not-a-choice"),
        (18, 18, "bad-placeholder"),
        (21, 20, "unknown-entity"),
        (21, 40, "unknown-source"),
        (22, 7, "wrong-kind"),
        (27, 13, "not-a-flag"),
        (28, 23, "right-wrong"),
        (30, 15, "wrong-shape"),
        (32, 5, "duplicate-key"),
    ]
    assert all(problem.severity == "error" for problem in problems)
    assert all(problem.hint for problem in problems)


def test_a_syntax_error_comes_alone_but_for_what_yaml_told_before() -> None:
    """Half a file is not checked: what it lacks may stand further down."""
    _, problems = read_pack(MISTAKES.encode(), "test.yaml")
    assert [places(problem) for problem in problems] == [(30, 22, "syntax")]


def test_problems_are_told_as_lines() -> None:
    """A problem's text has the place, what was found, the rule, and the hint below."""
    _, problems = read_pack(THIRTEEN.encode(), "questions/x.yaml")
    assert str(problems[6]) == (
        "questions/x.yaml:21:20: unknown entity 'padrinno': expected the id of one of the kind "
        "'person' [unknown-entity]\n  hint: did you mean 'padrino'?"
    )


def test_a_byte_order_mark_moves_no_column() -> None:
    """Nor does what stands in the first line before a problem, in whatever script."""
    body = dedent("""\
        {pack: Ü, title: é}
        """)
    for start in ("", "\ufeff"):
        _, problems = read_pack((start + body).encode(), "test.yaml")
        assert [places(problem) for problem in problems] == [(1, 8, "bad-id")]


def test_windows_line_ends_move_no_column() -> None:
    """Problems are where they are with other line ends."""
    _, problems = read_pack(THIRTEEN.replace("\n", "\r\n").encode(), "test.yaml")
    _, others = read_pack(THIRTEEN.encode(), "test.yaml")
    assert problems == others


def test_a_second_section_is_told_and_read() -> None:
    """What stands under the second `entities` can be referred to, and is checked."""
    body = """\
        pack: test
        title: T
        entities: {person: {p: P}}
        facts: {f: {question: q, answer: a b, claimed_by: pp}}
        entities: {place: {x: {name: X, in: p}, pp: {name: PP, in: nowhere}}}
        """
    _, problems = read_pack(dedent(body).encode(), "test.yaml")
    assert [problem.rule for problem in problems] == ["duplicate-key", "unknown-entity"]


def test_reading_twice_gives_the_same() -> None:
    """Nothing depends on what was read before, nor on the order of sets."""
    assert read_pack(DESIGN.encode(), "a.yaml") == read_pack(DESIGN.encode(), "a.yaml")
    assert read_pack(THIRTEEN.encode(), "a.yaml") == read_pack(THIRTEEN.encode(), "a.yaml")


def test_without_libyaml_the_pack_is_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """PyYAML's own parser is slower, and no different."""
    fast = [read_pack(text.encode(), "a.yaml") for text in (DESIGN, THIRTEEN, MISTAKES)]
    monkeypatch.setattr(parsing, "LOADER", PythonLoader)
    assert [read_pack(text.encode(), "a.yaml") for text in (DESIGN, THIRTEEN, MISTAKES)] == fast


def test_the_collector_goes_on_afterwards() -> None:
    """Reading pauses the garbage collector, and leaves it as it was."""
    assert gc.isenabled()
    read_pack(b"[", "test.yaml")
    assert gc.isenabled()
    gc.disable()
    try:
        read_pack(DESIGN.encode(), "test.yaml")
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_the_collector_does_not_look_through_what_was_read() -> None:
    """What was made while it paused is old, so that its short looks pass it over."""
    pack, _ = read_pack(make_pack(4_000).encode(), "test.yaml")
    young = len(gc.get_objects(generation=0)) + len(gc.get_objects(generation=1))
    assert pack
    assert young < len(pack.facts)


DATED = """
sources: {s: S}
facts:
  f: {question: When?, answer: 23 January 2019, when: January 2019, wrong: [soon], sources: s}
"""


@pytest.mark.parametrize(
    ("language", "meant"),
    [
        ("English", "en"),
        ("english", "en"),
        ("Englsh", "en"),
        ("Deutsch", "de"),
        ("German", "de"),
        ("español", "es"),
        ("français", "fr"),
        ("Brazilian Portuguese", "pt"),
        ("en_GB", "en-GB"),
        ("Kiswahili language of mine", ""),
    ],
)
def test_a_language_that_is_no_tag_is_the_one_error(language: str, meant: str) -> None:
    """Values are not read then: that they do not read would hide it."""
    (problem,) = problems_of(f"language: {language}{DATED}")
    assert problem.rule == "bad-language"
    hint = f"did you mean {meant!r}?" if meant else "write one such as en, es or pt-BR"
    assert problem.hint == hint


@pytest.mark.parametrize(
    ("language", "hint"), [("zz", "in digits"), ("eng", "'en'"), ("deu", "'de'"), ("tlh", "digits")]
)
def test_what_is_not_known_of_a_language_is_told(language: str, hint: str) -> None:
    """First, as a warning; a pack may be in any language."""
    (problem,) = problems_of(f"language: {language}\nfacts: {{f: {{question: q?, answer: a}}}}")
    assert (problem.rule, problem.severity) == ("unknown-language", "warning")
    assert hint in problem.hint


@pytest.mark.parametrize("language", ["en", "pl", "de-CH", "mul", "zh-Hant", "EN"])
def test_known_languages_are_no_problem(language: str) -> None:
    """CLDR knows some hundreds; `mul` is for names in all of them."""
    assert problems_of(f"language: {language}\nfacts: {{f: {{question: q?, answer: a}}}}") == ()
