/** Figures of a packet on the way to the collection desk: whose call they answer, what differs from what stands here, and the very file the desk reads. */
import { selectCampaigns, writeDataFile } from '../campaigns/index.ts'
import type { ReadDatabase } from '../db/index.ts'
import { toFault } from '../faults/index.ts'
import { assignUnit, getSubmission, listSubmissions, previewOf, readImportOf } from '../submissions/index.ts'
import type { HeldImport } from '../submissions/index.ts'
import type { FigureConflict, FiguresPlan, ReceiveDecisions } from '../../shared/contract/packets.ts'
import type { FigureView, ImportFile } from '../../shared/contract/submissions.ts'
import type { Campaign } from '../../shared/domain/campaign.ts'
import { shortDate } from '../../shared/domain/dates.ts'
import { lowerFirst } from '../../shared/domain/first-letter.ts'
import { figuresWords } from '../../shared/domain/packet.ts'
import type { PacketFigures } from '../../shared/domain/packet.ts'
import type { Fault } from '../../shared/domain/problem.ts'
import { submissionDataSchema } from '../../shared/domain/submission.ts'
import type { SubmissionData } from '../../shared/domain/submission.ts'
import { jsonOf } from './signing.ts'

/** One set of figures with the bytes of its data file. */
export interface FiguresPart { readonly position: number, readonly figures: PacketFigures, readonly bytes: Uint8Array }

/** What a person said of one set; what was not said is as the packet has it. */
export type FiguresChoice = Pick<ReceiveDecisions['figures'][number], 'campaignId' | 'bodyId' | 'keepOurs'>
export const noChoice: FiguresChoice = { campaignId: null, bodyId: null, keepOurs: [] }

/** Ready for the desk; `held` null: there is no call for it here, or it takes nothing (`why`). */
export interface ReadyFigures { readonly part: FiguresPart, readonly campaignId: string | null, readonly campaignTitle: string, readonly held: HeldImport | null, readonly why: string }

export async function readyFigures(db: ReadDatabase, part: FiguresPart, choice: FiguresChoice): Promise<ReadyFigures> {
  const { campaign, why } = answeredCall((await selectCampaigns(db)).map(({ record }) => record), part.figures, choice)
  if (campaign === null) return { part, campaignId: null, campaignTitle: '', held: null, why }
  const named = { part, campaignId: campaign.id, campaignTitle: campaign.title }
  const unlike = unlikeManifest(part)
  if (unlike !== '') return { ...named, held: null, why: unlike }
  try {
    const bytes = await adjusted(db, part, campaign.id, choice)
    const read = await readImportOf(db, { campaignId: campaign.id, files: [{ fileName: part.figures.data, bytes }] }, faultOf)
    const file = read.files[0]
    const held = file === undefined || choice.bodyId === null ? read : await assignUnit(db, read, file.fileId, choice.bodyId)
    return { ...named, held, why: '' }
  } catch (error) {
    const { happened, remedy } = faultOf(error)
    return { ...named, held: null, why: `${happened} ${remedy}` }
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

/** The sender's own bytes; another call, or figures of ours that stay, make it another file. */
async function adjusted(db: ReadDatabase, { figures, bytes }: FiguresPart, campaignId: string, { keepOurs, bodyId }: FiguresChoice): Promise<Uint8Array> {
  if (campaignId === figures.campaignId && keepOurs.length === 0) return bytes
  const read = submissionDataSchema.safeParse(jsonOf(bytes))
  if (!read.success) return bytes
  const ours = keepOurs.length === 0 ? [] : await standingFigures(db, campaignId, bodyId ?? read.data.bodyId)
  return writeDataFile({ ...read.data, campaignId, measurements: merged(read.data, ours.filter(({ code }) => keepOurs.includes(code))) })
}

function merged({ measurements }: SubmissionData, ours: readonly FigureView[]): SubmissionData['measurements'] {
  const kept = new Map(ours.map((figure) => [figure.code, figure]))
  return [
    ...measurements.filter(({ code }) => !kept.has(code)),
    ...ours.flatMap(({ code, value }) => value === null ? [] : [{ code, ...value, place: '' }]),
  ]
}

/** What stands here of the unit; empty: nothing has come. */
async function standingFigures(db: ReadDatabase, campaignId: string, bodyId: string): Promise<readonly FigureView[]> {
  const standing = (await listSubmissions(db, campaignId)).find((row) => row.bodyId === bodyId && row.counts)
  return standing === undefined ? [] : (await getSubmission(db, standing.id)).figures
}

export async function figuresPlan(db: ReadDatabase, { part, campaignId, campaignTitle, held, why }: ReadyFigures): Promise<FiguresPlan> {
  const { position, figures } = part
  const empty = { position, figures, campaignId, campaignTitle, file: null, conflicts: [], proposed: 'skip' as const, held: why }
  if (held === null || campaignId === null) return empty
  const file = (await previewOf(db, held)).files[0]
  if (file === undefined) return empty
  return { ...empty, file, conflicts: await conflictsOf(db, campaignId, file, part.bytes), proposed: proposedFor(file), held: heldBy(file) }
}

/** What a person would most likely choose. */
export function proposedFor({ state }: ImportFile): FiguresPlan['proposed'] {
  switch (state) {
    case 'ready': case 'problems': return 'receive'
    case 'unitUnknown': case 'unchanged': case 'unreadable': return 'skip'
  }
}

function heldBy({ state, note }: ImportFile): string {
  return state === 'unitUnknown' || state === 'unreadable' || state === 'unchanged' ? note : ''
}

/** Figures that stand here and that the packet tells otherwise. */
async function conflictsOf(db: ReadDatabase, campaignId: string, { bodyId }: ImportFile, bytes: Uint8Array): Promise<FigureConflict[]> {
  const read = submissionDataSchema.safeParse(jsonOf(bytes))
  if (bodyId === null || !read.success) return []
  const theirs = new Map(read.data.measurements.map((one) => [one.code, one]))
  return (await standingFigures(db, campaignId, bodyId)).flatMap(({ code, name, value }) => {
    const their = theirs.get(code)
    if (value === null || their === undefined) return []
    const [our, other] = [figureText(value), figureText(their)]
    return our === other ? [] : [{ code, name, ours: our, theirs: other }]
  })
}

function figureText({ numerator, denominator, rate }: { readonly numerator: string | null, readonly denominator: string | null, readonly rate: string | null }): string {
  const counts = [numerator, denominator].filter((part) => part !== null).join('/')
  return counts !== '' ? counts : rate === null ? '' : `${rate}%`
}
