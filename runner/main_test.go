package main

import "flag"

// update makes every golden test of this package rewrite what it compares:
// go test ./runner -update
var update = flag.Bool("update", false, "rewrite golden files")
