"""How much of a conversation is read: larger than any that was published, small for a bomb."""

FILE_LIMIT = 100_000_000  # bytes of one file, unpacked
FILE_LIMIT_SHOWN = "100 MB"
MOST_ENTRIES = 500  # of a zip

MOST_PEOPLE = 20_000
MOST_COMMENTS = 2_000
MOST_VOTES = 2_000_000
MOST_GROUPS = 26  # a letter each

TEXT_LIMIT = 1_000  # characters of a comment; Polis itself takes no more
ID_LIMIT = 12  # digits
SHOWN_PROBLEMS = 20
