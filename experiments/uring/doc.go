// Package uring asks what io_uring demands of a buffer. It gives the kernel
// buffers of many kinds, from the Go heap to a hole in the address space, reads
// into each with and without having registered it, keeps the errno and the data
// that arrived, and finds out when the kernel turns the address of a buffer into
// pages.
//
// What would change its mind: a plain read that fails until the buffer is
// registered; a registration that is refused because of where the buffer begins,
// how many pages it touches, who allocated it or that nobody locked it; a
// registered read that follows the address to a page put there later.
package uring
