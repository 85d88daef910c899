-- Ardour, without a window, records one take of everything that its MIDI input hears.
-- TAKE_FOLDER: a folder that is not there yet, for the session. The take ends when TAKE_FOLDER.stop exists.
-- Says "rolling", then "saved" on its output. At this tempo one of the file's ticks is a tenth of a millisecond.
local folder, bpm, quarter = os.getenv("TAKE_FOLDER"), 1200, 4
local LONGEST_S, NAP_US = 600, 100000

local function tell(word) print(word) io.flush() end

local function exists(path)
  local file = io.open(path)
  if file then file:close() end
  return file ~= nil
end

AudioEngine:set_backend("JACK", "ardour", "")
local session = create_session(folder, "take", 48000)
assert(session, "no session was made")

local map = Temporal.TempoMap.fetch_writable()
map:set_tempo(Temporal.Tempo(bpm, bpm, quarter), Temporal.timepos_t(0))
Temporal.TempoMap.update(map)
map = nil

local midi_in = ARDOUR.ChanCount(ARDOUR.DataType("midi"), 1)
local made = session:new_midi_track(midi_in, midi_in, true, ARDOUR.PluginInfo(), nil, nil, 1, "heard",
  ARDOUR.PresentationInfo.max_order, ARDOUR.TrackMode.Normal, true)
made:front():to_track():rec_enable_control():set_value(1, PBD.GroupControlDisposition.NoGroup)
session:maybe_enable_record()
session:goto_start()
session:request_roll(ARDOUR.TransportRequestSource.TRS_UI)

while session:transport_sample() <= 0 do ARDOUR.LuaAPI.usleep(NAP_US) end
tell("rolling")
for _ = 1, LONGEST_S * 1000000 / NAP_US do
  if exists(folder .. ".stop") then break end
  ARDOUR.LuaAPI.usleep(NAP_US)
end
session:request_stop(false, false, ARDOUR.TransportRequestSource.TRS_UI)
while session:transport_rolling() do ARDOUR.LuaAPI.usleep(NAP_US) end
-- The butler writes what was recorded a moment after the stop.
ARDOUR.LuaAPI.usleep(2000000)
session:save_state("")
tell("saved")
close_session()
