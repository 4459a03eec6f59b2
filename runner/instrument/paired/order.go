package paired

import "math/rand/v2"

// A block is 24 rounds of all four arms, as six Latin squares: within a block
// every arm stands equally often in every place and after every other, so that
// what one slice leaves behind for the next (caches, timers, frequency) falls
// on all arms alike.
//
// Controls in a third or a half of the rounds were tried first: on a busy
// machine they, not B, then decided how often a run was blind.
const (
	blockSquares  = 6
	blockRounds   = blockSquares * int(armCount)
	processBlocks = 8
	shortBlocks   = 3
)

// blockOrder returns the rounds of a block, each the order of its arms.
func blockOrder(r *rand.Rand) [][]Arm {
	var rounds [][]Arm
	for range blockSquares {
		rounds = append(rounds, latinSquare(r)...)
	}
	return rounds
}

// latinSquare returns four orders of the four arms in which each arm stands
// once in each place and follows each other arm once: the Williams square
// under a random naming of its symbols (Williams, "Experimental designs
// balanced for the estimation of residual effects of treatments", 1949).
func latinSquare(r *rand.Rand) [][]Arm {
	williams := [4][4]int{{0, 1, 3, 2}, {1, 2, 0, 3}, {2, 3, 1, 0}, {3, 0, 2, 1}}
	name := r.Perm(int(armCount))
	var rows [][]Arm
	for _, row := range williams {
		var arms []Arm
		for _, i := range row {
			arms = append(arms, Arm(name[i]))
		}
		rows = append(rows, arms)
	}
	return rows
}
