"""What templates draw a result with: the same for the screen, its small picture and the host."""

from collections.abc import Mapping
from typing import Any

from workshop.reports.charts.bar import beside, parts
from workshop.reports.charts.measure import length_of
from workshop.reports.charts.scatter import cut, scatter
from workshop.reports.quadrants import comes_first
from workshop.reports.saying.moves import (
    base_of_both,
    change_rule,
    change_words,
    lead_word,
    moved_head,
    moved_summary,
    not_compared,
    wording_note,
)
from workshop.reports.saying.numerals import decimal, sentence
from workshop.reports.saying.order import order_rule
from workshop.reports.saying.ranges import range_name, range_words
from workshop.reports.saying.seals import reason_words, since_words
from workshop.reports.saying.tiers import tier_word
from workshop.web.language import spoken
from workshop.web.screen.fold import dots, most_support
from workshop.web.screen.legend import foot_lines, legend, order_words
from workshop.web.screen.notes import backing, note
from workshop.web.screen.paging import wide
from workshop.web.screen.reach import score_length
from workshop.web.screen.sides.gaps import gap_reason, gap_words
from workshop.web.screen.sides.groups import empty_words
from workshop.web.screen.sides.space import is_long
from workshop.web.screen.sizes import size
from workshop.web.screen.table import answered, cells, columns
from workshop.web.screen.tiers import is_tiered
from workshop.web.screen.whisker import has_ranges, range_of, whisker

DRAWING: Mapping[str, Any] = {
    "answered": answered,
    "backing": backing,
    "base_of_both": spoken(base_of_both),
    "beside": beside,
    "cells": cells,
    "change_rule": spoken(change_rule),
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
    "lead_word": spoken(lead_word),
    "legend": legend,
    "length_of": length_of,
    "most_support": most_support,
    "moved_head": spoken(moved_head),
    "moved_summary": spoken(moved_summary),
    "not_compared": spoken(not_compared),
    "note": note,
    "order_rule": spoken(order_rule),
    "order_words": order_words,
    "parts": parts,
    "range_name": spoken(range_name),
    "range_of": range_of,
    "range_words": spoken(range_words),
    "scatter": scatter,
    "reason_words": spoken(reason_words),
    "score_length": score_length,
    "sentence": sentence,
    "since_words": spoken(since_words),
    "size": size,
    "tier_word": spoken(tier_word),
    "whisker": whisker,
    "wide": wide,
    "wording_note": spoken(wording_note),
}
