"""Who should act on a proposal, and who offers help."""
