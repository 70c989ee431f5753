/* Loaded before a program, makes every sync to disk take longer and counts them: SLOW_SYNC_US microseconds more, counted in the file SLOW_SYNC_COUNT. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

static int (*real_fsync)(int), (*real_fdatasync)(int);
static useconds_t more;
static long *count;

__attribute__((constructor)) static void begin(void) {
  real_fsync = (int (*)(int))dlsym(RTLD_NEXT, "fsync");
  real_fdatasync = (int (*)(int))dlsym(RTLD_NEXT, "fdatasync");
  const char *us = getenv("SLOW_SYNC_US"), *file = getenv("SLOW_SYNC_COUNT");
  more = us ? (useconds_t)atoi(us) : 0;
  int fd = file ? open(file, O_RDWR | O_CREAT, 0600) : -1;
  if (fd >= 0 && ftruncate(fd, sizeof(long)) == 0) {
    void *at = mmap(0, sizeof(long), PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    count = at == MAP_FAILED ? 0 : at;
  }
  if (fd >= 0) close(fd);
}

static int slowly(int (*real)(int), int fd) {
  if (count) __atomic_add_fetch(count, 1, __ATOMIC_RELAXED);
  usleep(more);
  return real(fd);
}

int fsync(int fd) { return slowly(real_fsync, fd); }
int fdatasync(int fd) { return slowly(real_fdatasync, fd); }
