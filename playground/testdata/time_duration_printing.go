// Durations and dates: printing, arithmetic, parsing.

package main

import (
	"fmt"
	"math"
	"time"
)

func main() {
	for _, d := range []time.Duration{0, 1, 1500, 2 * time.Millisecond, 90 * time.Second, 36*time.Hour + 5*time.Minute, -time.Second, math.MaxInt64} {
		fmt.Print(d, " ")
	}
	fmt.Println()
	d := 3661500 * time.Millisecond
	fmt.Println(d.Hours() > 1, d.Minutes(), d.Round(time.Minute), d.Truncate(time.Hour), d.Milliseconds())
	p, err := time.ParseDuration("1h15m30.918s")
	fmt.Println(p, err)
	_, err = time.ParseDuration("1x")
	fmt.Println(err)
	t := time.Date(2024, time.February, 28, 23, 30, 0, 0, time.UTC)
	u := t.Add(45 * time.Minute)
	fmt.Println(u, u.Weekday(), u.YearDay(), u.Sub(t), t.Before(u), u.Format(time.RFC3339), t.AddDate(0, 0, 2).Format("Jan 2 2006"))
	q, err := time.Parse("2006-01-02", "2024-13-01")
	fmt.Println(q.IsZero(), err)
	fmt.Printf("%v %d %s %T\n", time.Second, time.Second, time.Month(5), time.Saturday)
	const timeout = 2 * time.Second
	n := 3
	fmt.Println(timeout*time.Duration(n), timeout/2)
}
