"""Answers as numbers: a person a row, a statement a column, nan where none can be scored."""

import numpy as np
import numpy.typing as npt

Values = npt.NDArray[np.float64]
