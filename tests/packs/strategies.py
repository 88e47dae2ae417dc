"""Any valid pack at all, for hypothesis."""

from hypothesis import strategies as st

from workshop.domain.kind import Kind
from workshop.domain.pack import ClosedLists, Pack, PackStatement
from workshop.domain.translation import Translation
from workshop.packs.cells import tidy
from workshop.packs.checks import same_text_key

_anything = st.text(max_size=30).map(tidy)
_something = _anything.filter(bool)
_word = _something.filter(lambda text: "|" not in text)
_names = st.from_regex(r"[A-Za-z0-9][A-Za-z0-9._-]{0,9}", fullmatch=True)


def _lists(words: st.SearchStrategy[str]) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(words, unique=True, max_size=3).map(tuple)


def _in_order(texts: dict[str, tuple[str, bool]]) -> tuple[Translation, ...]:
    return tuple(
        Translation(language=code, text=text, machine=machine)
        for code, (text, machine) in sorted(texts.items())
    )


_spoken = st.dictionaries(
    st.sampled_from(["cy", "pl", "ar"]), st.tuples(_something, st.booleans()), max_size=2
).map(_in_order)


@st.composite
def packs(draw: st.DrawFn) -> Pack:
    names = draw(st.lists(_names, min_size=1, max_size=6, unique_by=str.casefold))
    size = len(names)
    texts = draw(st.lists(_something, min_size=size, max_size=size, unique_by=same_text_key))
    kinds = draw(st.lists(st.sampled_from(Kind), min_size=size, max_size=size))
    barriers = [name for name, kind in zip(names, kinds, strict=True) if kind is Kind.BARRIER]
    links = _lists(st.sampled_from(barriers)) if barriers else st.just(())
    statements = [
        PackStatement(
            id=name,
            kind=kind,
            text=text,
            theme=draw(_anything),
            actors=draw(_lists(_word)),
            addresses=draw(links) if kind is Kind.SOLUTION else (),
            source=draw(_anything),
            source_url=draw(st.sampled_from(["", "http://example.org", "https://ü.example/?a=1"])),
            note=draw(_anything),
            translations=draw(_spoken),
        )
        for name, kind, text in zip(names, kinds, texts, strict=True)
    ]
    return Pack(
        slug="any-pack",
        title=draw(_something),
        statements=tuple(statements),
        cautions=draw(_lists(_something)),
        lists=ClosedLists(scales=draw(_lists(_word))),
    )
