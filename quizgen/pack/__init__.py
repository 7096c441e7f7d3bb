"""Packs: YAML text becomes located nodes, and these a pack whose ids all lead somewhere."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizgen.pack.reading.reader import read_pack
    from quizgen.pack.shelf import load_pack

__all__ = ["load_pack", "read_pack"]


def __getattr__(name: str) -> object:
    """Load what reads packs when somebody wants to read one."""
    if name == "load_pack":
        from quizgen.pack.shelf import load_pack

        return load_pack
    if name == "read_pack":
        from quizgen.pack.reading.reader import read_pack

        return read_pack
    message = f"module {__name__!r} has no attribute {name!r}"
    raise AttributeError(message)
