// A panic after a fault: the signal is named at the end.

package main

func main() {
	defer func() { panic("second") }()
	var p *int
	*p = 1
}
