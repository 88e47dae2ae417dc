"""What a screen reader finds: names, roles and states of what people vote, steer and read with."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.access.keys import wait_at
from tests.fixtures.browsers import Watch
from tests.fixtures.groups import add_groups
from tests.fixtures.outboxes import NO_NETWORK, ONE_KEPT, cut, mend
from tests.fixtures.phones import joined
from tests.fixtures.repeats import agreeing, hand_in
from tests.fixtures.rounds import BALLOTS, of, open_round, take
from tests.fixtures.venues import Venue
from workshop.actions.entering import make_entry_link
from workshop.domain.kind import Kind
from workshop.domain.round import RoundStep

NewPage = Callable[..., Page]

CARDS = {
    "agreement": """
      - banner:
        - progressbar "Answered": "0"
        - 'link "Language: English"'
      - main:
        - strong: 1 of 3
        - heading /Solution S10[123] \\w+.*/ [level=1]
        - group "What should come first?":
          - button "Agree"
          - button "Not sure"
          - button "Disagree"
        - link "My answers"
      """,
    "matrix": """
      - main:
        - heading /Solution S10[123] \\w+.*/ [level=1]
        - paragraph: What should come first?
        - group "How much would it change?":
          - radio "1 little"
          - radio "2"
          - radio "3"
          - radio "4"
          - radio "5 a lot"
        - group "How easy is it to do?":
          - radio "1 hard"
          - radio "5 easy"
        - button "Not my field"
        - button "Save"
      """,
    "points": """
      - main:
        - heading "What should come first?" [level=1]
        - list:
          - listitem:
            - text: /Solution S10[123] \\w+.*/
            - button /One point less for S10[123]/ [disabled]
            - textbox /Points for S10[123]/: "0"
            - button /One point more for S10[123]/
        - paragraph:
          - button "I abstain from this vote"
        - paragraph: 10 of 10 points left
        - paragraph
        - button "Done"
      """,
    "ranking": """
      - main:
        - heading "What should come first?" [level=1]
        - heading "The statements" [level=2]
        - list:
          - listitem:
            - button /Solution S10[123] \\w+.* Make it 1st/
        - paragraph:
          - button "I abstain from this vote"
        - paragraph: 0 of 3 places taken
        - paragraph
        - link "Done"
      """,
}


@pytest.mark.parametrize("ballot", CARDS)
def test_each_ballot(venue: Venue, new_page: NewPage, ballot: str) -> None:
    open_round(venue.room, BALLOTS[ballot], most=3)
    phone = joined(new_page(375, 667), venue)
    expect(phone.locator("body")).to_match_aria_snapshot(CARDS[ballot])


def test_an_answer_that_was_given_is_pressed_and_its_words_say_so(
    venue: Venue, new_page: NewPage, watch: Watch
) -> None:
    """Also what is said: kept on this phone without a network, and saved when it is back."""
    watch.tolerate(*NO_NETWORK)
    open_round(venue.room, BALLOTS["agreement"], most=2)
    phone = joined(new_page(375, 667), venue)
    label = phone.locator("h1 .tag").inner_text()
    cut(phone)
    phone.get_by_role("button", name="Agree", exact=True).click()
    expect(phone.get_by_role("status").first).to_have_text(ONE_KEPT)
    mend(phone)
    expect(phone.get_by_role("status").first).to_have_text("Sent.", timeout=15_000)
    wait_at(phone, "h1")
    phone.goto(venue.address("/w/{}/statement/" + label))
    expect(phone.locator("#vote")).to_match_aria_snapshot("""
      - group "What should come first?":
        - button "Agree Your answer" [pressed]
        - button "Not sure"
        - button "Disagree"
      """)


def test_the_desk_and_the_result_on_the_screen(venue: Venue, new_page: NewPage) -> None:
    round_ = open_round(venue.room, BALLOTS["agreement"], most=2)
    desk = new_page(1280, 720)
    desk.goto(venue.address(f"/host/enter/{make_entry_link(venue.hall)}"))
    desk.goto(venue.address("/host/w/{}/"))
    expect(desk.locator("body")).to_match_aria_snapshot("""
      - banner:
        - heading "An evening on plans" [level=1]
        - button "Keys ?"
      - status
      - main:
        - navigation "Agenda":
          - list "Agenda"
        - 'region "Vote: Once more. Voting is open."':
          - 'heading "Vote: Once more. Voting is open." [level=2]'
          - button /Close voting .*/
          - 'group /Show on the screen now: .*/':
            - button "Vote R" [pressed]
            - button "Statement S"
            - button "Blank B"
        - 'region /The room sees now: .*/':
          - 'img /The screen shows: .*/'
      """)
    people = [venue.room.somebody() for _ in range(7)]
    hand_in(venue.room, round_, people, agreeing(of(venue.room, round_), [7, 2]))
    take(venue.room, round_, RoundStep.CLOSE, RoundStep.REVEAL)
    desk.goto(venue.address("/screen/{}/"))
    expect(desk.locator("body")).to_match_aria_snapshot("""
      - status
      - main:
        - heading [level=1]
        - img /QR code.*/
        - table "Results":
          - rowgroup:
            - row:
              - columnheader "Rank"
              - columnheader "Name"
              - columnheader "Statement"
              - columnheader "Agree"
              - columnheader "Not sure"
              - columnheader "Disagree"
          - rowgroup:
            - row /1 S101 .* 7 0 0 .*/:
              - cell "1"
              - rowheader /.+/
            - row /2 S102 .* 2 0 5 .*/
      - navigation "This screen":
        - link "Large code Q"
      """)


def test_a_shared_tablet_from_waiting_to_the_hand_over(venue: Venue, new_page: NewPage) -> None:
    add_groups(venue.room, "Councillor", "Resident")
    tablet = new_page(768, 1024)
    tablet.goto(venue.address(f"/host/enter/{make_entry_link(venue.hall)}"))
    tablet.goto(venue.address("/host/w/{}/paper"))
    tablet.get_by_role("link", name="Share the device you are looking at").click()
    tablet.get_by_role("button", name="Share this device").click()
    expect(tablet.locator("body")).to_match_aria_snapshot("""
      - banner:
        - 'link "Language: English"'
      - main:
        - heading "Voting is not open now." [level=1]
        - paragraph: /.* it changes by itself when the next vote opens./
        - paragraph:
          - link "Your data"
      - contentinfo:
        - link "Accessibility"
      """)
    venue.room.step(Kind.BARRIER, RoundStep.OPEN)
    tablet.reload()
    expect(tablet.locator("body")).to_match_aria_snapshot("""
      - main:
        - paragraph: Vote here, one after the other
        - heading "Does this hold us back here?" [level=1]
        - paragraph: 10 statements. No name. Nobody after you sees your answers.
        - paragraph:
          - 'link "Next person: start"'
      """)
    tablet.get_by_role("link", name="Next person: start").click()
    expect(tablet.locator("body")).to_match_aria_snapshot("""
      - main:
        - heading "Your turn" [level=1]
        - group "Which group are you in?":
          - button "Councillor"
          - button "Resident"
        - paragraph:
          - button "I prefer not to say"
        - paragraph:
          - link "Back to the start"
      """)
    tablet.get_by_role("button", name="Resident").click()
    expect(tablet.locator("body")).to_match_aria_snapshot("""
      - status
      - banner:
        - progressbar "Answered": "0"
      - main:
        - strong: 1 of 10
        - heading /Barrier B1\\d+ \\w+.*/ [level=1]
        - group "Does this hold us back here?":
          - button "A lot"
          - button "A little"
          - button "No"
          - button "Not sure"
        - link "My answers"
      - region "Hand over to the next person":
        - button "I have finished"
      """)
    tablet.get_by_role("link", name="My answers").click()
    expect(tablet.locator("body")).to_match_aria_snapshot("""
      - main:
        - heading [level=1]
      - region "Hand over to the next person":
        - button "Hand over to the next person"
        - paragraph: Your answers are kept, and nobody after you can see them.
      """)
