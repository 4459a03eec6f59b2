package send

import (
	"strings"

	"chanlab/runner/instrument/claim"
)

func yesno(b bool) claim.Text {
	if b {
		return claim.Text{EN: "yes", ZH: "是"}
	}
	return claim.Text{EN: "no", ZH: "否"}
}

func english(t claim.Text) string { return t.EN }
func chinese(t claim.Text) string { return t.ZH }

func join(list []claim.Text, sep string, in func(claim.Text) string) string {
	var words []string
	for _, t := range list {
		words = append(words, in(t))
	}
	if len(words) == 0 {
		return in(claim.Text{EN: "none", ZH: "无"})
	}
	return strings.Join(words, sep)
}
