// Package sudog asks where the record of one wait comes from, how long it lives
// and where it goes. A program counts its own sudogs, in the queues of channels
// and semaphores, in the cache of a P and in the scheduler's list, while waves of
// goroutines block, wake, time out and survive collections; the source of every
// release says what is done to a sudog on the way.
//
// What would change its mind: a wait whose sudog is gone from every queue and
// cache; a wave that allocates sudogs while its P or the scheduler has some; a
// collection that empties a P's cache; a release that keeps the cache elsewhere,
// under a lock, as a list, or clears what it hands out.
package sudog
