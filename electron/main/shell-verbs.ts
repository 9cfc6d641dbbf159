/**
 * The verbs behind `window.vpkShell`: each parses its arguments and does one narrow thing. No verb takes a path from the page;
 * `grantDropped` gets the paths of dropped files from the preload script, which alone can read them.
 */
import { existsSync, mkdirSync, statSync } from 'node:fs'
import { networkInterfaces } from 'node:os'
import { basename, dirname, extname, join, sep } from 'node:path'
import { app, shell } from 'electron'
import type { BrowserWindow } from 'electron'
import { z } from 'zod'
import type { Grant, OpenOutcome, RecentOffice, ShellApi } from '../../shared/contract/shell.ts'
import { isNetworkActive } from '../../shared/domain/network.ts'
import { askAttachments, askBackupFolder, askExport, askFilesToCheck, askFileToConvert, askFolderToCheck, askFormsFolder, askImage, askOfficeToCreate, askOfficeToOpen, askPacketFile, askRecordsToImport, askReturnedFolder, askReturnedForms, askReturnedWord, officesFolder } from './dialogs.ts'
import { safeFileName } from './file-names.ts'
import type { GrantStore } from './grants.ts'
import { appearanceSchema } from './shell-state.ts'
import type { ShellState, ShellStateStore } from './shell-state.ts'

/** Verbs that are plain questions and answers; ports and subscriptions travel other ways. */
type VerbName = Exclude<keyof ShellApi, 'connectService' | 'onMenuCommand' | 'onAppearanceChanged' | 'onServiceRestarted'>
type VerbTable = { readonly [Name in VerbName]: (raw: unknown) => Promise<Awaited<ReturnType<ShellApi[Name]>>> }

export interface ShellVerbsContext {
  readonly window: () => BrowserWindow
  readonly grants: GrantStore
  /** Resolves when the service knows this grant, so that the window's next call cannot come before it. */
  readonly serviceKnows: (token: string) => Promise<void>
  readonly state: ShellStateStore
  readonly applyAppearance: (appearance: ShellState['appearance']) => void
  /** The page shows an office. */
  readonly officeShown: (encrypted: boolean) => void
  /** The office shown is encrypted. */
  readonly officeEncrypted: () => boolean
  /** Folder for papers opened without being saved anywhere; made on first use. */
  readonly temporaryFolder: string
  /** Hands out the office the program was started with. */
  readonly initialOffice: () => Promise<Grant | null>
  readonly openChairScreen: (meetingId: string) => Promise<void>
}

const name = z.string().max(300)
const token = z.string().min(1).max(64)
/** An id of a record as the page knows it: goes into the address of the page's own window, nowhere else. */
const recordId = z.string().min(1).max(120).regex(/^[\p{L}\p{N}._-]+$/u)
const format = z.enum(['vpkx', 'age', 'vpkr', 'vpkcard', 'docx', 'pdf', 'xlsx', 'png', 'jpg', 'tif', 'txt', 'csv', 'json'])
/** More than a person drops on purpose. */
const droppedPaths = z.array(z.string().max(32_000)).max(500)

/** Binds a verb to the parser of its arguments. */
function verb<Args extends readonly unknown[], Result>(
  args: z.ZodType<Args>,
  run: (...args: Args) => Result | Promise<Result>,
): (raw: unknown) => Promise<Result> {
  return async (raw) => run(...args.parse(raw))
}

const none = z.tuple([])

/** Every verb of the shell. The window's request names one; anything else is refused. */
export function createShellVerbs(context: ShellVerbsContext): VerbTable {
  const { grants, state } = context
  const grantFor = (path: string, purpose: Grant['purpose']): Promise<Grant> => giveKnown(context, path, purpose)
  const grantOrNull = async (path: string | null, purpose: Grant['purpose']): Promise<Grant | null> =>
    path === null ? null : grantFor(path, purpose)
  return {
    chooseOfficeToOpen: verb(none, async () => grantOrNull(await askOfficeToOpen(context.window()), 'openOffice')),
    chooseOfficeToCreate: verb(z.tuple([name]), async (suggested) =>
      grantOrNull(await askOfficeToCreate(context.window(), suggested), 'createOffice')),
    sampleOfficeGrant: verb(none, () => sampleOffice(context)),
    chooseExport: verb(z.tuple([name, format]), async (suggested, kind) =>
      grantOrNull(await askExport(context.window(), state, suggested, kind), 'export')),
    temporaryExport: verb(z.tuple([name, format]), async (suggested, kind) => {
      // What an encrypted office holds leaves it where the person says, never by itself.
      if (context.officeEncrypted()) return grantOrNull(await askExport(context.window(), state, suggested, kind), 'export')
      mkdirSync(context.temporaryFolder, { recursive: true })
      return grantFor(join(context.temporaryFolder, safeFileName(suggested, kind)), 'export')
    }),
    chooseRecordsToImport: verb(none, async () =>
      grantOrNull(await askRecordsToImport(context.window()), 'importRecords')),
    chooseFilesToCheck: verb(none, async () => Promise.all((await askFilesToCheck(context.window())).map((path) => grantFor(path, 'checkFile')))),
    choosePacketFile: verb(none, async () => grantOrNull(await askPacketFile(context.window()), 'packetFile')),
    chooseReturnedWord: verb(none, async () => grantOrNull(await askReturnedWord(context.window()), 'returnedWord')),
    chooseImage: verb(none, async () => grantOrNull(await askImage(context.window()), 'image')),
    chooseAttachments: verb(none, async () => Promise.all((await askAttachments(context.window())).map((path) => grantFor(path, 'attachment')))),
    chooseFileToConvert: verb(none, async () => grantOrNull(await askFileToConvert(context.window()), 'convertFile')),
    chooseFolderToCheck: verb(none, async () => grantOrNull(await askFolderToCheck(context.window()), 'checkFolder')),
    chooseBackupFolder: verb(none, async () => grantOrNull(await askBackupFolder(context.window()), 'backupFolder')),
    chooseFormsFolder: verb(none, async () => grantOrNull(await askFormsFolder(context.window()), 'formsFolder')),
    chooseReturnedForms: verb(none, async () => Promise.all((await askReturnedForms(context.window())).map((path) => grantFor(path, 'returnedForms')))),
    chooseReturnedFolder: verb(none, async () => grantOrNull(await askReturnedFolder(context.window()), 'returnedForms')),
    grantReturnedForms: verb(z.tuple([droppedPaths]), (paths) => Promise.all(paths.filter((path) => path !== '' && existsSync(path)).map((path) => grantFor(path, 'returnedForms')))),
    grantDropped: verb(z.tuple([droppedPaths]), (paths) => Promise.all(paths.flatMap((path) => {
      const purpose = dropPurpose(path)
      return purpose === null ? [] : [grantFor(path, purpose)]
    }))),
    networkActive: verb(none, () => isNetworkActive(networkInterfaces())),
    openGranted: verb(z.tuple([token]), (which) => openPaper(grants, which)),
    revealGranted: verb(z.tuple([token]), (which) => revealPaper(grants, which)),
    recentOffices: verb(none, () => listRecent(context)),
    initialOffice: verb(none, context.initialOffice),
    officeShown: verb(z.tuple([token, name, z.boolean()]), (which, title, encrypted) => rememberShown(context, which, title, encrypted)),
    appearance: verb(none, () => state.current.appearance),
    setAppearance: verb(z.tuple([appearanceSchema]), context.applyAppearance),
    openChairScreen: verb(z.tuple([recordId]), context.openChairScreen),
    about: verb(none, () => ({ version: app.getVersion(), electron: process.versions['electron'] ?? '' })),
  }
}

/** A dropped Word file is checked, a dropped folder is checked whole; anything else is nothing to the program. */
function dropPurpose(path: string): 'checkFile' | 'checkFolder' | null {
  const found = path === '' ? undefined : statSync(path, { throwIfNoEntry: false })
  if (found?.isDirectory() === true) return 'checkFolder'
  return found?.isFile() === true && ['.docx', '.doc', '.docm'].includes(extname(path).toLowerCase()) ? 'checkFile' : null
}

async function giveKnown({ grants, serviceKnows }: ShellVerbsContext, path: string, purpose: Grant['purpose']): Promise<Grant> {
  const grant = grants.give(path, purpose)
  await serviceKnows(grant.token)
  return grant
}

/** The sample lies in Documents; the purpose tells the window whether it must be made first. */
function sampleOffice(context: ShellVerbsContext): Promise<Grant> {
  const path = join(officesFolder(), 'Van phong mau.vpk')
  if (existsSync(path)) return giveKnown(context, path, 'openOffice')
  mkdirSync(officesFolder(), { recursive: true })
  return giveKnown(context, path, 'createOffice')
}

async function openPaper(grants: GrantStore, which: string): Promise<OpenOutcome> {
  const found = grants.openable(which)
  if (typeof found === 'string') return found
  // `openPath` answers with an empty string when a program took the file.
  return (await shell.openPath(found.path)) === '' ? 'opened' : 'noProgram'
}

function revealPaper(grants: GrantStore, which: string): OpenOutcome {
  const found = grants.revealable(which)
  if (typeof found === 'string') return found
  shell.showItemInFolder(found.path)
  return 'opened'
}

function listRecent(context: ShellVerbsContext): Promise<readonly RecentOffice[]> {
  const known = context.state.current.recentOffices.filter((office) => existsSync(office.path))
  return Promise.all(known.map(async (office) => {
    const { token: given } = await giveKnown(context, office.path, 'openOffice')
    return { token: given, displayName: office.title, folderHint: shortFolder(office.path), encrypted: office.encrypted }
  }))
}

/** The last two folders are enough to tell two offices apart, and show no more of the disk than needed. */
function shortFolder(path: string): string {
  const folders = dirname(path).split(sep).filter((part) => part !== '')
  return folders.length <= 2 ? dirname(path) : `…${sep}${folders.slice(-2).join(sep)}`
}

function rememberShown({ window, grants, state, officeShown }: ShellVerbsContext, which: string, title: string, encrypted: boolean): void {
  officeShown(encrypted)
  const file = grants.find(which)
  if (file === null || (file.purpose !== 'openOffice' && file.purpose !== 'createOffice')) return
  const shown = title.trim() === '' ? basename(file.path, '.vpk') : title.trim()
  state.rememberOffice(file.path, shown, encrypted)
  window().setTitle(`${shown}${encrypted ? ' (đã mã hoá)' : ''} — Văn phòng Khối`)
}
