"""Why a picture or a sound cannot be used."""


class Unfit(Exception):  # noqa: N818 -- what a file is; where it is told, it becomes a problem
    """A file is none that can be shown or heard.

    Attributes:
        message: What was found, and what was expected.
        hint: What to do next.
        too_large: Whether it is refused for its size alone.
    """

    def __init__(self, *, message: str, hint: str, too_large: bool = False) -> None:
        self.message, self.hint, self.too_large = message, hint, too_large
        super().__init__(f"{message}: {hint}")


class Missing(Unfit):
    """A file is not there, or cannot be read."""


def no_sound() -> Unfit:
    """Make the error of a file in which nothing can be heard."""
    return Unfit(
        message="it is damaged, or holds no sound", hint="save it again as MP3, OGG or WAV"
    )
