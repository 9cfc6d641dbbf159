/**
 * What is issued is what was signed. At “đã ký” a short hash of every text on the paper is kept; at issue the paper is held against them,
 * but for its number, its day and the draft mark, which come after the signature. The record itself is locked by then: what may
 * have changed is what the paper takes from elsewhere – the organisation, the template, the house style, the case of its minutes.
 */
import type { ResolvedForm } from '../../shared/document/form.ts'
import type { DocumentModel } from '../../shared/document/model.ts'
import type { PaperKey } from '../../shared/contract/workflow.ts'
import { error } from '../../shared/domain/problem.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import type { ReadDatabase } from '../db/index.ts'
import { makePaper, readyPaper } from '../documents/papers/index.ts'
import type { PaperResources } from '../documents/papers/index.ts'
import { printDocument, printedTexts } from '../documents/print/index.ts'
import { fault } from '../faults/index.ts'
import { sha256 } from '../files/index.ts'
import { selectSignedMarks } from './paper-state.repository.ts'

interface SetPaper { readonly model: DocumentModel, readonly form: ResolvedForm }

/** Hexadecimal digits kept of each text's hash. */
const markLength = 16
/** Words shown of each end of a long text. */
const endWords = 12
/** Places named before a number is asked for; the refusal names all. */
const mostSaid = 3

/** The marks of a paper as it stands, to be kept with its signature. A paper that cannot be set is not signed: `PAPER_NOT_READY`. */
export async function marksOf(db: ReadDatabase, resources: PaperResources, key: PaperKey): Promise<string> {
  return textsOn(readyPaper(await makePaper(db, resources, key))).map(markOf).join(' ')
}

/** Why a signed paper, as it would be issued now, is not what was signed: said before a number is asked for. Empty: it is. */
export async function changedSinceSigned(db: ReadDatabase, resources: PaperResources, key: PaperKey): Promise<readonly Problem[]> {
  const { model, form } = await makePaper(db, resources, key)
  const places = model === null || form === null ? [] : await differences(db, key, { model, form })
  if (places.length === 0) return []
  const rest = places.length - mostSaid
  return [problem(`${happened}: ${places.slice(0, mostSaid).join('; ')}${rest > 0 ? `; và ${rest} chỗ nữa` : ''}.`)]
}

/** Refuses to issue anything but what was signed: `PAPER_NOT_READY` with every place that differs. */
export async function refuseChangedSinceSigned(db: ReadDatabase, key: PaperKey, paper: SetPaper): Promise<void> {
  const places = await differences(db, key, paper)
  if (places.length === 0) return
  throw fault('PAPER_NOT_READY', {
    happened: `${happened}.`, kept: 'Không có số nào được cấp; văn bản vẫn ở bước “Đã ký”.', remedy: wayOut, problems: places.map((place) => problem(`Khác bản đã ký: ${place}.`)),
  })
}

const happened = 'Văn bản nay không còn như bản đã ký'
const wayOut = 'Sau khi ký, thông tin mà văn bản lấy ra (tổ chức, người ký, mẫu, thể thức, hồ sơ) đã thay đổi. Sửa thông tin ấy lại như lúc ký, hoặc trả lại dự thảo để trình, duyệt và ký bản mới.'

function problem(message: string): Problem {
  return error('paper.changedSinceSigned', '', '', message, wayOut)
}

/** In words. A paper signed before marks were kept has none to be held against. */
async function differences(db: ReadDatabase, key: PaperKey, paper: SetPaper): Promise<readonly string[]> {
  const kept = await selectSignedMarks(db, key)
  if (kept === null) return []
  const texts = textsOn(paper)
  const now = texts.map(markOf)
  if (now.join(' ') === kept) return []
  const signed = kept.split(' ')
  const added = beyond(now, signed)
  if (added.length > 0) return added.map((at) => `nay ghi “${bothEnds(texts[at] ?? '')}”`)
  const gone = beyond(signed, now).length
  return [gone > 0 ? `nay thiếu ${gone} đoạn` : 'các đoạn nay đứng theo thứ tự khác']
}

/** Places of marks that stand more often than among the others. */
function beyond(marks: readonly string[], others: readonly string[]): readonly number[] {
  const left = new Map<string, number>()
  for (const mark of others) left.set(mark, (left.get(mark) ?? 0) + 1)
  return marks.flatMap((mark, at) => {
    const count = left.get(mark) ?? 0
    left.set(mark, count - 1)
    return count > 0 ? [] : [at]
  })
}

/** Number, day and draft mark left blank wherever the paper prints them. */
function textsOn({ model, form }: SetPaper): readonly string[] {
  const { draftNumber: _, ...marks } = model.marks
  const blank: DocumentModel = {
    ...model, marks, number: model.number && { kindSymbol: model.number.kindSymbol, bodySymbol: model.number.bodySymbol, number: null },
    placeAndDate: model.placeAndDate && { place: model.placeAndDate.place, date: null },
  }
  return printedTexts(printDocument(blank, form))
}

/** What changed may stand at the end as well as at the beginning (a name, an end mark): a long text is cut in its middle. */
function bothEnds(text: string): string {
  const words = text.trim().split(/\s+/u)
  return words.length <= 2 * endWords ? words.join(' ') : `${words.slice(0, endWords).join(' ')} … ${words.slice(-endWords).join(' ')}`
}

function markOf(text: string): string {
  return sha256(text).slice(0, markLength)
}
