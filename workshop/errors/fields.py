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
        "This file cannot be checked. %(found)s Take the JSON file, the workbook (.xlsx) or the zip"
        " of CSV tables, as it was downloaded."
    )


class OlderNotAnExport(BadInput):
    """The file to compare with is nothing that can be compared."""

    sentence = _("%(why)s So there is nothing to compare with.")


class NothingToVerify(BadInput):
    """A file of ours in which nothing can be checked."""

    sentence = _(
        "This is a file of this program: %(what)s. It has no seal, no digest and no audit: what"
        " stands in it can be read, but nothing in it says whether it was changed. Check the JSON"
        " file, the workbook (.xlsx) or the zip of CSV tables of the same workshop instead."
    )
