// A main that does nothing prints nothing.

package main

func main() {}
