"""What a student has learned, as commands show it."""
