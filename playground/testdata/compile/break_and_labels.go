// break, continue, goto and labels in wrong places.

package main

func main() {
	break
	for i := range 3 {
		func() { continue }()
		_ = i
	}
unused:
	for {
		break missing
	}
	goto over
	x := 1
over:
	_ = x
}
