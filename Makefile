.PHONY: run test bench promises round-trip translations clean

run:
	@packaging/run.sh

test:
	@packaging/test.sh

bench:
	@packaging/bench.sh

# make promises MIDI=FOLDER: continuations of the melodies in FOLDER, and what of their controls they break.
promises:
	@packaging/promises.sh $(MIDI)

# New texts into resources/translations/*.ts, and those compiled for the app.
translations:
	@packaging/translations.sh

# make round-trip MIDI=FOLDER: every MIDI file in FOLDER opened, saved, opened again, and compared.
round-trip:
	@packaging/round_trip.sh $(MIDI)

clean:
	rm -rf .venv out build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
