"""What collections know notes and decks by: a pack's id, its language, and what a note asks.

No wording, order, difficulty or seed is part of it, so that students keep what they have learnt.
Two languages of a pack are two decks, whose notes have nothing to do with each other.
"""

from uuid import UUID

from quizgen.machine.blake2 import blake2b

DECKS = 1 << 40
"""Deck ids lie from here to its double, far from those that Anki itself gives."""


def guid_of(note: str, language: str, kind: str) -> str:
    """Return the identity of a note.

    Args:
        note: The note's id, which begins with its pack's.
        language: The pack's language.
        kind: The note's type.
    """
    return _digest(f"{language}\n{kind}\n{note}", b"quizgen note", 10).hex()


def deck_id(pack: str, language: str, topic: str = "") -> int:
    """Return the id of the deck of a pack in a language, or of its subdeck of a topic."""
    name = f"{language}\n{pack}\n{topic}" if topic else f"{language}\n{pack}"
    return DECKS + int.from_bytes(_digest(name, b"quizgen deck", 8), "big") % DECKS


def uuid_of(kind: str, name: str) -> str:
    """Return what CrowdAnki knows a deck, its options or a note type by.

    Args:
        kind: Which of these it is.
        name: What tells it from others of its kind, such as its id.
    """
    return str(UUID(bytes=_digest(f"{kind}\n{name}", b"quizgen uuid", 16), version=5))


def _digest(name: str, purpose: bytes, size: int) -> bytes:
    # Half a character (a lone surrogate) in an id cannot be hashed.
    encoded = name.encode(errors="surrogatepass")
    return blake2b(encoded, digest_size=size, person=purpose).digest()
