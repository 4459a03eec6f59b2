/* Waits for room, as a sender has to where the other side is a thread. */
#include "ring.c"

void wait_and_write(struct ring *r, uint8_t byte)
{
	while (ring_write(r, byte) == -1)
		;
}
