"""The five ballots, a module each: its rules, and what a filled one must obey."""
