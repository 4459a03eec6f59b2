// Identifiers and strings beyond ASCII.

package main

import "fmt"

type 点 struct{ x, y int }

func (p 点) 和() int { return p.x + p.y }

const π = 3.14159

func main() {
	通道 := make(chan string, 1)
	通道 <- "发送 → 接收"
	fmt.Println(<-通道, 点{1, 2}.和(), π)
	é, ñ := 1, 2
	fmt.Printf("%d %T %+v\n", é+ñ, 点{}, 点{3, 4})
	fmt.Println("🙂", len("🙂"), []rune("🙂"), "\u4e16\U0001F600\x41\101")
	fmt.Printf("%c|%5s|%-5s|%q\n", '界', "界", "界", "\u2028")
}
