package profile

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"sync"
	"time"

	"github.com/google/pprof/driver"
	"github.com/google/pprof/profile"
)

// driving lets one call into pprof's driver go on at a time: it keeps its
// configuration in package variables.
var driving sync.Mutex

// A client has pprof's own commands and web interface work on a profile in
// this process: no socket, no browser, no tool, no network.
type client struct {
	proto   *profile.Profile
	sources []string // folders to look for source files in
	log     []string // what pprof complained of
}

// drive runs pprof with the arguments; serve, where not nil, gets the handlers
// of its web interface, and out what a report writes.
func (c *client) drive(args []string, out io.Writer, serve func(map[string]http.Handler) error) error {
	driving.Lock()
	defer driving.Unlock()
	c.log = nil
	// Without trim_path pprof guesses which part of a path to leave out.
	args = append(args, "-symbolize=none", "-trim_path=/nowhere", "-source_path="+strings.Join(c.sources, string(listSeparator)), "profile")
	err := driver.PProf(&driver.Options{
		Flagset: newFlags(args),
		Fetch:   c, Sym: c, Obj: noBinary{}, UI: c,
		Writer:        writer{out},
		HTTPTransport: offline{},
		HTTPServer:    func(a *driver.HTTPServerArgs) error { return serve(a.Handlers) },
	})
	if err != nil {
		return fmt.Errorf("pprof: %w", err)
	}
	return nil
}

// get returns a page of the web interface.
func (c *client) get(handlers map[string]http.Handler, view string, query url.Values) ([]byte, error) {
	h := handlers["/"+view]
	if h == nil {
		return nil, fmt.Errorf("pprof: its web interface has no page %s", view)
	}
	r := httptest.NewRecorder()
	h.ServeHTTP(r, httptest.NewRequest(http.MethodGet, "/"+view+"?"+query.Encode(), nil))
	if r.Code != http.StatusOK {
		return nil, fmt.Errorf("pprof: page %s: %s: %s", view, http.StatusText(r.Code), strings.TrimSpace(r.Body.String()))
	}
	return r.Body.Bytes(), nil
}

// dot returns the call graph in Graphviz's language, cut down to what matters.
func (c *client) dot(sampleType string) (string, error) {
	var b bytes.Buffer
	err := c.drive([]string{"-dot", "-output=graph", "-sample_index=" + sampleType}, &b, nil)
	return b.String(), err
}

// Fetch gives pprof the profile; it may change what it gets.
func (c *client) Fetch(string, time.Duration, time.Duration) (*profile.Profile, string, error) {
	return c.proto.Copy(), "", nil // an address would make it "remote", to be kept in the user's home
}

// Symbolize does nothing: Go's profiles carry their names.
func (c *client) Symbolize(string, driver.MappingSources, *profile.Profile) error { return nil }

func (c *client) Print(...any)                        {}
func (c *client) PrintErr(args ...any)                { c.log = append(c.log, strings.TrimSpace(fmt.Sprint(args...))) }
func (c *client) ReadLine(string) (string, error)     { return "", io.EOF }
func (c *client) IsTerminal() bool                    { return false }
func (c *client) WantBrowser() bool                   { return false }
func (c *client) SetAutoComplete(func(string) string) {}

var errNoBinary = errors.New("the program that was profiled is not kept")

// noBinary stands for the program, which is gone: pprof shows sources without
// instructions then.
type noBinary struct{}

func (noBinary) Open(string, uint64, uint64, uint64, string) (driver.ObjFile, error) {
	return nil, errNoBinary
}

func (noBinary) Disasm(string, uint64, uint64, bool) ([]driver.Inst, error) {
	return nil, errNoBinary
}

type offline struct{}

func (offline) RoundTrip(*http.Request) (*http.Response, error) {
	return nil, errors.New("no network here")
}

type writer struct{ io.Writer }

func (w writer) Open(string) (io.WriteCloser, error) { return w, nil }
func (writer) Close() error                          { return nil }

// flags is a flag set as pprof wants it.
type flags struct {
	*flag.FlagSet
	args []string
}

func newFlags(args []string) *flags {
	f := &flags{flag.NewFlagSet("pprof", flag.ContinueOnError), args}
	f.SetOutput(io.Discard)
	return f
}

func (f *flags) StringList(name, def, usage string) *[]*string {
	return &[]*string{f.String(name, def, usage)}
}

func (f *flags) ExtraUsage() string   { return "" }
func (f *flags) AddExtraUsage(string) {}

func (f *flags) Parse(func()) []string {
	if f.FlagSet.Parse(f.args) != nil {
		return nil
	}
	return f.Args()
}
