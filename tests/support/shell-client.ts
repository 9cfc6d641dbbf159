/** Asks a verb of the shell from the page, with any arguments, as code in the page could. */
import type { Page } from '@playwright/test'

export function askShell(page: Page, verb: string, ...args: readonly unknown[]): Promise<unknown> {
  return page.evaluate(([name, values]) => {
    const shell: object = window.vpkShell
    const run: unknown = Reflect.get(shell, name)
    if (typeof run !== 'function') throw new Error(`no verb ${name}`)
    return run(...values)
  }, [verb, args] as const)
}

/** As {@link askShell} for verbs that answer with a grant; gives its token. */
export async function askGrant(page: Page, verb: string, ...args: readonly unknown[]): Promise<string> {
  const grant = await askShell(page, verb, ...args)
  if (typeof grant !== 'object' || grant === null || !('token' in grant) || typeof grant.token !== 'string') throw new Error(`${verb}: no grant`)
  return grant.token
}
