//go:build race

package closing

const detecting = true
