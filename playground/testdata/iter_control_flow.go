// break, continue, labels, goto out, defer and return inside range over func.

package main

import "fmt"

func each(yield func(int) bool) {
	defer fmt.Println("each ends")
	for i := range 10 {
		if !yield(i) {
			return
		}
	}
}

func find(n int) (s string) {
	defer func() { s += "." }()
	for i := range each {
		defer func() { s += fmt.Sprint("d", i) }()
		if i == n {
			return fmt.Sprint("found ", i, " ")
		}
	}
	return "none "
}

func main() {
	fmt.Println(find(2))
outer:
	for i := range each {
		for j := range each {
			switch {
			case j == 1:
				continue outer
			case i == 2:
				break outer
			}
			fmt.Println(i, j)
		}
	}
	for i := range each {
		if i == 1 {
			goto end
		}
	}
end:
	fmt.Println("end")
}
