"""Vote on barriers and solutions in a workshop, and say how sure the ranking is."""
