// regexp and text/tabwriter.

package main

import (
	"fmt"
	"os"
	"regexp"
	"text/tabwriter"
)

func main() {
	re := regexp.MustCompile(`(\w+)@(\w+)\.com`)
	fmt.Println(re.FindStringSubmatch("bob@example.com, x"), re.ReplaceAllString("a@b.com c@d.com", "$2:$1"))
	fmt.Println(re.FindAllStringIndex("a@b.com c@d.com", -1), re.MatchString("nobody"))
	w := tabwriter.NewWriter(os.Stdout, 0, 8, 2, ' ', tabwriter.AlignRight|tabwriter.Debug)
	fmt.Fprintln(w, "chan\tlen\tcap\t")
	fmt.Fprintln(w, "jobs\t3\t10\t")
	w.Flush()
	_, err := regexp.Compile("a(b")
	fmt.Println(err)
}
