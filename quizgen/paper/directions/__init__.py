"""What is written the other way than what stands around it, and must not be torn apart by it."""
