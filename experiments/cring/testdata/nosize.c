/*
 * The same ring without size. All that is left to tell full from empty is head
 * and tail: built as it is, equal indexes mean empty; built with SPARE, one slot
 * stays free, so that a full ring looks different.
 */
#include <stddef.h>
#include <stdint.h>

#ifndef CAPACITY
#define CAPACITY 256
#endif

#define NEXT(r, i) (((i) + 1) & (sizeof (r)->buf - 1))

struct ring {
	uint8_t buf[CAPACITY];
	size_t head, tail;
};

int ring_write(struct ring *r, uint8_t byte)
{
#ifdef SPARE
	if (NEXT(r, r->head) == r->tail)
		return -1;
#endif
	r->buf[r->head] = byte;
	r->head = NEXT(r, r->head);
	return 0;
}

int ring_read(struct ring *r, uint8_t *byte)
{
	if (r->head == r->tail)
		return 0;
	*byte = r->buf[r->tail];
	r->tail = NEXT(r, r->tail);
	return 1;
}
