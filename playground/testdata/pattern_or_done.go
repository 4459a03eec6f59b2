// or-channel: closed as soon as any of many is closed.

package main

import (
	"fmt"
	"time"
)

func or(channels ...<-chan struct{}) <-chan struct{} {
	switch len(channels) {
	case 0:
		return nil
	case 1:
		return channels[0]
	}
	done := make(chan struct{})
	go func() {
		defer close(done)
		switch len(channels) {
		case 2:
			select {
			case <-channels[0]:
			case <-channels[1]:
			}
		default:
			select {
			case <-channels[0]:
			case <-channels[1]:
			case <-or(append(channels[2:], done)...):
			}
		}
	}()
	return done
}

func sig(after time.Duration) <-chan struct{} {
	c := make(chan struct{})
	go func() {
		defer close(c)
		time.Sleep(after)
	}()
	return c
}

func main() {
	start := time.Now()
	<-or(sig(2*time.Hour), sig(time.Minute), sig(5*time.Millisecond), sig(time.Hour), sig(time.Second*50))
	fmt.Println(time.Since(start) < 40*time.Second, or() == nil)
}
