"""The result page of a round: what it says in words, its tables, how they are sorted and chosen."""
