"""What every format must do, whatever it is."""

from pathlib import Path
from pkgutil import iter_modules

import pytest

from quizgen import exporters
from quizgen.exporters import EXPORTERS, Exporter
from quizgen.items.kinds import KINDS
from quizgen.paper.setting import PLAIN, Setting
from quizgen.templating.shelf import NAMES, read_bundled
from tests.exporters.handouts import HOSTILE, edition, item, pages
from tests.languages.speaking import editions_in

each = pytest.mark.parametrize("exporter", EXPORTERS, ids=lambda exporter: str(exporter.NAME))


def test_every_module_is_registered() -> None:
    """A format that is written is a format that can be asked for, under a name of its own."""
    modules = {f"quizgen.exporters.{module.name}" for module in iter_modules(exporters.__path__)}
    assert modules == {getattr(exporter, "__name__", "") for exporter in EXPORTERS}
    assert len({exporter.NAME for exporter in EXPORTERS}) == len(EXPORTERS)
    assert len({exporter.SUFFIX for exporter in EXPORTERS}) == len(EXPORTERS)


def test_what_tells_of_other_files_comes_last() -> None:
    """It holds the digests of those before it."""
    assert [exporter.NAME for exporter in EXPORTERS if exporter.TELLS_FILES] == [EXPORTERS[-1].NAME]


@each
def test_every_kind_can_be_written_in_any_language(exporter: Exporter) -> None:
    """And the same edition gives the same bytes."""
    for tag in ("en", "fr"):
        editions = list(editions_in(tag))
        assert len(editions) == len(KINDS)
        for one in editions:
            for document in exporter.DOCUMENTS:
                made = exporter.render(one, document, PLAIN)
                assert made == exporter.render(one, document, PLAIN)
                assert exporter.losses(one, made) == exporter.losses(one, made)


@each
def test_hostile_text_can_be_written(exporter: Exporter) -> None:
    """In a title, a stem, an option, a reason and a source: it breaks nothing."""
    for number, text in enumerate(HOSTILE):
        made = item(f"q{number}", f"{text}?", text, f"not {text}", "none", source=text)
        for document in exporter.DOCUMENTS:
            assert exporter.render(edition(made, title=text), document, PLAIN)


@each
def test_templates_that_were_only_copied_change_nothing(exporter: Exporter, tmp_path: Path) -> None:
    """What `quizgen templates` copies out can be printed with as it is."""
    for name in NAMES:
        (tmp_path / name).write_text(read_bundled(name), encoding="utf-8")
    copied = Setting(templates=tmp_path)
    for one in editions_in("en"):
        for document in exporter.DOCUMENTS:
            usual, made = (exporter.render(one, document, how) for how in (PLAIN, copied))
            assert read(exporter, made) == read(exporter, usual)


def read(exporter: Exporter, made: bytes) -> object:
    """Return the texts of a PDF, whose identity tells its source apart; else what was made."""
    return pages(made) if exporter.NAME == "pdf" else made
