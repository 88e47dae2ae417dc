"""How certain a result is."""
