from __future__ import annotations

from aiva_desktop.playback.agenda import Agenda
from aiva_desktop.playback.messages import TimedMessage, note_off, note_on
from aiva_desktop.playback.voices import VoiceBook

ON, OFF = note_on(0, 60, 80), note_off(0, 60)


def test_an_overlapping_pitch_is_cut_and_only_the_last_off_goes_out() -> None:
    voices = VoiceBook()
    assert [voices.admit(data) for data in (ON, ON, OFF, OFF)] == [[ON], [OFF, ON], [], [OFF]]


def test_a_stray_off_is_dropped() -> None:
    assert VoiceBook().admit(OFF) == []


def test_release_all() -> None:
    voices = VoiceBook()
    for data in (ON, ON, note_on(3, 61, 1)):
        voices.admit(data)
    assert voices.release_all() == [OFF, note_off(3, 61)]
    assert voices.release_all() == []
    assert voices.admit(OFF) == []


def test_reconcile_ends_what_is_gone_and_recounts_the_rest() -> None:
    voices = VoiceBook()
    for data in (ON, ON, note_on(0, 61, 1)):
        voices.admit(data)
    assert voices.reconcile({(0, 60): 1}) == [note_off(0, 61)]
    assert voices.admit(OFF) == [OFF]


def test_agenda_orders_by_time_then_by_arrival() -> None:
    agenda = Agenda()
    for time_s, data in ((2.0, OFF), (1.0, ON), (2.0, note_on(0, 62, 1))):
        agenda.add(TimedMessage(time_s, data))
    assert agenda.next_time_s == 1.0
    assert agenda.take_due(0.9) == []
    assert [m.data for m in agenda.take_due(2.0)] == [ON, OFF, note_on(0, 62, 1)]
    assert agenda.next_time_s is None


def test_agenda_releases_what_was_heard_and_nothing_else() -> None:
    agenda = Agenda()
    agenda.add(TimedMessage(1.0, ON))
    agenda.add(TimedMessage(1.0, note_on(1, 50, 1)))
    agenda.add(TimedMessage(2.0, note_off(1, 50)))
    agenda.add(TimedMessage(3.0, OFF))
    agenda.add(TimedMessage(3.0, note_on(5, 70, 1)))
    agenda.take_due(2.5)
    assert agenda.sounding == [(0, 60)]
    silence = [bytes((0xB0 | channel, number, 0)) for channel in (0, 1) for number in (64, 123, 120)]
    assert agenda.release() == [OFF, *silence]
    assert agenda.take_due(9.0) == []
    assert agenda.release() == []


def test_the_end_of_a_note_from_before_does_not_cut_a_later_one() -> None:
    voices = VoiceBook()
    voices.expect_ends({(0, 60): 2})
    assert [voices.admit(data) for data in (ON, OFF, OFF, OFF)] == [[ON], [], [], [OFF]]


def test_of_held_notes_of_one_pitch_one_sounds_to_the_last_end() -> None:
    voices = VoiceBook()
    voices.expect_ends({(0, 60): 2})
    assert [voices.start_held(ON), voices.start_held(ON)] == [[ON], []]
    assert [voices.admit(OFF), voices.admit(OFF)] == [[], [OFF]]


def test_agenda_keeps_ons_and_offs_in_turn() -> None:
    agenda = Agenda()
    for time_s, data in ((0.0, OFF), (1.0, ON), (2.0, ON), (3.0, OFF), (4.0, OFF)):
        agenda.add(TimedMessage(time_s, data))
    heard = [(m.time_s, m.data) for m in agenda.take_due(9.0)]
    assert heard == [(1.0, ON), (2.0, OFF), (2.0, ON), (3.0, OFF)]
