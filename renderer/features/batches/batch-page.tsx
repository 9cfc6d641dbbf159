/** A batch: what became of every line, what is wrong with them, and the work: checked, written out, numbered, reconciled. */
import { useState } from 'react'
import { Badge, MessageBar, MessageBarBody, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { BatchCheck, BatchLine, BatchView } from '../../../shared/contract/batches.ts'
import { batchNumberingNames, batchOutcomeNames, batchTotalsWords } from '../../../shared/domain/batch.ts'
import { paperStateNames } from '../../../shared/domain/paper-state.ts'
import { DataTable } from '../../ui/data-table.tsx'
import type { TableColumn } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FaultBar } from '../../ui/fault-bar.tsx'
import { Card, Page } from '../../ui/page.tsx'
import { WorkingBar } from '../long-work/working-bar.tsx'
import { PaperTabs } from '../papers/paper-tabs.tsx'
import { QueryView } from '../shared-fields/query-view.tsx'
import { BatchCommands } from './batch-commands.tsx'
import { DropDialog } from './drop-dialog.tsx'
import { LineDialog } from './line-dialog.tsx'
import { batchQuery } from './queries.ts'
import { useBatchWork } from './use-batch-work.ts'

const useStyles = makeStyles({
  head: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, padding: tokens.spacingHorizontalM, flexShrink: 0 },
  problems: { maxHeight: '140px', overflowY: 'auto' },
})

const colours = { made: 'success', failed: 'danger', skipped: 'informative', cancelled: 'warning', waiting: 'subtle' } as const

const columns: readonly TableColumn<BatchLine>[] = [
  { id: 'row', header: 'TT', value: ({ row }) => row, width: 64, fixed: true, align: 'end' },
  { id: 'name', header: 'Tên trong danh sách', value: ({ name }) => name, width: 3 },
  { id: 'outcome', header: 'Kết quả', value: ({ outcome }) => batchOutcomeNames[outcome], cell: ({ outcome, outdated }) => <Badge appearance="tint" color={colours[outcome]}>{outdated ? 'Theo bản cũ' : batchOutcomeNames[outcome]}</Badge>, width: 176, fixed: true },
  { id: 'number', header: 'Số, ký hiệu', value: ({ number }) => number, cell: ({ number, state }) => number !== '' || state === null ? number : paperStateNames[state], width: 120, fixed: true },
  { id: 'fileName', header: 'Tệp', value: ({ fileName }) => fileName, width: 3, optional: true },
  { id: 'pages', header: 'Trang', value: ({ pages }) => pages, width: 72, fixed: true, align: 'end', optional: true },
  { id: 'words', header: 'Lý do', value: ({ words }) => words, width: 3 },
]

/** Milliseconds between two looks at a run that has not ended. */
const whileRunning = 2000

export function BatchPage() {
  const { id } = useParams({ from: '/batches/$id' })
  // A run that began and has not ended may be on its way yet, here or in another program.
  const query = useQuery({ ...batchQuery(id), refetchInterval: ({ state }) => state.data?.interrupted === true ? whileRunning : false })
  return (
    <Page title="Văn bản">
      <PaperTabs current="batches" />
      <QueryView query={query}>{(batch) => <Batch key={batch.id} batch={batch} />}</QueryView>
    </Page>
  )
}

function Batch({ batch }: { readonly batch: BatchView }) {
  const styles = useStyles()
  const [open, setOpen] = useState<number | null>(null)
  const [dropping, setDropping] = useState(false)
  const [check, setCheck] = useState<BatchCheck | null>(null)
  const work = useBatchWork(batch)
  const { fault, working, stop } = work
  const runCheck = async (): Promise<void> => {
    const found = await work.check()
    if (found !== null) setCheck(found)
  }
  return (
    <Card fills>
      <div className={styles.head}>
        <Text as="h2" weight="semibold">{batch.title}</Text>
        <Text>{`Văn bản: ${batch.printedNumber === '' ? 'chưa có số' : `số ${batch.printedNumber}`}, ${batch.paperSubject}. Danh sách: ${batch.source}. Đánh số: ${batchNumberingNames[batch.numbering]}.`}</Text>
        <Text role="status">{`${batchTotalsWords(batch.totals)}.`}</Text>
        {batch.interrupted && working === null && <MessageBar intent="warning"><MessageBarBody>Lần chạy trước bị ngắt giữa chừng. Các tệp đã ghi vẫn nguyên vẹn; chạy lại vào cùng thư mục để lập tiếp, không bản nào lập hai lần.</MessageBarBody></MessageBar>}
        {fault !== null && <FaultBar fault={fault} />}
        {working !== null && <WorkingBar working={working} onStop={stop} />}
        <BatchCommands batch={batch} work={work} onCheck={() => void runCheck()} onDrop={() => setDropping(true)} />
        {check !== null && <CheckResult check={check} />}
      </div>
      <DataTable label="Các dòng của loạt" rows={batch.lines} columns={columns} rowKey={({ row }) => String(row)} onOpen={({ row }) => setOpen(row)} empty={<EmptyState title="Loạt không có dòng nào">Lập loạt khác với danh sách có dòng.</EmptyState>} />
      {dropping && <DropDialog id={batch.id} onClose={() => setDropping(false)} />}
      {open !== null && <LineDialog batch={batch} row={open} onRow={setOpen} onClose={() => setOpen(null)} />}
    </Card>
  )
}

/** Problems drawn at once. */
const mostDrawn = 200

function CheckResult({ check: { lines, ready, problems, left } }: { readonly check: BatchCheck }) {
  const styles = useStyles()
  const more = Math.max(0, problems.length - mostDrawn) + left
  return (
    <MessageBar intent={ready < lines ? 'error' : problems.length > 0 ? 'warning' : 'success'} layout="multiline">
      <MessageBarBody>
        <div role="status">{`${ready}/${lines} dòng lập được${problems.length === 0 ? ', không có chỗ nào phải sửa.' : '.'}`}</div>
        {problems.length > 0 && (
          <div className={styles.problems} tabIndex={0} role="region" aria-label="Những chỗ phải xem">
            {problems.slice(0, mostDrawn).map(({ row, name, problem }) => <div key={`${row} ${problem.code} ${problem.path} ${problem.value}`}>{`${row === null ? 'Cả loạt' : `Dòng ${row}, ${name}`}: ${problem.message} ${problem.remedy}`}</div>)}
            {more > 0 && <div>{`Còn ${more} chỗ nữa.`}</div>}
          </div>
        )}
      </MessageBarBody>
    </MessageBar>
  )
}
