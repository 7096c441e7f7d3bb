"""Marked text in HTML: each sort of node, and where it would be in the way."""

import pytest

from quizgen.markup.carried import tree_of
from quizgen.markup.reading import read
from quizgen.markup.web.html import CLASSES, html_of


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("a *b* **c** H~2~O x^2^", "a <em>b</em> <strong>c</strong> H<sub>2</sub>O x<sup>2</sup>"),
        ("`a  <b>`", '<code dir="ltr">a  &lt;b&gt;</code>'),
        (
            "[a *b*](https://a.example/?q=1&r=2)",
            '<a href="https://a.example/?q=1&amp;r=2" rel="noopener noreferrer">a <em>b</em></a>',
        ),
        ("[*a*](file:///etc/passwd) *b*", "[<em>a</em>](file:///etc/passwd) <em>b</em>"),
        ("[a](//a.example)", "a"),
        ("[a](mailto:a@b.example)", "a"),
        ("|漢字《かんじ》", "<ruby>漢字<rp>(</rp><rt>かんじ</rt><rp>)</rp></ruby>"),
        ("*a*\nb", "<em>a</em><br>b"),
        (
            "a\n```\nb\n c\n```\nd",
            'a\n<code dir="ltr" class="block">b\n c\n</code>d',
        ),
        (
            "3. *a*\n4. b",
            (
                '<span role="list" class="list">'
                '<span role="listitem" class="item"><span>3.</span> '
                "<span><em>a</em></span>\n</span>"
                '<span role="listitem" class="item"><span>4.</span> <span>b</span>\n</span></span>'
            ),
        ),
        (
            "```python\nif 1: # x\n    f('a')\n```",
            (
                '<code dir="ltr" class="block"><span class="keyword">if</span> '
                '<span class="number">1</span>: <span class="comment"># x</span>\n    f('
                '<span class="string">&#x27;a&#x27;</span>)\n</code>'
            ),
        ),
        ("```nonesuch\nif\n```", '<code dir="ltr" class="block">if\n</code>'),
        ("$\\nonesuch <$", '<code dir="ltr">\\nonesuch &lt;</code>'),
    ],
)
def test_each_node_has_its_element(text: str, html: str) -> None:
    """Phrasing content alone, whatever stands apart."""
    carried, _ = read(text, has_blocks="\n" in text)
    assert html_of(tree_of(carried), CLASSES) == html


def test_no_link_stands_within_another() -> None:
    """As where a sentence that is a link is composed of an answer that is one."""
    inner, _ = read("[b](https://b.example)", has_blocks=False)
    outer, _ = read("[a X](https://a.example)", has_blocks=False)
    written = html_of(tree_of(outer.replace("X", inner)), CLASSES)
    assert written == '<a href="https://a.example" rel="noopener noreferrer">a b</a>'
