"""Releases of decks: their locks, and what is told of them."""
