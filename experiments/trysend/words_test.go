package trysend

import "chanlab/runner/instrument/claim"

func both(en, zh string) claim.Text { return claim.Text{EN: en, ZH: zh} }

func yesno(b bool) claim.Text {
	if b {
		return both("yes", "是")
	}
	return both("no", "否")
}
