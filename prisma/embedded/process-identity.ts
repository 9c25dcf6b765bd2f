import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * Something that two processes with the same number never share: when it started (and on Linux, in which boot).
 * Process numbers are reused, so a number alone proves nothing after `kill -9`.
 * @returns null when no such process lives.
 */
export const processIdentity = (pid: number): string | null => {
  if (!Number.isInteger(pid) || pid <= 0) return null;
  try {
    if (process.platform === 'linux') return linuxIdentity(pid);
    if (process.platform === 'win32') return windowsIdentity(pid);
    return run('ps', ['-o', 'lstart=', '-p', String(pid)]) || null;
  } catch {
    return null;
  }
};

/** The command line of a living process, as far as the system tells; null when it is gone. */
export const processCommand = (pid: number): string | null => {
  try {
    if (process.platform === 'linux')
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim() || null;
    if (process.platform === 'win32')
      return powershell(`(Get-CimInstance Win32_Process -Filter 'ProcessId=${pid}').CommandLine`) || null;
    return run('ps', ['-ww', '-o', 'command=', '-p', String(pid)]) || null;
  } catch {
    return null;
  }
};

const linuxIdentity = (pid: number): string | null => {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The second field is the program's name in brackets and may hold spaces and brackets itself.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (fields[0] === 'Z' || fields[0] === 'X') return null;
  return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}:${fields[19]}`;
};

const windowsIdentity = (pid: number): string | null =>
  powershell(`(Get-Process -Id ${pid}).StartTime.ToFileTimeUtc()`) || null;

const powershell = (command: string): string =>
  run('powershell.exe', ['-NoProfile', '-NonInteractive', '-Command', command]);

const run = (command: string, args: readonly string[]): string =>
  execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], timeout: 10_000 }).trim();
