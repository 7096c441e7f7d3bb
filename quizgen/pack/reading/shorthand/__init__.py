"""Short forms of a pack, written out: lists of names, and tables, as entities and facts."""
