"""What somebody typed or uploaded."""

from workshop.errors.root import BadInput

_ = str  # marks a sentence for translation; it is translated where it is shown


class FieldMissing(BadInput):
    """A field that is needed is empty."""

    sentence = _("Please fill in: %(field)s.")


class FieldTooLong(BadInput):
    """A text is over its limit."""

    sentence = _("%(field)s is too long: %(length)s characters, at most %(limit)s are kept.")


class BadDate(BadInput):
    """A date that cannot be read."""

    sentence = _("Please write the date as year-month-day, for example 2026-11-26.")


class UploadTooLarge(BadInput):
    """A file over the limit."""

    sentence = _("The file is too large. At most %(limit)s can be read.")


class NotAnExport(BadInput):
    """A file to check that is none of ours, or of a format that carries no seals."""

    sentence = _(
        "This is no file that can be checked: %(found)s. Export the workshop as JSON again;"
        " its format is “%(wanted)s”."
    )
