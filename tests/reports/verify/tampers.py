"""What somebody might change in a JSON file, one thing each."""

from tests.reports.verify.played import Tamper, Told


def first(told: Told) -> Told:
    """The statement on the first place."""
    found: Told = told["rounds"][0]["statements"][0]
    return found


def flip_a_vote(told: Told) -> None:
    vote = next(each for each in told["votes"] if each["answer"] == "disagree")
    vote["answer"] = "agree"


def move_a_count(told: Told) -> None:
    first(told)["counts"]["agree"] += 1


def drop_a_vote(told: Told) -> None:
    told["votes"].pop(0)


def double_a_vote(told: Told) -> None:
    told["votes"].append(dict(told["votes"][0]))


def another_statement(told: Told) -> None:
    told["votes"][0]["statement"] = "S999"


def another_round(told: Told) -> None:
    told["votes"][0]["round"] = "A round of mine"


def new_people(told: Told) -> None:
    told["votes"][0]["person"] = "P99"


def fewer_joined_by_phone(told: Told) -> None:
    told["rounds"][0]["channels"]["phone"] -= 1


def set_first(key: str, value: object) -> Tamper:
    return lambda told: first(told).__setitem__(key, value)


def within_first(key: str, part: str, value: object) -> Tamper:
    return lambda told: first(told)[key].__setitem__(part, value)


def set_round(key: str, value: object) -> Tamper:
    return lambda told: told["rounds"][0].__setitem__(key, value)


def set_seal(key: str, value: object) -> Tamper:
    return lambda told: told["rounds"][0]["seals"][-1].__setitem__(key, value)


def set_row(key: str, value: object) -> Tamper:
    return lambda told: told["chain"]["rows"][2].__setitem__(key, value)


def swap_ranks(told: Told) -> None:
    one, two = told["rounds"][0]["statements"][:2]
    one["rank"], two["rank"] = two["rank"], one["rank"]


def another_question(told: Told) -> None:
    told["rounds"][0]["question"] = "Should we not do this?"


def another_bar(told: Told) -> None:
    told["rounds"][0]["reading"]["agree"] = 60


def another_value(told: Told) -> None:
    told["rounds"][0]["ballot"]["answers"][0]["label"] = "Of course"


def drop_a_receipt(told: Told) -> None:
    told["rounds"][0]["receipts"].pop()


def another_receipt(told: Told) -> None:
    told["rounds"][0]["receipts"][0] = "0" * 32


def without_seals(told: Told) -> None:
    told["rounds"][0]["seals"] = []


def drop_row(place: int) -> Tamper:
    return lambda told: told["chain"]["rows"].pop(place)


def cut_the_end(told: Told) -> None:
    told["chain"]["rows"].pop()


def cut_the_end_and_say_so(told: Told) -> None:
    told["chain"]["rows"].pop()
    told["chain"]["length"] -= 1


def swap_rows(told: Told) -> None:
    rows = told["chain"]["rows"]
    rows[1], rows[2] = rows[2], rows[1]


def insert_a_row(told: Told) -> None:
    told["chain"]["rows"].insert(1, dict(told["chain"]["rows"][1]))


def drop_the_round(told: Told) -> None:
    told["rounds"].pop()
    told["votes"] = []


def together(*steps: Tamper) -> Tamper:
    def all_of_it(told: Told) -> None:
        for step in steps:
            step(told)

    return all_of_it
