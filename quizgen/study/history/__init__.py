"""What a student answered, kept for good, and what follows from it for the days to come."""
