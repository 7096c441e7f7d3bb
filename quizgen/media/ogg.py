"""Ogg (RFC 3533): pages in a row, of which the second packet has the notes."""

from collections.abc import Iterator
from functools import cache

from quizgen.machine.frozen import frozen
from quizgen.media.flaw import Unfit, no_sound

_HEAD = 27
_FIRST = 0b010
"""The flag of a page that begins a stream."""

_CODECS = {b"\x01vorbis": b"\x03vorbis", b"OpusHead": b"OpusTags", b"\x7fFLAC": b""}
"""How streams that browsers play begin, and their notes; those of FLAC have no mark."""

_POLYNOMIAL = 0x04C11DB7
_WHOLE = 255
"""A part of a packet that is this long is followed by another."""


@frozen
class _Page:
    """A page of an Ogg file: where it is, and where in it the parts of packets are."""

    start: int
    body: int
    parts: tuple[int, ...]
    flags: int

    @property
    def end(self) -> int:
        return self.body + sum(self.parts)


def clean_ogg(data: bytes) -> bytes:
    """Return a sound in an Ogg file without what is noted in it.

    Nothing moves: notes are overwritten by nothing, and the pages they stand on are sealed anew.

    Raises:
        Unfit: If it is damaged, or no sound that browsers play.
    """
    pages = list(_pages(data))
    if not pages or not pages[0].flags & _FIRST:
        raise no_sound()
    first = data[pages[0].body : pages[0].end]
    mark = next((mark for codec, mark in _CODECS.items() if first.startswith(codec)), None)
    if mark is None or sum(bool(page.flags & _FIRST) for page in pages) != 1:
        hint = "save it as Ogg Vorbis or Opus, or as MP3"
        raise Unfit(
            message="it holds something else than one sound in Vorbis, Opus or FLAC", hint=hint
        )
    if not mark:
        return data
    spots = _second_packet(pages)
    held = b"".join(data[start:end] for start, end in spots)
    if not held.startswith(mark):
        raise no_sound()
    blank = mark + b"\0" * 8 + (b"\x01" if mark.endswith(b"vorbis") else b"")
    if len(held) < len(blank):
        raise no_sound()
    return _overwritten(data, pages, spots, blank.ljust(len(held), b"\0"))


def _pages(data: bytes) -> Iterator[_Page]:
    place = 0
    while place < len(data):
        head = data[place : place + _HEAD]
        if len(head) < _HEAD or not head.startswith(b"OggS\0"):
            raise no_sound()
        parts = tuple(data[place + _HEAD : place + _HEAD + head[26]])
        page = _Page(place, place + _HEAD + head[26], parts, head[5])
        if len(parts) < head[26] or page.end > len(data):
            raise no_sound()
        yield page
        place = page.end


def _second_packet(pages: list[_Page]) -> list[tuple[int, int]]:
    """Find where the parts of the second packet begin and end."""
    spots: list[tuple[int, int]] = []
    packet = 0
    for page in pages:
        place = page.body
        for part in page.parts:
            if packet == 1:
                spots.append((place, place + part))
            place += part
            packet += part < _WHOLE
            if packet > 1:
                return spots
    raise no_sound()


def _overwritten(
    data: bytes, pages: list[_Page], spots: list[tuple[int, int]], packet: bytes
) -> bytes:
    written, place = bytearray(data), 0
    for start, end in spots:
        written[start:end] = packet[place : place + end - start]
        place += end - start
    for page in pages:
        if any(page.body <= start < page.end for start, _ in spots):
            seal = slice(page.start + 22, page.start + 26)
            written[seal] = bytes(4)
            written[seal] = _checksum(bytes(written[page.start : page.end])).to_bytes(4, "little")
    return bytes(written)


def _checksum(page: bytes) -> int:
    table, sum_ = _table(), 0
    for byte in page:
        sum_ = (sum_ << 8 & 0xFFFFFFFF) ^ table[sum_ >> 24 ^ byte]
    return sum_


@cache
def _table() -> tuple[int, ...]:
    sums = []
    for byte in range(256):
        sum_ = byte << 24
        for _ in range(8):
            sum_ = (sum_ << 1 & 0xFFFFFFFF) ^ (_POLYNOMIAL if sum_ >> 31 else 0)
        sums.append(sum_)
    return tuple(sums)
