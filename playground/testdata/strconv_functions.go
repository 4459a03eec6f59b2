// strconv: parsing, formatting and its errors.

package main

import (
	"errors"
	"fmt"
	"strconv"
)

func main() {
	n, err := strconv.Atoi("12x")
	fmt.Println(n, err)
	_, err = strconv.ParseInt("300", 10, 8)
	fmt.Println(err, errors.Is(err, strconv.ErrRange))
	u, err := strconv.ParseUint("ff", 16, 64)
	fmt.Println(u, err)
	f, err := strconv.ParseFloat("1e-3", 64)
	fmt.Println(f, err)
	b, err := strconv.ParseBool("maybe")
	fmt.Println(b, err)
	fmt.Println(strconv.Itoa(-45), strconv.FormatInt(255, 2), strconv.Quote("a\t\"世\""), strconv.FormatFloat(1.0/3, 'g', 5, 64))
	s, err := strconv.Unquote(`"x\n"`)
	fmt.Printf("%q %v\n", s, err)
	var ne *strconv.NumError
	_, err = strconv.Atoi("99999999999999999999")
	fmt.Println(errors.As(err, &ne), ne.Func, ne.Num, ne.Err)
	i, err := strconv.ParseInt("0x1F", 0, 64)
	fmt.Println(i, err, string(strconv.AppendQuoteRune(nil, '☺')))
}
