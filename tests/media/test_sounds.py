"""Sounds lose their notes, and what is heard stays."""

import pytest

from quizgen.media.cleaning import clean_audio
from quizgen.media.flaw import Unfit
from tests.media.files import id3, mp3, noted_wav, ogg, page, sound

APE = b"APETAGEX" + bytes(4) + (32 + 6).to_bytes(4, "little") + bytes(16)
APE_NOTE = b"secret" + APE


@pytest.mark.parametrize(
    ("name", "noted", "plain"),
    [
        ("a.mp3", mp3(id3(b"secret")), mp3()),
        ("a.mp3", mp3(id3(b"secret" + bytes(300))), mp3()),
        ("a.mp3", mp3(id3(b"secret") + bytes(64)), mp3()),
        ("a.mp3", mp3(b"", b"TAG" + b"secret".ljust(125, b"\0")), mp3()),
        ("a.mp3", mp3(b"", APE_NOTE), mp3()),
        ("a.mp3", mp3(id3(b"one") + id3(b"two"), APE_NOTE + b"TAG".ljust(128, b"\0")), mp3()),
        ("a.wav", noted_wav(b"IART\x06\0\0\0secret"), sound()),
    ],
)
def test_notes_are_cut_off(name: str, noted: bytes, plain: bytes) -> None:
    """Wherever they stand."""
    assert clean_audio(noted, name).data == plain
    assert clean_audio(plain, name).data == plain


@pytest.mark.parametrize("codec", ["vorbis", "opus"])
@pytest.mark.parametrize("note", [b"LOCATION=48.85,2.35", b"METADATA_BLOCK_PICTURE=" + b"A" * 900])
def test_notes_of_ogg_are_overwritten(codec: str, note: bytes) -> None:
    """Nothing moves, and each page is sealed anew."""
    data = ogg(note, codec)
    cleaned = clean_audio(data, "a.ogg").data
    assert note[:9] not in cleaned
    assert b"Some" not in cleaned
    assert len(cleaned) == len(data)
    assert cleaned[-200:] == data[-200:]
    assert clean_audio(cleaned, "a.ogg").data == cleaned


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.mp3", mp3()[:300]),
        ("a.mp3", mp3()[:417] + b"no frame here"),
        ("a.mp3", id3(b"nothing else")),
        ("a.wav", sound()[:200]),
        ("a.wav", b"RIFF\x04\0\0\0WAVE"),
        ("a.ogg", ogg()[:90]),
        ("a.ogg", page(0, 2, b"\x01vorbis")),
        ("a.ogg", b"OggS" + bytes(60)),
    ],
)
def test_damaged_sounds_are_told(name: str, data: bytes) -> None:
    """Cut off, or of nothing that is heard."""
    with pytest.raises(Unfit, match="damaged"):
        clean_audio(data, name)


def test_films_are_no_sounds() -> None:
    """Though Ogg may hold them."""
    with pytest.raises(Unfit, match="something else"):
        clean_audio(page(0, 2, b"\x80theora" + bytes(30)), "a.ogg")


def test_sounds_are_bounded() -> None:
    """In bytes."""
    with pytest.raises(Unfit, match="larger than 20 MiB"):
        clean_audio(mp3() + bytes(20 * 2**20), "a.mp3")
