# The one entry point. `make site` and `make test` do all the set-up they need.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: help site test lint golden bench docs screenshots lock clean

help:  ## Show what there is
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/'

site: $(READY)  ## Check the exhibits and build the site into site/
	@$(BIN)/pameran build

test: lint  ## Everything that can break: style, types, layers, spelling, tests, browser
	@tools/chromium
	@$(BIN)/pytest -n 2 --dist worksteal

lint: $(READY)
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/codespell

golden: $(READY)  ## Write the golden files anew and show what changed
	@$(BIN)/pytest -q tests/golden --update-golden || true
	@git --no-pager diff --stat -- tests/golden

bench: $(READY)  ## Measure, and write tests/bench/results.md
	@$(BIN)/python tests/bench/run.py

docs: $(READY)  ## Make the generated documents anew
	@$(BIN)/python tools/architecture.py

screenshots: $(READY)  ## Take pictures of every kind of page
	@tools/chromium
	@$(BIN)/python tools/screenshots.py

lock:  ## Resolve the dependencies anew (needs uv)
	@uv pip compile pyproject.toml tools/build.in --extra test --python-version 3.11 --universal \
	  --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --quiet --upgrade \
	  --output-file requirements.lock

$(READY): requirements.lock pyproject.toml tools/setup
	@PYTHON="$(PYTHON)" tools/setup $(VENV)

clean:  ## Remove everything that was made
	rm -rf site build .cache $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis
