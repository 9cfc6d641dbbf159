/** The shell's verbs, put on the window by the preload script. Only files here name `window.vpkShell`. */
import type { Appearance, ShellApi } from '../../shared/contract/shell.ts'

/** The shell also tells when the native menu changed the appearance. */
export interface WindowShell extends ShellApi {
  readonly onAppearanceChanged?: (listener: (appearance: Appearance) => void) => () => void
}

declare global {
  interface Window {
    readonly vpkShell: WindowShell
  }
}

/** Resolved late, so that a page without a shell fails where it asks and not while it loads. */
export function shell(): WindowShell {
  return window.vpkShell
}
