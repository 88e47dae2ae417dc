"""How much of a pack is read. Generous for people, small for a bomb."""

UPLOAD_LIMIT = 2_000_000  # bytes of a file
UPLOAD_LIMIT_SHOWN = "2 MB"
UNPACKED_LIMIT = 50_000_000  # bytes of a workbook once it is unpacked
UNPACKED_LIMIT_SHOWN = "50 MB"
DOCUMENT_LIMIT = 4_000_000  # characters of a stored pack

MOST_ROWS = 2_000  # statements, so rows below the header
MOST_COLUMNS = 40
MOST_CHARACTERS = 2_000_000  # of all cells together

CELL_LIMIT = 1_000  # characters of a note, a source or an address
WORD_LIMIT = 60  # characters of a theme, a scale or an actor
LIST_LIMIT = 50  # words in one list
TITLE_LIMIT = 120
SLUG_LIMIT = 60
