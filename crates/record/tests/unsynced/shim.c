/*
 * A pessimistic power cut, preloaded into a process under test.
 *
 * At each fsync and fdatasync of something below UNSYNCED_ROOT the shim keeps a copy in UNSYNCED_KEEP: of a file its bytes,
 * of a folder its names. Whoever rebuilds the tree from these copies alone gets what a disk would hold that had written
 * nothing on its own: no byte and no name that was not asked for.
 *
 * A copy is named by inode and birth time, since inodes are used again. It is put in place by rename before the call
 * returns, so that a process killed at any moment leaves the copy of the last sync that was answered.
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <fcntl.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define NAME 64
#define PATH 4096

static atomic_ulong count;

static void give_up(const char *what) {
    perror(what);
    abort(); /* a copy that is not kept would make the test lie */
}

/* Writes the name under which the copies of an inode are kept. */
static void name_of(int fd, const char *path, int flags, char name[NAME], mode_t *mode) {
    struct statx about;
    if (statx(fd, path, flags | AT_SYMLINK_NOFOLLOW, STATX_INO | STATX_BTIME | STATX_TYPE, &about) != 0) {
        name[0] = 0; /* removed in between */
        return;
    }
    *mode = about.stx_mode;
    snprintf(name, NAME, "%llu-%lld-%u", (unsigned long long)about.stx_ino, (long long)about.stx_btime.tv_sec,
             about.stx_btime.tv_nsec);
}

static void keep_file(int fd, FILE *out) {
    char self[NAME], bytes[1 << 16];
    snprintf(self, sizeof self, "/proc/self/fd/%d", fd);
    int in = open(self, O_RDONLY | O_CLOEXEC); /* fd itself may be open for writing only */
    if (in < 0) give_up("unsynced: open");
    for (ssize_t got; (got = read(in, bytes, sizeof bytes)) != 0;) {
        if (got < 0 || fwrite(bytes, 1, (size_t)got, out) != (size_t)got) give_up("unsynced: copy");
    }
    close(in);
}

static void keep_folder(const char *path, FILE *out) {
    DIR *folder = opendir(path);
    if (!folder) give_up("unsynced: opendir");
    for (struct dirent *entry; (entry = readdir(folder));) {
        char name[NAME];
        mode_t mode = 0;
        if (!strcmp(entry->d_name, ".") || !strcmp(entry->d_name, "..")) continue;
        name_of(dirfd(folder), entry->d_name, 0, name, &mode);
        if (name[0]) fprintf(out, "%s %c %s\n", name, S_ISDIR(mode) ? 'd' : 'f', entry->d_name);
    }
    closedir(folder);
}

static void keep(int fd) {
    const char *root = getenv("UNSYNCED_ROOT"), *kept = getenv("UNSYNCED_KEEP");
    char self[NAME], path[PATH], name[NAME], temporary[PATH], final[PATH];
    if (!root || !kept) return;
    snprintf(self, sizeof self, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(self, path, sizeof path - 1);
    if (length < 0) return;
    path[length] = 0;
    if (strncmp(path, root, strlen(root)) != 0) return;
    mode_t mode = 0;
    name_of(fd, "", AT_EMPTY_PATH, name, &mode);
    if (!name[0]) give_up("unsynced: statx");
    snprintf(temporary, sizeof temporary, "%s/tmp-%lu", kept, atomic_fetch_add(&count, 1));
    snprintf(final, sizeof final, "%s/%s", kept, name);
    FILE *out = fopen(temporary, "we");
    if (!out) give_up("unsynced: fopen");
    if (S_ISDIR(mode)) keep_folder(path, out);
    else keep_file(fd, out);
    if (fclose(out) != 0 || rename(temporary, final) != 0) give_up("unsynced: keep");
}

/* The real calls are not needed: nothing here outlives the machine, and the copies are what counts. */
int fsync(int fd) {
    keep(fd);
    return 0;
}

int fdatasync(int fd) {
    keep(fd);
    return 0;
}
