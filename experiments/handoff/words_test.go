package handoff

import "chanlab/runner/instrument/claim"

func both(en, zh string) claim.Text { return claim.Text{EN: en, ZH: zh} }
