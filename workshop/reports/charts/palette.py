"""The colours of a chart: those of the light pages, which hold on paper and on white slides."""

from enum import StrEnum


class Colour(StrEnum):
    """A colour by the name of its token in `static/css/tokens.css`."""

    PAPER = "paper"
    BAND = "band"
    INK = "ink"
    INK_2 = "ink-2"
    RULE_SOFT = "rule-soft"
    EDGE = "edge"
    AGREE = "agree"
    AGREE_TEXT = "agree-text"
    MIDDLE = "middle"
    MIDDLE_TEXT = "middle-text"
    UNSURE = "unsure"
    UNSURE_TEXT = "unsure-text"
    DISAGREE = "disagree"
    DISAGREE_TEXT = "disagree-text"
    BARRIER = "barrier"
    SOLUTION = "solution"
    ON_COLOUR = "on-colour"


LIGHT: dict[Colour, str] = {
    Colour.PAPER: "#ffffff",
    Colour.BAND: "#f0f1ee",
    Colour.INK: "#14171a",
    Colour.INK_2: "#474c52",
    Colour.RULE_SOFT: "#c4c6c3",
    Colour.EDGE: "#6b7076",
    Colour.AGREE: "#0072b2",
    Colour.AGREE_TEXT: "#00517f",
    Colour.MIDDLE: "#5f6b9a",
    Colour.MIDDLE_TEXT: "#3f4a78",
    Colour.UNSURE: "#6b7076",
    Colour.UNSURE_TEXT: "#474c52",
    Colour.DISAGREE: "#d55e00",
    Colour.DISAGREE_TEXT: "#883b00",
    Colour.BARRIER: "#7d2f6b",
    Colour.SOLUTION: "#005f4b",
    Colour.ON_COLOUR: "#ffffff",
}
