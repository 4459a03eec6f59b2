// How many items "below 0.003 %" takes
// “低于 0.003 %”要查多少条

package main

import (
	"fmt"
	"math"
)

func main() {
	for _, percent := range []float64{1, 0.1, 0.003} {
		rate := percent / 100
		// With n items checked and no error found, the rate is below this
		// one at 95 % confidence as soon as (1-rate)^n is at most 5 %.
		n := math.Ceil(math.Log(0.05) / math.Log1p(-rate))
		fmt.Printf("below %v %%: %.0f items without an error, roughly %.0f\n",
			percent, n, 3/rate) // the rule of three
	}
}
