"""Stakeholder groups, as people named them: what they share, and what sets them apart."""
