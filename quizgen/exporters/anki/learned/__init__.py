"""A deck together with what a student has learned of it elsewhere."""
