-- Ardour, without a window, follows the MIDI clock that it hears and tells where it is, in samples, all the time.
-- TAKE_FOLDER: a folder that is not there yet, for the session; CHASE_BPM: its tempo, until the clock says another.
-- Says "ready" on its output, and ends when TAKE_FOLDER.stop exists.
local folder, bpm, quarter = os.getenv("TAKE_FOLDER"), tonumber(os.getenv("CHASE_BPM")), 4
local LONGEST_S, NAP_US = 600, 7000

local function exists(path)
  local file = io.open(path)
  if file then file:close() end
  return file ~= nil
end

AudioEngine:set_backend("JACK", "ardour", "")
local session = create_session(folder, "chase", 48000)
assert(session, "no session was made")
local map = Temporal.TempoMap.fetch_writable()
map:set_tempo(Temporal.Tempo(bpm, bpm, quarter), Temporal.timepos_t(0))
Temporal.TempoMap.update(map)
map = nil
session:cfg():set_external_sync(true)
print("ready")
io.flush()
for _ = 1, LONGEST_S * 1000000 / NAP_US do
  if exists(folder .. ".stop") then break end
  ARDOUR.LuaAPI.usleep(NAP_US)
  print(session:transport_sample())
  io.flush()
end
close_session()
