"""Times of day, alone or with a day, and durations as a clock shows them."""
