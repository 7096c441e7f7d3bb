"""The answer sheet: where each bubble is, for who prints it and for who reads it again."""
