package inspect

import (
	"errors"
	"fmt"
	"iter"
	"reflect"
	"sync/atomic"
	"unsafe"
)

// errMoved is what a look gets that does not fit together.
var errMoved = errors.New("the fields of the channel contradict len and cap: somebody else uses it at this moment, or its layout is another one; not drawn")

// maxSlots and maxWaiters bound what one step carries.
const maxSlots, maxWaiters = 64, 64

// A view reads one hchan by the names of its fields.
type view struct {
	p      unsafe.Pointer
	fields []field
}

// at returns the address of a field; nil where the release has no such field.
func (v view) at(name string) unsafe.Pointer {
	for _, f := range v.fields {
		if f.name == name {
			return unsafe.Add(v.p, f.offset)
		}
	}
	return nil
}

// word reads a field of a machine word. The load is atomic so that the compiler
// neither moves nor repeats it; it orders nothing.
func (v view) word(name string) uintptr {
	return atomic.LoadUintptr((*uintptr)(v.at(name)))
}

// waiter is what is read of one sudog.
type waiter struct {
	g, elem unsafe.Pointer
	of      unsafe.Pointer // the channel it waits on
}

// queue follows recvq or sendq from sudog to sudog, first come first.
func (v view) queue(name string, l *layout) iter.Seq[waiter] {
	return func(yield func(waiter) bool) {
		left := 1 << 20 // a list that is changed under our eyes may be a circle
		for s := loadPointer(v.at(name)); s != nil && left > 0; s = loadPointer(unsafe.Add(s, l.sudog.next)) {
			left--
			if !yield(waiter{
				g:    loadPointer(unsafe.Add(s, l.sudog.g)),
				elem: loadPointer(unsafe.Add(s, l.sudog.elem)),
				of:   loadPointer(unsafe.Add(s, l.sudog.c)),
			}) {
				return
			}
		}
	}
}

// waiting counts both queues.
func (v view) waiting(l *layout) (n int) {
	for range v.queue("recvq", l) {
		n++
	}
	for range v.queue("sendq", l) {
		n++
	}
	return n
}

func loadPointer(p unsafe.Pointer) unsafe.Pointer { return atomic.LoadPointer((*unsafe.Pointer)(p)) }

// typeAddress is the address of the runtime's description of a type, which
// hchan.elemtype holds as well: the second word of the interface.
func typeAddress(t reflect.Type) unsafe.Pointer { return (*[2]unsafe.Pointer)(unsafe.Pointer(&t))[1] }

// read fills the step from the channel ch, or says why it would be wrong.
func (s *Step) read(ch reflect.Value, l *layout) error {
	length, elem := ch.Len(), ch.Type().Elem()
	c := view{ch.UnsafePointer(), l.hchan}
	closed := atomic.LoadUint32((*uint32)(c.at("closed")))
	s.Qcount, s.Dataqsiz = int(c.word("qcount")), int(c.word("dataqsiz"))
	s.Sendx, s.Recvx = int(c.word("sendx")), int(c.word("recvx"))
	s.Elemsize = int(*(*uint16)(c.at("elemsize")))
	s.Closed = closed != 0
	timer := c.at("timer")
	s.Timer = timer != nil && loadPointer(timer) != nil

	switch {
	// A timer's channel has a buffer that len and cap do not own up to.
	case !s.Timer && (s.Dataqsiz != ch.Cap() || s.Qcount != length || s.Qcount != ch.Len()),
		closed > 1,
		s.Elemsize != int(elem.Size()),
		loadPointer(c.at("elemtype")) != typeAddress(elem),
		s.Qcount < 0, s.Qcount > s.Dataqsiz,
		s.Dataqsiz == 0 && (s.Sendx != 0 || s.Recvx != 0),
		s.Dataqsiz > 0 && (s.Sendx < 0 || s.Sendx >= s.Dataqsiz || s.Recvx < 0 || s.Recvx >= s.Dataqsiz),
		s.Dataqsiz > 0 && (s.Recvx+s.Qcount)%s.Dataqsiz != s.Sendx:
		return errMoved
	}

	buf := loadPointer(c.at("buf"))
	s.Buf = make([]string, min(s.Dataqsiz, maxSlots))
	s.BufOmitted = s.Dataqsiz - len(s.Buf)
	for i := range s.Buf {
		if s.filled(i) {
			s.Buf[i] = format(snapshot(elem, unsafe.Add(buf, i*s.Elemsize)))
		}
	}
	var err [2]error
	s.Recvq, s.RecvqOmitted, err[0] = waiters(c, "recvq", nil, l)
	s.Sendq, s.SendqOmitted, err[1] = waiters(c, "sendq", elem, l)
	s.Fields = c.describe()
	return errors.Join(err[:]...)
}

// waiters reads one queue; the values of senders are of type elem.
func waiters(c view, name string, elem reflect.Type, l *layout) (list []Waiter, omitted int, err error) {
	for w := range c.queue(name, l) {
		if w.of != c.p || w.g == nil {
			return nil, 0, errMoved
		}
		if len(list) == maxWaiters {
			omitted++
			continue
		}
		one := Waiter{Goroutine: *(*uint64)(unsafe.Add(w.g, l.goid))}
		if elem != nil && w.elem != nil {
			one.Value = format(snapshot(elem, w.elem))
		}
		list = append(list, one)
	}
	return list, omitted, nil
}

// describe lists the fields as they lie in memory.
func (v view) describe() []Field {
	list := make([]Field, len(v.fields))
	for i, f := range v.fields {
		p := unsafe.Add(v.p, f.offset)
		one := Field{Name: f.name, Offset: int(f.offset), Size: int(f.size)}
		switch {
		case f.name == "lock":
			one.Value = "runtime.mutex"
		case f.size == 1:
			one.Value = fmt.Sprint(*(*uint8)(p))
		case f.size == 2:
			one.Value = fmt.Sprint(*(*uint16)(p))
		case f.name == "closed":
			one.Value = fmt.Sprint(atomic.LoadUint32((*uint32)(p)))
		case f.name == "recvq" || f.name == "sendq":
			one.Value = pointer(loadPointer(p)) + " " + pointer(loadPointer(unsafe.Add(p, unsafe.Sizeof(p))))
		case f.name == "qcount" || f.name == "dataqsiz" || f.name == "sendx" || f.name == "recvx":
			one.Value = fmt.Sprint(atomic.LoadUintptr((*uintptr)(p)))
		default:
			one.Value = pointer(loadPointer(p))
		}
		list[i] = one
	}
	return list
}

func pointer(p unsafe.Pointer) string {
	if p == nil {
		return "nil"
	}
	return fmt.Sprintf("%p", p)
}
