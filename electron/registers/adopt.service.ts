/** Numbers that papers carried before there was a register, or that came with imported records, are entered with the mark “số có từ trước”. */
import { documentKinds } from '../../shared/document/kinds.ts'
import type { OrganisationView } from '../../shared/domain/organisation.ts'
import { readingIn } from '../db/index.ts'
import type { OfficeDatabase, WriteTransaction } from '../db/index.ts'
import { FaultError } from '../faults/index.ts'
import { organisationView, versionAt } from '../organisation/index.ts'
import type { Actor } from '../records/index.ts'
import { selectUnregistered } from './adopt.repository.ts'
import type { NumberedPaper } from './adopt.repository.ts'
import { signerOf } from './numbered-paper.ts'
import { seriesFor } from './series.ts'
import type { PaperSeries } from './series.ts'
import { enterAsWritten, writtenNumber } from './take-number.ts'

/** The template of congress resolutions: their numbers run in one series. */
const congressTemplate = 'nghi-quyet-dai-hoi'

export interface Adopted { readonly entered: number, readonly duplicates: number }

/** A number found twice keeps its claim without holding the number; the report names it. */
export async function adoptNumbers(transaction: WriteTransaction, actor: Actor): Promise<Adopted> {
  const papers = await selectUnregistered(readingIn(transaction))
  if (papers.length === 0) return { entered: 0, duplicates: 0 }
  const view = await organisationView(readingIn(transaction))
  let duplicates = 0
  for (const paper of papers) {
    const { series, symbol } = seriesOrYear(view, paper)
    const { recipients, archive, secrecy } = paper.paper
    const entry = await enterAsWritten(transaction, actor, series, { claimed: paper.number, suffix: '', written: writtenNumber(series, paper.number, symbol) }, {
      date: paper.date, kind: paper.kind, secrecy, paper: { collection: paper.collection, recordId: paper.id, templateId: paper.templateId },
      words: { subject: paper.subject, recipients: recipients.map(({ name }) => name), archive, signer: signerOf(view, paper.signingRightId) },
    }, 'existing')
    if (entry.number === null) duplicates++
  }
  return { entered: papers.length, duplicates }
}

export function adopt(office: OfficeDatabase, actor: Actor): Promise<Adopted> {
  return office.write((transaction) => adoptNumbers(transaction, actor))
}

/** Of a day that lies in no term the year stands for the span: the number is not lost, and the report says that it lies outside. */
export function seriesOrYear(view: OrganisationView, { templateId, bodyId, kind, date, paper }: NumberedPaper): PaperSeries {
  const register = templateId === congressTemplate ? 'congress' : 'outgoing'
  const question = { register, bodyId, jointWith: paper.jointWith.map((joint) => joint.bodyId), kind, date } as const
  try {
    return seriesFor(view, question)
  } catch (error) {
    if (!(error instanceof FaultError)) throw error
    const body = view.bodies.get(bodyId)
    const own = body === undefined ? bodyId : versionAt(body, date).symbol
    const symbol = `${documentKinds[kind].symbol}/${register === 'congress' ? 'ĐH' : own}`
    return { series: { register, bodyId, symbol: register === 'congress' ? 'ĐH' : symbol, spanId: date.slice(0, 4) }, symbol }
  }
}
