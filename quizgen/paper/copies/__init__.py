"""What is handed out, laid out: copies, their sections and questions, and what to do."""
