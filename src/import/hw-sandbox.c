/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* close_range */
#include "import/hw-sandbox.h"

#include <errno.h>
#include <linux/landlock.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "base/hw-limits.h"
#include "core/hw-read-protocol.h"

#define MAX_FILES 16u

#if defined(__SANITIZE_ADDRESS__)
#define UNDER_ASAN TRUE
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define UNDER_ASAN TRUE
#endif
#endif
#ifndef UNDER_ASAN
#define UNDER_ASAN FALSE
#endif

void
hw_sandbox_close_descriptors (void)
{
  close_range (3, ~0u, 0);
}

static gboolean
limit (int resource, rlim_t soft, rlim_t hard)
{
  struct rlimit value = { .rlim_cur = soft, .rlim_max = hard };

  return setrlimit ((__rlimit_resource_t) resource, &value) == 0;
}

static gboolean
set_limits (guint cpu_seconds)
{
  gboolean ok = limit (RLIMIT_CPU, cpu_seconds, cpu_seconds + 1);

  /* The sanitizer reserves terabytes of addresses that it never uses. */
  if (!UNDER_ASAN)
    ok &= limit (RLIMIT_AS, HW_LIMIT_READER_MEMORY_BYTES, HW_LIMIT_READER_MEMORY_BYTES);
  ok &= limit (RLIMIT_FSIZE, 0, 0);
  ok &= limit (RLIMIT_NOFILE, MAX_FILES, MAX_FILES);
  ok &= limit (RLIMIT_NPROC, 0, 0);
  ok &= limit (RLIMIT_CORE, 0, 0);
  return ok;
}

/* The header's struct grows with the kernel's; ours has all that is used, and the size tells how much is
 * meant. */
typedef struct
{
  guint64 file_system;
  guint64 network;
  guint64 scoped;
} LandlockRules;

static gboolean
deny_files (void)
{
  static const guint64 file_rights[] = { 0, 0x1fff, 0x3fff, 0x7fff, 0x7fff, 0xffff };
  long abi = syscall (SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION);
  LandlockRules rules = { 0 };
  gsize size = abi < 4 ? 8 : abi < 6 ? 16 : 24;
  int fd;
  gboolean ok;

  if (abi < 1)
    return FALSE;
  rules.file_system = file_rights[MIN (abi, (long) G_N_ELEMENTS (file_rights) - 1)];
  rules.network = abi >= 4 ? 3 : 0; /* bind and connect */
  rules.scoped = abi >= 6 ? 3 : 0;  /* abstract sockets and signals stay inside */
  fd = (int) syscall (SYS_landlock_create_ruleset, &rules, size, 0);
  if (fd < 0)
    return FALSE;
  ok = syscall (SYS_landlock_restrict_self, fd, 0) == 0;
  close (fd);
  return ok;
}

static gboolean
allow (scmp_filter_ctx filter, const char *name)
{
  int number = seccomp_syscall_resolve_name (name);

  /* A call that this machine does not know cannot be made either. */
  return number == __NR_SCMP_ERROR || seccomp_rule_add (filter, SCMP_ACT_ALLOW, number, 0) == 0;
}

static gboolean
add_rules (scmp_filter_ctx filter)
{
  /* What reading, computing, allocating and dying need. All else gets EPERM ... */
  static const char *const allowed[] = {
    "read", "readv", "write", "writev", "close", "lseek", "fstat", "brk", "munmap", "mremap", "madvise",
    "rt_sigaction", "rt_sigprocmask", "rt_sigreturn", "sigaltstack", "restart_syscall", "exit", "exit_group",
    "futex", "sched_yield", "getrandom", "clock_gettime", "clock_getres", "gettimeofday", "time", "getpid",
    "gettid", "tgkill", "rseq", "set_robust_list", "poll", "ppoll", "getrusage",
  };
  /* ... and this ends the process: nobody calls it by mistake. */
  static const char *const fatal[] = { "socket",
                                       "socketpair",
                                       "connect",
                                       "execve",
                                       "execveat",
                                       "ptrace",
                                       "process_vm_readv",
                                       "process_vm_writev",
                                       "fork",
                                       "vfork",
                                       "clone",
                                       "clone3",
                                       "bpf",
                                       "io_uring_setup",
                                       "keyctl",
                                       "mount",
                                       "unshare",
                                       "setns" };
  gboolean ok = TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (allowed); i++)
    ok &= allow (filter, allowed[i]);
  for (guint i = 0; i < G_N_ELEMENTS (fatal); i++)
    {
      int number = seccomp_syscall_resolve_name (fatal[i]);

      ok &= number == __NR_SCMP_ERROR || seccomp_rule_add (filter, SCMP_ACT_KILL_PROCESS, number, 0) == 0;
    }
  /* Memory, but none that could be run. */
  ok &= seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (mmap), 1,
                          SCMP_A2 (SCMP_CMP_MASKED_EQ, PROT_EXEC, 0))
        == 0;
  ok &= seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (mprotect), 1,
                          SCMP_A2 (SCMP_CMP_MASKED_EQ, PROT_EXEC, 0))
        == 0;
  return ok;
}

static gboolean
deny_system_calls (void)
{
  scmp_filter_ctx filter = seccomp_init (SCMP_ACT_ERRNO (EPERM));
  gboolean ok;

  if (filter == NULL)
    return FALSE;
  ok = add_rules (filter) && seccomp_load (filter) == 0;
  seccomp_release (filter);
  return ok;
}

guint
hw_sandbox_enter (guint cpu_seconds)
{
  guint reached = 0;

  if (set_limits (cpu_seconds))
    reached |= HW_PROTECTION_LIMITS;
  prctl (PR_SET_DUMPABLE, 0, 0, 0, 0);
  if (prctl (PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0)
    reached |= HW_PROTECTION_NO_NEW_PRIVILEGES;
  if (deny_files ())
    reached |= HW_PROTECTION_LANDLOCK;
  if (deny_system_calls ())
    reached |= HW_PROTECTION_SECCOMP;
  return reached;
}
