//go:build race

package queue

// raced: the race detector is on, which makes everything slow and allocates.
const raced = true
