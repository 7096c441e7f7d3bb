"""A pack's bytes become text, and the text located nodes."""
