"""Decks: which notes a pack's questions make, what each is known by, and what was released."""
