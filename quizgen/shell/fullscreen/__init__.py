"""The terminal quiz on the full screen, by Textual: the only room that knows it."""
