.PHONY: run test bench promises clean

run:
	@packaging/run.sh

test:
	@packaging/test.sh

bench:
	@packaging/bench.sh

# make promises MIDI=FOLDER: continuations of the melodies in FOLDER, and what of their controls they break.
promises:
	@packaging/promises.sh $(MIDI)

clean:
	rm -rf .venv out build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
