"""Abstaining from a whole ballot.

Taking it back is a form without any points or places: an empty ballot, which can be filled in.
"""

from werkzeug.datastructures import MultiDict


def abstains(form: MultiDict[str, str]) -> bool:
    """Whether the button that abstains was pressed."""
    return form.get("abstain") == "yes"
