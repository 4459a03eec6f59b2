package asm

import (
	"bytes"
	"os"
	"strings"
	"testing"
)

func TestDataOfRecordedListings(t *testing.T) {
	for file, want := range map[string][]byte{
		"go1.21.13-arm64.s": {7, 0, 0, 0, 0, 0, 0, 0},
		"go1.27.4-386.s":    {7, 0, 0, 0},
	} {
		listing, err := os.ReadFile("testdata/" + file)
		if err != nil {
			t.Fatal(err)
		}
		if got, err := Data(listing, "probe..stmp_0"); err != nil || !bytes.Equal(got, want) {
			t.Errorf("%s: got %v, %v; want %v", file, got, err, want)
		}
		if _, err := Data(listing, "probe.Send"); err == nil {
			t.Errorf("%s: a function passed for data", file)
		}
	}
}

func TestDataOverSeveralLines(t *testing.T) {
	listing := "t SRODATA size=18 align=0x8\n" +
		"\t0x0000 20 61 62 00 00 00 00 00 6c 4b 1a 05 0f 08 08 19   ab.....lK......\n" +
		"\t0x0010 01 02                                            ..\n" +
		"\trel 0+8 t=R_ADDR x+0\n" +
		"z SNOPTRBSS size=4\n"
	got, err := Data([]byte(listing), "t")
	if err != nil || len(got) != 18 || got[1] != 'a' || got[16] != 1 || got[17] != 2 {
		t.Errorf("got %v, %v", got, err)
	}
	if got, err := Data([]byte(listing), "z"); err != nil || !bytes.Equal(got, make([]byte, 4)) {
		t.Errorf("zeros: got %v, %v", got, err)
	}
	if _, err := Data([]byte(strings.Replace(listing, "61", "6x", 1)), "t"); err == nil || !strings.Contains(err.Error(), "line 2") {
		t.Errorf("bad digit: got %v", err)
	}
}
