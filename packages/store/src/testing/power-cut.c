/* Decides what a disk would still hold after a power cut: at each successful fsync of a watched file, its content is copied aside. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

static const char *watched(void) { return getenv("POWER_CUT_WATCH"); }
static const char *shadow(void) { return getenv("POWER_CUT_SHADOW"); }

static void keep(int fd) {
  const char *from = watched(), *to = shadow();
  char link[64], path[PATH_MAX], part[PATH_MAX], whole[PATH_MAX], block[65536];
  if (!from || !to) return;
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length <= 0) return;
  path[length] = 0;
  if (strncmp(path, from, strlen(from)) != 0) return;
  const char *name = strrchr(path, '/');
  name = name ? name + 1 : path;
  snprintf(part, sizeof part, "%s/%s.part-%ld", to, name, (long)syscall(SYS_gettid));
  snprintf(whole, sizeof whole, "%s/%s", to, name);
  int in = open(path, O_RDONLY | O_CLOEXEC);
  if (in < 0) return;
  int out = open(part, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  if (out >= 0) {
    ssize_t got;
    while ((got = read(in, block, sizeof block)) > 0)
      for (ssize_t done = 0; done < got;) {
        ssize_t put = write(out, block + done, (size_t)(got - done));
        if (put <= 0) break;
        done += put;
      }
    close(out);
    rename(part, whole);
  }
  close(in);
}

static int synced(const char *name, int fd) {
  static int calls = 0;
  int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, name);
  int result = real(fd), saved = errno;
  /* A disk that lies: it says that it wrote and did not. The trials must notice. */
  const char *lie = getenv("POWER_CUT_LIE_AFTER");
  if (result == 0 && !(lie && __sync_add_and_fetch(&calls, 1) > atoi(lie))) keep(fd);
  errno = saved;
  return result;
}

int fsync(int fd) { return synced("fsync", fd); }
int fdatasync(int fd) { return synced("fdatasync", fd); }
