/**
 * Forms out: a workbook, a fill-in document or a data file for each addressee, made in memory one after the other and then written in one
 * batch, all or none. A file that a person has changed since it was written is never touched: the new one lies beside it.
 */
import { readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Addressee, FormFile, FormsResult } from '../../shared/contract/campaigns.ts'
import type { Campaign } from '../../shared/domain/campaign.ts'
import type { Body } from '../../shared/domain/organisation.ts'
import type { Indicator } from '../../shared/domain/indicator.ts'
import type { Measurement } from '../../shared/domain/submission.ts'
import { resolveForm, selectProfile } from '../documents/form/index.ts'
import { fault } from '../faults/index.ts'
import { fileStem, freeName, refuseUnwritableFolder, sha256, writeFilesWhole } from '../files/index.ts'
import { indicatorStore } from '../indicators/index.ts'
import { organisationView } from '../organisation/index.ts'
import { getRecord } from '../records/index.ts'
import type { Progress } from '../requests/index.ts'
import { getOffice } from '../settings/index.ts'
import { addresseesOf } from './addressees.ts'
import { campaignStore, selectMeasurements } from './campaigns.repository.ts'
import { documentForm, workbookForm } from './forms/index.ts'
import type { FormInput } from './forms/index.ts'
import type { MakeContext } from './papers.service.ts'
import { insertWrittenForms, selectWrittenHashes } from './written-forms.repository.ts'

export type FormKind = FormFile['kind']
const extensions: Readonly<Record<FormKind, string>> = { workbook: 'xlsx', document: 'docx', dataFile: 'json' }

/** Room for the folder in the 260 characters Windows gives a path. */
const longestName = 100

interface Making { readonly campaign: Campaign, readonly units: readonly Addressee[], readonly indicators: readonly Indicator[], readonly bodies: ReadonlyMap<string, Body>, readonly previous: ReadonlyMap<string, ReadonlyMap<string, Measurement>> }
interface MadeFile { readonly bodyId: string, readonly kind: FormKind, readonly name: string, readonly bytes: Uint8Array, readonly sha256: string }

export async function writeForms(context: MakeContext, request: { readonly id: string, readonly folder: string, readonly kinds: readonly FormKind[] }, progress: Progress): Promise<FormsResult> {
  const { office, actor } = context
  const making = await makingOf(context, request.id)
  refuseUnwritableFolder(request.folder)
  const made = await makeFiles(context, making, request.kinds, progress)
  const known = await selectWrittenHashes(office.read, request.id)
  const placed = made.map((file) => ({ file, ...placeOf(request.folder, file, known) }))
  await progress.step('Ghi tệp', made.length, made.length)
  writeFilesWhole(placed.filter(({ outcome }) => outcome !== 'unchanged').map(({ path, file }) => ({ path, bytes: file.bytes })))
  const stamp = { at: actor.now().toISOString(), actor: actor.name }
  await office.write((transaction) => insertWrittenForms(transaction, request.id, placed.map(({ path, file }) => ({ ...file, fileName: basename(path) })), stamp))
  return {
    folder: basename(request.folder), units: making.units.length,
    files: placed.map(({ path, outcome, file: { bodyId, kind } }) => ({ bodyId, kind, outcome, fileName: basename(path) })),
  }
}

async function makingOf({ office }: MakeContext, id: string): Promise<Making> {
  const db = office.read
  const { record: campaign } = await getRecord(db, campaignStore, id)
  if (campaign.state !== 'open') {
    throw fault('CAMPAIGN_WRONG_STATE', {
      happened: campaign.state === 'draft' ? 'Đợt này còn ở bước chuẩn bị nên chưa phát phiếu được.' : 'Đợt này đã khép.', kept: 'Chưa có tệp nào được ghi.',
      remedy: campaign.state === 'draft' ? 'Xem lại đơn vị, đề cương, chỉ tiêu rồi mở đợt; sau đó phát phiếu.' : 'Mở lại đợt nếu còn thu báo cáo.',
    })
  }
  const { bodies } = await organisationView(db)
  const indicators = await Promise.all(campaign.indicatorIds.map((each) => indicatorStore.find(db, each)))
  return {
    campaign, bodies, units: addresseesOf(bodies, campaign), indicators: indicators.flatMap((found) => found === null ? [] : [found.record]),
    previous: campaign.previousId === null ? new Map() : await selectMeasurements(db, campaign.previousId),
  }
}

async function makeFiles({ office, resources }: MakeContext, making: Making, kinds: readonly FormKind[], progress: Progress): Promise<readonly MadeFile[]> {
  const { campaign, units } = making
  const form = resolveForm(selectProfile(resources.profiles(), campaign.cutOff).profile, (await getOffice(office.read)).record.houseStyle, resources.layers())
  const wanted = kinds.filter((kind) => kind !== 'document' || campaign.outline.some(({ type }) => type !== 'heading'))
  const digits = Math.max(2, String(units.length).length)
  const made: MadeFile[] = []
  for (const [at, unit] of units.entries()) {
    await progress.step(`Lập phiếu: ${unit.name}`, at * wanted.length, units.length * wanted.length)
    const stem = fileStem(`${String(at + 1).padStart(digits, '0')} – ${unit.name}`, longestName)
    for (const kind of wanted) {
      const bytes = await bytesOf(kind, making, unit, form)
      made.push({ bodyId: unit.id, kind, bytes, name: `${stem}.${extensions[kind]}`, sha256: sha256(bytes) })
    }
  }
  return made
}

function bytesOf(kind: FormKind, making: Making, unit: Addressee, form: Parameters<typeof documentForm>[1]): Uint8Array | Promise<Uint8Array> {
  const { campaign, indicators, previous } = making
  const own = previous.get(unit.id)
  const input: FormInput = { campaign, body: { id: unit.id, name: unit.name }, indicators, ...own !== undefined && { previous: own } }
  switch (kind) {
    case 'workbook': return workbookForm(input)
    case 'document': return documentForm(input, form)
    case 'dataFile': return dataFile(making, unit)
  }
}

/** What a unit that has this program imports: the campaign that asks it alone, what it asks for, and the two bodies concerned. */
function dataFile({ campaign, indicators, bodies }: Making, unit: Addressee): Uint8Array {
  const named = [campaign.bodyId, unit.id].flatMap((id) => bodies.get(id) ?? [])
  const alone: Campaign = { ...campaign, addresseeIds: [unit.id], exempt: [], directiveId: null, roundId: null, previousId: null, yearAgoId: null, papers: [] }
  const records = {
    format: 'vpk-records', version: 1, indicators, campaigns: [alone],
    bodies: named.map((body) => ({ ...body, versions: body.versions.map((version) => ({ ...version, parentId: version.parentId === campaign.bodyId && body.id !== campaign.bodyId ? version.parentId : null })) })),
  }
  return new TextEncoder().encode(`${JSON.stringify(records, null, 1)}\n`)
}

/** A free name, the same bytes, or one of ours nobody has touched may be taken; anything else stays as it is. */
function placeOf(folder: string, { name, sha256: wanted }: MadeFile, known: ReadonlySet<string>): { readonly path: string, readonly outcome: FormFile['outcome'] } {
  const path = join(folder, name)
  if (statSync(path, { throwIfNoEntry: false }) === undefined) return { path, outcome: 'written' }
  const found = statSync(path).isFile() ? sha256(readFileSync(path)) : ''
  if (found === wanted) return { path, outcome: 'unchanged' }
  return known.has(found) ? { path, outcome: 'written' } : { path: freeName(path), outcome: 'beside' }
}
