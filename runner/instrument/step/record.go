package step

// object is a watched object of the program.
type object struct {
	name   string
	addr   uint64
	fields []Field
}

// recorder makes a region of the states of a thread. Everything that it
// attributes it does from these, so a recording can be read again anywhere.
type recorder struct {
	lookup  func(pc uint64) (string, uint64)
	code    func(pc uint64) []byte
	objects []object
	cache   map[uint64]*decoded // by PC: nothing rewrites code
	seen    func(*registers)    // called with every state, if set
	region  *Region
	depth   int
}

func (r *recorder) begin(name string) {
	r.region, r.depth = &Region{Name: name}, 0
}

// step takes the registers before an instruction is executed.
func (r *recorder) step(regs *registers) {
	if r.seen != nil {
		r.seen(regs)
	}
	d := r.cache[regs.PC]
	if d == nil {
		v := decode(r.code(regs.PC), regs.PC, r.lookup)
		d = &v
		r.cache[regs.PC] = d
	}
	insts := r.region.Insts
	if n := len(insts); n > 0 && d.rep && insts[n-1].PC == regs.PC {
		insts[n-1].Times++
		r.access(&insts[n-1], d, regs)
		return
	}
	in := Inst{PC: regs.PC, Text: d.text, Depth: r.depth, Times: 1, Locked: d.locked, Atomic: d.atomic, NOP: d.nop, Opaque: d.opaque}
	in.Func, in.Offset = r.lookup(regs.PC)
	r.access(&in, d, regs)
	r.region.Insts = append(insts, in)
	r.depth += d.turn
}

// end drops the last instruction, the CALL of stepEnd, and returns the region.
func (r *recorder) end() Region {
	done := *r.region
	if n := len(done.Insts); n > 0 {
		done.Insts = done.Insts[:n-1]
	}
	r.region = nil
	return done
}

// access notes the fields that the instruction's operands cover.
func (r *recorder) access(in *Inst, d *decoded, regs *registers) {
	for _, s := range d.spans(regs) {
		for _, o := range r.objects {
			covered := false
			end := o.addr
			for _, f := range o.fields {
				from := o.addr + uint64(f.Offset)
				end = max(end, from+uint64(f.Size))
				if f.Size > 0 && s.addr < from+uint64(f.Size) && from < s.addr+s.size {
					in.note(Access{o.name, f.Name, s.read, s.write})
					covered = true
				}
			}
			if !covered && o.addr <= s.addr && s.addr < end {
				in.note(Access{o.name, "", s.read, s.write})
			}
		}
	}
}

// note adds an access, or widens the one to the same field.
func (in *Inst) note(a Access) {
	for i := range in.Accesses {
		if b := &in.Accesses[i]; b.Object == a.Object && b.Field == a.Field {
			b.Read, b.Write = b.Read || a.Read, b.Write || a.Write
			return
		}
	}
	in.Accesses = append(in.Accesses, a)
}
