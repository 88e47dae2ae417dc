"""The common input: one row a person, one column a statement, nan where there is no answer."""

import numpy as np
import numpy.typing as npt

Values = npt.NDArray[np.float64]
