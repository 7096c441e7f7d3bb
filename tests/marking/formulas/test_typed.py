"""Typed answers to what is marked: every notation in which a student may type it."""

import pytest

from quizgen.marking.mark import Mark, NearMiss, mark
from quizgen.markup.reading import read
from tests.study.quizzes import make_typed, question_of


def marked(answer: str, reply: str, language: str = "en") -> Mark | NearMiss | None:
    """Mark a reply to what is answered by a marked text."""
    carried, flaws = read(answer, has_blocks=False)
    assert not flaws
    return mark(question_of(make_typed(carried), ""), reply, language)


@pytest.mark.parametrize(
    ("answer", "reply"),
    [
        ("$F = ma$", "F = ma"),
        ("$F = ma$", "F=ma"),
        ("$F = ma$", "$F=ma$"),
        ("$E = mc^2$", "E=mc^2"),
        ("$E = mc^2$", "E = mc²"),
        ("$E = mc^2$", "$E = mc^{2}$"),
        (r"$\lambda = \frac{h}{p}$", "λ=h/p"),
        (r"$\lambda = \frac{h}{p}$", r"\lambda = \frac{h}{p}"),
        (r"$\lambda = \frac{h}{p}$", r"$\lambda=\frac hp$"),
        (r"$\lambda = \frac{h}{p}$", "lambda = h/p"),
        (r"$\mathrm{CH_4}$", "CH4"),
        (r"$\mathrm{CH_4}$", "CH₄"),
        (r"$\vec{F}$", r"\vec{F}"),
        ("H~2~O", "H2O"),
        ("H~2~O", "H₂O"),
        ("H~2~O", "H~2~O"),
        ("H~2~O", "H_2O"),
        ("the *polar* bond", "Polar bond"),
        ("*Felis catus*", "felis catus"),
        ("`len`", "len"),
        ("漢字", "漢字"),
        ("SO~4~^2-^", "SO4^2-"),
        ("SO~4~^2-^", "SO4^{2-}"),
        ("SO~4~^2-^", "SO42-"),
        ("NO~3~^-^", "NO3-"),
        ("Ca^2+^", "Ca 2+"),
        ("Na^+^", "Na+"),
        ("the Na^+^ ion", "the Na+ ion"),
        (r"$\mathrm{SO_4^{2-}}$", "SO4^2-"),
        (r"$\mathrm{Al_2(SO_4)_3}$", "Al2(SO4)3"),
        (r"$-\sin x$", "-sin(x)"),
        (r"$-\sin x$", r"-\sin(x)"),
        (r"$\sin^2 2x$", "sin^2(2x)"),
        (r"$\vec{F} = m \vec{a}$", r"\vec F=m \vec a"),
        (r"$\frac{1}{2} m v^2$", "½mv²"),
        (r"$\frac{1}{2} m v^2$", "1/2 mv^2"),
        (r"$2\frac{1}{2}$", "2½"),
        (r"$\sqrt{2gh}$", "sqrt(2gh)"),
        ("$x^2$", "x**2"),
        ("|漢字《かんじ》", "漢字"),
    ],
)
def test_each_notation_is_right(answer: str, reply: str) -> None:
    """As it stands on a line, in LaTeX's notation, or in that of the pack."""
    assert marked(answer, reply) == Mark(right=True, hits=1)


@pytest.mark.parametrize(
    ("answer", "reply", "language"),
    [
        ("die *polare* Bindung", "polare Bindung", "de"),
        ("*el* agua", "agua", "es"),
        ("l’*eau* lourde", "eau lourde", "fr"),
    ],
)
def test_articles_do_not_count_beside_what_is_marked(
    answer: str, reply: str, language: str
) -> None:
    """As they do not in plain texts."""
    assert marked(answer, reply, language) == Mark(right=True, hits=1)


@pytest.mark.parametrize(
    ("answer", "reply"),
    [
        ("$F = ma$", "ma = F"),
        ("$E = mc^2$", "E = c^2 m"),
        ("$a + b$", "b + a"),
        ("$F = ma$", "F = m*a"),
        (r"$F = G\frac{m_1 m_2}{r^2}$", "F = G m_2 m_1 / r^2"),
        ("$F = ma$", "f = ma"),
        ("$x^2$", "x2"),
        ("$2x^2 + 1$", "2x2+1"),
        (r"$\frac{1}{2} m v^2$", "1/2 m*v^2"),
    ],
)
def test_another_order_may_be_the_same_formula(answer: str, reply: str) -> None:
    """Only the student knows; what is shown has no signs in it."""
    assert isinstance(marked(answer, reply), NearMiss)


@pytest.mark.parametrize(
    ("answer", "reply"),
    [
        ("$F = ma$", "F = m + a"),
        ("$E = mc^2$", "E = m^2c"),
        (r"$\lambda = \frac{h}{p}$", "λ = p/h"),
        ("$a - b$", "b - a"),
        ("H~2~O", "H2O2"),
        (r"$\mathrm{CO}$", "CO2"),
        ("SO~4~^2-^", "SO3^2-"),
        ("Na^+^", "Na-"),
        ("Na^+^", "Na"),
        ("$x_1$", "x^1"),
        ("$x^2$", "2x"),
        ("$x^{2-1}$", "x^2-1"),
        (r"$-\sin x$", "sin(x)"),
        (r"$\sin x \cos y$", "sin(xcosy)"),
        (r"$2\frac{1}{2}$", "21/2"),
        (r"$\frac{1}{2mv^2}$", "1/2 mv^2"),
    ],
)
def test_what_is_another_formula_is_wrong(answer: str, reply: str) -> None:
    """It is not asked about, for that would tell the answer."""
    assert marked(answer, reply) == Mark(right=False)


@pytest.mark.parametrize("reply", ["", "$", "$$", "\\", r"\frac{", "`", "\ufdd6x", "~", "*"])
def test_no_reply_fails(reply: str) -> None:
    """Whatever is typed."""
    assert marked("$F = ma$", reply) != Mark(right=True, hits=1)
