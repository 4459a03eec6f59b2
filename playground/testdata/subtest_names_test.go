// Names of subtests: spaces become underscores, what cannot be printed is quoted, and repetitions are counted.

package main

import "testing"

func TestNames(t *testing.T) {
	for _, name := range []string{"a b", "a", "a", "a#01", "", "通道", "tab\there", "new\nline", "a/b"} {
		t.Run(name, func(t *testing.T) { t.Log(t.Name()) })
	}
}
