package step

import (
	"cmp"
	"debug/elf"
	"fmt"
	"slices"
	"sort"
)

// program is what an ELF file says about the code that runs.
type program struct {
	funcs    []symbol // by address
	data     []symbol // by address
	byName   map[string]uint64
	textAddr uint64
	text     []byte
}

type symbol struct {
	name       string
	start, end uint64
}

// open reads a program linked at a fixed address, as Go's are by default.
// Unlike the pclntab, the ELF symbol table has no version to know of.
func open(path string) (*program, error) {
	f, err := elf.Open(path)
	if err != nil {
		return nil, fmt.Errorf("step: %w", err)
	}
	defer f.Close()
	if f.Type != elf.ET_EXEC || f.Machine != elf.EM_X86_64 {
		return nil, fmt.Errorf("step: %s: not an x86-64 program linked at a fixed address: make it with step.Build", path)
	}
	p := &program{byName: map[string]uint64{}}
	text := f.Section(".text")
	if text == nil {
		return nil, fmt.Errorf("step: %s: no .text", path)
	}
	if p.text, err = text.Data(); err != nil {
		return nil, fmt.Errorf("step: %s: %w", path, err)
	}
	p.textAddr = text.Addr
	syms, err := f.Symbols()
	if err != nil {
		return nil, fmt.Errorf("step: %s: %w: link without -s", path, err)
	}
	for _, s := range syms {
		switch elf.ST_TYPE(s.Info) {
		case elf.STT_FUNC:
			p.funcs = append(p.funcs, symbol{s.Name, s.Value, s.Value + s.Size})
			p.byName[s.Name] = s.Value
		case elf.STT_OBJECT:
			p.data = append(p.data, symbol{s.Name, s.Value, s.Value + s.Size})
		}
	}
	byAddress := func(a, b symbol) int { return cmp.Compare(a.start, b.start) }
	slices.SortFunc(p.funcs, byAddress)
	slices.SortFunc(p.data, byAddress)
	return p, nil
}

// lookup returns the function or variable around addr and how far into it addr is.
func (p *program) lookup(addr uint64) (name string, offset uint64) {
	for _, list := range [][]symbol{p.funcs, p.data} {
		i := sort.Search(len(list), func(i int) bool { return list[i].start > addr }) - 1
		if i >= 0 && addr < list[i].end {
			return list[i].name, addr - list[i].start
		}
	}
	return "", 0
}

// code returns the bytes at pc, an instruction's at most, nil outside .text.
func (p *program) code(pc uint64) []byte {
	if pc < p.textAddr || pc >= p.textAddr+uint64(len(p.text)) {
		return nil
	}
	rest := p.text[pc-p.textAddr:]
	return rest[:min(len(rest), maxInst)]
}
