/** A copy (bản sao) gets its BS number when it is issued: number, kept bytes and register in one transaction, the file as with a paper. */
import type { CopyRequest, PrintOptions } from '../../shared/contract/papers.ts'
import type { PaperKey } from '../../shared/contract/workflow.ts'
import { shortDate } from '../../shared/domain/dates.ts'
import { copyOf } from '../../shared/domain/register.ts'
import { keepBlob, mediaTypes } from '../blobs/index.ts'
import { readingIn } from '../db/index.ts'
import type { OfficeDatabase } from '../db/index.ts'
import { emitPaper, makePaper, readyPaper, readyPrint } from '../documents/papers/index.ts'
import type { PaperResources } from '../documents/papers/index.ts'
import { fault } from '../faults/index.ts'
import { stageFile } from '../files/index.ts'
import type { StagedFile } from '../files/index.ts'
import { organisationView } from '../organisation/index.ts'
import type { Actor } from '../records/index.ts'
import { today } from '../requests/index.ts'
import { placed } from './issue.service.ts'
import type { IssuedPaper } from './issue.service.ts'
import { numberedPaper, signerOf } from './numbered-paper.ts'
import { findNumber, selectDateBefore } from './register.repository.ts'
import { seriesFor } from './series.ts'
import { enterNumber, nextNumber, takeNumber } from './take-number.ts'

export interface CopyIssue extends PaperKey {
  readonly copy: CopyRequest, readonly format: 'docx' | 'pdf', readonly options?: PrintOptions | undefined
  /** Why the copy is dated back; absent: it is not. */
  readonly reason?: string | undefined
  readonly imageBytes: (grant: string) => Uint8Array, readonly path: string
}

const copyNames = { trueCopy: 'Sao y bản chính', copyOfCopy: 'Sao lục', extract: 'Trích sao' } as const

export async function issueCopy(office: OfficeDatabase, resources: PaperResources, actor: Actor, request: CopyIssue): Promise<IssuedPaper> {
  let staged: StagedFile | null = null
  try {
    const done = await office.write(async (transaction) => {
      const db = readingIn(transaction)
      const view = await organisationView(db)
      const date = request.copy.date ?? today(actor)
      const source = await numberedPaper(db, resources, request, view)
      const { series, symbol } = seriesFor(view, { register: 'copies', bodyId: request.copy.bodyId, jointWith: [], kind: null, date })
      const next = await nextNumber(transaction, series)
      const number = request.copy.number ?? next
      const isKept = await findNumber(db, series, number) !== null
      if (number !== next && !isKept) throw notNext(number, next)
      const before = await selectDateBefore(db, series, number)
      const backDated = date < today(actor) || (before !== null && date < before)
      refuseDate(date, today(actor), backDated, request.reason)
      const made = await makePaper(db, resources, { ...request, copy: { ...request.copy, number, date } })
      const { model, form } = readyPaper(made)
      const print = readyPrint(model, request.options, request.imageBytes)
      const { bytes } = await emitPaper(resources, model, form, request.format, print.options)
      const sha256 = await keepBlob(transaction, { bytes, mediaType: mediaTypes[request.format], at: actor.now().toISOString(), of: { collection: source.pointer.collection, id: source.pointer.recordId } })
      const words = {
        subject: `${copyNames[request.copy.kind]}: ${source.words.subject}`, recipients: request.copy.recipients.map(({ name }) => name), archive: request.copy.archive,
        signer: signerOf(view, request.copy.signingRightId), reason: request.reason ?? '',
      }
      const facts = { date, kind: source.kind, secrecy: source.secrecy, paper: { ...source.pointer, ...copyOf(request) }, words, sha256, symbol, backDated }
      const entry = isKept ? await enterNumber(transaction, actor, series, number, facts) : await takeNumber(transaction, actor, series, facts)
      staged = stageFile(request.path, bytes)
      return { entry, problems: [...made.problems, ...print.problems] }
    })
    return { ...done, ...placed(staged, done.problems) }
  } catch (error) {
    discard(staged)
    throw error
  }
}

function discard(staged: StagedFile | null): void {
  staged?.discard()
}

function refuseDate(date: string, now: string, backDated: boolean, reason: string | undefined): void {
  const kept = 'Không có số bản sao nào được cấp.'
  if (date > now) throw fault('INPUT_INVALID', { happened: `Ngày sao ${shortDate(date)} ở sau hôm nay.`, kept, remedy: 'Sửa ngày sao.' })
  if (backDated && reason === undefined) throw fault('INPUT_INVALID', { happened: `Ngày sao ${shortDate(date)} ở trước hôm nay hoặc trước ngày của số liền trước.`, kept, remedy: 'Ghi lý do lùi ngày, hoặc để trống ngày để lấy hôm nay.' })
}

function notNext(number: number, next: number): Error {
  return fault('INPUT_INVALID', { happened: `Số bản sao ${number} không phải số tiếp theo (${next}) và cũng không phải số đang giữ.`, kept: 'Không có số bản sao nào được cấp.', remedy: 'Để trống số bản sao để lấy số tiếp theo.' })
}
