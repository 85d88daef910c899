from __future__ import annotations

from aiva_desktop.compose.candidates import PlannedBar, Provenance, Recall
from aiva_desktop.pianoroll.origin_links import MOST_LINKS, links_of
from aiva_desktop.score.notes import Note, Origin
from aiva_desktop.score.time import MeterMap

BAR = 1920
METER = MeterMap()


def origin(bar: int | None, share: float = 1.0, planned: int | None = None) -> Provenance:
    plan = PlannedBar("new") if planned is None else PlannedBar("varied", planned * BAR)
    return Provenance(plan, recall=None if bar is None else Recall(bar * BAR + 480, share))


def note(bar: int, place: int = 0, pitch: int = 60) -> Note:
    return Note(bar * BAR + 480 * place, pitch, 480, origin=Origin.ENGINE)


def test_a_note_is_linked_to_the_note_it_recalls() -> None:
    links = links_of([(note(8), origin(2, 0.75, planned=2))], METER, {2 * BAR + 480: 67})
    assert links is not None
    (link,) = links.links
    assert (link.bar, link.start_tick, link.end_tick, link.share) == (2, 2 * BAR, 3 * BAR, 0.75)
    assert link.source == (2 * BAR + 480, 67)
    assert links.words == "This note comes from bar 3 (75%); the bar was planned after bar 3, varied."


def test_a_bar_is_linked_to_all_it_recalls_the_most_first() -> None:
    notes = [
        (note(8, 0), origin(1)),
        (note(8, 1), origin(3, 0.5)),
        (note(8, 2), origin(1, 0.5)),
        (note(8, 3), origin(None)),
    ]
    links = links_of(notes, METER, {})
    assert links is not None
    assert [(link.bar, link.share) for link in links.links] == [(1, 0.375), (3, 0.125)]
    assert (links.start_tick, links.end_tick) == (8 * BAR, 9 * BAR)
    assert links.words == "These 4 notes come from bar 2 (38%), bar 4 (12%)."


def test_what_is_new_is_said_to_be() -> None:
    links = links_of([(note(8), origin(None))], METER, {})
    assert links is not None
    assert (links.links, links.words) == ((), "This note is new.")
    assert links_of([], METER, {}) is None


def test_no_more_links_than_can_be_told_apart() -> None:
    links = links_of([(note(9, place, 60 + place), origin(place)) for place in range(6)], METER, {})
    assert links is not None
    assert len(links.links) == MOST_LINKS
