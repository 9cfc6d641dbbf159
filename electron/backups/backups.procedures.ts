/** Copies of the office, joined to the contract. */
import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { bodyOn } from '../../shared/domain/organisation.ts'
import { dayOfMoment } from '../../shared/domain/moments.ts'
import type { UnlockText } from '../../shared/domain/passphrase.ts'
import type { OfficeDatabase, OfficeKey, ReadDatabase } from '../db/index.ts'
import { resolveForm, selectProfile } from '../documents/form/index.ts'
import { emitPaper } from '../documents/papers/index.ts'
import type { PaperResources } from '../documents/papers/index.ts'
import { fault } from '../faults/index.ts'
import { refuseUnwritableFolder, writeGranted } from '../files/index.ts'
import type { GrantedPlaces } from '../files/index.ts'
import { organisationView } from '../organisation/index.ts'
import { os, today } from '../requests/index.ts'
import { getOffice } from '../settings/index.ts'
import { selectChoice, storeChoice } from './backup.repository.ts'
import { backupFolder, copiesIn } from './copies.ts'
import type { CopyOnDisk } from './copies.ts'
import { drillDue, drillStanding, lastDrill, rehearse } from './drill.service.ts'
import { drillProof } from './drill-proof.ts'
import { makeBackup } from './make.service.ts'
import { previewRestore, restoreOffice } from './restore.service.ts'
import { copiesOnSecond } from './second-disk.ts'

export interface BackupsHost extends GrantedPlaces {
  readonly resources: PaperResources
  folderPath(grant: string): string
  officePath(grant: string): string
  /** Closes the open office, runs `work` with its path and opens what lies there then, whether `work` failed or not. */
  replaceOpen<T>(work: (path: string, keys: { readonly inUse: OfficeKey | null, readonly toCome: (key: OfficeKey) => void }) => Promise<T>): Promise<T>
  /** Slows wrong tries at the words of an encrypted copy. */
  slowed<T>(path: string, unlock: UnlockText | undefined, work: () => Promise<T>): Promise<T>
}

type CopyChosen = ({ readonly place: 'own' | 'second', readonly fileName: string } | { readonly grant: string }) & { readonly unlock?: UnlockText | undefined }

export function backupsProcedures(host: BackupsHost) {
  return {
    state: os.backups.state.handler(({ context }) => stateOf(context.office(), today(context.actor))),
    make: os.backups.make.handler(async ({ context }) => {
      const { fileName, secondCopy } = await makeBackup(context.office(), context.actor, 'asked')
      return { fileName, secondCopy }
    }),
    chooseSecond: os.backups.chooseSecond.handler(async ({ context, input }) => {
      const secondFolder = input.grant === null ? null : host.folderPath(input.grant)
      if (secondFolder !== null) refuseUnwritableFolder(secondFolder)
      const { drillPlan } = await selectChoice(context.office().read)
      await context.office().write((transaction) => storeChoice(transaction, { secondFolder, drillPlan }))
      return {}
    }),
    chooseDrillPlan: os.backups.chooseDrillPlan.handler(async ({ context, input }) => {
      const { secondFolder } = await selectChoice(context.office().read)
      await context.office().write((transaction) => storeChoice(transaction, { secondFolder, drillPlan: input.plan }))
      return {}
    }),
    preview: os.backups.preview.handler(async ({ context, input }) => {
      const copy = await pathOf(host, context.office(), input)
      return host.slowed(copy, input.unlock, () => previewRestore(context.office(), copy, input.unlock))
    }),
    restore: os.backups.restore.handler(async ({ context, input }) => {
      const copy = await pathOf(host, context.office(), input.copy)
      const { unlock } = input.copy
      const { actor } = context
      return host.slowed(copy, unlock, () => host.replaceOpen((path, keys) => restoreOffice(path, copy, input.sha256, actor, { ...keys, given: unlock, plainAgreed: input.plainAgreed === true })))
    }),
    drillStanding: os.backups.drillStanding.handler(({ context }) => drillStanding(context.office().read, today(context.actor))),
    drill: os.backups.drill.handler(({ context }) => rehearse(context.office(), context.actor)),
    writeProof: os.backups.writeProof.handler(async ({ context, input }) => writeGranted(host, input.grant, await proofOf(host, context.office().read, input.format))),
  }
}

async function stateOf(office: OfficeDatabase, day: string) {
  const { secondFolder, drillPlan } = await selectChoice(office.read)
  const shown = (place: 'own' | 'second', copies: readonly CopyOnDisk[]) => copies.map(({ fileName, kind, day: on, time, size }) => ({ place, fileName, kind, day: on, time, size }))
  return {
    copies: [...shown('own', copiesIn(backupFolder(office.path), office.path)), ...shown('second', await copiesOnSecond(office))],
    secondFolder: secondFolder === null ? null : basename(secondFolder), secondMissing: secondFolder !== null && !existsSync(secondFolder),
    lastDrill: await lastDrill(office.read), drillDue: await drillDue(office.read, day), drillPlan,
  }
}

/** A name the window sends is looked for among the copies there are, never joined to a folder. */
async function pathOf(host: BackupsHost, office: OfficeDatabase, chosen: CopyChosen): Promise<string> {
  if ('grant' in chosen) return host.officePath(chosen.grant)
  const copies = chosen.place === 'own' ? copiesIn(backupFolder(office.path), office.path) : await copiesOnSecond(office)
  const found = copies.find(({ fileName }) => fileName === chosen.fileName)
  if (found !== undefined) return found.path
  throw fault('FILE_MISSING', { happened: 'Không thấy bản sao lưu đã chọn nữa.', kept: 'Văn phòng đang dùng được giữ nguyên.', remedy: 'Xem lại danh sách bản sao lưu; ổ thứ hai thì cắm lại ổ.' })
}

async function proofOf({ resources }: BackupsHost, db: ReadDatabase, format: 'docx' | 'pdf'): Promise<Uint8Array> {
  const drill = await lastDrill(db)
  const { record: { bodyId, houseStyle } } = await getOffice(db)
  const view = await organisationView(db)
  const body = drill === null ? undefined : view.bodies.get(bodyId)
  const version = drill === null || body === undefined ? undefined : bodyOn(body, dayOfMoment(drill.at)) ?? body.versions.at(-1)
  if (drill === null || version === undefined) throw fault('FILE_MISSING', { happened: 'Chưa có lần diễn tập nào để in.', kept: 'Chưa có tệp nào được ghi.', remedy: 'Bấm “Diễn tập phục hồi” trước.' })
  const form = resolveForm(selectProfile(resources.profiles(), dayOfMoment(drill.at)).profile, houseStyle, resources.layers())
  return (await emitPaper(resources, drillProof(drill, version), form, format)).bytes
}
