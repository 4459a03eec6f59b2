// A load balancer with container/heap hands work to the least loaded worker.

package main

import (
	"container/heap"
	"fmt"
)

type worker struct{ load, index, total int }
type pool []*worker

func (p pool) Len() int           { return len(p) }
func (p pool) Less(i, j int) bool { return p[i].load < p[j].load }
func (p pool) Swap(i, j int) {
	p[i], p[j] = p[j], p[i]
	p[i].index, p[j].index = i, j
}
func (p *pool) Push(x any) { w := x.(*worker); w.index = len(*p); *p = append(*p, w) }
func (p *pool) Pop() any {
	old := *p
	w := old[len(old)-1]
	*p = old[:len(old)-1]
	return w
}

func main() {
	var p pool
	for range 4 {
		heap.Push(&p, &worker{})
	}
	for cost := range 20 {
		w := heap.Pop(&p).(*worker)
		w.load += cost
		w.total++
		heap.Push(&p, w)
	}
	var loads []int
	for p.Len() > 0 {
		loads = append(loads, heap.Pop(&p).(*worker).load)
	}
	fmt.Println(loads)
}
