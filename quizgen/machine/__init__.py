"""What makes Python quick to start and to run: nothing of quizzes is known here."""
