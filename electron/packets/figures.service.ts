/** Figures of a packet on the way to the collection desk: whose call they answer, what differs from what stands here, and the very file the desk reads. */
import { selectCampaigns, writeDataFile } from '../campaigns/index.ts'
import type { ReadDatabase } from '../db/index.ts'
import { toFault } from '../faults/index.ts'
import { assignUnit, previewOf, readImportOf } from '../submissions/index.ts'
import type { HeldImport } from '../submissions/index.ts'
import type { FigureConflict, FiguresPlan, ReceiveDecisions } from '../../shared/contract/packets.ts'
import type { ImportFile } from '../../shared/contract/submissions.ts'
import type { Campaign } from '../../shared/domain/campaign.ts'
import { shortDate } from '../../shared/domain/dates.ts'
import { lowerFirst } from '../../shared/domain/first-letter.ts'
import { figuresWords } from '../../shared/domain/packet.ts'
import type { PacketFigures } from '../../shared/domain/packet.ts'
import type { Fault } from '../../shared/domain/problem.ts'
import { submissionDataSchema } from '../../shared/domain/submission.ts'
import { keptOurs, replacedBy, reportInHand } from './figure-conflicts.ts'
import type { KeptOurs } from './figure-conflicts.ts'
import { doubtOf } from './figure-sender.ts'
import type { SenderHere } from './figure-sender.ts'
import { jsonOf } from './signing.ts'

/** One set of figures with the bytes of its data file. */
export interface FiguresPart { readonly position: number, readonly figures: PacketFigures, readonly bytes: Uint8Array }

/** What a person said of one set; what was not said is as the packet has it. */
export type FiguresChoice = Pick<ReceiveDecisions['figures'][number], 'campaignId' | 'bodyId' | 'keepOurs' | 'keepAnswers'>
export const noChoice: FiguresChoice = { campaignId: null, bodyId: null, keepOurs: [], keepAnswers: [] }

/** Ready for the desk; `held` null: there is no call for it here, or it takes nothing (`why`). `given`: as the packet has it, before anything of ours stays. */
export interface ReadyFigures {
  readonly part: FiguresPart, readonly campaignId: string | null, readonly campaignTitle: string, readonly held: HeldImport | null, readonly given: HeldImport | null, readonly why: string
  /** Of the call; '' without one. */
  readonly cutOff: string
}

export async function readyFigures(db: ReadDatabase, part: FiguresPart, choice: FiguresChoice): Promise<ReadyFigures> {
  const { campaign, why } = answeredCall((await selectCampaigns(db)).map(({ record }) => record), part.figures, choice)
  if (campaign === null) return { part, campaignId: null, campaignTitle: '', cutOff: '', held: null, given: null, why }
  const named = { part, campaignId: campaign.id, campaignTitle: campaign.title, cutOff: campaign.cutOff, held: null, given: null }
  const unlike = unlikeManifest(part)
  if (unlike !== '') return { ...named, why: unlike }
  try {
    const given = await readPart(db, part, campaign.id, choice.bodyId, null)
    const ours = await oursToStay(db, given, part, choice)
    return { ...named, given, held: ours === null ? given : await readPart(db, part, campaign.id, choice.bodyId, ours), why: '' }
  } catch (error) {
    const { happened, remedy } = faultOf(error)
    return { ...named, why: `${happened} ${remedy}` }
  }
}

/**
 * The call the figures answer. A report names the call it was asked by; a roll-up was made for a call of the sender's own, so here it is
 * the one that asks the sending body for that period.
 */
function answeredCall(campaigns: readonly Campaign[], { kind, campaignId, bodyId, bodyName, period }: PacketFigures, choice: FiguresChoice): { readonly campaign: Campaign | null, readonly why: string } {
  const named = choice.campaignId ?? (kind === 'report' ? campaignId : null)
  if (named !== null || period === null) {
    const campaign = campaigns.find(({ id }) => id === (named ?? campaignId)) ?? null
    return { campaign, why: campaign === null ? `Văn phòng này không có đợt báo cáo mang mã “${named ?? campaignId}”. Chọn đợt mà số liệu này trả lời.` : '' }
  }
  const asking = campaigns.filter((one) => one.state !== 'closed' && one.addresseeIds.includes(choice.bodyId ?? bodyId) && one.period.from === period.from && one.period.to === period.to)
  const [campaign = null] = asking
  if (asking.length === 1) return { campaign, why: '' }
  const days = `từ ${shortDate(period.from)} đến ${shortDate(period.to)}`
  return { campaign: null, why: campaign === null
    ? `Văn phòng này không có đợt nào đang thu số liệu kỳ ${days} của “${bodyName}”. Chọn đợt, đơn vị mà số liệu này trả lời; chưa có đợt thì lập đợt rồi nhận lại.`
    : `Văn phòng này có ${asking.length} đợt hỏi “${bodyName}” số liệu kỳ ${days}. Chọn đợt mà số liệu này trả lời.` }
}

/** The signed list and the file it names must speak of the same figures: a person decides by what the list says. '' when they do. */
function unlikeManifest({ figures, bytes }: FiguresPart): string {
  const read = submissionDataSchema.safeParse(jsonOf(bytes))
  if (!read.success) return ''
  const { campaignId, bodyId, aggregate } = read.data
  const words = (one: Pick<PacketFigures, 'kind' | 'bodyId' | 'campaignId'>): string => `${lowerFirst(figuresWords[one.kind])} của đơn vị “${one.bodyId}”, đợt “${one.campaignId}”`
  const [inFile, inManifest] = [words({ kind: aggregate === undefined ? 'report' : 'aggregate', bodyId, campaignId }), words(figures)]
  return inFile === inManifest ? '' : `Bản kê của gói nêu ${inManifest}, nhưng tệp số liệu là ${inFile}. Số liệu này không nhận được; đề nghị nơi gửi lập lại gói.`
}

/** Of what a file from outside holds; a mistake of ours stays one. */
function faultOf(error: unknown): Fault {
  const known = toFault(error)
  if (known === null) throw error
  return known.fault
}

/** The set as the desk reads it: the sender's own bytes, unless it answers another call here or something of ours stays (`ours`). */
async function readPart(db: ReadDatabase, { figures, bytes }: FiguresPart, campaignId: string, bodyId: string | null, ours: KeptOurs | null): Promise<HeldImport> {
  const data = campaignId === figures.campaignId && ours === null ? null : submissionDataSchema.safeParse(jsonOf(bytes))
  const given = data?.success === true ? writeDataFile({ ...data.data, campaignId, ...ours }) : bytes
  const read = await readImportOf(db, { campaignId, files: [{ fileName: figures.data, bytes: given }] }, faultOf)
  const [file] = read.files
  return file === undefined || bodyId === null ? read : assignUnit(db, read, file.fileId, bodyId)
}

/** null: nothing of ours stays. */
async function oursToStay(db: ReadDatabase, given: HeldImport, { bytes }: FiguresPart, choice: FiguresChoice): Promise<KeptOurs | null> {
  if (choice.keepOurs.length + choice.keepAnswers.length === 0) return null
  const bodyId = (await previewOf(db, given)).files[0]?.bodyId ?? null
  return bodyId === null ? null : keptOurs(await reportInHand(db, given.campaignId, bodyId), bytes, choice)
}

export async function figuresPlan(db: ReadDatabase, { part, campaignId, campaignTitle, cutOff, held, given, why }: ReadyFigures, sender: SenderHere): Promise<FiguresPlan> {
  const { position, figures } = part
  const empty = { position, figures, campaignId, campaignTitle, file: null, conflicts: [], proposed: 'skip' as const, held: why, doubt: '', needsDecision: true }
  if (held === null || given === null || campaignId === null) return empty
  const file = (await previewOf(db, held)).files[0]
  if (file === undefined) return empty
  const conflicts = await conflictsOf(db, given)
  return { ...empty, file, conflicts, proposed: proposedFor(file), held: heldBy(file), doubt: file.bodyId === null ? '' : await doubtOf(db, file.bodyId, cutOff, sender), needsDecision: needsDecision(file) }
}

/** What taking the set as the packet has it would replace; nothing where the desk would take nothing. */
async function conflictsOf(db: ReadDatabase, given: HeldImport): Promise<FigureConflict[]> {
  const file = (await previewOf(db, given)).files[0]
  if (file?.state !== 'ready' && file?.state !== 'problems') return []
  return file.bodyId === null ? [] : replacedBy(await reportInHand(db, given.campaignId, file.bodyId), given.files[0]?.read ?? null)
}

/** What a person would most likely choose. */
export function proposedFor({ state }: ImportFile): FiguresPlan['proposed'] {
  switch (state) {
    case 'ready': case 'problems': return 'receive'
    case 'unitUnknown': case 'unchanged': case 'unreadable': return 'skip'
  }
}

/** Left, these figures would not come to the desk although nobody said so. */
export function needsDecision({ state }: ImportFile): boolean {
  return state === 'unitUnknown' || state === 'unreadable'
}

function heldBy({ state, note }: ImportFile): string {
  return state === 'unitUnknown' || state === 'unreadable' || state === 'unchanged' ? note : ''
}
