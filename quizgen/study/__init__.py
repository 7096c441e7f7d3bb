"""A student's sessions, and the faces that show them."""
