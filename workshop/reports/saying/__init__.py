"""What is said of a result in words, on every surface: each sentence once, in anybody's tongue."""
