"""Jinja as Flask sets it up, only that all templates share one dict of globals.

Jinja keeps a layer of its own over the globals for each template. Nobody puts anything into it
here, and every include and import would look through it name by name.
"""

from collections.abc import MutableMapping
from typing import Any

from flask.templating import Environment


class OneLayer(Environment):
    """Templates whose globals are those of the environment."""

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """Return the globals of a template."""
        return super().make_globals(d) if d else self.globals
