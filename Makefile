# What you can ask for:
#
#   make demo    install ivbcore in .venv and show what it does with the example plan
#   make test    every check there is, on every Python of 3.11 or newer found here
#   make compare show which findings changed since the previous commit (BASE=... MARKDOWN=...)
#   make docs    build the documentation site in build/site
#   make bench   time the library against the alternatives
#   make lock    resolve requirements/*.txt again (UPGRADE=1 to take newer versions)
#   make clean   remove everything the targets above made
#
# A machine needs Python 3.11 or newer with pip and venv, and make; the tests also use programs of
# Debian, which `make test` installs where it may.

MAKEFLAGS += --no-builtin-rules
.DELETE_ON_ERROR:
.SECONDARY:
.PHONY: help demo test lint types imports debian pytest test-others compare docs bench lock clean

export PIP_DISABLE_PIP_VERSION_CHECK := 1
# What is compiled is kept, whatever the machine says: the tests start hundreds of processes.
unexport PYTHONDONTWRITEBYTECODE
VERSIONS := 3.11 3.12 3.13 3.14

# A command may be on the path and still not run (a pyenv shim), or run without venv (Debian).
usable = $(1) -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1
PYTHON = $(or $(shell for p in python3 $(VERSIONS:%=python%) python; do \
	if $(call usable,$$p); then echo $$p; break; fi; done),$(error no Python of 3.11 or newer with venv found))

# A version is looked for on the path, then among those that pyenv keeps off it.
python-of = $(firstword $(foreach p,python$(1) $(wildcard $(HOME)/.pyenv/versions/$(1).*/bin/python),\
	$(if $(shell $(call usable,$(p)) && echo yes),$(p))))
FOUND = $(foreach v,$(VERSIONS),$(if $(call python-of,$(v)),$(v)))
VERSION = $(shell $(PYTHON) -c 'import sys; print("%d.%d" % sys.version_info[:2])')

RUN := .venv/bin
TEST := .venv-test/bin
PLAN := examples/hellendoorn/plan.yaml
REPORT := build/hellendoorn.html

help:
	@sed -n 's/^#   //p' Makefile

demo: .venv/.installed
	@$(RUN)/ivb --version
	$(RUN)/ivb show $(PLAN) --grid
	$(RUN)/ivb check $(PLAN)
	$(RUN)/ivb agenda $(PLAN) --quarter 2024Q4
	@mkdir -p build
	$(RUN)/ivb export $(PLAN) --to html --output $(REPORT)
	@echo 'Open $(REPORT) in a browser to see the plan as council and residents do.'

# What needs one core each goes side by side; the tests use all there are.
SIDE_BY_SIDE := --jobs=2 $(if $(filter output-sync,$(.FEATURES)),--output-sync)

test:
	@$(MAKE) --no-print-directory $(SIDE_BY_SIDE) lint types imports debian \
		$(patsubst %,.venv-%/.locked,$(filter-out $(VERSION),$(FOUND)))
	@$(MAKE) --no-print-directory pytest
	@$(MAKE) --no-print-directory test-others

lint: .venv-test/.installed
	$(TEST)/ruff check .
	$(TEST)/ruff format --check .

types: .venv-test/.installed
	$(TEST)/mypy

imports: .venv-test/.installed
	$(TEST)/lint-imports

# Programs of Debian that tests use. As root on Debian they are installed; elsewhere a test that
# lacks one says so.
DEBIAN := chromium fonts-liberation libreoffice-calc poppler-utils
APT := apt-get -qq -o Dpkg::Use-Pty=0

debian:
	@missing=$$(for one in $(DEBIAN); do \
		dpkg-query -W -f '$${Status}' $$one 2>/dev/null | grep -q ' installed' || echo $$one; done); \
	if [ -n "$$missing" ] && [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
		echo "installing" $$missing; \
		$(APT) update && DEBIAN_FRONTEND=noninteractive \
			$(APT) install --yes --no-install-recommends $$missing >/dev/null; \
	fi

# A core that has nothing left to do takes over half of what waits for another.
SPREAD := -n auto --dist worksteal

pytest: .venv-test/.installed debian
	$(TEST)/python -m pytest $(SPREAD)

# On the other Pythons the built wheel is tested, not the working tree.
test-others: .venv-test/.installed
	@main=$$($(TEST)/python -c 'import sys; print("%d.%d" % sys.version_info[:2])'); \
	for version in $(FOUND); do \
		if [ $$version != $$main ]; then $(MAKE) --no-print-directory test-$$version || exit 1; fi; \
	done

test-%: .venv-%/.locked
	.venv-$*/bin/python -m pip install --quiet --force-reinstall --no-build-isolation --no-deps .
	.venv-$*/bin/python -m pytest $(SPREAD) -m "not slow and not house" --hypothesis-profile quick

# Every plan of the acceptance corpus, by an earlier version and by what is here now.
compare: .venv-test/.installed
	@$(TEST)/python -m acceptance compare $(if $(BASE),--base $(BASE)) \
		$(if $(MARKDOWN),--markdown $(MARKDOWN))

docs: .venv-test/.installed
	$(TEST)/python -m docs.make_words
	$(TEST)/python -m sphinx --quiet --fail-on-warning --keep-going -b html -c docs . build/site
	@echo "The site is in build/site/docs/index.html"

bench: .venv-test/.installed
	$(TEST)/python -m benchmarks

# Two steps: a change in pyproject.toml asks only for the second, quick one.
.venv/.locked: requirements/run.txt
	$(PYTHON) -m venv --clear .venv
	$(RUN)/python -m pip install --quiet --require-hashes -r $<
	@touch $@

# On the other Pythons much is installed and little used: what is used is compiled then.
.venv-%/.locked: requirements/test.txt
	$(if $(filter test,$*),$(PYTHON),$(call python-of,$*)) -m venv --clear .venv-$*
	.venv-$*/bin/python -m pip install --quiet --require-hashes -r $< \
		$(if $(filter test,$*),,--no-compile)
	@touch $@

%/.installed: %/.locked pyproject.toml
	$*/bin/python -m pip install --quiet --no-build-isolation --no-deps --editable .
	@touch $@

# The lock files name versions and hashes, never addresses.
UV = $(or $(shell command -v uv),.venv-lock/bin/uv)
COMPILE = $(UV) pip compile --quiet --universal --generate-hashes --no-header --no-annotate \
	--python-version 3.11 $(if $(UPGRADE),--upgrade)

lock: $(UV)
	$(COMPILE) pyproject.toml --extra test --output-file requirements/test.txt
	$(COMPILE) pyproject.toml requirements/build.in --constraints requirements/test.txt \
		--output-file requirements/run.txt
	@if grep -n '://' requirements/*.txt; then echo 'a lock file holds an address'; exit 1; fi

.venv-lock/bin/uv:
	$(PYTHON) -m venv --clear .venv-lock
	.venv-lock/bin/python -m pip install --quiet uv

clean:
	rm -rf .venv .venv-* .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis \
		.benchmarks build dist
	find . -name __pycache__ -type d -not -path './.git/*' -prune -exec rm -rf {} +
