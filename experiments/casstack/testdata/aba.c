// The fatal order of casstack, in C: the same steps, printed one a line as
//
//	who | what | stack from the top | held by T2
#include <stdatomic.h>
#include <stdio.h>

struct node {
	_Atomic(struct node *) next;
	const char *name;
};

static _Atomic(struct node *) top;
static const char *held[2];

static void note(const char *who, const char *what) {
	printf("%s|%s|", who, what);
	int n = 0;
	for (struct node *p = atomic_load(&top); p && n < 10; p = atomic_load(&p->next), n++)
		printf("%s", p->name);
	printf("|%s%s\n", held[0] ? held[0] : "", held[1] ? held[1] : "");
}

static void push(struct node *n) {
	struct node *old = atomic_load(&top);
	do
		atomic_store(&n->next, old);
	while (!atomic_compare_exchange_weak(&top, &old, n));
}

// pop has the two steps of the article's function; between them it lets
// others run. A weak exchange may fail for no reason: that is told apart by
// what it leaves in known, and tried again.
static struct node *pop(struct node *known, void (*between)(void)) {
	struct node *after = atomic_load(&known->next), *seen = known;
	if (between)
		between();
	while (!atomic_compare_exchange_weak(&top, &seen, after))
		if (seen != known)
			return NULL;
	return known;
}

static struct node a = {.name = "A"}, b = {.name = "B"}, c = {.name = "C"};

static void others(void) {
	note("T1", "reads");
	struct node *x = pop(atomic_load(&top), NULL);
	held[0] = x->name;
	note("T2", "pops");
	struct node *y = pop(atomic_load(&top), NULL);
	held[1] = y->name;
	note("T2", "pops");
	push(x);
	held[0] = y->name, held[1] = NULL;
	note("T2", "gives back");
}

// elsewhere changes the top for good.
static void elsewhere(void) { pop(atomic_load(&top), NULL); }

int main(void) {
	push(&c), push(&b), push(&a);
	note("-", "made");
	struct node *n = pop(atomic_load(&top), others);
	note("T1", n ? n->name : "fails");
	if (n) {
		struct node *m = pop(atomic_load(&top), NULL);
		note("T1", m->name);
	}
	// And a pop whose exchange finds another top.
	n = pop(atomic_load(&top), elsewhere);
	printf("stale|%s\n", n ? n->name : "fails");
	return 0;
}
