"""Who should act: what the room said, in sentences."""

from collections.abc import Mapping, Sequence

from workshop.domain.acting.offers import Told
from workshop.domain.acting.tally import FEWEST, Count, Tagged, Tally
from workshop.reports.saying.names import MOST_NAMED, several
from workshop.reports.saying.numerals import number, sentence
from workshop.reports.saying.tongue import Tongue

_ = str  # marks words for translation

_TAGGED = {
    Tagged.AGREES: _("as tagged"),
    Tagged.NOT_NAMED: _("tagged, and nobody named it"),
    Tagged.NOT_TAGGED: _("not tagged"),
}


def actor_words(actor: str) -> str:
    """A name as people write it: `local-authority` is a key of a pack, `Pia's Café` is not."""
    words = actor if " " in actor else actor.replace("-", " ").replace("/", " / ")
    return sentence(words)


def actors_base(answered: int, joined: int, tongue: Tongue) -> str:
    """What it rests on: `14 of 23 who joined answered`."""
    return tongue.ngettext(
        "%(num)s of %(joined)s who joined answered",
        "%(num)s of %(joined)s who joined answered",
        answered,
        joined=joined,
    )


def actors_summary(tally: Tally, tongue: Tongue) -> str:
    """How far the room names one actor: `For three of the five, half or more name one actor.`."""
    told = [count for count in tally.counts if not count.few]
    if not told:
        return tongue.gettext("Fewer than five answered any proposal, so nothing is shown.")
    said = _how_far(told, tongue, alone=len(told) == len(tally.counts))
    if len(told) < len(tally.counts):
        said = f"{said} {tongue.gettext('Fewer than five answered the others.')}"
    return said


def _how_far(told: Sequence[Count], tongue: Tongue, *, alone: bool) -> str:
    """How far the room names one actor for proposals that five people or more answered."""
    agreed = sum(_is_clear(count) for count in told)
    if not agreed:
        return tongue.gettext("For no proposal do half of those who answered name the same actor.")
    if agreed == len(told) and alone:
        if len(told) == 1:
            return tongue.gettext("Half or more of those who answered name the same actor.")
        return tongue.gettext("For each proposal, half or more name the same actor.")
    many = {"some": number(agreed, tongue), "all": number(len(told), tongue)}
    return sentence(_some_of(agreed, many, tongue, alone=alone))


def _some_of(agreed: int, many: Mapping[str, str], tongue: Tongue, *, alone: bool) -> str:
    """For how many of them; `alone`: five people or more answered every proposal."""
    if alone:
        return tongue.ngettext(
            "for %(some)s of the %(all)s, half or more name the same actor.",
            "for %(some)s of the %(all)s, half or more name the same actor.",
            agreed,
            **many,
        )
    return tongue.ngettext(
        "for %(some)s of the %(all)s that five or more answered, half or more name one actor.",
        "for %(some)s of the %(all)s that five or more answered, half or more name one actor.",
        agreed,
        **many,
    )


def most_named(count: Count, tongue: Tongue) -> str:
    """Who was named most: `Local authority`, `Funder and union`; why nobody stands there."""
    if count.few:
        return tongue.gettext("Fewer than five answered.")
    if not count.most:
        return tongue.gettext("No actor was named.")
    if len(count.most) > MOST_NAMED:
        return tongue.gettext("Nobody more than others.")
    return several([actor_words(each.actor) for each in count.most], tongue)


def of_answers(people: int, count: Count, tongue: Tongue) -> str:
    """How many of those who answered: `9 of 14`."""
    return tongue.gettext("%(people)s of %(all)s", people=people, all=count.answered)


def tagged_words(tagged: Tagged, tongue: Tongue) -> str:
    """How an actor stands to the tags of the statement."""
    return tongue.gettext(_TAGGED[tagged])


def rest_words(count: Count, tongue: Tongue) -> str:
    """Who named somebody else, and who was not sure; empty where nobody did."""
    others, not_sure = count.others, count.not_sure
    said = [
        tongue.ngettext("%(num)s named somebody else", "%(num)s named somebody else", others)
        if others
        else "",
        tongue.ngettext("%(num)s was not sure", "%(num)s were not sure", not_sure)
        if not_sure
        else "",
    ]
    return ", ".join(filter(None, said))


def offers_words(told: Told, tongue: Tongue) -> str:
    """How many offered help, and from which groups, as far as it may be told."""
    if not told.people:
        return tongue.gettext("Nobody has offered help yet.")
    said = tongue.ngettext("%(num)s person offers help", "%(num)s people offer help", told.people)
    if not told.groups:
        return f"{said}."
    groups = [f"{tongue.gettext(name)} {people}" for name, people in told.groups]
    if told.others:
        groups.append(tongue.gettext("a few or none from each other group"))
    return f"{said}: {', '.join(groups)}."


def _is_clear(count: Count) -> bool:
    return any(each.people * 2 >= count.answered for each in count.most)


def room_named(
    named: Sequence[tuple[str, int]], answered: int, tongue: Tongue, *, fewest: int = FEWEST
) -> str:
    """Whom the room named most: `The room named: Local authority (14 of 23), Funder (9).`.

    Empty where fewer than `fewest` people answered.
    """
    if answered < max(1, fewest) or not named:
        return ""
    (first, people), *others = named[:MOST_NAMED]
    said = [
        tongue.gettext(
            "%(actor)s (%(people)s of %(answered)s)",
            actor=actor_words(first),
            people=people,
            answered=answered,
        ),
        *(f"{actor_words(actor)} ({many})" for actor, many in others),
    ]
    return tongue.gettext("The room named: %(actors)s.", actors=", ".join(said))


def help_offered(people: int, tongue: Tongue, *, fewest: int) -> str:
    """How many offered to help: a number from `fewest` people on, "some" under it."""
    if not people:
        return ""
    if people < fewest:
        return tongue.gettext("Some people offered to help.")
    return tongue.ngettext(
        "%(num)s person offered to help.", "%(num)s people offered to help.", people
    )
