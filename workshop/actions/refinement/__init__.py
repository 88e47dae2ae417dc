"""What writers do after the vote: decide on statements, undo, note, and vote once more."""
