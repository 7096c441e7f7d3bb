"""What a student sees and types: faces of a sitting, each for another sort of screen."""
