"""How students did with decks, as commands ask for it and show it."""
