"""The sides of a result beside its order: groups, what divides, what would help, the map."""
