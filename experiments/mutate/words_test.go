package mutate

import "chanlab/runner/instrument/claim"

func same(s string) claim.Text { return claim.Text{EN: s, ZH: s} }

var yes, no = claim.Text{EN: "yes", ZH: "是"}, claim.Text{EN: "no", ZH: "否"}

func yesNo(b bool) claim.Text {
	if b {
		return yes
	}
	return no
}

// sees says which byte the receiver saw.
func sees(changed bool) claim.Text {
	if changed {
		return claim.Text{EN: "the new byte", ZH: "新字节"}
	}
	return claim.Text{EN: "the old byte", ZH: "旧字节"}
}
