"""The terminal: keys, lines that can be edited, its signals, and what it can show."""
