"""Orders that compare statements two by two, as a check on the one that adds up scores."""
