"""Pictures and sounds for tests, made here: none of them is anybody's."""

import math
import struct
import wave
import zlib
from io import BytesIO

from PIL import Image

from quizgen.media.ogg import _checksum

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
    'viewBox="0 0 40 30">{}</svg>'
)
GPS, ORIENTATION, ARTIST = 0x8825, 0x0112, 0x013B


def svg(inner: str = '<rect width="9" height="9"/>') -> bytes:
    """Return a drawing of 40 by 30 units."""
    return SVG.format(inner).encode()


def picture(
    form: str = "PNG", size: tuple[int, int] = (8, 6), *, orientation: int = 0, gps: bool = False
) -> bytes:
    """Return a picture whose pixels all differ, with or without EXIF."""
    image = Image.new("RGB", size)
    image.putdata(
        [(x * 30 % 256, y * 40 % 256, 128) for y in range(size[1]) for x in range(size[0])]
    )
    exif = Image.Exif()
    if orientation:
        exif[ORIENTATION] = orientation
    if gps:
        exif[ARTIST] = "Somebody Secret"
        exif.get_ifd(GPS)[1] = "N"
        exif.get_ifd(GPS)[2] = (48.0, 51.0, 24.0)
    written = BytesIO()
    options: dict[str, object] = {"quality": 95} if form == "JPEG" else {}
    if form == "WEBP":
        options = {"lossless": True}
    if orientation or gps:
        options["exif"] = exif
    image.save(written, form, **options)
    return written.getvalue()


def png_with(name: bytes, body: bytes) -> bytes:
    """Return a PNG with one more chunk behind its head."""
    data = picture()
    seal = struct.pack(">I", zlib.crc32(name + body))
    chunk = struct.pack(">I", len(body)) + name + body + seal
    return data[:33] + chunk + data[33:]


def sound() -> bytes:
    """Return a tenth of a second of a tone, as WAV."""
    written = BytesIO()
    with wave.open(written, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(8000)
        tone = [int(9000 * math.sin(step / 3)) for step in range(800)]
        file.writeframes(struct.pack("<800h", *tone))
    return written.getvalue()


def noted_wav(note: bytes) -> bytes:
    """Return a sound with a note in it."""
    body = sound()[12:] + b"LIST" + struct.pack("<I", len(note) + 4) + b"INFO" + note
    return b"RIFF" + struct.pack("<I", len(body) + 4) + b"WAVE" + body


def mp3(before: bytes = b"", behind: bytes = b"") -> bytes:
    """Return two silent frames of MPEG audio, with something before and behind them."""
    frame = b"\xff\xfb\x90\x00".ljust(417, b"\0")
    return before + frame * 2 + behind


def id3(note: bytes) -> bytes:
    """Return a note as MP3 has it, before what is heard."""
    return b"ID3\x03\x00\x00" + bytes((0, 0, len(note) >> 7, len(note) & 0x7F)) + note


def page(number: int, flags: int, *packets: bytes) -> bytes:
    """Return a page of an Ogg file."""
    parts = b"".join(
        b"\xff" * (len(packet) // 255) + bytes([len(packet) % 255]) for packet in packets
    )
    head = b"OggS\0" + bytes([flags]) + bytes(8) + struct.pack("<II", 7, number)
    tail = bytes([len(parts)]) + parts + b"".join(packets)
    seal = _checksum(head + bytes(4) + tail)
    return head + struct.pack("<I", seal) + tail


def ogg(note: bytes = b"LOCATION=48.85,2.35", codec: str = "vorbis") -> bytes:
    """Return an Ogg file with a note in its second packet."""
    first, mark, last = (
        (b"\x01vorbis", b"\x03vorbis", b"\x01")
        if codec == "vorbis"
        else (b"OpusHead", b"OpusTags", b"")
    )
    notes = mark + struct.pack("<I", 4) + b"Some" + struct.pack("<II", 1, len(note)) + note + last
    return (
        page(0, 2, first.ljust(30, b"\1")) + page(1, 0, notes, b"setup") + page(2, 4, b"heard" * 50)
    )
