package main

func main() {
	println("before")
	var c chan int
	<-c
}
