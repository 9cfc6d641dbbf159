/**
 * Commands: what can be done now, from the keyboard, the native menu and the command palette alike.
 *
 * Pages add their own with {@link useCommands} while they are shown; of two with the same id the newer one counts.
 */
import { createContext, useContext, useEffect, useLayoutEffect, useMemo, useRef, useSyncExternalStore } from 'react'
import type { ReactNode } from 'react'
import { shell } from '../api/shell.ts'
import { pressedKeys } from '../ui/hotkeys.ts'
import { CommandStore } from './command-store.ts'
import type { Command } from './command-store.ts'

const CommandContext = createContext(new CommandStore())

/** A dialog takes the keyboard, and what is dropped, for itself. */
export function dialogIsOpen(): boolean {
  return document.querySelector('[role="dialog"][aria-modal="true"], [role="alertdialog"]') !== null
}

export function CommandProvider({ children }: { readonly children: ReactNode }) {
  const store = useMemo(() => new CommandStore(), [])
  useEffect(() => {
    const keydown = (event: KeyboardEvent): void => {
      const command = store.byKeys(pressedKeys(event))
      if (command === undefined || dialogIsOpen()) return
      event.preventDefault()
      store.run(command.id)
    }
    window.addEventListener('keydown', keydown)
    const endMenu = shell().onMenuCommand((id) => {
      if (store.byId(id) !== undefined) {
        if (!dialogIsOpen()) store.run(id)
      } else if (id === 'undo' || id === 'redo') {
        // No page took it, so it is meant for the text box; the menu has no other way to say so.
        document.execCommand(id)
      }
    })
    return () => {
      window.removeEventListener('keydown', keydown)
      endMenu()
    }
  }, [store])
  return <CommandContext value={store}>{children}</CommandContext>
}

/** Offers commands while the caller is shown. Their `run` may change at every render; the ids should not. */
export function useCommands(commands: readonly Command[]): void {
  const store = useContext(CommandContext)
  const latest = useRef(commands)
  // Before the page is painted: whoever sees it may press its keys.
  useLayoutEffect(() => { latest.current = commands })
  const shape = commands.map((command) => `${command.id}|${command.label}|${command.keys?.join() ?? ''}`).join('\n')
  useLayoutEffect(() => store.add(latest.current.map((command) => ({
    ...command, run: () => latest.current.find((other) => other.id === command.id)?.run(),
  }))), [store, shape])
}

/** All commands that can be done now, for the palette. */
export function useAvailableCommands(): readonly Command[] {
  const store = useContext(CommandContext)
  return useSyncExternalStore(store.subscribe, store.list)
}
