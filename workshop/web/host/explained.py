"""Every measure in plain words: what it answers, how it is read, what it cannot say.

Short forms of `docs/methods.md`, which has the formulas and the sources.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from workshop.web.language import gettext

_ = str  # marks words for translation


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """A measure's name and two or three sentences about it."""

    key: str
    name: str
    text: str


def explained(keys: Iterable[str]) -> tuple[Explanation, ...]:
    """Return what is said about these measures, each once, in the reader's language."""
    return tuple(
        Explanation(key=key, name=gettext(_WORDS[key][0]), text=gettext(_WORDS[key][1]))
        for key in dict.fromkeys(keys)
        if key
    )


_WORDS = {
    "tiers": (
        _("Tier"),
        _(
            "Clear: it is among the best, whichever way the doubt falls. Clearly not: it is not."
            " Still open: these votes do not decide, however the statements are ordered."
            " In a room of thirty most statements are still open; that is no fault."
        ),
    ),
    "rank": (
        _("Rank"),
        _(
            "The order in which this room put the statements. = shares its rank: no order was"
            " voted between them. A rank alone does not say how close the next one was."
        ),
    ),
    "support": (
        _("Support"),
        _(
            "The part of all who answered that is for the statement; “not sure” counts as an"
            " answer. On points and rankings: who gave it a point or a place. On a matrix: who"
            " finds it a big change and easy. The second line is the range that fits those whom"
            " the room stands for."
        ),
    ),
    "interval": (
        _("Support it may have"),
        _(
            "Which shares among all whom the room stands for fit what was counted (Wilson,"
            " 95 %). It knows about chance only, not about who was invited."
        ),
    ),
    "score": (
        _("Score"),
        _(
            "What the rank rests on: the mean of the answers, in the unit of the ballot. It does"
            " not say how many stand behind it. Scores of different ballots cannot be compared."
        ),
    ),
    "middle": (
        _("Middle answer"),
        _(
            "What the person in the middle of the room said: half answered as much or more, half"
            " as much or less. It cannot show two camps on either side of it."
        ),
    ),
    "chance": (
        _("Chance to be among the best"),
        _(
            "How likely the statement is among the best for all whom the room stands for,"
            " going by these votes. It cannot see doubt where all who answered said the same, so"
            " look at how many answered. It looks at this statement alone; a tier must be right for"
            " all of them at once. So one can be very likely, and still open."
        ),
    ),
    "ranks": (
        _("Ranks it may have"),
        _(
            "“3 to 9” means: these votes fit any rank from third to ninth. All these ranges are"
            " right at once, with 95 % confidence. Wide ones say that answers are few or gaps are"
            " small."
        ),
    ),
    "likely": (
        _("Score it may have"),
        _(
            "The range of scores that fits those whom the room stands for. Two statements"
            " whose ranges overlap may still be told apart."
        ),
    ),
    "changes": (
        _("Could change it alone"),
        _(
            "How many people could bring this statement among the best, or out, by not having"
            " come. Nobody: it holds. It says nothing about two people leaving together."
        ),
    ),
    "consensus": (
        _("Consensus"),
        _(
            "Whether the room agrees, or disagrees as clearly, by the rule that was fixed before"
            " the vote. “Divided or unsure” does not say why. Under five answers nothing is said."
        ),
    ),
    "division": (
        _("Division"),
        _(
            "0: all answered alike. 1: half against half, at the ends of the scale. It cannot say"
            " who stands on which side, or whether the middle is doubt or compromise."
        ),
    ),
    "agreement": (
        _("Agreement A"),
        _(
            "Whether the answers have one peak or two (van der Eijk). +1: all gave the same"
            " answer. 0: evenly spread. −1: two camps at the ends."
        ),
    ),
    "decided": (
        _("Of those who took a side"),
        _("The part that is for it among those who are for or against it. Who is not sure is out."),
    ),
    "unsure": (
        _("Not sure"),
        _(
            "Over 25 % say that a statement is unclear, or not theirs to judge. Ask them which."
            " Who gave no answer is not in it."
        ),
    ),
    "ways": (
        _("Two ways of counting"),
        _(
            "By people: each person counts the same. By groups: each group counts the same, groups"
            " too small to show and people without one count as one together, and nobody weighs"
            " more than four average people. Such a score is told in tenths, or not at all where it"
            " would tell what a group answered. Which one decides was set before the vote."
        ),
    ),
    "positions": (
        _("Rank by the groups' places"),
        _("Each group orders for itself; places are added, and the lowest sum is first."),
    ),
    "effective": (
        _("As certain as"),
        _(
            "So many people, all weighing the same, would be as certain. It says what weighting"
            " costs."
        ),
    ),
    "hidden": (
        _("Why some cells are hidden"),
        _(
            "From what is shown nobody can work out what a group under five people answered. So on"
            " some statements larger groups are hidden, too. Near all and near nobody of a group is"
            " told as “90 % or more” or “10 % or less” (80 % and 20 % under ten people), so that it"
            " never says what each of them answered."
        ),
    ),
    "across": (
        _("Supported by every group"),
        _(
            "Over half of the answers of every group of five people or more are for it. Where one"
            " of these is hidden on a statement, nothing is said. Groups under five have no part."
        ),
    ),
    "apart": (
        _("What sets a group apart"),
        _(
            "Where a group answers as one, and unlike everybody else. Read it as a start for a"
            " talk with that group: of many statements, one or two may stand out by chance."
        ),
    ),
    "simpson": (
        _("The other way round in every group"),
        _(
            "The whole room puts one statement before another, and every group that is shown the"
            " other way round (Simpson's paradox). Then the room's order comes from who answered"
            " what, not from what anybody prefers."
        ),
    ),
    "alpha": (
        _("Krippendorff's alpha"),
        _(
            "Over all statements, whether people answer alike beyond chance. 1: always. 0: as by"
            " chance. Below 0: less than that. A list on which tastes differ has a low one; that"
            " is no failure."
        ),
    ),
    "kendall": (
        _("Kendall's W"),
        _(
            "Whether people put the statements in the same order. 0: not at all. 1: all the same."
            " Only who scored every statement is in it."
        ),
    ),
    "check": (
        _("Other fair ways of counting"),
        _(
            "Copeland counts wins, two by two; Schulze the strongest chain of majorities. Where"
            " they put another statement among the best, the top hangs on the method: talk about"
            " it."
        ),
    ),
    "map": (
        _("Opinion map"),
        _(
            "Who answers alike stands close. There is a map only where camps are clear. Axes have"
            " no names, and distances between camps no unit. A camp is no kind of person."
        ),
    ),
    "quartiles": (
        _("The middle half"),
        _("Between which two answers the middle half of the room lies. Wide ones differ more."),
    ),
    "stability": (
        _("Do people still change their minds?"),
        _(
            "Only who answered both times is in it. Stable: fewer than 15 % gave another answer."
            " Stable division is a result, too: another vote is not needed for it."
        ),
    ),
    "one-way": (
        _("One way or both ways?"),
        _(
            "Whether changes went one way more than chance would (Bowker: all answers; McNemar:"
            " agree or not). A small p says so. A large one may only mean that few changed, and"
            " is no sign of agreement."
        ),
    ),
    "gaps": (
        _("Gap"),
        _(
            "A barrier that is clear among the best, with no solution that half of those who"
            " answered support. It may be a missing line in the list of links."
        ),
    ),
    "alike": (
        _("Much alike, in between, two sides"),
        _(
            "How far apart people stand: the division in a word. Much alike: 0.25 or less."
            " Two sides: 0.75 or more. It cannot say who stands where."
        ),
    ),
    "owed": (
        _("Something is owed"),
        _(
            "Readers of the report would ask why: a gap that is neither answered nor parked with a"
            " reason, or a priority that is not what the room said, with no reason beside it. The"
            " report can be published without, and says that it is missing."
        ),
    ),
    "leverage": (
        _("Leverage"),
        _(
            "The part of all the room's priorities that a solution reaches: the shares of all"
            " barriers it addresses, added. It says nothing about how well it answers them."
        ),
    ),
}
