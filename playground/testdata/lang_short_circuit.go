// && and || evaluate only what they need; calls in operands keep their order.

package main

import "fmt"

func t(s string) bool { fmt.Print(s, " "); return true }
func f(s string) bool { fmt.Print(s, " "); return false }
func n(v int) int     { fmt.Print(v, " "); return v }

func main() {
	fmt.Println(t("a") || t("b"), f("c") && t("d"))
	fmt.Println(f("e") || t("f") && f("g") || !f("h"))
	fmt.Println(n(1) + n(2)*n(3) - n(4))
	fmt.Println([]int{n(1), n(2)}[n(0)], map[int]int{n(5): n(6)}[n(5)])
	var p *struct{ ok bool }
	if p != nil && p.ok || p == nil {
		fmt.Println("safe")
	}
	x := n(9) > n(8) == (n(1) < n(2))
	fmt.Println(x)
}
