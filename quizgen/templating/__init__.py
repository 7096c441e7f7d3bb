"""Templates: the bundled ones, a user's own in their place, and what is wrong with these."""
