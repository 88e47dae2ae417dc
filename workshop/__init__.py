"""Vote on barriers and solutions in a workshop, and say how sure the ranking is.

numpy works on one processor here: its own threads wait for each other in a loop, which would take
the other processors from whoever votes, and gain nothing on rooms of a few hundred people. It
reads this when it is imported, and sqlite-utils imports it before `ranking` does.
"""

import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
