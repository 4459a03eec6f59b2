/*
 * Drives the ring of the file named by RING. Standard input is a string of
 * operations: 'z' makes a new ring, 'w' and a byte writes it, 'r' reads. Each
 * of the latter two answers with ten bytes on standard output: the value
 * returned, the byte read, head, tail and size (two bytes each, high one first;
 * size is 0 for a ring that has none), whether the ring is still what it was,
 * and whether the byte to read into is.
 */
#include <stdio.h>
#include <string.h>
#include RING

static struct ring r;

static void answer(int returned, uint8_t byte, const struct ring *before, int touched)
{
	size_t size = 0;
#ifndef NOSIZE
	size = r.size;
#endif
	unsigned char a[10] = {
		returned, byte, r.head >> 8, r.head, r.tail >> 8, r.tail, size >> 8, size,
		memcmp(before, &r, sizeof r) == 0, !touched,
	};
	fwrite(a, 1, sizeof a, stdout);
}

int main(void)
{
	for (int c; (c = getchar()) != EOF;) {
		struct ring before = r;
		uint8_t byte = 0xEE;
		int returned;
		switch (c) {
		case 'z':
			memset(&r, 0, sizeof r);
			break;
		case 'w':
			returned = ring_write(&r, (uint8_t)getchar());
			answer(returned, 0, &before, 0);
			break;
		case 'r':
			/* Read twice into different bytes, so that 0xEE is no special case. */
			returned = ring_read(&r, &byte);
			if (returned == 0) {
				uint8_t other = 0x11;
				ring_read(&r, &other);
				answer(returned, byte, &before, byte != 0xEE || other != 0x11);
			} else {
				answer(returned, byte, &before, 1);
			}
			break;
		default:
			return 2;
		}
	}
	return ferror(stdout);
}
