/* Registers one buffer through liburing, reads into it and into one that was
   never registered, and registers once more. Prints what each returned. */
#include <fcntl.h>
#include <liburing.h>
#include <stdio.h>
#include <string.h>

static char buf[4096];

static int read_fixed(struct io_uring *ring, int fd, int index)
{
	struct io_uring_sqe *sqe = io_uring_get_sqe(ring);
	struct io_uring_cqe *cqe;
	int res;

	io_uring_prep_read_fixed(sqe, fd, buf, sizeof buf, 0, index);
	if (io_uring_submit_and_wait(ring, 1) < 0 || io_uring_wait_cqe(ring, &cqe) < 0)
		return -1000;
	res = cqe->res;
	io_uring_cqe_seen(ring, cqe);
	return res;
}

int main(int argc, char **argv)
{
	struct io_uring ring;
	struct iovec iov = { .iov_base = buf, .iov_len = sizeof buf };
	int setup, early, first, zero, one, again, fd;

	if (argc != 2 || (fd = open(argv[1], O_RDONLY)) < 0)
		return 2;
	setup = io_uring_queue_init(4, &ring, 0);
	if (setup < 0) {
		printf("setup %d\n", setup);
		return 0;
	}
	early = read_fixed(&ring, fd, 0);
	first = io_uring_register_buffers(&ring, &iov, 1);
	zero = read_fixed(&ring, fd, 0);
	one = read_fixed(&ring, fd, 1);
	again = io_uring_register_buffers(&ring, &iov, 1);
	printf("setup 0 early %d register %d index0 %d index1 %d again %d\n", early, first, zero, one, again);
	return 0;
}
