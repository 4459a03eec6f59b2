//go:build race

package blocking

const raceEnabled = true
