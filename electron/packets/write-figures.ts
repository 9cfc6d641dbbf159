/** Figures going into a packet: reports of units as they came in, and the office's own roll-ups; each a data file and a workbook. */
import { aggregateData, aggregateSheet } from '../aggregation/index.ts'
import type { Prepared } from '../aggregation/index.ts'
import { writeDataFile } from '../campaigns/index.ts'
import type { ReadDatabase } from '../db/index.ts'
import { fault } from '../faults/index.ts'
import { dataFileOf, getSubmission } from '../submissions/index.ts'
import type { PacketFigures } from '../../shared/domain/packet.ts'
import { warning } from '../../shared/domain/problem.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import { figuresSheet } from './figures-sheet.ts'
import { partStem } from './part-names.ts'
import type { PacketWriter } from './write-packet.ts'

export interface WrittenFigures { readonly figures: PacketFigures, readonly problems: readonly Problem[] }

interface Bytes { readonly data: Uint8Array, readonly sheet: Uint8Array }

/** `place`: its number among the figures of the packet. */
export async function writeReport(db: ReadDatabase, writer: PacketWriter, submissionId: string, place: number, { by }: Prepared): Promise<WrittenFigures> {
  const view = await getSubmission(db, submissionId)
  const paths = await add(writer, `${view.campaignTitle} ${view.bodyId}`, place, { data: await dataFileOf(db, submissionId, by), sheet: figuresSheet(view, by) })
  return {
    figures: {
      kind: 'report', period: null, campaignId: view.campaignId, campaignTitle: view.campaignTitle, bodyId: view.bodyId, bodyName: view.bodyName, measurements: view.figures.filter(({ value }) => value !== null).length,
      answers: view.answers.filter(({ given }) => given).length, ...paths,
    }, problems: [],
  }
}

/** The roll-up of a campaign. One in which nothing is counted is refused. */
export async function writeAggregate(db: ReadDatabase, writer: PacketWriter, campaignId: string, place: number, prepared: Prepared): Promise<WrittenFigures> {
  const { data, title, bodyName, withoutCells } = await aggregateData(db, campaignId, prepared)
  const { bodyId, form, aggregate, measurements } = data
  if (measurements.length === 0 || aggregate === undefined) throw nothingCounted(title)
  const sheet = await aggregateSheet(db, { campaignId, basis: aggregate.basis, include: 'accepted', bodyId: null }, prepared.by)
  const paths = await add(writer, `tong hop ${title}`, place, { data: writeDataFile(data), sheet })
  return {
    figures: { kind: 'aggregate', period: form?.period ?? null, campaignId, campaignTitle: title, bodyId, bodyName, measurements: measurements.length, answers: 0, ...paths },
    problems: withoutCells ? [warning('packet.withoutCells', '', title, `Số tổng hợp “${title}” có quá nhiều ô nên tệp dữ liệu chỉ ghi số tổng, không ghi số của từng đơn vị; bảng Excel trong gói vẫn có đủ.`, 'Không cần làm gì; nơi nhận xem số từng đơn vị ở bảng Excel.')] : [],
  }
}

async function add(writer: PacketWriter, words: string, place: number, { data, sheet }: Bytes): Promise<{ readonly data: string, readonly sheet: string }> {
  const stem = partStem('figures', place, words)
  const paths = { data: `${stem}.json`, sheet: `${stem}.xlsx` }
  await writer.add(paths.data, 'figures', data)
  await writer.add(paths.sheet, 'figuresSheet', sheet)
  return paths
}

function nothingCounted(title: string): Error {
  return fault('INPUT_INVALID', { happened: `Đợt “${title}” chưa có số nào để tổng hợp: chưa báo cáo nào được chấp nhận.`, kept: 'Chưa có tệp nào được ghi.', remedy: 'Chấp nhận báo cáo của các đơn vị (Thu báo cáo) rồi lập gói, hoặc bỏ số tổng hợp của đợt này ra.' })
}
