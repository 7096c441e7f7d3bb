"""What can be done to each kind of question with keys and clicks, whatever draws it."""
