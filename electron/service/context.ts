/** Everything a serving process holds: the open office, the granted files, the resources, who is at work and the clock. */
import { AccountSession } from '../accounts/index.ts'
import { PaperResources, resourceFolders } from '../documents/papers/index.ts'
import { GrantBook, OfficeSession, SeenOffices } from '../offices/index.ts'
import type { Actor } from '../records/index.ts'
import { answerOf, localActor } from '../requests/index.ts'
import type { ErrorLog, RequestContext } from '../requests/index.ts'

export interface ServiceHost {
  readonly session: OfficeSession
  readonly accounts: AccountSession
  readonly grants: GrantBook
  readonly resources: PaperResources
  readonly context: RequestContext
  readonly log: ErrorLog
  /** Tells the shell of a file the service wrote under another name than the one granted. */
  announce(token: string, path: string): void
  /** An office has been opened; its answer is on its way. */
  opened(): void
}

export interface HostOptions {
  readonly resourcesDir: string
  /** Resources read already, where several hosts live in one process. */
  readonly resources?: PaperResources
  readonly log: ErrorLog
  announce(token: string, path: string): void
  opened?(): void
  /** Where it is kept how each office was left; without it nothing is. */
  readonly seenFile?: string
  /** A double of clock and account in tests. */
  readonly actor?: Actor
}

export function createHost(options: HostOptions): ServiceHost {
  const session = new OfficeSession(new SeenOffices(options.seenFile ?? null, (error) => { answerOf(error, 'office.seen', options.log) }))
  const accounts = new AccountSession(options.actor ?? localActor(), () => session.current())
  return {
    session, accounts, grants: new GrantBook(), resources: options.resources ?? new PaperResources(resourceFolders(options.resourcesDir)), log: options.log,
    announce: (token, path) => options.announce(token, path), opened: () => options.opened?.(),
    context: {
      office: () => session.office(), permit: (procedure) => accounts.permit(procedure),
      get actor() { return accounts.actor },
      get account() { return accounts.account },
    },
  }
}
