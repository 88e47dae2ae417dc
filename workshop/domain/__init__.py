"""What a workshop is: pure rules, with no Flask, no SQL and no clock of its own."""
