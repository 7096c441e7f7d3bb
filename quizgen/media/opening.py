"""The bytes of pictures and sounds, as they may be shown and heard."""

from quizgen.media.cleaning import clean_audio, clean_picture
from quizgen.media.flaw import Unfit
from quizgen.media.record import Medium, Picture
from quizgen.problem import PackError, Problem

CHANGED = "changed-medium"
"""The rule that a file stays what it was when its pack was read."""


def open_medium(medium: Medium) -> bytes:
    """Return what a picture shows or a sound lets hear: its file, cleaned.

    Args:
        medium: The picture or the sound, which knows where its file is.

    Raises:
        PackError: If the file is not what it was when the pack was read.
    """
    name = medium.file
    clean = clean_picture if isinstance(medium, Picture) else clean_audio
    try:
        cleaned = clean(medium.home.read(name), name)
    except Unfit as flaw:
        message, hint = f"{name!r} has changed since it was read: {flaw.message}", flaw.hint
    else:
        if cleaned.digest == medium.digest:
            return cleaned.data
        message, hint = f"{name!r} has changed since it was read", "begin anew"
    raise PackError([Problem(medium.location, CHANGED, message, hint)])
