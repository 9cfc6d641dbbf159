/** A program and all it started, ended at once as when the power fails: no step of closing is taken. Linux alone. */
import { readFileSync, readdirSync } from 'node:fs'

/** Sends SIGKILL to a process and everything beneath it. */
export function killTree(root: number): void {
  for (const pid of [...below(root), root]) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // It went by itself between being listed and being ended.
    }
  }
}

function below(root: number): readonly number[] {
  const parents = new Map(readdirSync('/proc').filter((name) => /^\d+$/u.test(name)).flatMap((name) => {
    const parent = parentOf(name)
    return parent === null ? [] : [[Number(name), parent] as const]
  }))
  const childrenOf = (pid: number): readonly number[] => [...parents].filter(([, parent]) => parent === pid).flatMap(([child]) => [child, ...childrenOf(child)])
  return childrenOf(root)
}

/** The fourth field of `stat`, after the name in brackets; null when the process has gone. */
function parentOf(pid: string): number | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
  } catch {
    return null
  }
}
