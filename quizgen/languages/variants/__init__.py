"""Other ways to write one word or name: on other shores, in short, by ear, in other languages."""
