/** Who changes records, and the clock, in a real process. */
import { userInfo } from 'node:os'
import type { Actor } from '../records/index.ts'

/** The person's account on this computer: the name under which changes are kept. */
export function localActor(): Actor {
  return { name: accountName(), now: () => new Date() }
}

function accountName(): string {
  try {
    return userInfo().username
  } catch {
    return 'không rõ' // an account without a name (a container, a service)
  }
}
