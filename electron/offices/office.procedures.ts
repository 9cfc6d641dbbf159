/** The office's part of the contract: open, create, describe, import, copy. */
import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import type { z } from 'zod'
import type { openOfficeSchema } from '../../shared/contract/office.ts'
import type { Office } from '../../shared/domain/office-records.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import { withCopyBefore } from '../backups/index.ts'
import { openOffice, recoveryKeyText } from '../db/index.ts'
import type { OfficeDatabase, Unlock } from '../db/index.ts'
import { readTextFile } from '../files/index.ts'
import { importText, isImported } from '../interchange/index.ts'
import type { ImportRules } from '../interchange/index.ts'
import { caseResources } from '../inspections/index.ts'
import { answerOf, os, streamed, today } from '../requests/index.ts'
import type { ErrorLog } from '../requests/index.ts'
import { getOffice, saveOffice } from '../settings/index.ts'
import { createNewOffice, createSampleOffice } from './create-office.ts'
import type { GrantBook } from './grants.ts'
import { mostUnfinished, overviewOf } from './overview.service.ts'
import type { OverviewPapers } from './overview.service.ts'
import { protectionProcedures } from './protection.procedures.ts'
import type { ProtectionHost } from './protection.procedures.ts'
import { notAsLeft } from './seen-offices.ts'
import type { NotAsLeft } from './seen-offices.ts'

/** What these procedures need of the process that serves. */
export interface OfficeHost extends ProtectionHost {
  readonly grants: GrantBook
  readonly resourcesDir: string
  readonly log: ErrorLog
  overviewPapers(office: OfficeDatabase, most: number): Promise<OverviewPapers>
  /** What imported records must suit. */
  readonly importRules: ImportRules
  /** What the rules hold against settings about to be saved. */
  readonly settingsProblems: (office: Office) => readonly Problem[]
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
      const { passphrase } = input
      const key = await createNewOffice(path, input.office, accounts.local, passphrase === undefined ? {} : { passphrase })
      return { ...await show(host, path, key === null ? {} : { unlock: { key } }), recoveryKey: key === null ? null : recoveryKeyText(key) }
    }),
    open: os.office.open.handler(({ input }) => {
      const path = grants.pathFor(input.grant, 'openOffice', 'createOffice')
      return session.tries.slowed(path, input.unlock ?? null, accounts.local.now().getTime(), () => show(host, path, input))
    }),
    openSample: os.office.openSample.handler(({ input }) => openSample(host, grants.pathFor(input.grant, 'createOffice', 'openOffice'))),
    close: os.office.close.handler(async () => {
      await session.noteLeft()
      accounts.forget()
      session.close()
      return { closed: true as const }
    }),
    settings: os.office.settings.handler(async ({ context }) => ({ ...await getOffice(context.office().read) })),
    saveSettings: os.office.saveSettings.handler(({ context, input }) => saveOffice(context.office(), context.actor, input, host.settingsProblems)),
    importRecords: os.office.importRecords.handler(({ context, input, signal }) => {
      const office = context.office()
      const path = grants.pathFor(input.grant, 'importRecords')
      return streamed(async (progress) => {
        const text = readTextFile(path)
        return withCopyBefore(office, context.actor, { words: 'nhập dữ liệu', isDone: isImported, work: () => importText(office, text, context.actor, progress, host.importRules) })
      }, signal,
        (error) => answerOf(error, 'office.importRecords', host.log))
    }),
    overview: os.office.overview.handler(async ({ context }) => {
      const office = context.office()
      return overviewOf(office.read, await host.overviewPapers(office, mostUnfinished), today(context.actor), cases)
    }),
    ...protectionProcedures(host),
  }
}

/** Opens first and only then lets go of the office before: a refused file leaves the window where it was. */
async function show(host: OfficeHost, path: string, { unlock, knowing = false }: { readonly unlock?: Unlock | undefined, readonly knowing?: boolean } = {}): Promise<OpenOffice> {
  const { session, accounts } = host
  const open = session.current()
  if (open?.path === path) return describe(host, open)
  refuseNotAsLeft(knowing ? null : session.seen.beforeOpening(path))
  const office = await openOffice(path, unlock === undefined ? {} : { unlock })
  try {
    refuseNotAsLeft(knowing ? null : await session.seen.compare(office))
    await accounts.begin(office)
    const shown = await describe(host, office)
    await session.noteLeft()
    await session.seen.note(office)
    session.show(office)
    host.opened()
    return shown
  } catch (error) {
    office.close()
    throw error
  }
}

function refuseNotAsLeft(reason: NotAsLeft | null): void {
  if (reason !== null) throw notAsLeft(reason)
}

/** Before a sign-in nothing but the file's name is told. */
async function describe({ accounts }: OfficeHost, office: OfficeDatabase): Promise<OpenOffice> {
  const file = { fileName: basename(office.path), schemaVersion: office.schemaVersion, encrypted: office.key !== null }
  const { mode } = await accounts.standing(office)
  if (mode === 'signInNeeded') return { ...file, name: file.fileName, bodyId: '', signInNeeded: true, wordsKey: null }
  const { record } = await getOffice(office.read)
  return { ...file, name: record.name, bodyId: record.bodyId, signInNeeded: false, wordsKey: office.key?.wordsKey() ?? null }
}

async function openSample(host: OfficeHost, path: string): Promise<OpenOffice> {
  if (!existsSync(path)) await createSampleOffice(path, host.resourcesDir, host.accounts.local)
  return show(host, path)
}
