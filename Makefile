# The one entry point. `make site` and `make test` do all the set-up they need.
# PYTHON=python3.12 chooses the interpreter; uv is used where it is on the PATH, pip otherwise.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
NODE := tests/browser
PEERS := tests/bench/peers
NODE_READY := $(NODE)/node_modules/.ready
LIGHTHOUSE := tests/lighthouse
LIGHTHOUSE_READY := $(LIGHTHOUSE)/node_modules/.ready

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help site test lint golden bench docs screenshots lighthouse lock clean

help:  ## Show what there is
	@grep -hE '^[a-z]+:.*## ' $(firstword $(MAKEFILE_LIST)) | sed -E 's/^([a-z]+):.*## /  \1|/' | column -t -s '|' 2>/dev/null \
	  || grep -hE '^[a-z]+:.*## ' $(firstword $(MAKEFILE_LIST))

site: $(READY)  ## Check the exhibits and build the site into site/
	@$(BIN)/pameran build

test: lint $(NODE_READY)  ## Everything that can break: style, types, layers, spelling, tests, browser
	@tools/chromium
	@$(BIN)/pytest -n 2 --dist worksteal

lint: $(READY)  ## The part of `test` that runs nothing of ours
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/codespell
	@$(BIN)/zizmor --offline --quiet --pedantic .github

golden: $(READY)  ## Write the golden files anew and show what changed; read the diff
	@$(BIN)/pytest -q tests/golden --update-golden; status=$$?; \
	  git --no-pager diff --stat --patch -- tests/golden; exit $$status

bench: $(READY)  ## Measure beside others, and write tests/bench/results.md; PART=pictures for one part
	@$(BIN)/python tests/bench/run.py $(PART)

docs: $(READY)  ## Make the generated documents anew
	@$(BIN)/python tools/architecture.py
	@$(BIN)/pameran schema --out site_builder/schema

screenshots: $(READY)  ## Take pictures of every kind of page; the eight best go into docs/screenshots/
	@tools/chromium
	@$(BIN)/python tools/screenshots.py

lighthouse: $(LIGHTHOUSE_READY)  ## Measure the main pages with Lighthouse as a phone; no part of `test`
	@tools/chromium
	@$(BIN)/python tools/lighthouse.py

lock: $(READY)  ## Resolve the dependencies anew, newest versions (needs uv); no address goes into a lock
	@uv pip compile pyproject.toml tools/build.in --extra test --extra cluster \
	  --python-version 3.11 --universal --generate-hashes \
	  --no-emit-index-url --no-emit-find-links --no-header --quiet --upgrade \
	  --output-file requirements.lock
	@# npm takes over what is installed, without its hashes: so resolve from nothing.
	@for folder in $(NODE) $(LIGHTHOUSE) $(PEERS)/eleventy; do \
	  rm -rf $$folder/package-lock.json $$folder/node_modules; \
	  tools/npm $(VENV) $$folder install --package-lock-only && \
	  $(BIN)/python tools/without_funding.py $$folder/package-lock.json || exit; done
	@uv pip compile $(PEERS)/requirements.in --python-version 3.11 --universal --generate-hashes \
	  --no-emit-index-url --no-emit-find-links --no-header --quiet --upgrade \
	  --output-file $(PEERS)/requirements.lock

$(READY): requirements.lock pyproject.toml tools/setup
	@PYTHON="$(PYTHON)" tools/setup $(VENV)

$(NODE_READY): $(NODE)/package.json $(NODE)/package-lock.json $(NODE)/.npmrc tools/npm $(READY)
	@tools/npm $(VENV) $(NODE) ci
	@touch $@

$(LIGHTHOUSE_READY): $(LIGHTHOUSE)/package.json $(LIGHTHOUSE)/package-lock.json $(LIGHTHOUSE)/.npmrc tools/npm $(READY)
	@tools/npm $(VENV) $(LIGHTHOUSE) ci
	@touch $@

clean:  ## Remove everything that was made
	rm -rf site build dist .cache $(VENV) $(NODE)/node_modules $(LIGHTHOUSE)/node_modules
	rm -rf .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
