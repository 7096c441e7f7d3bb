"""What the full screen is made of: texts, lines, bars and boxes, as Textual has them."""
