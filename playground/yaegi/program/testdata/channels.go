package main

import (
	"context"
	"errors"
	"fmt"
	"sort"
	"strings"
	"sync"
	"sync/atomic"
	"time"
)

type job struct {
	id   int
	data []string
	done chan<- result
}
type result struct {
	id  int
	sum int
	err error
}

func worker(ctx context.Context, in <-chan job, wg *sync.WaitGroup) {
	defer wg.Done()
	for {
		select {
		case <-ctx.Done():
			return
		case j, ok := <-in:
			if !ok {
				return
			}
			n := 0
			for _, d := range j.data {
				n += len(d)
			}
			j.done <- result{j.id, n, nil}
		}
	}
}

func producer(n int) <-chan int {
	c := make(chan int)
	go func() {
		defer close(c)
		for i := 0; i < n; i++ {
			c <- i
		}
	}()
	return c
}

func square(in <-chan int) <-chan int {
	out := make(chan int, 2)
	go func() {
		for v := range in {
			out <- v * v
		}
		close(out)
	}()
	return out
}

func mergeAll(cs ...<-chan int) <-chan int {
	out := make(chan int)
	var wg sync.WaitGroup
	for _, c := range cs {
		wg.Add(1)
		go func(c <-chan int) {
			defer wg.Done()
			for v := range c {
				out <- v
			}
		}(c)
	}
	go func() { wg.Wait(); close(out) }()
	return out
}

func main() {
	ctx, cancel := context.WithCancel(context.Background())
	in := make(chan job)
	res := make(chan result, 10)
	var wg sync.WaitGroup
	for range 3 {
		wg.Add(1)
		go worker(ctx, in, &wg)
	}
	for i := range 5 {
		in <- job{i, strings.Split("a,bb,ccc", ",")[:i%3+1], res}
	}
	var all []result
	for range 5 {
		all = append(all, <-res)
	}
	sort.Slice(all, func(i, j int) bool { return all[i].id < all[j].id })
	for _, r := range all {
		fmt.Print(r.id, "=", r.sum, " ")
	}
	fmt.Println()
	cancel()
	wg.Wait()
	fmt.Println(ctx.Err(), errors.Is(ctx.Err(), context.Canceled))
	sum := 0
	for v := range mergeAll(square(producer(4)), square(producer(3))) {
		sum += v
	}
	fmt.Println(sum)
	tctx, tcancel := context.WithTimeout(context.Background(), 20*time.Millisecond)
	defer tcancel()
	select {
	case <-tctx.Done():
		fmt.Println(tctx.Err())
	case <-time.After(5 * time.Second):
		fmt.Println("late")
	}
	var once sync.Once
	for range 3 {
		once.Do(func() { fmt.Println("once") })
	}
	var n atomic.Int64
	var old int32
	for range 5 {
		wg.Go(func() { n.Add(2); atomic.AddInt32(&old, 1) })
	}
	wg.Wait()
	fmt.Println(n.Load(), atomic.LoadInt32(&old))
	var rw sync.RWMutex
	shared := map[string]int{}
	for i := range 4 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			rw.Lock()
			shared[fmt.Sprintf("k%d", i)] = i
			rw.Unlock()
			rw.RLock()
			defer rw.RUnlock()
			_ = shared["k0"]
		}()
	}
	wg.Wait()
	fmt.Println(shared)
	cond := sync.NewCond(&sync.Mutex{})
	ready := false
	go func() {
		cond.L.Lock()
		ready = true
		cond.L.Unlock()
		cond.Broadcast()
	}()
	cond.L.Lock()
	for !ready {
		cond.Wait()
	}
	cond.L.Unlock()
	fmt.Println("ready", ready)
	var sm sync.Map
	sm.Store("a", 1)
	v, ok := sm.Load("a")
	fmt.Println(v, ok)
	act, loaded := sm.LoadOrStore("a", 2)
	fmt.Println(act, loaded)
	sm.Range(func(k, v any) bool { fmt.Println(k, v); return true })
	tick := time.NewTicker(2 * time.Millisecond)
	for i := range 3 {
		<-tick.C
		_ = i
	}
	tick.Stop()
	tm := time.NewTimer(time.Hour)
	fmt.Println(tm.Stop())
	ch := make(chan chan string, 1)
	go func() { c := <-ch; c <- "reply" }()
	rep := make(chan string)
	ch <- rep
	fmt.Println(<-rep)
	sem := make(chan struct{}, 2)
	var active, most atomic.Int32
	for range 6 {
		wg.Go(func() {
			sem <- struct{}{}
			defer func() { <-sem }()
			if a := active.Add(1); a > most.Load() {
				most.Store(a)
			}
			time.Sleep(time.Millisecond)
			active.Add(-1)
		})
	}
	wg.Wait()
	fmt.Println(most.Load() <= 2)
	var nilch chan int
	select {
	case v := <-nilch:
		fmt.Println(v)
	case nilch <- 1:
	default:
		fmt.Println("default")
	}
	closed := make(chan int, 1)
	closed <- 4
	close(closed)
	for range 3 {
		v, ok := <-closed
		fmt.Print(v, ok, " ")
	}
	fmt.Println(len(closed), cap(closed))
	d := 1500 * time.Millisecond
	fmt.Println(d, d.Seconds(), time.Duration(90)*time.Second, 2*time.Hour+time.Minute)
	vctx := context.WithValue(context.Background(), "key", "val")
	fmt.Println(vctx.Value("key"), vctx.Value("other"))
	if s, ok := vctx.Value("key").(string); ok {
		fmt.Println("string", s)
	}
	select {
	case res <- result{id: 1}:
		r := <-res
		fmt.Println(r.id)
	default:
	}
	timeout := time.After(10 * time.Millisecond)
loop:
	for {
		select {
		case <-timeout:
			break loop
		default:
			time.Sleep(time.Millisecond)
		}
	}
	for i := 0; ; i++ {
		select {
		case c := <-producer(1):
			if i < 2 {
				continue
			}
			fmt.Println("got", c, i)
		}
		if i >= 2 {
			break
		}
	}
	time.AfterFunc(time.Millisecond, func() { rep <- "after" })
	fmt.Println(<-rep)
	panic(fmt.Errorf("final %w", context.Canceled))
}
