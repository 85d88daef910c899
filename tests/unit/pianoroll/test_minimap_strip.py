"""Where the seen part lies in the strip of the whole song, and what dragging it does."""

from __future__ import annotations

import pytest

from aiva_desktop.pianoroll.minimap import On, Strip
from aiva_desktop.pianoroll.viewport import Viewport

# 1000 px for 100,000 ticks; the roll shows 20,000 ticks from 40,000 on.
STRIP = Strip(Viewport(width=800, px_per_tick=0.04).scrolled_to(1600, 0), 100_000, 1000)


def test_the_frame_and_what_is_under_the_pointer() -> None:
    assert STRIP.frame == (400, 600)
    assert [STRIP.hit(x) for x in (300, 398, 500, 603, 700)] == [
        On.ELSEWHERE,
        On.LEFT_EDGE,
        On.FRAME,
        On.RIGHT_EDGE,
        On.ELSEWHERE,
    ]


def test_a_narrow_frame_can_still_be_dragged() -> None:
    narrow = Strip(Viewport(width=800, px_per_tick=1.0).scrolled_to(50_000, 0), 100_000, 1000)
    left, right = narrow.frame
    assert right - left == pytest.approx(8)
    assert narrow.hit((left + right) / 2) is On.FRAME


def test_scrolling_jumping_and_zooming() -> None:
    assert STRIP.scrolled(50).ticks_seen == (45_000, 65_000)
    assert STRIP.centred(200).ticks_seen == (10_000, 30_000)
    assert STRIP.centred(0).left_px == 0
    wider = STRIP.pulled(On.RIGHT_EDGE, 800)
    assert wider.ticks_seen == pytest.approx((40_000, 80_000), abs=30)
    assert STRIP.pulled(On.LEFT_EDGE, 500).ticks_seen == pytest.approx((50_000, 60_000), abs=30)
    crossed = STRIP.pulled(On.LEFT_EDGE, 900).ticks_seen
    assert crossed[0] < crossed[1] <= 60_100
