/** The conversions' part of the contract. */
import { basename } from 'node:path'
import type { ConversionPlan, ConversionWritten } from '../../shared/contract/conversions.ts'
import type { Charset } from '../../shared/document/charsets.ts'
import { fault } from '../faults/index.ts'
import { isSameFile, readInputBytes, writeGranted } from '../files/index.ts'
import type { GrantedPlaces } from '../files/index.ts'
import { answerOf, os, Remembered, streamed } from '../requests/index.ts'
import type { ErrorLog, Progress } from '../requests/index.ts'
import { planFile } from './plan-file.ts'
import type { PlannedFile } from './plan-file.ts'

/** What these procedures need of the process that serves. */
export interface ConversionsHost extends GrantedPlaces {
  /** The path behind a grant for reading a file to convert. */
  sourcePath(grant: string): string
  readonly log: ErrorLog
}

interface RememberedPlan { readonly path: string, readonly planned: PlannedFile }

/** Each holds its whole file. */
const keptPlans = 5

export function conversionsProcedures(host: ConversionsHost) {
  const plans = new Remembered<RememberedPlan>(keptPlans, {
    happened: 'Kết quả đọc tệp này không còn được giữ.', kept: 'Tệp gốc không thay đổi, chưa ghi tệp nào.', remedy: 'Chọn lại tệp rồi làm lại.',
  })
  return {
    plan: os.conversions.plan.handler(({ input, signal }) => streamed(
      (progress) => planGranted(host, plans, input, progress), signal, (error) => answerOf(error, 'conversions.plan', host.log),
    )),
    write: os.conversions.write.handler(({ input }) => writePlan(host, plans.get(input.planId), input)),
  }
}

async function planGranted(
  host: ConversionsHost, plans: Remembered<RememberedPlan>, { grant, charset }: { readonly grant: string, readonly charset: Charset | 'auto' }, progress: Progress,
): Promise<ConversionPlan> {
  const path = host.sourcePath(grant)
  await progress.step('Đọc tệp', 0, 2)
  const bytes = readInputBytes(path)
  await progress.step('Tìm chữ theo bảng mã cũ', 1, 2)
  const planned = await planFile(path, bytes, charset)
  const { kind, samples, report } = planned
  return {
    planId: plans.add({ path, planned }), fileName: basename(path), kind, samples: [...samples],
    charsets: [...report.charsets], fonts: [...report.fonts], lost: [...report.lost], guarded: planned.guarded, changes: report.changes,
  }
}

function writePlan(host: ConversionsHost, { path, planned }: RememberedPlan, { grant, acceptLoss }: { readonly grant: string, readonly acceptLoss: boolean }): ConversionWritten {
  const kept = 'Tệp gốc không thay đổi, chưa ghi tệp nào.'
  const { lost } = planned.report
  if (lost.length > 0 && !acceptLoss) {
    throw fault('INPUT_INVALID', { happened: `Có ${lost.length} chữ không chuyển được sang Unicode.`, kept, remedy: 'Sửa các chữ đó trong tệp gốc rồi chọn lại tệp, hoặc đồng ý giữ chúng như cũ rồi ghi.' })
  }
  if (isSameFile(path, host.exportPath(grant))) throw fault('WRITE_FAILED', { happened: 'Nơi ghi trùng với chính tệp gốc.', kept, remedy: 'Đặt tên khác cho bản Unicode.' })
  return writeGranted(host, grant, planned.bytes())
}
