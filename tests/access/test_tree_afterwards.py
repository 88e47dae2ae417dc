"""What a screen reader finds after the vote: to refine, to report, and to say who should act."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.fixtures.acting import all_say, asking, take
from tests.fixtures.acting import decided as proposed
from tests.fixtures.browsers import Watch
from tests.fixtures.decided import standing
from tests.fixtures.phones import joined
from tests.fixtures.reported import decided
from tests.fixtures.venues import Venue
from workshop.actions.entering import make_entry_link
from workshop.domain.acting.asking import AskingStep

NewPage = Callable[..., Page]


def hosting(page: Page, venue: Venue, path: str) -> Page:
    page.goto(venue.address(f"/host/enter/{make_entry_link(venue.hall)}"))
    page.goto(venue.address("/host/w/{}/" + path))
    return page


def test_the_shortlist_to_refine(venue: Venue, new_page: NewPage) -> None:
    """Each row has a tick of its own name, and says its result and what was decided in words.

    B101 is near the edge of its tier, which is drawn by chance anew for each round, and with it
    whether it is a gap.
    """
    decided(venue.room)
    desk = hosting(new_page(1280, 720), venue, "refine/")
    expect(desk.locator("body")).to_match_aria_snapshot("""
      - banner:
        - paragraph:
          - link "Back to the desk"
      - main:
        - heading "Refine" [level=1]
        - group: How this works
        - paragraph: /7 of 24 are decided\\..*/
        - navigation "Show":
          - list:
            - listitem:
              - link "All 27"
            - listitem:
              - link "Undecided 17"
        - form "Barriers":
          - heading "Barriers" [level=2]
          - heading /Clear in the first five|Still open/ [level=3]
          - list:
            - listitem:
              - paragraph:
                - checkbox "Merge B101"
              - paragraph: Barrier B101
              - paragraph:
                - link /Local economic plans .*/
              - paragraph: /\\d+ % \\d+ of \\d+ who answered; .*/
              - paragraph: /Rank 1 of 10; .*/
              - paragraph: Not decided yet
          - button "Merge the ticked ones …"
          - 'button "Vote on these again : Barriers"'
        - form "Solutions":
          - list:
            - listitem:
              - paragraph:
                - checkbox "Merge S115"
              - paragraph: Solution S115
              - paragraph:
                - link "Both of them at once."
              - paragraph: From S103 and S104
          - 'button "Vote on these again : Solutions"'
      """)


def test_a_statement_to_refine_and_a_refusal_beside_what_it_is_about(
    venue: Venue, new_page: NewPage, watch: Watch
) -> None:
    watch.expect("422")
    decided(venue.room)
    statement = standing(venue.room, "S108").statement
    desk = hosting(new_page(1280, 720), venue, f"refine/{statement.id}")
    desk.get_by_role("radio", name="Reword").check()
    desk.get_by_role("button", name="Decide").click()
    expect(desk.locator("body")).to_match_aria_snapshot("""
      - main:
        - status
        - heading /Solution S108 \\w+.*/ [level=1]
        - paragraph: Not decided yet
        - region "Decide":
          - group "What to do with it":
            - paragraph:
              - radio "Keep"
            - paragraph:
              - radio "Reword" [checked]
            - paragraph:
              - radio "Drop"
          - textbox "The new wording": /\\w+.*/
          - status:
            - paragraph: "What changes:"
            - paragraph: Nothing yet.
          - group "Does it still mean the same?":
            - alert: /Say whether the new words mean the same\\. .*/
            - paragraph:
              - radio /Yes .+/
            - paragraph:
              - radio /No .+/
          - textbox "Why"
          - button "Decide"
        - region "What the room said":
          - article "Solutions":
            - term: Rank
            - definition: /\\d+ of 14/
        - region "What people wrote"
        - region "How it came to this"
        - region "The record":
          - group: Who, where and what next 0 of 5 filled in
      """)


def test_the_report_to_choose_and_to_publish(venue: Venue, new_page: NewPage) -> None:
    decided(venue.room)
    desk = hosting(new_page(1280, 720), venue, "report/")
    desk.get_by_role("checkbox", name="Evidence").uncheck()
    desk.get_by_role("button", name="Publish").click()
    expect(desk.locator("body")).to_match_aria_snapshot("""
      - main:
        - heading "Report" [level=1]
        - status: /Published\\. .*/
        - textbox "Introduction"
        - group "Sections":
          - checkbox "Summary Each result in one sentence." [checked]
          - checkbox /How it was done .* Always in it\\./ [checked] [disabled]
          - checkbox /Evidence .*/ [checked=false]
        - button "Keep"
        - region "See it":
          - heading "See it" [level=2]
          - paragraph:
            - button "See and print the report"
          - paragraph:
            - button "Download as DOCX"
        - region "A page for each actor":
          - list:
            - listitem:
              - link "Community group"
        - region "Publish":
          - paragraph:
            - link /http.*\\/r\\/\\w+/
          - paragraph:
            - button "Publish again, as it reads now"
          - paragraph:
            - button "Withdraw it"
      """)


ASKED = """
  - status
  - banner:
    - progressbar "Answered": "0"
  - main:
    - strong: Who should act? 1 of 2
    - heading /Solution S10[12] \\w+.*/ [level=1]
    - group "Who should act on it? Up to 3.":
      - checkbox "Local authority" [checked]
      - checkbox "SME" [checked=false]
    - group: Somebody else
    - button "Save and go on"
    - button "Not sure"
  """
SAID = """
  - main:
    - 'heading "Who should act: what the room said" [level=1]'
    - paragraph: /6 of 7 who joined answered\\. .*/
    - list:
      - listitem:
        - heading /Solution S101 \\w+.*/ [level=2]
        - list:
          - listitem: Anchor institution 6 of 6
      - listitem:
        - heading /Solution S102 \\w+.*/ [level=2]
        - paragraph: Fewer than five answered, so nothing is shown.
    - paragraph:
      - link "Back"
  """
SAID_ON_THE_SCREEN = """
  - status
  - main:
    - heading /.*half or more name one actor.*/ [level=1]
    - img /QR code.*/
    - table "Who should act?":
      - rowgroup:
        - row:
          - columnheader "Name"
          - columnheader "Proposal"
          - columnheader "Most named"
          - columnheader "Named by"
      - rowgroup:
        - row:
          - cell "S101"
          - rowheader /\\w+.*/
          - cell "Anchor institution"
          - cell "6 of 6"
        - row:
          - cell "S102"
          - rowheader /\\w+.*/
          - cell "Fewer than five answered."
  """


def test_who_should_act_on_a_phone_and_on_the_screen(venue: Venue, new_page: NewPage) -> None:
    room = venue.room
    proposed(room, "S101", "S102")
    phone, screen = joined(new_page(375, 667), venue), new_page(1280, 720)
    take(room, AskingStep.OPEN)
    screen.goto(venue.address("/screen/{}/"))
    expect(screen.locator("body")).to_match_aria_snapshot("""
      - main:
        - paragraph: The proposals
        - heading "Who should act?" [level=1]
        - paragraph: "Look at your phone: name up to three for each proposal."
        - img /QR code.*/
        - paragraph: 0 of 1 have answered
      """)
    phone.goto(venue.address("/w/{}/who/"))
    phone.get_by_role("checkbox", name="Local authority").check(force=True)
    expect(phone.locator("body")).to_match_aria_snapshot(ASKED)

    people = [room.somebody() for _ in range(6)]
    all_say(room, people, "S101", asking(room).actors[0])
    take(room, AskingStep.CLOSE, AskingStep.REVEAL)
    phone.reload()
    expect(phone.locator("body")).to_match_aria_snapshot(SAID)
    screen.reload()
    expect(screen.locator("body")).to_match_aria_snapshot(SAID_ON_THE_SCREEN)
