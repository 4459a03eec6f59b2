package playground

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// Offer returns the packages that programs in the page may import, as
// playground/offer.txt below root lists them.
func Offer(root string) ([]string, error) {
	b, err := os.ReadFile(filepath.Join(root, "playground", "offer.txt"))
	if err != nil {
		return nil, fmt.Errorf("reading the packages on offer: %w", err)
	}
	var list []string
	for line := range strings.Lines(string(b)) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			list = append(list, line)
		}
	}
	return list, nil
}
