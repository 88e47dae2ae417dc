"""Text that any file can hold."""

_REPLACED = "\ufffd"


def whole(text: str) -> str:
    """Return the text with the mark for a missing letter where half of one stands.

    A lone surrogate is half of a letter: no file can hold it, and a workbook with one is broken.
    """
    if text.isascii():
        return text
    return "".join(_REPLACED if "\ud800" <= char <= "\udfff" else char for char in text)


def whole_everywhere(found: object) -> object:
    """Return plain lists and mappings with whole text in all of them, keys too."""
    if isinstance(found, str):
        return whole(found)
    if isinstance(found, dict):
        return {whole_everywhere(key): whole_everywhere(each) for key, each in found.items()}
    if isinstance(found, list | tuple):
        return [whole_everywhere(each) for each in found]
    return found
