"""What a pack says must not contradict itself."""
