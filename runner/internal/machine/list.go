package machine

import topology "chanlab/runner/instrument/machine"

// normalList returns a list of CPUs or nodes as the kernel writes it in its
// shortest form, empty where it is none.
func normalList(s string) string {
	list, err := topology.ParseList(s)
	if err != nil {
		return ""
	}
	return topology.FormatList(list)
}
