package splice

import "chanlab/runner/instrument/claim"

func same(s string) claim.Text { return claim.Text{EN: s, ZH: s} }
