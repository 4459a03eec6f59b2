//go:build (!unix && !windows) || solaris || illumos || aix || netbsd || openbsd

package doctor

import "errors"

func freeBytes(string) (uint64, error) { return 0, errors.ErrUnsupported }
