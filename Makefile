# The front door. Everything is built by CMake (CMakePresets.json); these targets are the few commands a person types.
# Build folders: build/release, build/test, build/asan, build/fuzz, build/lint.
SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.NOTPARALLEL:
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help

# = where the environment may hold a variable of that name that means something else (MAIL is the mailbox).
MAIL          = examples/mail-server-upgrade.eml
PREFIX        = /usr/local
JOBS         ?= $(shell nproc)
FUZZ_SECONDS ?= 60
TESTS         = .
SHARED       ?= $(or $(GANNET_SHARED),../shared)

say = @echo "==> $(1)"
ours = git ls-files '*.cpp' '*.h'

help: ## list these targets
	@echo "Targets (variables: JOBS=$(JOBS) MAIL=$(MAIL) PREFIX=$(PREFIX) FUZZ_SECONDS=$(FUZZ_SECONDS) TESTS=regex):"
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 22

scan: release ## build the program and scan MAIL with it
	$(call say,gannet scan $(MAIL))
	@build/release/apps/gannet/gannet scan $(MAIL) || [ $$? -eq 1 ]  # 1 says that danger was found

release: dependencies-build build/release/build.ninja ## build what users run
	$(call say,building (build/release))
	@cmake --build build/release -j $(JOBS)

test: dependencies-build dependencies-test build/test/build.ninja corpora ## build and run the tests; TESTS=regex runs some of them
	$(call say,building with tests (build/test))
	@cmake --build build/test -j $(JOBS)
	$(call say,testing)
	@ctest --test-dir build/test -R '$(TESTS)' -j $(JOBS) --progress --output-on-failure --no-tests=error

bench: dependencies-build dependencies-bench dependencies-test build/test/build.ninja ## build and run the benchmarks
	$(call say,building with benchmarks (build/test))
	@cmake --build build/test -j $(JOBS)
	@for program in build/test/bench/bench_*; do \
	  [ -x "$$program" ] || continue; echo "==> $$program"; "$$program" $(BENCH_FLAGS); done

versus: release dependencies-versus ## compare with Rspamd and SpamAssassin on the corpora; VERSUS_FLAGS
	@bench/versus/run $(VERSUS_FLAGS)

eval-loco: release ## train without one corpus and try it on that, for each corpus in turn; LOCO_FLAGS
	@tools/eval-loco/run $(LOCO_FLAGS)

fuzz: dependencies-build dependencies-fuzz build/fuzz/build.ninja ## fuzz each parser for FUZZ_SECONDS, from its seeds
	$(call say,building fuzz targets (build/fuzz))
	@cmake --build build/fuzz -j $(JOBS)
	@scripts/fuzz build/fuzz $(FUZZ_SECONDS) $(JOBS)

asan: dependencies-build dependencies-test build/asan/build.ninja corpora ## run the tests under AddressSanitizer and UBSan; TESTS=regex
	$(call say,building with sanitizers (build/asan))
	@cmake --build build/asan -j $(JOBS)
	$(call say,testing with sanitizers)
	@UBSAN_OPTIONS=print_stacktrace=1 \
	  ctest --test-dir build/asan -R '$(TESTS)' -j $(JOBS) --progress --output-on-failure --no-tests=error

format: dependencies-lint ## format the C++ sources
	$(call say,clang-format)
	@$(ours) | xargs clang-format -i

format-check: dependencies-lint ## fail if a source is not formatted
	$(call say,checking the format)
	@$(ours) | xargs clang-format --dry-run -Werror

lint: dependencies-build dependencies-lint build/lint/build.ninja ## run clang-tidy over the sources
	@scripts/lint build/lint $(JOBS)

docs-check: ## check the links and commands in the Markdown files
	$(call say,checking documents)
	@python3 scripts/check-docs

install: release ## install library, headers, program and data under PREFIX
	$(call say,installing under $(DESTDIR)$(PREFIX))
	@cmake --install build/release --prefix '$(PREFIX)' >build/install.log || { cat build/install.log >&2; exit 1; }
	@echo "$$(grep -c '^-- \(Installing\|Up-to-date\)' build/install.log) files and folders; they are listed in build/install.log"

clean: ## remove the build folders that these targets made
	$(call say,removing build folders)
	@rm -rf build/release build/test build/asan build/fuzz build/lint build/*.log

# The real messages that some tests read; where they are not there, those tests say so and are skipped.
corpora:
	@if [ -x '$(SHARED)/corpora/unpack' ]; then echo "==> corpora: $$('$(SHARED)/corpora/unpack')"; \
	 else echo "==> corpora: none at $(SHARED); the tests that need them will be skipped"; fi

dependencies-%:
	@scripts/install-dependencies $*

# One configure for each preset; ninja runs CMake again when a CMake file changes.
build/%/build.ninja: CMakePresets.json
	$(call say,configuring $*)
	@mkdir -p build
	@cmake --preset $* $(CONFIGURE_FLAGS) >build/$*.configure.log 2>&1 || { cat build/$*.configure.log >&2; exit 1; }
	@touch $@

build/lint/build.ninja: CMakePresets.json
	$(call say,configuring lint)
	@mkdir -p build
	@cmake --preset dev -B build/lint -DCMAKE_CXX_COMPILER=clang++ -DGANNET_PCH=OFF >build/lint.configure.log 2>&1 || \
	  { cat build/lint.configure.log >&2; exit 1; }
	@touch $@

.PHONY: help scan release test bench versus eval-loco fuzz asan format format-check lint docs-check install clean corpora
