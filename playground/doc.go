// Package playground knows the small Go programs of the book and what go run
// shows of them: the snippets of the sections, content/**/_play, and the
// conformance set in testdata. Both engines of the page have to show the same.
//
// A program is NAME.go or, if it consists of tests, NAME_test.go; what go run
// or go test -v shows of it stands beside it in NAME.out. The programs print
// the same under any scheduling and on any number of processors.
package playground
