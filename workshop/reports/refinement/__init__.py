"""What the refinement stage knows of each statement, and the files made of it."""
