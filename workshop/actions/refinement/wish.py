"""What a writer asks for, and whether it can be done to these statements."""

from collections.abc import Sequence
from dataclasses import dataclass

from workshop.domain import text
from workshop.domain.pack import TEXT_LIMIT
from workshop.domain.refinement.lineage import Lineage, Standing, stamp
from workshop.domain.refinement.refinement import FEWEST_PARTS, MOST_PARTS, REASON_LIMIT, Way
from workshop.errors import (
    KindsDiffer,
    NotFound,
    OneAlone,
    RefinedMeanwhile,
    SameWords,
    StatementIsGone,
    TooFewParts,
)

_ = str  # marks words for translation
WHY, NEW_WORDING = _("Why"), _("The new wording")  # as the forms call these fields
_TEXTS = {Way.REWORD: 1, Way.MERGE: 1, Way.SPLIT: 2}


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """A decision as a writer has filled it in. `texts` are the new wordings.

    `seen` is the stamp of how these statements stood when the writer looked.
    """

    way: Way
    statement_ids: Sequence[str]
    reason: str
    texts: Sequence[str] = ()
    same_meaning: bool = False
    seen: int = 0


def checked(lineage: Lineage, wish: Wish) -> tuple[Standing, ...]:
    """Return how the statements of a wish stand, in the order of the lineage.

    Raises:
        NotFound: when one of them is not of this workshop.
        RefinedMeanwhile: when somebody has decided on one, or undone that, since the writer looked.
        StatementIsGone: when one of them was merged or split.
        OneAlone, KindsDiffer: when they cannot become one.
    """
    wanted = set(wish.statement_ids)
    found = tuple(each for each in lineage.standings() if each.statement.id in wanted)
    if not wanted or len(found) != len(wanted):
        raise NotFound
    if stamp(found) != wish.seen:
        raise RefinedMeanwhile(labels=_labels(found))
    gone = [each for each in found if each.is_replaced]
    if gone:
        raise StatementIsGone(label=gone[0].statement.label)
    _check_number(wish, found)
    return found


def clean_reason(wish: Wish) -> str:
    """Return the reason as it is stored.

    Raises:
        FieldMissing, FieldTooLong: when there is none, or too much of it.
    """
    return text.required(wish.reason, field=WHY, limit=REASON_LIMIT)


def clean_texts(wish: Wish, found: Sequence[Standing]) -> tuple[str, ...]:
    """Return the new wordings as they are stored; none for a decision that makes none.

    Raises:
        FieldMissing, FieldTooLong: when a wording that is needed is empty, or too long.
        TooFewParts: when a split has fewer than two, or too many. SameWords: when nothing changes.
    """
    if wish.way not in _TEXTS:
        return ()
    if wish.way is Way.SPLIT:
        typed = [each for each in wish.texts if text.one_line(each)]
        if not FEWEST_PARTS <= len(typed) <= MOST_PARTS:
            raise TooFewParts(most=MOST_PARTS)
    else:
        typed = [*wish.texts, ""][:1]
    cleaned = [text.required(each, field=NEW_WORDING, limit=TEXT_LIMIT) for each in typed]
    if len(set(cleaned)) < len(cleaned) or _says_the_same(wish, cleaned, found):
        raise SameWords
    return tuple(cleaned)


def _says_the_same(wish: Wish, cleaned: Sequence[str], found: Sequence[Standing]) -> bool:
    return wish.way is Way.REWORD and cleaned[0] == found[0].statement.text


def _check_number(wish: Wish, found: Sequence[Standing]) -> None:
    if wish.way is not Way.MERGE:
        if len(found) != 1:
            raise NotFound
        return
    if len(found) < 2:  # noqa: PLR2004 - one alone is no merge
        raise OneAlone
    if len({each.statement.kind for each in found}) > 1:
        raise KindsDiffer


def _labels(found: Sequence[Standing]) -> str:
    return ", ".join(each.statement.label for each in found)
