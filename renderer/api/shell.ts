/** The shell's verbs, put on the window by the preload script. Only this file names `window.vpkShell`. */
import type { ShellApi } from '../../shared/contract/shell.ts'

declare global {
  interface Window {
    readonly vpkShell: ShellApi
  }
}

/** Resolved late, so that a page without a shell fails where it asks and not while it loads. */
export function shell(): ShellApi {
  return window.vpkShell
}
