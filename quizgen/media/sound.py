"""Sounds: their heads checked, their notes taken away.

Notes of MP3 and WAV stand before, behind or between what is heard, and are cut off. Those of Ogg
are packed among it; they are overwritten where they stand, so that nothing moves. No library is
needed for that, nor is one kept: mutagen, which could do it, is under the GPL.
"""

from quizgen.media.content import MP3, OGG, WAV
from quizgen.media.flaw import Unfit, no_sound
from quizgen.media.ogg import clean_ogg
from quizgen.media.stripping import chunks, riff

_RATES = {3: (44100, 48000, 32000), 2: (22050, 24000, 16000), 0: (11025, 12000, 8000)}
"""The samples a second of MPEG audio, by the bits that tell its version."""

_BITRATES = {
    True: (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320),
    False: (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
}
"""Kilobits a second of layer III, by whether it is version 1."""

_ID3_HEAD, _ID3_END, _APE_END = 10, 128, 32
_MOST_CHANNELS = 8


def clean_sound(data: bytes, sort: str) -> bytes:
    """Return a sound without its notes.

    Args:
        data: The sound.
        sort: Its media type.

    Raises:
        Unfit: If it is damaged, or what it holds is no sound.
    """
    return {MP3: _clean_mp3, OGG: clean_ogg, WAV: _clean_wav}[sort](data)


def _clean_mp3(data: bytes) -> bytes:
    start = 0
    while data.startswith(b"ID3", start):
        sizes = data[start + 6 : start + _ID3_HEAD]
        size = sum((part & 0x7F) << 7 * (3 - place) for place, part in enumerate(sizes))
        start += _ID3_HEAD + size + (_ID3_HEAD if data[start + 5 : start + 6] >= b"\x10" else 0)
    end = _end_of_mp3(data)
    while start < end and not data[start]:  # what fills up behind notes
        start += 1
    second = start + _frame_length(data[start : start + 4])
    if second > end or (second < end and not _frame_length(data[second : second + 4])):
        raise no_sound()
    if second == start:
        raise no_sound()
    return data[start:end]


def _end_of_mp3(data: bytes) -> int:
    """Find where the notes begin that stand behind a sound."""
    end = len(data)
    if data[max(0, end - _ID3_END) : end].startswith(b"TAG"):
        end -= _ID3_END
    if data[max(0, end - _APE_END) : end].startswith(b"APETAGEX"):
        foot = data[end - _APE_END : end]
        size = int.from_bytes(foot[12:16], "little")
        has_head = foot[23] & 0x80
        end -= size + (_APE_END if has_head else 0)
    return max(0, end)


def _frame_length(head: bytes) -> int:
    """Return how many bytes a frame of layer III takes; 0 if this is the head of none."""
    if len(head) < 4 or head[0] != 0xFF or head[1] & 0xE6 != 0xE2:  # noqa: PLR2004 -- layer III
        return 0
    version, rate = head[1] >> 3 & 3, head[2] >> 2 & 3
    bits = head[2] >> 4
    if version == 1 or rate == 3 or bits in {0, 15}:  # noqa: PLR2004 -- what means nothing
        return 0
    first = version == 3  # noqa: PLR2004 -- version 1
    size = (144 if first else 72) * 1000 * _BITRATES[first][bits] // _RATES[version][rate]
    return size + (head[2] >> 1 & 1)


def _clean_wav(data: bytes) -> bytes:
    kept: dict[bytes, bytes] = {}
    try:
        for name, body in chunks(data):
            if name in {b"fmt ", b"fact", b"data"}:
                kept.setdefault(name, body)
    except Unfit:
        raise no_sound() from None
    form, samples = kept.get(b"fmt ", b""), kept.get(b"data", b"")
    channels, rate = form[2:4], form[4:8]
    if not (
        len(form) >= 16  # noqa: PLR2004 -- what all of them tell
        and samples
        and 0 < int.from_bytes(channels, "little") <= _MOST_CHANNELS
        and any(rate)
    ):
        raise no_sound()
    names = (b"fmt ", b"fact", b"data")
    return riff(b"WAVE", [(name, kept[name]) for name in names if name in kept])
