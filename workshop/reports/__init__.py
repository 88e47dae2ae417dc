"""Domain and results into documents. No Flask, no SQL."""
