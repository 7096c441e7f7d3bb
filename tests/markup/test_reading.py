"""CommonMark's rules, formulas, ruby; and what is told of what cannot be."""

import pytest

from quizgen.markup.carried import tree_of
from quizgen.markup.plain import plain
from quizgen.markup.reading import read
from quizgen.markup.tree import Break, Code, Formula, Link, Listed, Node, Ruby, Style, Styled, Words


def tree(text: str, *, has_blocks: bool = False) -> tuple[Node, ...]:
    """Read a text in which nothing is wrong."""
    carried, flaws = read(text, has_blocks=has_blocks)
    assert not flaws
    return tree_of(carried)


@pytest.mark.parametrize(
    ("text", "node"),
    [
        ("*x*", Styled(Style.EMPHASIS, (Words("x"),))),
        ("_x_", Styled(Style.EMPHASIS, (Words("x"),))),
        ("**x**", Styled(Style.STRONG, (Words("x"),))),
        ("~2~", Styled(Style.LOWERED, (Words("2"),))),
        ("^2^", Styled(Style.RAISED, (Words("2"),))),
        ("`{x: 1}`", Code("{x: 1}")),
        ("`` a`b ``", Code("a`b")),
        ("[x](https://a.b/c)", Link("https://a.b/c", (Words("x"),))),
        ("$\\frac{a}{b}$", Formula("\\frac{a}{b}")),
        ("$$E=mc^2$$", Formula("E=mc^2", is_block=True)),
        ("|漢字《かんじ》", Ruby("漢字", "かんじ")),
        ("｜読《よ》", Ruby("読", "よ")),
    ],
)
def test_what_is_marked(text: str, node: Node) -> None:
    """Each has its own notation."""
    assert tree(text) == (node,)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "snake_case",
            "C#",
            "2 * 3 * 4",
            "costs $5 and $6",
            "$ 5",
            "a~b",
            "x ^ y",
            "|x|",
            "《x》",
        ),
        *("# no heading", "> no quotation", "---", "<b>x</b>", "<script>alert(1)</script>"),
        *("[x](javascript:alert(1))", "{subject} is {value?a|b}", "[sound:x.mp3]", "#read(1)"),
        *("1. FC Köln", "- 5", "*open", "`open", "**open*", "\\(x\\)", "《红楼梦》", "a | b"),
    ],
)
def test_what_is_not(text: str) -> None:
    """Prices, names of programs, HTML and marks that nothing closes are text as any other."""
    shown = {"**open*": "*open", "\\(x\\)": "(x)"}.get(text, text)
    assert plain(read(text, has_blocks=False)[0]) == shown


def test_a_backslash_takes_a_mark_away() -> None:
    """So do entities, which CommonMark reads, too."""
    assert tree("\\*x\\* costs \\$5 &amp; \\`c\\`") == (Words("*x* costs $5 & `c`"),)


def test_lines_that_stay_may_hold_lists_and_code() -> None:
    """Only where the curator wrote lines: a name that begins with a number is no list."""
    text = "Run:\n\n```python\nif x:\n    y = {1}\n```\n\n- a\n- *b*\n\n3. c\n4. d"
    assert tree(text, has_blocks=True) == (
        Words("Run:"),
        Code("if x:\n    y = {1}", "python", is_block=True),
        Listed(((Words("a"),), (Styled(Style.EMPHASIS, (Words("b"),)),))),
        Listed(((Words("c"),), (Words("d"),)), 3),
    )


def test_lines_end_where_the_curator_ended_them() -> None:
    """An empty line parts paragraphs."""
    assert tree("*a*\nb\n\nc", has_blocks=True) == (
        Styled(Style.EMPHASIS, (Words("a"),)),
        Break(),
        Words("b"),
        Break(),
        Break(),
        Words("c"),
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("$\\foo$", "\\foo is not known"),
        ("$a^$", "nothing stands behind its last _ or ^"),
        ("$\\frac{a$", "its braces do not match"),
        ("$\\href{javascript:alert(1)}{x}$", "\\href is not for formulas"),
        ("$\\def\\a{x}\\a$", "\\def is not for formulas"),
        ("$\\text{\\}}$", "a backslash stands before no command"),
        ("$\\ce{H2O}$", "\\ce is not known"),
        ("![cell](cell.png)", "a picture stands in marked text"),
        ('[x](https://a.b "title")', "a link has a title"),
    ],
)
def test_what_cannot_be_is_told(text: str, told: str) -> None:
    """A formula with a mistake, and what words cannot hold."""
    (flaw,) = read(text, has_blocks=False)[1]
    assert told in flaw.message
    assert flaw.hint


@pytest.mark.parametrize(
    "text",
    ["**" * 300 + "x" + "**" * 300, "*x **y " * 200 + "z** w*" * 200, "[" * 99 + "x" + "](a)" * 99],
)
def test_marks_may_not_stand_too_deep_in_each_other(text: str) -> None:
    """Nobody would tell them apart; and nothing breaks."""
    read(text, has_blocks=False)


def test_line_feeds_are_no_references() -> None:
    """Only a line that the curator ended is one."""
    assert tree("a&#10;b&Tab;c") == (Words("a b c"),)


@pytest.mark.parametrize(
    "latex",
    ["{" * 900, "\\sqrt{" * 60 + "x" + "}" * 60, "x_{" * 300, "x" * 1001, "a^{" * 240 + "}" * 240],
)
def test_no_formula_breaks_the_reader(latex: str) -> None:
    """However deep or long it is, it is read, or told."""
    read(f"${latex}$", has_blocks=False)
