"""Packs that opt in have marked text; it counts for nothing where texts are compared."""

import pytest

from quizgen.items.item import Item
from quizgen.markup.carried import tree_of
from quizgen.markup.plain import is_marked, plain
from quizgen.markup.tree import Code, Formula, Style, Styled, Words
from quizgen.pack import read_pack
from quizgen.pack.model import Pack
from quizgen.problem import Problem
from quizgen.values import Quantity, Text
from tests.pack.marks import HEADER, check_marks, pack_of
from tests.packs import bank_of

MARKED = f"{HEADER}text: marked\n"

LAWS = """\
entities:
  law: {newton: $F = ma$, gas: $pV = nRT$, einstein: '$E = mc^2$'}
  name: {second: the *second* law, ideal: the ideal gas law, mass: the **equivalence** of mass}
relations:
  called:
    subject: law
    value: name
    cardinality: one-to-one
    ask: {value: "What is *{subject}* called?", subject: "Which formula is {value}?"}
    statement: "{Subject} is {value}."
    facts: {newton: second, gas: ideal, einstein: mass}
"""


def marked(body: str) -> Pack:
    """Read a pack that opts in."""
    return pack_of(f"text: marked\n{body}")


def choices(body: str) -> list[Item]:
    """Return the multiple choice questions of a pack that opts in."""
    return [item for item in bank_of(f"text: marked\n{body}").items if item.kind == "choice"]


def test_names_and_wordings_carry_what_is_marked() -> None:
    """A stem is composed of its own marks and those of the name in it."""
    stems = {item.id: item.stem for item in choices(LAWS)}
    assert tree_of(stems["test/called.value/einstein/choice"]) == (
        Words("What is "),
        Styled(Style.EMPHASIS, (Formula("E = mc^2"),)),
        Words(" called?"),
    )
    assert plain(stems["test/called.subject/second/choice"]) == "Which formula is the second law?"


def test_a_plain_pack_has_no_marks() -> None:
    """What does not opt in is what it looks like, whatever it looks like."""
    pack = pack_of(LAWS)
    assert pack.entities["second"].name == "the *second* law"
    assert pack.entities["newton"].name == "$F = ma$"
    plainly = pack_of(f"text: plain\n{LAWS}")
    assert plainly.entities["second"].name == "the *second* law"


def test_ids_sources_topics_and_traits_stay_plain() -> None:
    """They are no texts that people read as such."""
    pack = marked(
        "sources: {book: A *book*}\n"
        "entities: {thing: {a_b_c: {name: A, traits: {role: '*x*'}}, d_e_f: D}}\n"
        "facts:\n  f: {question: What?, answer: a_b_c, topics: ['*t*'], "
        "sources: {book: so *it* is}}\n"
    )
    assert pack.entities["a_b_c"].traits == {"role": "*x*"}
    assert pack.sources["book"].title == "A *book*"
    (fact,) = pack.facts.values()
    assert fact.topics == ("*t*",)
    assert fact.evidence[0].quote == "so *it* is"


@pytest.mark.parametrize(
    ("written", "value"),
    [
        (r"'$3 \times 10^8$ m/s'", "3e8 m/s"),
        ("9.81 m/s^2^", "9.81 m/s²"),
        ("'**72** hours'", "72 hours"),
        (r"'$\frac{1}{2}$'", "1/2"),
    ],
)
def test_values_are_read_of_the_plain_text(written: str, value: str) -> None:
    """A number in marks is a number, and is printed as one, as those beside it are."""
    answer = marked(f"facts: {{f: {{question: How much?, answer: {written}}}}}\n").facts["f"].answer
    assert isinstance(answer, Quantity)
    assert answer == Quantity.read(value, "en")
    assert not is_marked(answer.text)


def test_code_is_text() -> None:
    """It means its characters, and no number."""
    body = "facts: {f: {question: What?, answer: '`1`', wrong: ['`one`', '`[1]`'], single: true}}"
    fact = marked(body).facts["f"]
    values = (fact.answer, *(wrong.value for wrong in fact.wrong))
    assert [type(value) for value in values] == [Text, Text, Text]
    assert choices(body)


def test_texts_are_the_same_if_their_plain_texts_are() -> None:
    """A wrong answer that differs from the right one in its marks alone is the right one."""
    pack = marked("facts: {f: {question: What?, answer: H~2~O}}\n")
    answer = pack.facts["f"].answer
    assert answer == Text.read("H₂O")
    check_marks(
        "text: marked\nfacts:\n  f:\n    question: What?\n    answer: the *red* stone\n"
        "    wrong: [§the red stone]\n",
        "right-wrong",
    )


def test_code_keeps_its_braces_and_lines() -> None:
    """Nothing in it is a placeholder, a blank or a space too many."""
    (item,) = choices(
        "facts:\n  f:\n    question: |\n      What does it print?\n\n      ```python\n"
        '      if x:\n          print({x: "_____"})\n      ```\n'
        "    answer: '`{1}`'\n    wrong: ['`1`', '`[1]`']\n    single: true\n"
    )
    assert tree_of(item.stem) == (
        Words("What does it print?"),
        Code('if x:\n    print({x: "_____"})', "python", is_block=True),
    )
    assert sorted(plain(option.text) for option in item.options) == ["1", "[1]", "{1}"]


def test_only_lines_have_lists() -> None:
    """A name that begins with a number is a name."""
    pack = marked(
        "entities: {club: {koeln: 1. FC Köln}}\nfacts: {f: {question: What?, answer: '- five'}}\n"
    )
    assert pack.entities["koeln"].name == "1. FC Köln"
    assert pack.facts["f"].answer == Text.read("- five")


def test_flaws_have_their_place() -> None:
    """A formula with a mistake is told where it stands, and nothing is read of it."""
    text = (
        f"{MARKED}facts:\n  f:\n    question: What?\n"
        "    answer: $\\fraq{1}{2}$\n    why: '![cell](cell.png)'\n"
    )
    pack, problems = read_pack(text.encode(), "test.yaml")
    assert pack is None
    assert [(p.rule, p.location.line, p.location.column) for p in problems] == [
        ("bad-markup", 7, 13),
        ("bad-markup", 8, 10),
    ]
    assert "\\fraq is not known" in problems[0].message


def test_what_two_packs_share_is_marked_as_it_was_there() -> None:
    """A plain pack that uses a marked one has the marks of its names, and none of its own."""

    def resolve(name: str) -> tuple[Pack | None, tuple[Problem, ...]]:
        text = b"pack: laws\ntitle: L\ntext: marked\nentities: {law: {newton: $F = ma$}}\n"
        return read_pack(text, name)

    text = f"{HEADER}uses: laws\nfacts: {{f: {{question: $x$?, answer: newton}}}}\n".encode()
    pack, problems = read_pack(text, "test.yaml", resolve)
    assert pack is not None, problems
    assert is_marked(pack.entities["newton"].name)
    assert pack.facts["f"].question == "$x$?"


def test_marks_do_not_lead_to_other_questions() -> None:
    """A pack yields the same questions with marks as without them."""
    plainly = LAWS.replace("*", "").replace("$", "")
    assert [item.id for item in bank_of(f"text: marked\n{LAWS}").items] == [
        item.id for item in bank_of(plainly).items
    ]


def test_ids_are_made_of_formulas_as_they_are_written() -> None:
    """However they are read, for decks and progress know questions by their ids."""
    body = (
        "facts: {f: {question: What?, answer: A}}\n"
        "relations:\n  r:\n    subject: law\n    value: text\n    cardinality: one-to-one\n"
        "    ask: {subject: 'What is {value}?'}\n    statement: '{subject} is {value}.'\n"
        "    facts: [[One, '$\\frac{a}{b}$'], [$x^2$, H~2~O]]\n"
    )
    pack = marked(body)
    assert "x-2-" in "".join(pack.entities)
    first, second = (fact.value for fact in pack.relations["r"].facts)
    assert isinstance(first, Text)
    assert isinstance(second, Text)
    assert first.canonical.startswith("frac-a-b-")
    assert second.canonical.startswith("h2o")


@pytest.mark.parametrize(
    ("written", "rule"),
    [("'[](https://a.b)'", "empty"), ("'`\u00a0`'", "empty"), ("a&#x202E;b", "control-character")],
)
def test_what_nobody_sees_is_refused(written: str, rule: str) -> None:
    """Neither marks nor references bring in what no text may hold."""
    check_marks(f"text: marked\nfacts: {{f: {{question: What?, answer: §{written}}}}}\n", rule)


@pytest.mark.parametrize(
    ("written", "command"),
    [
        (r"$a \times b$", r"\times"),
        (r"$\theta$", r"\theta"),
        (r"is $a \neq b$ or not", r"\neq"),
        (r"$2$ and $\rho V$", r"\rho"),
        (r"$\nabla \times E$", r"\nabla"),
    ],
)
def test_commands_keep_their_backslash(written: str, command: str) -> None:
    """Between double quotation marks, a tab or line feed is all that an escape leaves of it."""
    text = f'{MARKED}facts: {{f: {{question: What?, answer: "{written}"}}}}\n'
    pack, problems = read_pack(text.encode(), "test.yaml")
    assert pack is None
    (problem,) = (p for p in problems if p.rule == "bad-markup")
    assert (problem.location.line, problem.location.column) == (4, 38)
    assert f"lost the backslash of {command}" in problem.message
    assert f"single quotation marks, or \\{command}" in problem.hint


@pytest.mark.parametrize(
    "written",
    [
        r"'$a \times b$'",
        r'"$a \\times b$"',
        r'"from $5\to $6 and $7"',
        '"it costs $5\n\n\n\n  in all, and $6"',
        r'"one\ttwo $x$"',
    ],
)
def test_white_space_is_white_space(written: str) -> None:
    """Between words, and where commands keep their backslash."""
    marked(f"facts: {{f: {{question: What?, answer: {written}}}}}\n")


def doubted(written: str) -> list[str]:
    """Return what is warned of in a question of a pack that opts in."""
    text = f"{MARKED}facts: {{f: {{question: '{written}', answer: A}}}}\n"
    pack, problems = read_pack(text.encode(), "test.yaml")
    assert pack is not None, problems
    assert all(p.location.line == 4 for p in problems)
    return [problem.message for problem in problems if problem.rule == "maybe-markup"]


@pytest.mark.parametrize(
    ("written", "named"),
    [
        ("Is $E = mc^2 right?", "opens no formula"),
        ("Is $ E = mc^2 $ right?", "opens no formula"),
        (r"What is $\alpha?", "opens no formula"),
        ("Is it $2x^2 + 1?", "opens no formula"),
        ("What is H~2O?", "lowers nothing"),
        ("What is x^2^ beside x^3?", "the ^ in x^3? raises nothing"),
        ("Is it 2*3*4 m?", "2*3*4 are not shown"),
        ("Is it a*b*c?", "the asterisks of a*b*c are not shown"),
        ("Why is $$E = mc^2$$ true?", "breaks its line"),
    ],
)
def test_signs_that_may_be_marks_are_asked_about(written: str, named: str) -> None:
    """And marks that may be signs; the pack can be used as it is."""
    (message,) = doubted(written)
    assert named in message


@pytest.mark.parametrize(
    "written",
    [
        "Does it cost $5 or $6?",
        "Is it about ~5 km, or 5~10 km?",
        "Who is A$AP, and who $AAPL?",
        "Where is ~/home, and what is ^_^?",
        "What is abso*bloody*lutely, and what *Homo sapiens*?",
        r"Is it \$E = mc\^2, and H\~2O?",
        "What are `$x^2`, `2*3*4` and $x^2$?",
        "What is at https://example.org/a^b?",
        "Which formula is this? $$E = mc^2$$",
        "What is m*a?",
    ],
)
def test_prose_is_not_doubted(written: str) -> None:
    """Nor what is meant as itself, marked, or code."""
    assert doubted(written) == []


def test_a_formula_with_a_mistake_is_told_once_as_it_was_written() -> None:
    """Its backslashes are no more than were written."""
    text = f"{MARKED}facts:\n  f:\n    question: What?\n    answer: $\\fraq{{1}}{{2}}$\n"
    (problem,) = read_pack(text.encode(), "test.yaml")[1]
    assert problem.message == r"the formula $\fraq{1}{2}$ cannot be set: \fraq is not known"


@pytest.mark.parametrize(
    "written", [r"Is $\frac{1}{2}$ it?", r"Is \sqrt{\frac{1}{2}} it?", "Is x^{2}?"]
)
def test_a_plain_pack_with_formulas_is_told_to_be_marked(written: str) -> None:
    """Their braces are told once, and no placeholders."""
    text = f"{HEADER}facts: {{f: {{question: '{written}', answer: A}}}}\n"
    (problem,) = (p for p in read_pack(text.encode(), "test.yaml")[1] if p.severity == "error")
    assert problem.rule == "bad-placeholder"
    assert "`text: marked`" in problem.hint
