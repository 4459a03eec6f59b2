/*
Runner runs this book's experiments on your machine and keeps what they saw.

Usage:

	go tool runner <command> [flags] [packages]

The commands are:

	list     list the experiments and the state of their results
	run      run stale experiments and record their results
	claims   list the claims and what each machine found
	check    report missing, stale and corrupt results, and verdicts that differ from the book
	site     write the data that Hugo reads
	doctor   say what this machine can do, and which claims use what it lacks
	selftest measure how often the timing instrument errs, and what it can see

Packages are patterns as in go, such as ./experiments/layout or
./experiments/...; without one a command means all experiments. Flags come
before packages. Type go tool runner <command> -h for a command's flags.

# Results

A run is filed under results/local, or under results/NAME with -machine NAME.
An experiment is stale when its sources, its instruments, the facts of
toolchains it reads, the Go version or the build flags have changed since; one
that the machine could not run, also when the machine is capable of something
else by now (see doctor).
Run passes over what is fresh; -f runs it all the same. A result is replaced
whole or not at all, so that stopping or killing a run loses at most the
experiment in progress. An attempt that fails is kept beside the last whole
result and never replaces it.

# Output

Messages have the form "runner: what: why", and where there is a remedy a
line "runner: hint: " with the command to type. The exit status is 0, or 1
after a finding or a failure, or 2 when the command line is wrong.
*/
package main
