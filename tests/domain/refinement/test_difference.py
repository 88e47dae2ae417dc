from hypothesis import given
from hypothesis import strategies as st

from workshop.domain.refinement.difference import Change, Piece, difference

WORDS = st.lists(st.sampled_from(["pay", "small", "firms", "within", "days", "30"]), max_size=8)


def test_changed_words_stand_old_before_new() -> None:
    assert difference("Pay small firms soon.", "Pay all small firms within 30 days.") == (
        Piece(Change.BOTH, "Pay"),
        Piece(Change.NEW, "all"),
        Piece(Change.BOTH, "small firms"),
        Piece(Change.OLD, "soon."),
        Piece(Change.NEW, "within 30 days."),
    )


@given(WORDS, WORDS)
def test_both_wordings_can_be_read_from_the_pieces(old: list[str], new: list[str]) -> None:
    pieces = difference(" ".join(old), " ".join(new))
    for words, other in ((old, Change.NEW), (new, Change.OLD)):
        read = " ".join(piece.text for piece in pieces if piece.change is not other)
        assert read.split() == words


@given(WORDS)
def test_the_same_words_are_one_piece(words: list[str]) -> None:
    pieces = difference(" ".join(words), " ".join(words))
    assert pieces == ((Piece(Change.BOTH, " ".join(words)),) if words else ())
