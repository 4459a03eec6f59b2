// What a wrapper hides from io.Copy
// 包装类型对 io.Copy 隐藏了什么

package main

import (
	"fmt"
	"io"
	"strings"
)

// source can move its data by itself, as a file or a connection can.
type source struct{ *strings.Reader }

func (s source) WriteTo(w io.Writer) (int64, error) {
	fmt.Println("  WriteTo: the source moves everything itself")
	return s.Reader.WriteTo(w)
}

func (s source) Read(p []byte) (int, error) {
	fmt.Println("  Read: through a buffer of io.Copy's")
	return s.Reader.Read(p)
}

// wrapped is a source of which only Read can be seen.
type wrapped struct{ io.Reader }

type sink struct{}

func (sink) Write(p []byte) (int, error) { return len(p), nil }

func main() {
	fmt.Println("a source:")
	io.Copy(sink{}, source{strings.NewReader("data")})
	fmt.Println("the same source, wrapped:")
	io.Copy(sink{}, wrapped{source{strings.NewReader("data")}})
}
