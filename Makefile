# Everything is built by go and npm; these are names for the commands.
PORT = 1313

.PHONY: help experiments site serve test toolchains numa-vm clean
.DEFAULT_GOAL := help

help: ## list the targets
	@sed -n 's/^\([a-z-]*\):[^#]*## /\1\t/p' Makefile | while IFS="$$(printf '\t')" read -r t d; do printf '  make %-12s %s\n' "$$t" "$$d"; done

experiments: ## run what is stale on this machine, then build the site
	@status=0; go tool runner run || status=$$?; $(MAKE) --no-print-directory site || exit $$?; \
	echo 'to look at it: make serve, or serve the folder public/ by any web server'; exit $$status

site: node_modules/.package-lock.json ## build the site into public/ (GC=0 leaves the compiler out of the playgrounds)
	go tool runner site $(if $(filter 0,$(GC)),-gc=false)
	go tool hugo --cleanDestinationDir --quiet
	npx --no-install pagefind --site public --quiet

serve: ## serve the book with live reload (PORT=1313)
	go tool runner site -serve -port $(PORT)

test: node_modules/.package-lock.json ## formatting, vet on three systems, all tests in short mode
	@test -z "$$(gofmt -l content experiments playground runner)" || { gofmt -l content experiments playground runner; echo 'hint: gofmt -w the files above'; exit 1; }
	go vet ./...
	GOOS=darwin go vet ./...
	GOOS=windows go vet ./...
	GOOS=js GOARCH=wasm go vet ./playground/...
	go tool hugo version
	go tool runner site
	go test -short ./...

toolchains: ## refresh the facts of every Go release (downloads toolchains)
	go test $(addprefix ./,$(dir $(wildcard experiments/*/toolchain_test.go))) -count=1 -timeout 60m -run Toolchain -args -update

numa-vm: ## boot an emulated machine of two memory nodes and record what it says
	@command -v qemu-system-x86_64 >/dev/null || { echo 'qemu-system-x86_64 is missing: apt-get install qemu-system-x86, as root'; exit 1; }
	go test ./experiments/numa -run '^TestGuest$$' -count=1 -v -timeout 15m -args -vm

clean: ## remove what is generated; your results stay
	rm -rf .site public resources .hugo_build.lock

node_modules/.package-lock.json: package-lock.json
	@command -v npm >/dev/null || { echo 'npm is missing: install Node 20 or newer (needed to build the site, not to run experiments)'; exit 1; }
	npm ci --no-fund --no-audit
	@touch $@
