.PHONY: run test bench clean

run:
	@packaging/run.sh

test:
	@packaging/test.sh

bench:
	@packaging/bench.sh

clean:
	rm -rf .venv out build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
