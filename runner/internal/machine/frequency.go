package machine

import (
	"cmp"
	"io/fs"
	"slices"
	"strings"

	topology "chanlab/runner/instrument/machine"
)

// frequency reads cpufreq (Linux Documentation/admin-guide/pm/cpufreq.rst and
// the intel_pstate and amd-pstate pages beside it), nil where there is none.
func frequency(root fs.FS) *Frequency {
	entries, err := fs.ReadDir(root, sysCPU+"/cpufreq")
	if err != nil {
		return nil
	}
	cpus := map[Policy][]int{}
	for _, e := range entries {
		if !strings.HasPrefix(e.Name(), "policy") {
			continue
		}
		at := sysCPU + "/cpufreq/" + e.Name() + "/"
		affected, err := parseSpaced(text(root, at+"affected_cpus"))
		if err != nil || len(affected) == 0 {
			continue // all of its CPUs are offline
		}
		p := Policy{
			Driver:     text(root, at+"scaling_driver"),
			Governor:   text(root, at+"scaling_governor"),
			Preference: text(root, at+"energy_performance_preference"),
		}
		p.MinKHz, _ = number(root, at+"scaling_min_freq")
		p.MaxKHz, _ = number(root, at+"scaling_max_freq")
		p.BaseKHz, _ = number(root, at+"base_frequency")
		cpus[p] = append(cpus[p], affected...)
	}
	if len(cpus) == 0 {
		return nil
	}
	f := &Frequency{Turbo: turbo(root)}
	for p, list := range cpus {
		slices.Sort(list)
		p.CPUs = topology.FormatList(slices.Compact(list))
		f.Policies = append(f.Policies, p)
	}
	slices.SortFunc(f.Policies, func(a, b Policy) int { return cmp.Compare(firstOf(a.CPUs), firstOf(b.CPUs)) })
	return f
}

// parseSpaced reads affected_cpus, which has spaces where lists have commas.
func parseSpaced(s string) ([]int, error) {
	return topology.ParseList(strings.Join(strings.Fields(s), ","))
}

// turbo reports whether the CPU may run above its base frequency. Intel's
// driver asks the question the other way round.
func turbo(root fs.FS) *bool {
	if v, ok := number(root, sysCPU+"/intel_pstate/no_turbo"); ok {
		return ptr(v == 0)
	}
	if v, ok := number(root, sysCPU+"/cpufreq/boost"); ok {
		return ptr(v == 1)
	}
	return nil
}
