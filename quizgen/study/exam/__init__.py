"""An exam at its end: its answers marked, and told with all about them."""
