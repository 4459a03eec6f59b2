package inspect

import (
	"fmt"
	"strings"
)

// JSON returns the step as the page takes it. It is written by hand, since
// encoding/json would be linked into every program that looks at a channel.
func (s *Step) JSON() string {
	var o object
	o.add("seq", s.Seq)
	o.add("name", s.Name)
	o.add("line", s.Line)
	o.add("nil", s.Nil)
	o.add("qcount", s.Qcount)
	o.add("dataqsiz", s.Dataqsiz)
	o.add("sendx", s.Sendx)
	o.add("recvx", s.Recvx)
	o.add("elemsize", s.Elemsize)
	o.add("elemtype", s.Elemtype)
	o.add("closed", s.Closed)
	o.add("timer", s.Timer)
	o.add("buf", array(s.Buf, quote))
	o.add("bufOmitted", s.BufOmitted)
	o.add("recvq", array(s.Recvq, Waiter.receiver))
	o.add("recvqOmitted", s.RecvqOmitted)
	o.add("sendq", array(s.Sendq, Waiter.sender))
	o.add("sendqOmitted", s.SendqOmitted)
	o.add("fields", array(s.Fields, Field.json))
	return o.String()
}

func (w Waiter) receiver() raw {
	var o object
	o.add("goroutine", w.Goroutine)
	return o.String()
}

func (w Waiter) sender() raw {
	var o object
	o.add("goroutine", w.Goroutine)
	o.add("value", w.Value)
	return o.String()
}

func (f Field) json() raw {
	var o object
	o.add("name", f.Name)
	o.add("offset", f.Offset)
	o.add("size", f.Size)
	o.add("value", f.Value)
	return o.String()
}

// raw is text that is JSON already.
type raw = string

// list is a JSON array.
type list string

// object collects the members of a JSON object.
type object []string

// add adds a member: a string, a list, a number or a bool.
func (o *object) add(name string, value any) {
	text := fmt.Sprint(value)
	if s, ok := value.(string); ok {
		text = quote(s)
	}
	*o = append(*o, quote(name)+":"+text)
}

func (o object) String() raw { return "{" + strings.Join(o, ",") + "}" }

func array[T any](items []T, write func(T) raw) list {
	texts := make([]string, len(items))
	for i, item := range items {
		texts[i] = write(item)
	}
	return list("[" + strings.Join(texts, ",") + "]")
}

// quote writes a JSON string. Bytes that are no UTF-8 become U+FFFD.
func quote(s string) raw {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r < ' ':
			fmt.Fprintf(&b, `\u%04x`, r)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}
