"""Language tags."""

import pytest

from quizgen.languages.tag import look_up, primary


@pytest.mark.parametrize(
    ("tag", "language"), [("en", "en"), ("es-VE", "es"), ("ZH-Hant-TW", "zh"), ("", "")]
)
def test_only_the_language_of_a_tag_counts(tag: str, language: str) -> None:
    """Its script and region do not, nor does its case."""
    assert primary(tag) == language
    assert look_up({language: "found"}, tag, "none") == "found"
    assert look_up({}, tag, "none") == "none"
