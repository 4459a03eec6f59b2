package copy

import "chanlab/runner/instrument/claim"

func yesno(b bool) claim.Text {
	if b {
		return claim.Text{EN: "yes", ZH: "是"}
	}
	return claim.Text{EN: "no", ZH: "否"}
}

// text is a literal in both languages.
func text(en, zh string) claim.Text { return claim.Text{EN: en, ZH: zh} }
