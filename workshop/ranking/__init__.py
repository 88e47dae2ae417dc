"""Pure arithmetic over votes: counts, scores, ranks, results, and how sure they are.

The one room for numpy. It works on one processor here: its own threads would take the others from
the process that takes votes, and gain nothing on rooms of a few hundred people.
"""

import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # read once, when numpy is imported
