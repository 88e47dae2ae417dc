"""What changed between two rounds, among the people who took part in both. Pure functions."""
