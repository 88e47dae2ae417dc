"""Barriers and solutions together: which barriers lack a solution, which solutions do most."""
