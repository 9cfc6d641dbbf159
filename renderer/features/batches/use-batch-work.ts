/** Long work of one batch: progress while it runs, a way to stop it at once, and what it came to, said in a sentence. */
import { useQueryClient } from '@tanstack/react-query'
import type { BatchRun, BatchStep, BatchView } from '../../../shared/contract/batches.ts'
import { batchTotalsWords } from '../../../shared/domain/batch.ts'
import { client, service } from '../../api/client.ts'
import { shell } from '../../api/shell.ts'
import { useNotices } from '../../app/notices.tsx'
import { useLongWork } from '../long-work/use-long-work.ts'

type Format = 'docx' | 'pdf'
export type BatchStepName = 'prepare' | 'submit' | 'approve' | 'sign'

const stepWords: Readonly<Record<BatchStepName, string>> = { prepare: 'Đã lập dự thảo', submit: 'Đã trình duyệt', approve: 'Đã duyệt', sign: 'Đã ghi nhận ký' }

interface Notice { readonly intent: 'success' | 'warning', readonly text: string }

function sentences(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ')
}

function runNotice({ totals, written, standing, elsewhere, problems }: BatchRun): Notice {
  const again = elsewhere > 0 ? `${elsewhere} bản lập lần trước không có trong thư mục này; chọn “ghi lại cả bản thiếu, bản cũ” nếu cần.` : ''
  return {
    intent: problems.length > 0 || totals.failed > 0 || elsewhere > 0 ? 'warning' : 'success',
    text: sentences([`Đã ghi ${written} bản${standing > 0 ? `, ${standing} bản đã có sẵn` : ''}.`, `${batchTotalsWords(totals)}.`, again, problems[0]?.problem.message ?? '']),
  }
}

function stepNotice(name: BatchStepName, { done, left, problems }: BatchStep): Notice {
  return { intent: left > 0 || problems.length > 0 ? 'warning' : 'success', text: sentences([`${stepWords[name]} ${done} bản${left > 0 ? `, còn ${left} bản chưa` : ''}.`, problems[0]?.problem.message ?? '']) }
}

export function useBatchWork({ id, title }: Pick<BatchView, 'id' | 'title'>) {
  const { fault, working, stream: streamOnce, run: once, stop } = useLongWork()
  const queries = useQueryClient()
  const { notify, notifyFault } = useNotices()
  const failing = (work: Promise<void>): void => void work.catch(notifyFault)
  // What was made before a stop or a fault is there too.
  const stream: typeof streamOnce = async (call) => {
    const result = await streamOnce(call)
    if (result === null) await queries.invalidateQueries({ queryKey: service.batches.key() })
    return result
  }
  const intoFolder = async (call: (grant: string, signal: AbortSignal) => ReturnType<typeof client.batches.issue>): Promise<void> => {
    const grant = await shell().chooseFormsFolder()
    const run = grant === null ? null : await stream((signal) => call(grant.token, signal))
    if (run !== null) notify(runNotice(run))
  }
  const writeOne = async (format: Format, twoSided: boolean): Promise<void> => {
    const grant = await shell().chooseExport(title, format)
    const done = grant === null ? null : await stream((signal) => client.batches.writeOne({ id, grant: grant.token, format, twoSided }, { signal }))
    if (done !== null) notify({ intent: 'success', text: `Đã ghi “${done.written.fileName}”: ${done.run.written} bản${done.pages === null ? '' : `, ${done.pages} trang`}.` })
  }
  const reconcile = async (format: Format | 'xlsx'): Promise<void> => {
    const grant = await shell().chooseExport(`Bảng đối chiếu ${title}`.slice(0, 90), format)
    const written = grant === null ? null : await once(() => client.batches.reconciliation({ id, grant: grant.token, format }))
    if (written !== null) notify({ intent: 'success', text: `Đã ghi bảng đối chiếu “${written.fileName}”.` })
  }
  const step = async (name: BatchStepName): Promise<void> => {
    const done = await stream((signal) => client.batches[name]({ id }, { signal }))
    if (done !== null) notify(stepNotice(name, done))
  }
  return {
    fault, working, stop, check: () => stream((signal) => client.batches.check({ id }, { signal })),
    writeEach: (format: Format, again: boolean) => failing(intoFolder((grant, signal) => client.batches.writeEach({ id, grant, format, again }, { signal }))),
    issue: (format: Format) => failing(intoFolder((grant, signal) => client.batches.issue({ id, grant, format }, { signal }))),
    writeOne: (format: Format, twoSided: boolean) => failing(writeOne(format, twoSided)), reconcile: (format: Format | 'xlsx') => failing(reconcile(format)), step: (name: BatchStepName) => failing(step(name)),
  }
}

export type BatchWork = ReturnType<typeof useBatchWork>
