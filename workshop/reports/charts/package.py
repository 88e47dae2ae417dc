"""All charts of a workshop in one file: each as SVG and as PNG, in the order of the rounds."""

import io
import re
import unicodedata
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from workshop.reports.charts.charts import Chart
from workshop.reports.charts.png import png
from workshop.reports.charts.svg import svg

_MOST_LETTERS = 40
_SAME_TIME = (1980, 1, 1, 0, 0, 0)  # the same votes give the same file


@dataclass(frozen=True, slots=True, kw_only=True)
class Slides:
    """The charts of one round, and its title."""

    title: str
    charts: tuple[Chart, ...]


def charts_zip(
    rounds: Sequence[Slides], *, run: Callable[[Callable[[], bytes]], bytes] | None = None
) -> bytes:
    """Return the zip. `run` runs the work of one file, so that others get their turn between."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        for name, work in _files(rounds):
            content = run(work) if run else work()
            package.writestr(zipfile.ZipInfo(name, _SAME_TIME), content, _packing(name))
    return file.getvalue()


def _files(rounds: Sequence[Slides]) -> list[tuple[str, Callable[[], bytes]]]:
    numbered = [(slides.title, chart) for slides in rounds for chart in slides.charts]
    return [
        (f"{place:02}-{_file_name(title, chart.name)}.{suffix}", _writing(chart, suffix))
        for place, (title, chart) in enumerate(numbered, start=1)
        for suffix in WRITERS
    ]


WRITERS: dict[str, Callable[[Chart], bytes]] = {
    "svg": lambda chart: svg(chart.drawing),
    "png": lambda chart: png(chart.drawing),
}


def _writing(chart: Chart, suffix: str) -> Callable[[], bytes]:
    return lambda: WRITERS[suffix](chart)


def _packing(name: str) -> int:
    return zipfile.ZIP_DEFLATED if name.endswith(".svg") else zipfile.ZIP_STORED


def _file_name(title: str, name: str) -> str:
    letters = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode()
    words = "-".join(re.findall(r"[a-z0-9]+", letters.lower()))[:_MOST_LETTERS].strip("-")
    return "-".join(filter(None, (words, name)))
