/** The office's part of the contract: open, create, describe, import, copy. */
import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import type { z } from 'zod'
import type { openOfficeSchema } from '../../shared/contract/office.ts'
import type { Office } from '../../shared/domain/office-records.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import type { AccountSession } from '../accounts/index.ts'
import { openOffice } from '../db/index.ts'
import type { OfficeDatabase } from '../db/index.ts'
import { readTextFile } from '../files/index.ts'
import { importText } from '../interchange/index.ts'
import type { ImportRules } from '../interchange/index.ts'
import { caseResources } from '../inspections/index.ts'
import { answerOf, os, streamed, today } from '../requests/index.ts'
import type { ErrorLog } from '../requests/index.ts'
import { getOffice, saveOffice } from '../settings/index.ts'
import { createNewOffice, createSampleOffice } from './create-office.ts'
import type { GrantBook } from './grants.ts'
import { overviewOf } from './overview.service.ts'
import type { OverviewPaper } from './overview.service.ts'
import type { OfficeSession } from './session.ts'

/** What these procedures need of the process that serves. */
export interface OfficeHost {
  readonly session: OfficeSession
  /** Who is at work; an office just opened begins with nobody signed in. */
  readonly accounts: AccountSession
  readonly grants: GrantBook
  readonly resourcesDir: string
  readonly log: ErrorLog
  papersOf(office: OfficeDatabase): Promise<readonly OverviewPaper[]>
  /** What imported records must suit. */
  readonly importRules: ImportRules
  /** What the rules hold against settings about to be saved. */
  readonly settingsProblems: (office: Office) => readonly Problem[]
  /** Told each time an office has been opened. */
  opened(): void
}

type OpenOffice = z.output<typeof openOfficeSchema>

export function officeProcedures(host: OfficeHost) {
  const { session, grants, accounts } = host
  const cases = caseResources(host.resourcesDir)
  return {
    account: os.office.account.handler(({ context }) => ({ name: context.actor.name })),
    current: os.office.current.handler(async () => {
      const office = session.current()
      return office === null ? null : describe(host, office)
    }),
    // A new office has no accounts yet: it is made by the account of this computer, whoever is signed in to another.
    create: os.office.create.handler(async ({ input }) => {
      const path = grants.pathFor(input.grant, 'createOffice')
      await createNewOffice(path, input.office, accounts.local)
      return show(host, path)
    }),
    open: os.office.open.handler(({ input }) => show(host, grants.pathFor(input.grant, 'openOffice', 'createOffice'))),
    openSample: os.office.openSample.handler(({ input }) => openSample(host, grants.pathFor(input.grant, 'createOffice', 'openOffice'))),
    close: os.office.close.handler(() => {
      accounts.forget()
      session.close()
      return { closed: true as const }
    }),
    settings: os.office.settings.handler(async ({ context }) => ({ ...await getOffice(context.office().read) })),
    saveSettings: os.office.saveSettings.handler(({ context, input }) => saveOffice(context.office(), context.actor, input, host.settingsProblems)),
    importRecords: os.office.importRecords.handler(({ context, input, signal }) => {
      const office = context.office()
      const path = grants.pathFor(input.grant, 'importRecords')
      return streamed((progress) => importText(office, readTextFile(path), context.actor, progress, host.importRules), signal,
        (error) => answerOf(error, 'office.importRecords', host.log))
    }),
    overview: os.office.overview.handler(async ({ context }) => {
      const office = context.office()
      return overviewOf(office.read, await host.papersOf(office), today(context.actor), cases)
    }),
  }
}

/** Opens first and only then lets go of the office before: a refused file leaves the window where it was. */
async function show(host: OfficeHost, path: string): Promise<OpenOffice> {
  const { session, accounts } = host
  const open = session.current()
  if (open?.path === path) return describe(host, open)
  const office = await openOffice(path)
  try {
    await accounts.begin(office)
    const shown = await describe(host, office)
    session.show(office)
    host.opened()
    return shown
  } catch (error) {
    office.close()
    throw error
  }
}

/** The file of the open office is replaced by `work`: it is closed meanwhile, and what lies there then is opened, whether `work` failed or not. Who was signed in signs in anew. */
export async function replaceOpenOffice<T>(host: Pick<OfficeHost, 'session' | 'accounts' | 'opened'>, work: (path: string) => Promise<T>): Promise<T> {
  const { session, accounts } = host
  const { path } = session.office()
  accounts.forget()
  session.close()
  try {
    return await work(path)
  } finally {
    const office = await openOffice(path)
    await accounts.begin(office)
    session.show(office)
    host.opened()
  }
}

/** Before a sign-in nothing but the file's name is told. */
async function describe({ accounts }: OfficeHost, office: OfficeDatabase): Promise<OpenOffice> {
  const file = { fileName: basename(office.path), schemaVersion: office.schemaVersion }
  const { mode } = await accounts.standing(office)
  if (mode === 'signInNeeded') return { ...file, name: file.fileName, bodyId: '', signInNeeded: true }
  const { record } = await getOffice(office.read)
  return { ...file, name: record.name, bodyId: record.bodyId, signInNeeded: false }
}

async function openSample(host: OfficeHost, path: string): Promise<OpenOffice> {
  if (!existsSync(path)) await createSampleOffice(path, host.resourcesDir, host.accounts.local)
  return show(host, path)
}
