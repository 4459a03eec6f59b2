package inspect

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// A Step is what one look at a channel found.
type Step struct {
	Seq  int // 1, 2, … in the order in which steps were drawn
	Line int // of the program, 0 where it is not known
	Name string
	Nil  bool // a nil channel has no hchan: the rest is zero

	Qcount, Dataqsiz, Sendx, Recvx int
	Elemsize                       int
	Elemtype                       string
	Closed                         bool
	Timer                          bool // of package time: since Go 1.23 len and cap are 0 whatever the buffer holds

	Buf        []string // slot by slot, "" where nothing is stored
	BufOmitted int      // slots that Buf leaves out, for a long ring

	Recvq, Sendq               []Waiter // first come first
	RecvqOmitted, SendqOmitted int
	Fields                     []Field // all of hchan, by offset
}

// A Waiter is a goroutine in a queue of the channel.
type Waiter struct {
	Goroutine uint64
	Value     string // of a sender: what it offers
}

// A Field is a field of hchan.
type Field struct {
	Name         string
	Offset, Size int
	Value        string
}

// filled reports whether slot i holds an element.
func (s *Step) filled(i int) bool {
	return (i-s.Recvx+s.Dataqsiz)%s.Dataqsiz < s.Qcount
}

// width is how many columns the drawing may take, cell how many characters of
// a value a slot shows.
const width, cell = 60, 12

// String draws the channel. It holds no address and no number of a goroutine,
// so that the same state gives the same text in every run.
func (s *Step) String() string {
	var b strings.Builder
	if s.Nil {
		fmt.Fprintf(&b, "%s  nil: there is no hchan\n", s.Name)
		return b.String()
	}
	fmt.Fprintf(&b, "%s  qcount %d  dataqsiz %d", s.Name, s.Qcount, s.Dataqsiz)
	if s.Dataqsiz > 0 {
		fmt.Fprintf(&b, "  sendx %d  recvx %d", s.Sendx, s.Recvx)
	}
	closed := 0
	if s.Closed {
		closed = 1
	}
	fmt.Fprintf(&b, "  closed %d\n", closed)
	if s.Timer {
		b.WriteString("  timer  len and cap answer 0\n")
	}
	s.drawBuf(&b)
	if n := len(s.Recvq) + s.RecvqOmitted; n > 0 {
		fmt.Fprintf(&b, "  recvq  %d waiting\n", n)
	}
	if n := len(s.Sendq) + s.SendqOmitted; n > 0 {
		values := make([]string, len(s.Sendq))
		for i, w := range s.Sendq {
			values[i] = w.Value
		}
		line := fmt.Sprintf("  sendq  %d waiting: %s", n, strings.Join(values, ", "))
		if s.SendqOmitted > 0 {
			line += ", …"
		}
		b.WriteString(clip(line, width) + "\n")
	}
	return b.String()
}

// drawBuf draws the ring, row by row, with marks below the slots that sendx and
// recvx name.
func (s *Step) drawBuf(b *strings.Builder) {
	wide := 1
	for i := range s.Buf {
		wide = max(wide, utf8.RuneCountInString(clip(s.Buf[i], cell)))
	}
	const lead = "  buf    "
	row := max(1, (width-len(lead)-1)/(wide+3))
	for from := 0; from < len(s.Buf); from += row {
		slots, marks := lead, strings.Repeat(" ", len(lead))
		if from > 0 {
			slots = strings.Repeat(" ", len(lead))
		}
		for i := from; i < min(from+row, len(s.Buf)); i++ {
			text := "."
			if s.filled(i) {
				text = clip(s.Buf[i], cell)
			}
			slots += "| " + pad(text, wide+1)
			marks += "  " + pad(s.mark(i), wide+1)
		}
		b.WriteString(slots + "|\n")
		if marks = strings.TrimRight(marks, " "); marks != "" {
			b.WriteString(marks + "\n")
		}
	}
	if s.BufOmitted > 0 {
		fmt.Fprintf(b, "         and %d more slots\n", s.BufOmitted)
	}
}

func (s *Step) mark(i int) (m string) {
	if i == s.Recvx {
		m = "r"
	}
	if i == s.Sendx {
		m += "s"
	}
	return m
}

// pad fills s up to n columns.
func pad(s string, n int) string { return s + strings.Repeat(" ", n-utf8.RuneCountInString(s)) }
