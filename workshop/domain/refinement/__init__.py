"""Refinement: what writers decide on statements after the vote, and what they note beside them.

A module a noun; see `docs/decisions/0016-refinement.md`.
"""
