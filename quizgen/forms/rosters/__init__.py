"""Class lists, as teachers have them, become students."""
