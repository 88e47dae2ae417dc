"""What templates draw a result with: the same for the screen, its small picture and the host."""

from collections.abc import Mapping
from typing import Any

from workshop.reports.charts.bar import beside, parts
from workshop.reports.charts.measure import decimal, length_of
from workshop.reports.charts.scatter import comes_first, cut, scatter
from workshop.web.screen.fold import dots, most_support
from workshop.web.screen.legend import foot_lines, legend, range_name
from workshop.web.screen.moved import base_of_both, moved_head
from workshop.web.screen.moved_words import (
    change_rule,
    change_words,
    move_note,
    moved_summary,
    way_word,
)
from workshop.web.screen.notes import backing, note
from workshop.web.screen.paging import wide
from workshop.web.screen.range_words import range_head, range_words
from workshop.web.screen.reach import score_length
from workshop.web.screen.rule import order_rule
from workshop.web.screen.sides.camps import stands_words
from workshop.web.screen.sides.gaps import gap_reason, gap_words
from workshop.web.screen.sides.groups import empty_words
from workshop.web.screen.sides.space import is_long
from workshop.web.screen.sizes import size
from workshop.web.screen.table import answered, cells, columns
from workshop.web.screen.tier_words import tier_word
from workshop.web.screen.tiers import is_tiered
from workshop.web.screen.whisker import has_ranges, whisker

DRAWING: Mapping[str, Any] = {
    "answered": answered,
    "backing": backing,
    "base_of_both": base_of_both,
    "beside": beside,
    "cells": cells,
    "change_rule": change_rule,
    "change_words": change_words,
    "columns": columns,
    "comes_first": comes_first,
    "cut": cut,
    "decimal": decimal,
    "dots": dots,
    "empty_words": empty_words,
    "foot_lines": foot_lines,
    "gap_reason": gap_reason,
    "gap_words": gap_words,
    "has_ranges": has_ranges,
    "is_long": is_long,
    "is_tiered": is_tiered,
    "legend": legend,
    "length_of": length_of,
    "most_support": most_support,
    "move_note": move_note,
    "moved_head": moved_head,
    "moved_summary": moved_summary,
    "note": note,
    "order_rule": order_rule,
    "parts": parts,
    "range_head": range_head,
    "range_name": range_name,
    "range_words": range_words,
    "scatter": scatter,
    "score_length": score_length,
    "size": size,
    "stands_words": stands_words,
    "tier_word": tier_word,
    "way_word": way_word,
    "whisker": whisker,
    "wide": wide,
}
