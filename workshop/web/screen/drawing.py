"""What templates draw a result with: the same for the screen, its small picture and the host."""

from collections.abc import Mapping
from typing import Any

from workshop.web.screen.bar import by_stance, parts
from workshop.web.screen.legend import foot_lines, legend
from workshop.web.screen.measure import decimal, length_of
from workshop.web.screen.notes import backing, note
from workshop.web.screen.paging import wide
from workshop.web.screen.rule import order_rule
from workshop.web.screen.scatter import cut, scatter
from workshop.web.screen.sizes import size
from workshop.web.screen.table import answered, cells, columns

DRAWING: Mapping[str, Any] = {
    "answered": answered,
    "backing": backing,
    "by_stance": by_stance,
    "cells": cells,
    "columns": columns,
    "cut": cut,
    "decimal": decimal,
    "foot_lines": foot_lines,
    "legend": legend,
    "length_of": length_of,
    "note": note,
    "order_rule": order_rule,
    "parts": parts,
    "scatter": scatter,
    "size": size,
    "wide": wide,
}
