"""What a pack may hold: described once, for the reader and for editors."""
