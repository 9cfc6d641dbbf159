/*
 * A disk that fails, or a program that dies, at a chosen write. Loaded before libc (LD_PRELOAD) it passes on every call that changes
 * files; those beneath VPK_DISK_ROOT are counted in the file VPK_DISK_CONTROL, and the chosen one fails, comes short or is the last.
 * The control file holds eight 32-bit integers, shared with whoever reads and writes it (see faulty-disk.ts).
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

enum { OFF = 0, FAIL = 1, SHORT = 2, KILL = 3, COUNT = 4 };
enum { BEFORE = 0, HALF = 1, AFTER = 2 };
struct control { volatile int mode, at, error, lasting, phase, count, struck, spare; };

static struct control *control;
static char root[4096];
static size_t rootLength;

__attribute__((constructor)) static void start(void) {
  const char *folder = getenv("VPK_DISK_ROOT"), *file = getenv("VPK_DISK_CONTROL");
  if (!folder || !file || strlen(folder) >= sizeof root) return;
  strcpy(root, folder);
  rootLength = strlen(root);
  int handle = open(file, O_RDWR);
  if (handle < 0) return;
  void *shared = mmap(NULL, sizeof(struct control), PROT_READ | PROT_WRITE, MAP_SHARED, handle, 0);
  if (shared != MAP_FAILED) control = shared;
  syscall(SYS_close, handle);
}

static int isOurs(const char *path) {
  return control && control->mode != OFF && path && strncmp(path, root, rootLength) == 0 && path[rootLength] == '/';
}

static int isOurFile(int handle) {
  if (!control || control->mode == OFF) return 0;
  char link[64], path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", handle);
  int saved = errno;
  ssize_t length = readlink(link, path, sizeof path - 1);
  errno = saved;
  if (length <= 0) return 0;
  path[length] = 0;
  return isOurs(path);
}

static void die(void) {
  kill(getpid(), SIGKILL);
  for (;;) pause();
}

/* What is to become of this call: 0 it passes, 1 it fails (errno is set), 2 half of it is done. Unlinking needs no room, so it never fails. */
static int fate(int isUnlink) {
  if (isUnlink && control->mode != KILL && control->mode != COUNT) return 0;
  int count = __sync_add_and_fetch(&control->count, 1);
  if (control->mode == COUNT || count < control->at) return 0;
  if (control->mode == KILL) {
    if (control->phase == BEFORE) die();
    return control->phase == HALF ? 2 : 0;
  }
  if (count > control->at && !control->lasting) return 0;
  __sync_add_and_fetch(&control->struck, 1);
  if (control->mode == SHORT && count == control->at) return 2;
  errno = control->error;
  return 1;
}

static void afterwards(void) {
  if (control->mode == KILL && control->count >= control->at) die();
}

#define REAL(name) static __typeof__(&name) real; if (!real) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name)
/* A call that cannot be done by half is done whole. */
#define PASS(type, ours, isUnlink, call) do { \
    if (!(ours)) return call; \
    if (fate(isUnlink) == 1) return -1; \
    type result = call; \
    afterwards(); \
    return result; \
  } while (0)
/* A call of which half can be done. */
#define WRITE(handle, size, whole, half) do { \
    if (!isOurFile(handle)) return whole; \
    int what = fate(0); \
    if (what == 1) return -1; \
    ssize_t result = what == 2 && (size) > 1 ? half : whole; \
    afterwards(); \
    return result; \
  } while (0)

ssize_t write(int handle, const void *bytes, size_t size) { REAL(write); WRITE(handle, size, real(handle, bytes, size), real(handle, bytes, size / 2)); }
ssize_t pwrite(int handle, const void *bytes, size_t size, off_t at) { REAL(pwrite); WRITE(handle, size, real(handle, bytes, size, at), real(handle, bytes, size / 2, at)); }
ssize_t pwrite64(int handle, const void *bytes, size_t size, off64_t at) { REAL(pwrite64); WRITE(handle, size, real(handle, bytes, size, at), real(handle, bytes, size / 2, at)); }
ssize_t writev(int handle, const struct iovec *parts, int count) { REAL(writev); WRITE(handle, count, real(handle, parts, count), real(handle, parts, count / 2)); }
ssize_t pwritev(int handle, const struct iovec *parts, int count, off_t at) { REAL(pwritev); WRITE(handle, count, real(handle, parts, count, at), real(handle, parts, count / 2, at)); }
ssize_t pwritev64(int handle, const struct iovec *parts, int count, off64_t at) { REAL(pwritev64); WRITE(handle, count, real(handle, parts, count, at), real(handle, parts, count / 2, at)); }
ssize_t sendfile64(int to, int from, off64_t *at, size_t size) {
  static ssize_t (*real)(int, int, off64_t *, size_t);
  if (!real) real = (ssize_t (*)(int, int, off64_t *, size_t))dlsym(RTLD_NEXT, "sendfile64");
  WRITE(to, size, real(to, from, at, size), real(to, from, at, size / 2));
}
ssize_t sendfile(int to, int from, off_t *at, size_t size) { return sendfile64(to, from, (off64_t *)at, size); }
ssize_t copy_file_range(int from, off64_t *fromAt, int to, off64_t *toAt, size_t size, unsigned flags) {
  REAL(copy_file_range);
  WRITE(to, size, real(from, fromAt, to, toAt, size, flags), real(from, fromAt, to, toAt, size / 2, flags));
}

int ftruncate(int handle, off_t size) { REAL(ftruncate); PASS(int, isOurFile(handle), 0, real(handle, size)); }
int ftruncate64(int handle, off64_t size) { REAL(ftruncate64); PASS(int, isOurFile(handle), 0, real(handle, size)); }
int fallocate(int handle, int mode, off_t at, off_t size) { REAL(fallocate); PASS(int, isOurFile(handle), 0, real(handle, mode, at, size)); }
int fsync(int handle) { REAL(fsync); PASS(int, isOurFile(handle), 0, real(handle)); }
int fdatasync(int handle) { REAL(fdatasync); PASS(int, isOurFile(handle), 0, real(handle)); }
int rename(const char *from, const char *to) { REAL(rename); PASS(int, isOurs(to), 0, real(from, to)); }
int link(const char *from, const char *to) { REAL(link); PASS(int, isOurs(to), 0, real(from, to)); }
int mkdir(const char *path, mode_t mode) { REAL(mkdir); PASS(int, isOurs(path), 0, real(path, mode)); }
int unlink(const char *path) { REAL(unlink); PASS(int, isOurs(path), 1, real(path)); }
int remove(const char *path) { REAL(remove); PASS(int, isOurs(path), 1, real(path)); }
int unlinkat(int folder, const char *path, int flags) { REAL(unlinkat); PASS(int, isOurs(path), 1, real(folder, path, flags)); }
char *mkdtemp(char *path) {
  REAL(mkdtemp);
  if (isOurs(path)) {
    if (fate(0) == 1) return NULL;
    char *result = real(path);
    afterwards();
    return result;
  }
  return real(path);
}

/* Making a file is a write, opening one is not. */
#define OPEN(name, path, call) do { \
    mode_t mode = 0; \
    if (flags & (O_CREAT | O_TMPFILE)) { va_list rest; va_start(rest, flags); mode = va_arg(rest, mode_t); va_end(rest); } \
    PASS(int, (flags & O_CREAT) && isOurs(path) && access(path, F_OK) != 0, 0, call); \
  } while (0)
int open(const char *path, int flags, ...) { REAL(open); OPEN(open, path, real(path, flags, mode)); }
int open64(const char *path, int flags, ...) { REAL(open64); OPEN(open64, path, real(path, flags, mode)); }
int openat(int folder, const char *path, int flags, ...) { REAL(openat); OPEN(openat, path, real(folder, path, flags, mode)); }

/* libuv asks the kernel for some calls by their number. */
long syscall(long number, ...) {
  static long (*real)(long, ...);
  if (!real) real = (long (*)(long, ...))dlsym(RTLD_NEXT, "syscall");
  va_list rest;
  va_start(rest, number);
  long a = va_arg(rest, long), b = va_arg(rest, long), c = va_arg(rest, long), d = va_arg(rest, long), e = va_arg(rest, long), f = va_arg(rest, long);
  va_end(rest);
  if (number == SYS_copy_file_range) WRITE((int)c, (size_t)e, real(number, a, b, c, d, e, f), real(number, a, b, c, d, e / 2, f));
  return real(number, a, b, c, d, e, f);
}
