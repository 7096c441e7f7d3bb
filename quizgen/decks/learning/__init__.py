"""How students did with decks, and what that tells of the pack."""
