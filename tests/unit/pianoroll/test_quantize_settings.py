from aiva_desktop.pianoroll.grid import Snap
from aiva_desktop.pianoroll.quantize_settings import Edges, QuantizeSettings
from aiva_desktop.score.notes import Note
from aiva_desktop.score.time import Meter, MeterChange, MeterMap

FOUR_FOUR = MeterMap()


def onsets(settings: QuantizeSettings, *ticks: int, meter: MeterMap = FOUR_FOUR) -> list[int]:
    return [note.onset for note in settings.applied(tuple(Note(tick, 60, 100) for tick in ticks), meter)]


def test_swing_makes_every_second_division_late() -> None:
    swung = QuantizeSettings(Snap.EIGHTH, swing=2 / 3)
    assert onsets(swung, 0, 250, 470, 730, 1915) == [0, 320, 480, 800, 1920]


def test_what_swings_already_stays() -> None:
    swung = QuantizeSettings(Snap.EIGHTH, swing=2 / 3)
    assert onsets(swung, 0, 320, 480, 800) == [0, 320, 480, 800]


def test_swing_counts_from_each_bar_line() -> None:
    meter = MeterMap((MeterChange(0, Meter(5, 8)), MeterChange(1200, Meter(4, 4))))
    assert onsets(QuantizeSettings(Snap.EIGHTH, swing=2 / 3), 1200, 1440, meter=meter) == [1200, 1520]


def test_triplets_and_half_strength() -> None:
    assert onsets(QuantizeSettings(Snap.EIGHTH_TRIPLET), 150, 330) == [160, 320]
    assert onsets(QuantizeSettings(Snap.EIGHTH_TRIPLET, strength=0.5), 150, 330) == [155, 325]


def test_ends_and_both() -> None:
    note = (Note(10, 60, 250),)
    ends = QuantizeSettings(Snap.EIGHTH, edges=Edges.ENDS).applied(note, MeterMap())
    both = QuantizeSettings(Snap.EIGHTH, edges=Edges.BOTH).applied(note, MeterMap())
    assert (ends[0].onset, ends[0].end) == (10, 240)
    assert (both[0].onset, both[0].end) == (0, 240)
