"""Packs: YAML text becomes located nodes, and these a pack whose ids all lead somewhere."""

from quizgen.pack.reading.reader import read_pack
from quizgen.pack.shelf import load_pack

__all__ = ["load_pack", "read_pack"]
