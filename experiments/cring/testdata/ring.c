/*
 * A ring of bytes with the fields and the rules that the article gives, written
 * anew: head, tail and size beside a fixed buffer, both checks first, an index
 * that moves by a mask. The macros let the same text be built in other ways.
 */
#include <stddef.h>
#include <stdint.h>

#ifndef CAPACITY
#define CAPACITY 256
#endif

#ifndef COUNT
#define COUNT size_t /* or _Atomic size_t */
#endif

#ifdef MODULO
#define NEXT(r, i) (((i) + 1) % sizeof (r)->buf)
#else
#define NEXT(r, i) (((i) + 1) & (sizeof (r)->buf - 1))
#endif

//region ring
struct ring {
	uint8_t buf[CAPACITY];
	size_t head; /* slot of the next write */
	size_t tail; /* slot of the next read */
	COUNT size;  /* bytes written and not read */
};

/* ring_write puts a byte in and returns 0, or -1 if there is no room. */
int ring_write(struct ring *r, uint8_t byte)
{
	if (r->size == sizeof r->buf)
		return -1;
	r->buf[r->head] = byte;
	r->head = NEXT(r, r->head);
	r->size++;
	return 0;
}

/* ring_read takes a byte out and returns 1, or 0 if there is none. */
int ring_read(struct ring *r, uint8_t *byte)
{
	if (r->size == 0)
		return 0;
	*byte = r->buf[r->tail];
	r->tail = NEXT(r, r->tail);
	r->size--;
	return 1;
}
//endregion ring
