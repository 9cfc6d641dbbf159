/** Listens to the system's own calls of a program and all it starts: what reaches for a network shows there, whoever wrote the code. Linux alone. */
import { readFileSync, writeFileSync } from 'node:fs'
import { requireSystemParts } from '../../electron/toolchain/system-parts.ts'

/** The words that run a program under `strace`, every socket call of it and its children written to `file`. */
export function listeningTo(file: string): readonly [string, ...string[]] {
  requireSystemParts('strace')
  return ['strace', '-f', '-qq', '--seccomp-bpf', '-s', '200', '-e', 'trace=socket,connect,bind,sendto,sendmsg,sendmmsg', '-o', file]
}

/** Writes a program that starts `executable` under the same ear and answers with its path; for those who give words of their own before all others. */
export function listeningProgram(path: string, calls: string, executable: string): string {
  writeFileSync(path, `#!/bin/sh\nexec ${[...listeningTo(calls), executable].map((word) => `'${word}'`).join(' ')} "$@"\n`, { mode: 0o755 })
  return path
}

/** What one machine says to itself: the screen (unix sockets) and the list of its own adapters (netlink). */
const ofThisMachine = /AF_(?:UNIX|LOCAL|NETLINK|UNSPEC)\b/u

/**
 * Calls that name an address of a network, to reach it, to wait at it or to send there, one a line as strace writes them; empty when none was
 * made. A socket alone is no such call: asking the system for its adapters' names takes one that goes nowhere.
 */
export function networkCalls(file: string): readonly string[] {
  return readFileSync(file, 'utf8').split('\n').filter((line) => /\b(?:sa_family=AF_\w+|socket\(AF_PACKET)/u.test(line) && !ofThisMachine.test(line))
}
