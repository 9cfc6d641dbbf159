/** The office's part of the contract: open, create, describe, import, copy. */
import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { z } from 'zod'
import type { openOfficeSchema } from '../../shared/contract/office.ts'
import type { Office } from '../../shared/domain/office-records.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import { openOffice } from '../db/index.ts'
import type { OfficeDatabase } from '../db/index.ts'
import { toFault } from '../faults/index.ts'
import { freeName, readTextFile } from '../files/index.ts'
import { importText } from '../interchange/index.ts'
import type { ImportRules } from '../interchange/index.ts'
import type { Actor } from '../records/index.ts'
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
  const { session, grants } = host
  const cases = caseResources(host.resourcesDir)
  return {
    account: os.office.account.handler(({ context }) => ({ name: context.actor.name })),
    current: os.office.current.handler(async () => {
      const office = session.current()
      return office === null ? null : describe(office)
    }),
    create: os.office.create.handler(async ({ context, input }) => {
      const path = grants.pathFor(input.grant, 'createOffice')
      await createNewOffice(path, input.office, context.actor)
      return show(host, path, context.actor)
    }),
    open: os.office.open.handler(({ context, input }) => show(host, grants.pathFor(input.grant, 'openOffice', 'createOffice'), context.actor)),
    openSample: os.office.openSample.handler(({ context, input }) => openSample(host, grants.pathFor(input.grant, 'createOffice', 'openOffice'), context.actor)),
    close: os.office.close.handler(() => {
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
    backup: os.office.backup.handler(async ({ context }) => ({ fileName: await backUp(context.office(), today(context.actor)) })),
  }
}

/** Opens first and only then lets go of the office before: a refused file leaves the window where it was. */
async function show(host: OfficeHost, path: string, actor: Actor): Promise<OpenOffice> {
  const { session } = host
  const open = session.current()
  if (open?.path === path) return describe(open)
  const office = (await openOffice(path)).readAs(actor.name)
  try {
    const shown = await describe(office)
    session.show(office)
    host.opened()
    return shown
  } catch (error) {
    office.close()
    throw error
  }
}

async function describe(office: OfficeDatabase): Promise<OpenOffice> {
  const { record } = await getOffice(office.read)
  return { name: record.name, fileName: basename(office.path), bodyId: record.bodyId, schemaVersion: office.schemaVersion }
}

async function openSample(host: OfficeHost, path: string, actor: Actor): Promise<OpenOffice> {
  if (!existsSync(path)) await createSampleOffice(path, host.resourcesDir, actor)
  return show(host, path, actor)
}

/** `<tên> sao lưu 2026-11-21.vpk` beside the office; a number is added when it exists. */
async function backUp(office: OfficeDatabase, date: string): Promise<string> {
  const name = `${basename(office.path).replace(/\.vpk$/iu, '')} sao lưu ${date}.vpk`
  const target = freeName(join(dirname(office.path), name))
  try {
    await office.backupTo(target)
  } catch (error) {
    throw toFault(error) ?? error
  }
  return basename(target)
}
