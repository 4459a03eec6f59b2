package rendezvous

import "chanlab/runner/instrument/claim"

// text is a literal in both languages.
func text(en, zh string) claim.Text { return claim.Text{EN: en, ZH: zh} }
