"""Refining statements after the vote."""

from workshop.errors.root import BadInput, NotFound, Refused

_ = str  # marks a sentence for translation; it is translated where it is shown


class SameWords(BadInput):
    """A new wording that is the old one, or two parts with the same words."""

    sentence = _("The words are the same. Change them, or choose another decision.")


class TooFewParts(BadInput):
    """A split that does not split, or into more than one can look at."""

    sentence = _("A split needs two to %(most)s new statements. Write one in each box.")


class OneAlone(BadInput):
    """A merge of one statement."""

    sentence = _("Choose two statements or more to merge.")


class KindsDiffer(BadInput):
    """A barrier and a solution that are to become one."""

    sentence = _("Barriers are merged with barriers, and solutions with solutions.")


class BadNote(BadInput):
    """A note that is none of what can be chosen."""

    sentence = _("%(field)s: please choose one of the answers that are offered.")


class RefinedMeanwhile(Refused):
    """Two writers at once, or an old page."""

    sentence = _(
        "Somebody has decided on %(labels)s meanwhile. It stands as you see it now; your words are"
        " still in the form."
    )


class StatementIsGone(Refused):
    """A statement that was merged or split already."""

    sentence = _(
        "%(label)s has been merged or split. Undo that first, or decide on what came of it."
    )


class CannotBeUndone(Refused):
    """A decision on which others rest."""

    sentence = _(
        "This cannot be undone any more: later decisions rest on it, people have voted on what it"
        " made, or something is noted beside that. Take a new decision instead."
    )


class NothingToVoteOn(Refused):
    """A second round where no proposal of this kind is there."""

    sentence = _("There is nothing to vote on yet: keep, reword, merge or split a statement first.")


class NothingRefined(Refused):
    """A pack of refined statements where there is none."""

    sentence = _(
        "There is nothing in this pack yet: keep, reword, merge or split a statement first."
    )


class WayUnsaid(BadInput):
    """A decision without a decision."""

    sentence = _("Choose what to do with this statement.")


class MeaningUnsaid(BadInput):
    """A new wording of which nobody says whether the vote still speaks of it."""

    sentence = _(
        "Say whether the new words mean the same. It decides whether the vote carries over."
    )


class StatementWasUnmade(Refused):
    """A statement that a merge or a split made, after somebody undid that."""

    sentence = _(
        "This statement is there no more: somebody has undone the decision that made it. What you"
        " wrote stands below, so that you can copy it."
    )


class RecordUnsaved(BadInput):
    """Going on to a page that has no place for what was typed in the record."""

    sentence = _(
        "What you typed in the record is not saved yet, and the page of the merge has no place for"
        " it. Save it first, or take it out; then decide."
    )


class NoSectionChosen(BadInput):
    """A report of nothing."""

    sentence = _("Choose at least one section. Your introduction is still in the form.")


class ReportHasChanged(Refused):
    """Two hosts at once, or an old page."""

    sentence = _(
        "Somebody else has changed the report meanwhile. Nothing of yours was kept yet: what you"
        " typed is still in the form, and theirs stands beside it."
    )


class ReportNotFound(NotFound):
    """A report that is not published, or no more."""

    sentence = _(
        "There is no report here. It may not be published yet: ask the people who ran the workshop."
    )


class NotPublished(Refused):
    """Taking a report back that is not out."""

    sentence = _("Nothing is published, so there is nothing to withdraw.")


class NothingToReport(Refused):
    """A report before anything was revealed."""

    sentence = _("No round has been revealed yet. The report comes with the first reveal.")
