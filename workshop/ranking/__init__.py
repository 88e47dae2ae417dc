"""Pure arithmetic over votes: counts, scores, ranks, results, and how sure they are.

The one room for numpy. `workshop` has told it to work on one processor.
"""
