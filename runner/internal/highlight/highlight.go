// Package highlight colours source text: it turns code into HTML with the class
// names of Chroma's stylesheets, line by line, so that a page can put each line
// where it wants it.
//
// The lexers of Go's assembly language and of gdb sessions are defined here, in
// Chroma's XML format; Chroma has neither.
package highlight

import (
	"embed"
	"fmt"
	"html"
	"slices"
	"strings"
	"sync"

	"github.com/alecthomas/chroma/v2"
	"github.com/alecthomas/chroma/v2/lexers"
)

//go:embed goasm.xml gdb.xml
var definitions embed.FS

// languages are made on first use: most commands colour nothing.
var languages = map[string]func() (chroma.Lexer, error){
	"go":    sync.OnceValues(func() (chroma.Lexer, error) { return chroma.Coalesce(lexers.Go), nil }),
	"goasm": sync.OnceValues(func() (chroma.Lexer, error) { return define("goasm.xml") }),
	"gdb":   sync.OnceValues(func() (chroma.Lexer, error) { return define("gdb.xml") }),
	"text":  sync.OnceValues(func() (chroma.Lexer, error) { return lexers.Fallback, nil }),
}

func define(name string) (chroma.Lexer, error) {
	lexer, err := chroma.NewXMLLexer(definitions, name)
	if err != nil {
		return nil, fmt.Errorf("reading lexer %s: %w", name, err)
	}
	return chroma.Coalesce(lexer), nil
}

// Lines returns the HTML of each line of code, in order and without its newline:
// spans with Chroma's short class names ("k", "nf", "c1", …) around escaped text,
// nothing around the whole. lang is go, goasm, gdb or text. A newline at the end
// of the code ends its last line and starts none; line ends of Windows count as one,
// and what is not UTF-8 becomes U+FFFD.
func Lines(lang, code string) ([]string, error) {
	get, ok := languages[lang]
	if !ok {
		return nil, fmt.Errorf("highlighting: no language %q: have %s", lang, strings.Join(names(), ", "))
	}
	if code == "" {
		return nil, nil
	}
	lexer, err := get()
	if err != nil {
		return nil, err
	}
	code = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(strings.ToValidUTF8(code, "\uFFFD"))
	code = strings.TrimSuffix(code, "\n") + "\n" // lexers like to see the end of a line
	tokens, err := lexer.Tokenise(nil, code)
	if err != nil {
		return nil, fmt.Errorf("highlighting as %s: %w", lang, err)
	}
	var lines []string
	for _, line := range chroma.SplitTokensIntoLines(tokens.Tokens()) {
		var b strings.Builder
		for _, token := range line {
			write(&b, token)
		}
		lines = append(lines, b.String())
	}
	return lines, nil
}

// write appends a token that is part of one line. Chroma's own formatter does
// the same, but numbers or wraps lines on the way.
func write(b *strings.Builder, token chroma.Token) {
	text := html.EscapeString(strings.TrimSuffix(token.Value, "\n"))
	if text == "" {
		return
	}
	if c := class(token.Type); c != "" {
		fmt.Fprintf(b, `<span class="%s">%s</span>`, c, text)
		return
	}
	b.WriteString(text)
}

// class is the token's name in a stylesheet: its own, or that of what it is a kind of.
func class(t chroma.TokenType) string {
	for ; t != 0; t = t.Parent() {
		if c, ok := chroma.StandardTypes[t]; ok {
			return c
		}
	}
	return chroma.StandardTypes[t]
}

func names() []string {
	var list []string
	for name := range languages {
		list = append(list, name)
	}
	slices.Sort(list)
	return list
}
