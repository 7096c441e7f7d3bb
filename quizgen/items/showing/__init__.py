"""What is shown of things instead of their names: pictures, and sounds."""
