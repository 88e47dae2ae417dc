"""Where each page is walked to: a line a GET route, with the scenes that make its page another one.

`who:scene?query` names who looks (the keeper and a phone, if nobody is named) and in which room.
"""

from collections.abc import Mapping

Scenes = Mapping[str, tuple[str, ...]]

ONCE = ("draft",)
BALLOTS = ("agreement", "scale", "points", "ranking", "matrix")

FRONT: Scenes = {
    "/": ("stranger:", "stranger:?code=0O1I"),
    "/accessibility": ("stranger:", "stranger:?language=ur"),
    "/language": ("stranger:", "stranger:?language=ar"),
    "/j/<code>": ("stranger:draft", "stranger:invited", "stranger:ended"),
    "/j/<code>/privacy": ("stranger:draft",),
    "/i/<card>": ("stranger:invited",),
    "/nowhere": ("stranger:",),
}
PHONE: Scenes = {
    "/w/<code>/": (
        *("draft", "open", *BALLOTS, "closed", "revealed", "again", "talk", "ended", "who"),
        *("named", "observed"),
    ),
    "/w/<code>/answers": ("open", "points", "ranking", "matrix", "closed"),
    "/w/<code>/statement/<label>": ("open", "scale", "matrix", "closed", "revealed"),
    "/w/<code>/practice": ONCE,
    "/w/<code>/receipts": ("closed", "revealed"),
    "/w/<code>/suggest": ("draft", "open"),
    "/w/<code>/who/": ("who", "named"),
    "/w/<code>/who/<label>": ("who",),
    "/w/<code>/help/": ("who",),
    "/w/<code>/help/contact": ("who",),
    "/w/<code>/tablet": ("tablet:open",),
    "/w/<code>/tablet/turn": ("tablet:open",),
    "/w/<code>/tablet/<link>": ("stranger:open",),
}
DESK: Scenes = {
    "/host/w/<code>/": (
        *("draft", "open", "points", "closed", "revealed", "again", "talk", "ended", "who"),
        *("helper:open", "viewer:open"),
    ),
    "/host/w/<code>/moderate": ("draft", "open", "helper:open"),
    "/host/w/<code>/moderate/suggestions/<suggestion_id>": ("open",),
    "/host/w/<code>/show": ("open", "revealed"),
    "/host/w/<code>/paper": ("draft", "open"),
    "/host/w/<code>/paper/<round_id>": ("open", "points", "ranking", "matrix"),
    "/host/w/<code>/who/": ("draft", "who", "named"),
    "/host/w/<code>/results/<round_id>": ("closed", "revealed", "again"),
    "/host/w/<code>/export/": ("draft", "revealed"),
    "/host/w/<code>/end": ("closed",),
}
HOST: Scenes = {
    "/host/": ONCE,
    "/host/link/<link>": ("stranger:draft",),
    "/host/login": ("stranger:",),
    "/host/new": ONCE,
    "/host/new/<slug>": ONCE,
    "/host/organiser-link/<link>": ("stranger:",),
    "/host/organisers": ONCE,
    "/host/organisers/<host_id>/close": ONCE,
    "/host/packs": ONCE,
    "/host/password": ONCE,
    "/host/packs/<slug>": ONCE,
    "/host/packs/upload": ONCE,
    "/host/setup/<link>": ("stranger:",),
    "/host/w/<code>/agenda": ("draft", "revealed"),
    "/host/w/<code>/agenda/<part_id>": ("draft",),
    "/host/w/<code>/agenda/<part_id>/again": ("again",),
    "/host/w/<code>/agenda/<part_id>/delete": ONCE,
    "/host/w/<code>/agenda/round": ONCE,
    "/host/w/<code>/agenda/talk": ONCE,
    "/host/w/<code>/copy": ONCE,
    "/host/w/<code>/groups": ONCE,
    "/host/w/<code>/invitations": ("draft", "invited"),
    "/host/w/<code>/invitations/<invitation_id>": ("invited",),
    "/host/w/<code>/links": ONCE,
    "/host/w/<code>/people": ONCE,
    "/host/w/<code>/plan": ONCE,
    "/host/w/<code>/print": ("draft", "invited"),
    "/host/w/<code>/privacy": ("draft", "ended"),
    "/host/w/<code>/voices": ONCE,
}
AFTERWARDS: Scenes = {
    "/host/w/<code>/refine/": ("draft", "revealed"),
    "/host/w/<code>/refine/<statement_id>": ("revealed", "closed"),
    "/host/w/<code>/refine/lineage": ("revealed",),
    "/host/w/<code>/refine/merge": (
        "closed?statement=<statement_id>&statement=<another_id>",
        "closed",
    ),
    "/host/w/<code>/report/": ("draft", "revealed"),
    "/host/w/<code>/report/draft": ("revealed",),
    "/host/w/<code>/report/for/<actor>": ("revealed",),
    "/r/<code>": ("stranger:revealed", "stranger:draft"),
}
SCREEN: Scenes = {
    "/screen/<code>/": (
        *("draft", "invited", "open", "points", "closed", "revealed", "again", "talk", "ended"),
        *("who", "open?view=code", "open?view=timer", "open?view=blank", "named"),
    ),
}
PRINTED: Scenes = {
    "/host/w/<code>/print/ballots/<round_id>": ("open", "points", "ranking", "matrix"),
    "/host/w/<code>/print/invitations": ("invited",),
    "/host/w/<code>/print/poster": ("draft", "invited"),
    "/host/w/<code>/print/table": ONCE,
}
SURFACES: Mapping[str, Scenes] = {
    "front": FRONT,
    "phone": PHONE,
    "desk": DESK,
    "host": HOST,
    "afterwards": AFTERWARDS,
    "screen": SCREEN,
    "printed": PRINTED,
}

# GET routes that show no page of their own.
NO_PAGES = {
    "a file": {
        *("/host/w/<code>/export/chart/<round_id>/<name>.png",),
        *("/host/w/<code>/export/chart/<round_id>/<name>.svg",),
        *("/host/w/<code>/export/charts.zip", "/host/w/<code>/export/comments.csv"),
        *("/host/w/<code>/export/everything.json", "/host/w/<code>/export/pack.zip"),
        *("/host/w/<code>/export/polis.zip", "/host/w/<code>/export/ranking.csv"),
        *("/host/w/<code>/export/refinement.csv", "/host/w/<code>/export/tables.zip"),
        *("/host/w/<code>/export/votes.csv", "/host/w/<code>/export/workbook.xlsx"),
        *("/host/w/<code>/report/report.docx", "/w/<code>/receipts/<round_id>.txt"),
        *("/schemas/workshop-export-1.schema.json", "/schemas/workshop-export-2.schema.json"),
        *("/static/<digest>/<path:name>", "/robots.txt"),
    },
    "for machines": {"/healthz", "/metrics", "/live/<code>", "/live/<code>/version"},
    "leads on": {"/host/enter/<link>", "/host/w/<code>/comments"},
    "a part of a page above": {"/host/w/<code>/desk", "/screen/<code>/now"},
    "another way to write one above": {"/I/<card>", "/J/<code>", "/R/<code>"},
}
