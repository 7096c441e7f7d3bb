"""Bidirectional isolates: accepted where they are closed, refused where not."""

import pytest

from tests.pack.marks import check_marks, pack_of

L, R, F, END = "\u2066", "\u2067", "\u2068", "\u2069"


@pytest.mark.parametrize(
    "text",
    [
        f"{R}שלום{END}",
        f"a {L}b{END} c {F}d{END}",
        f"{R}a {L}b{END} c{END}",
        f"'{R}it{END} is'",
        f'"{R}\\u2066b{END}\\u2069"',
        f"a  # {R}b{END}",
        f"[{R}a{END}, '{R}b{END}']",
        f"|\n    {R}a\n    b{END}",
    ],
    ids=ascii,
)
def test_closed_isolates_are_text(text: str) -> None:
    """Right-to-left texts need them."""
    pack = pack_of(f"facts:\n f:\n  question: q\n  answer: z\n  wrong: {text}\n")
    assert pack.facts["f"].wrong


@pytest.mark.parametrize(
    "body",
    [
        f"license: a §{R}b",
        f"license: a §{END}b",
        f"license: a {L}b{END}§{END}",
        f"license: §{R}a {L}b{END}",
        f"license: {R}a{END} §{F}b",
        f"license: |\n  a\n  b §{R}c",
        f"license: 'a\n\n  b §{R}c'",
        'license: §"a \\u2067b"',
        f'license: §"a \\u2067b{END}{END}"',
        'license: §"a \\U00002069b"',
        f"license: a  # b §{R}c",
        f"# §{END}",
        f"facts: {{f: {{question: q §{R}, answer: b}}}}",
        f"entities: {{k: {{a: §{R}b, c: d§{END}}}}}",
    ],
    ids=ascii,
)
def test_open_isolates_are_refused(body: str) -> None:
    """At the sign without its other half, or at the text where that is an escape."""
    check_marks(body, *["control-character"] * body.count("§"))


@pytest.mark.parametrize("sign", ["\u202a", "\u202b", "\u202c", "\u202d", "\u202e"])
def test_overrides_stay_refused(sign: str) -> None:
    """Closed or not."""
    check_marks(f"license: a §{sign}b", "control-character")
