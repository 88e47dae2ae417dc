"""Revealed rounds in the Polis open-data format, for the tools that read it."""
