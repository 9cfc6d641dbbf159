/** The print pack of a meeting: minutes, attendance, counted votes and resolution, as one PDF for the table and each as a Word file for the archive. */
import { join } from 'node:path'
import type { ResolvedForm } from '../../shared/document/form.ts'
import type { DocumentModel } from '../../shared/document/model.ts'
import { entriesOf } from '../../shared/domain/meeting-entry.ts'
import { deliberativeKinds } from '../../shared/domain/meeting.ts'
import type { Meeting, MeetingPaperRole } from '../../shared/domain/meeting.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import type { ReadDatabase } from '../db/index.ts'
import { emitPaper, makePaper, readyPaper, renderFailed } from '../documents/papers/index.ts'
import type { PaperResources } from '../documents/papers/index.ts'
import { fault } from '../faults/index.ts'
import { fileStem, freeName, refuseUnwritableFolder, writeFilesWhole } from '../files/index.ts'
import { freeDocumentStore } from '../free-documents/index.ts'
import { refuseCancelled } from '../requests/index.ts'
import type { Progress } from '../requests/index.ts'
import { loadMeeting } from './meeting-facts.service.ts'
import { isRecorded } from './meeting-figures.ts'
import { makeMeetingPaper } from './meeting-papers.service.ts'
import type { MakePaperContext } from './meeting-papers.service.ts'

export interface PackContext extends MakePaperContext { readonly paperResources: PaperResources }
export interface PackAsked { readonly id: string, readonly copies: number, readonly folder: string }

/** What the stream ends with. */
export interface PrintPack {
  folder: string, pdf: string, pages: number, documents: { role: MeetingPaperRole, recordId: string, fileName: string }[], notes: string[], problems: Problem[]
}

interface PackPaper { readonly role: MeetingPaperRole, readonly recordId: string, readonly model: DocumentModel, readonly form: ResolvedForm, readonly word: Uint8Array }

/** Room for the folder in the 260 characters Windows gives a path. */
const longestName = 100

/** Faults MEETING_WRONG_STATE before the record is closed, PAPER_NOT_READY when one of the papers is not; then nothing is written. */
export async function printPack(context: PackContext, { id, copies, folder }: PackAsked, progress: Progress): Promise<PrintPack> {
  refuseUnwritableFolder(folder)
  const { meeting, wanted } = await wantedPapers(context.office.read, context, id)
  const notes: string[] = []
  const papers: PackPaper[] = []
  for (const [at, { role, entryIds }] of wanted.entries()) {
    await progress.step(`Soạn ${roleNames[role].toLocaleLowerCase('vi')}`, at, wanted.length + 2)
    const { recordId, notes: said } = await paperOf(context, meeting, role, entryIds)
    notes.push(...said)
    papers.push(await setPaper(context, role, recordId))
  }
  await progress.step('Dựng tệp PDF', wanted.length, wanted.length + 2)
  const { bytes, pages, apart } = boundPdf(context.paperResources, papers, meeting.title, copies)
  await progress.step('Ghi tệp', wanted.length + 1, wanted.length + 2)
  refuseCancelled(progress.signal)
  const stem = (number: number, name: string, end: string): string => freeName(join(folder, `${fileStem(`${String(number).padStart(2, '0')} ${name} – ${meeting.title}`, longestName)}.${end}`))
  const files = [{ path: stem(0, 'Tập tài liệu', 'pdf'), bytes }, ...papers.map(({ role, word }, at) => ({ path: stem(at + 1, roleNames[role], 'docx'), bytes: word }))]
  writeFilesWhole(files)
  const nameOf = (path: string): string => path.slice(folder.length).replace(/^[\\/]+/u, '')
  return {
    folder: folder.split(/[\\/]/u).at(-1) ?? '', pdf: nameOf(files[0]?.path ?? ''), pages, documents: papers.map(({ role, recordId }, at) => ({ role, recordId, fileName: nameOf(files[at + 1]?.path ?? '') })),
    notes: [...notes, ...apart], problems: [],
  }
}

const roleNames: Readonly<Record<MeetingPaperRole, string>> = {
  minutes: 'Biên bản', attendanceSheet: 'Danh sách điểm danh', countingMinutes: 'Biên bản kiểm phiếu', resolution: 'Nghị quyết', conclusionNotice: 'Thông báo kết luận',
  extract: 'Trích biên bản', scoreSheet: 'Phiếu chấm điểm', invitation: 'Giấy mời', notice: 'Thông báo họp', chairScript: 'Kịch bản chủ trì',
}

type Wanted = { readonly role: MeetingPaperRole, readonly entryIds: readonly string[] }

/** In the order they lie on the table. A meeting that decides has a resolution, the others the notice of what was concluded. */
async function wantedPapers(db: ReadDatabase, context: PackContext, id: string): Promise<{ readonly meeting: Meeting, readonly wanted: readonly Wanted[] }> {
  const { meeting, entries } = await loadMeeting(db, context.resources, id)
  if (!isRecorded(meeting)) throw fault('MEETING_WRONG_STATE', { happened: 'Cuộc họp này chưa khép diễn biến nên chưa in được tập tài liệu.', kept: 'Chưa có tệp nào được ghi.', remedy: 'Khép diễn biến rồi làm lại.' })
  const ballots = entriesOf(entries, 'vote').filter(({ method }) => method === 'ballot').map((vote) => ({ role: 'countingMinutes' as const, entryIds: [vote.id] }))
  const alone = (role: MeetingPaperRole): Wanted => ({ role, entryIds: [] })
  return { meeting, wanted: [alone('minutes'), alone('attendanceSheet'), ...ballots, alone(deliberativeKinds.has(meeting.kind) ? 'resolution' : 'conclusionNotice')] }
}

/** A final or numbered paper goes in as it stands; a draft takes over the record once more. */
async function paperOf(context: PackContext, { id, state, papers }: Meeting, role: MeetingPaperRole, entryIds: readonly string[]): Promise<{ readonly recordId: string, readonly notes: readonly string[] }> {
  for (const { freeDocumentId } of papers.filter((named) => named.role === role && role !== 'countingMinutes').toReversed()) {
    const found = await freeDocumentStore.find(context.office.read, freeDocumentId)
    if (found !== null && (state !== 'draft' || found.record.paper.number !== null)) return { recordId: freeDocumentId, notes: [] }
  }
  return makeMeetingPaper(context, { id, role, guestId: null, entryIds, sheetId: null, points: {} })
}

async function setPaper({ office, paperResources }: PackContext, role: MeetingPaperRole, recordId: string): Promise<PackPaper> {
  const templateId = (await freeDocumentStore.find(office.read, recordId))?.record.templateId ?? ''
  const { model, form } = readyPaper(await makePaper(office.read, paperResources, { templateId, recordId }))
  return { role, recordId, model, form, word: (await emitPaper(paperResources, model, form, 'docx')).bytes }
}

/** Papers of another form (an older guide by their date) cannot be bound with the first; they are named and lie beside as Word files. */
function boundPdf(resources: PaperResources, papers: readonly PackPaper[], title: string, copies: number): { readonly bytes: Uint8Array, readonly pages: number, readonly apart: readonly string[] } {
  const [first] = papers
  if (first === undefined) throw new Error('a pack has papers')
  const key = JSON.stringify(first.form)
  const bound = papers.filter(({ form }) => JSON.stringify(form) === key)
  try {
    const { bytes, pages } = resources.typesetter().bound(bound.map(({ model }) => model), first.form, { title, copies })
    return { bytes, pages, apart: papers.filter((paper) => !bound.includes(paper)).map(({ role }) => `${roleNames[role]} theo thể thức khác (do ngày văn bản) nên không nằm trong tệp PDF chung; in từ tệp Word.`) }
  } catch (error) {
    throw renderFailed(error)
  }
}
