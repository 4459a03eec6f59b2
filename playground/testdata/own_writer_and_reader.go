// Types of one's own as io.Writer, io.Reader and fmt.State users.

package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"log"
	"os"
	"strings"
)

type upper struct{ w io.Writer }

func (u upper) Write(p []byte) (int, error) { return u.w.Write([]byte(strings.ToUpper(string(p)))) }

type counter int

func (c *counter) Write(p []byte) (int, error) { *c += counter(len(p)); return len(p), nil }

type slow struct {
	s string
	i int
}

func (r *slow) Read(p []byte) (int, error) {
	if r.i >= len(r.s) {
		return 0, io.EOF
	}
	p[0] = r.s[r.i]
	r.i++
	return 1, nil
}

func main() {
	var n counter
	fmt.Fprintf(io.MultiWriter(upper{os.Stdout}, &n), "hello %d %v\n", 1, []string{"x"})
	fmt.Println(n)
	sc := bufio.NewScanner(&slow{s: "a b\nc"})
	for sc.Scan() {
		fmt.Printf("%q\n", sc.Text())
	}
	b, err := io.ReadAll(io.LimitReader(&slow{s: "abcdef"}, 4))
	fmt.Println(string(b), err)
	var buf bytes.Buffer
	m, err := io.Copy(&buf, io.TeeReader(&slow{s: "copied"}, &n))
	fmt.Println(m, err, buf.String(), n)
	l := log.New(&n, "p: ", 0)
	l.Println("logged")
	fmt.Println(n)
	pr, pw := io.Pipe()
	go func() { fmt.Fprint(pw, "through a pipe"); pw.CloseWithError(errors.New("the end")) }()
	b, err = io.ReadAll(pr)
	fmt.Println(string(b), err)
}
