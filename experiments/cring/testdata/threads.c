/*
 * Uses one ring from both sides. WRITERS threads write and READERS threads read
 * until all is read or a second is over; built with LOCKED, each operation
 * holds a mutex. A byte carries the number of its writer in its top bit and
 * counts up to 126 in the others: 127 and the length of the ring have no common
 * divisor, so that a byte of an earlier round does not look like the next one.
 * Prints what was written and read, the size that follows from that, the size
 * that the ring says, and how many bytes were not the ones that had to come next.
 */
#ifdef __linux__
#define _GNU_SOURCE /* for the CPUs of a thread */
#include <sched.h>
#endif
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include "ring.c"

#ifndef WRITERS
#define WRITERS 1
#endif
#ifndef READERS
#define READERS 1
#endif

static struct ring r;
static long each; /* bytes that a writer writes */
static atomic_long writes, reads, wrong;
static atomic_int ready, writing = WRITERS;
static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static struct timespec start;

static int write_one(uint8_t byte)
{
#ifdef LOCKED
	pthread_mutex_lock(&mutex);
	int n = ring_write(&r, byte);
	pthread_mutex_unlock(&mutex);
	return n;
#else
	return ring_write(&r, byte);
#endif
}

/* What comes next from each writer. Several readers need LOCKED. */
static uint8_t next[2];

static int read_one(void)
{
	uint8_t byte;
#ifdef LOCKED
	pthread_mutex_lock(&mutex);
#endif
	int n = ring_read(&r, &byte);
	if (n == 1) {
		uint8_t *want = &next[byte >> 7];
		if ((byte & 0x7F) != *want)
			wrong++;
		*want = ((byte & 0x7F) + 1) % 127;
	}
#ifdef LOCKED
	pthread_mutex_unlock(&mutex);
#endif
	return n;
}

static int late(long attempts)
{
	struct timespec now;
	if (attempts % 4096 != 0)
		return 0;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return (now.tv_sec - start.tv_sec) * 1000 + (now.tv_nsec - start.tv_nsec) / 1000000 >= 1000;
}

/*
 * Gives the threads CPUs in turn, where the system lets a program choose: two
 * threads that share one meet only when it changes from the one to the other.
 */
static void spread(long number)
{
#ifdef __linux__
	cpu_set_t all, one;
	if (sched_getaffinity(0, sizeof all, &all) != 0)
		return;
	number %= CPU_COUNT(&all);
	for (int cpu = 0; cpu < CPU_SETSIZE; cpu++)
		if (CPU_ISSET(cpu, &all) && number-- == 0) {
			CPU_ZERO(&one);
			CPU_SET(cpu, &one);
			sched_setaffinity(0, sizeof one, &one);
		}
#else
	(void)number;
#endif
}

static void together(void)
{
	ready++;
	while (ready < WRITERS + READERS)
		;
}

static void *writer(void *number)
{
	long done = 0, attempts = 0;
	spread((long)number);
	together();
	while (done < each && !late(++attempts))
		if (write_one((uint8_t)((long)number << 7 | (done % 127))) == 0)
			done++;
	writes += done;
	writing--;
	return NULL;
}

static void *reader(void *number)
{
	long done = 0, attempts = 0;
	spread((long)number);
	together();
	while (!late(++attempts)) {
		int last = writing == 0; /* asked before the ring is */
		if (read_one() == 1)
			done++;
		else if (last)
			break;
	}
	reads += done;
	return NULL;
}

int main(int argc, char **argv)
{
	pthread_t threads[WRITERS + READERS];
	each = argc > 1 ? atol(argv[1]) : 1000000;
	clock_gettime(CLOCK_MONOTONIC, &start);
	for (long i = 0; i < WRITERS + READERS; i++)
		if (pthread_create(&threads[i], NULL, i < WRITERS ? writer : reader, (void *)i) != 0)
			return 2;
	for (int i = 0; i < WRITERS + READERS; i++)
		pthread_join(threads[i], NULL);
	printf("written %ld read %ld left %ld size %zu wrong %ld\n",
	       writes, reads, writes - reads, (size_t)r.size, wrong);
	return 0;
}
