"""What the command line says of forms: how they are made, how they are set, and who gets them."""
