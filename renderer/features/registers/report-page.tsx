/** Is a register whole? Gaps, numbers given twice, dates out of order and the rest, of one body and one term; signed off as it was read. */
import { useState } from 'react'
import { Badge, Button, Field, Input, MessageBar, MessageBarBody, Select, Text, ToolbarButton, makeStyles, tokens } from '@fluentui/react-components'
import { PrintRegular } from '@fluentui/react-icons/svg/print'
import { useQuery } from '@tanstack/react-query'
import type { IntegrityReport, SeriesRow, SignOff } from '../../../shared/contract/registers.ts'
import { documentKindSchema, documentKinds } from '../../../shared/document/kinds.ts'
import type { DocumentKind } from '../../../shared/document/kinds.ts'
import { seriesText } from '../../../shared/domain/register.ts'
import type { IntegrityFinding, SeriesKey } from '../../../shared/domain/register.ts'
import { client, service } from '../../api/client.ts'
import { showMoment } from '../../ui/dates.ts'
import { DataTable } from '../../ui/data-table.tsx'
import type { TableColumn } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FaultBar } from '../../ui/fault-bar.tsx'
import { Card, Page } from '../../ui/page.tsx'
import { PaperTabs } from '../papers/paper-tabs.tsx'
import { QueryView } from '../shared-fields/query-view.tsx'
import { AdoptDialog } from './adopt-dialog.tsx'
import { EnterDialog } from './enter-dialog.tsx'
import { EntryDialog } from './entry-dialog.tsx'
import { seriesQuery } from './queries.ts'
import { bookFormats, useBook } from './use-book.ts'
import { useRegisterAction } from './use-register-action.ts'
import { severityWords } from './words.ts'

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: '200px' },
  summary: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, padding: tokens.spacingHorizontalM },
  signing: { display: 'flex', alignItems: 'flex-end', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  note: { flexGrow: 1 },
})

interface Span { readonly key: string, readonly bodyId: string, readonly spanId: string, readonly label: string }

/** Bodies and spans there are numbers of, each once. */
function spansOf(series: readonly SeriesRow[]): readonly Span[] {
  const spans = series.filter(({ entries }) => entries > 0).map(({ series: { bodyId, spanId }, bodyName, spanName }): Span => ({ key: `${bodyId} ${spanId}`, bodyId, spanId, label: `${bodyName}, ${spanName}` }))
  return [...new Map(spans.map((span) => [span.key, span])).values()]
}

export function RegisterReportPage() {
  const query = useQuery(seriesQuery())
  return (
    <Page title="Văn bản">
      <PaperTabs current="registers" />
      <QueryView query={query}>{(series) => {
        const spans = spansOf(series)
        return spans.length === 0 ? <EmptyState title="Sổ chưa có số nào">Khi đã ban hành văn bản, sổ của từng nhiệm kỳ được kiểm tra ở đây.</EmptyState> : <Chosen spans={spans} />
      }}</QueryView>
    </Page>
  )
}

function Chosen({ spans }: { readonly spans: readonly Span[] }) {
  const styles = useStyles()
  const [key, setKey] = useState('')
  const span = spans.find((one) => one.key === key) ?? spans[0]
  const report = useQuery({ ...service.registers.report.queryOptions({ input: { bodyId: span?.bodyId ?? '', spanId: span?.spanId ?? '' } }), enabled: span !== undefined })
  return (
    <Card className={styles.card}>
      <div className={styles.summary}>
        <Field label="Kiểm tra sổ của"><Select value={span?.key ?? ''} onChange={(_event, { value }) => setKey(value)}>{spans.map((one) => <option key={one.key} value={one.key}>{one.label}</option>)}</Select></Field>
      </div>
      <QueryView query={report}>{(found) => <Report key={`${found.bodyId} ${found.spanId}`} report={found} />}</QueryView>
    </Card>
  )
}

const columns: readonly TableColumn<IntegrityFinding>[] = [
  { id: 'severity', header: 'Mức', value: ({ severity }) => ['error', 'warning', 'info'].indexOf(severity), cell: ({ severity }) => <Badge appearance="tint" color={severity === 'error' ? 'danger' : severity === 'warning' ? 'warning' : 'informative'}>{severityWords[severity]}</Badge>, width: 128, fixed: true },
  { id: 'numbers', header: 'Số', value: ({ numbers }) => numbers, width: 200, fixed: true },
  { id: 'message', header: 'Điều tìm thấy', value: ({ message }) => message, width: 4 },
  { id: 'remedy', header: 'Việc nên làm', value: ({ remedy }) => remedy, width: 3, optional: true },
]

function Report({ report }: { readonly report: IntegrityReport }) {
  const styles = useStyles()
  const [opened, setOpened] = useState<IntegrityFinding | null>(null)
  const { writing, writeReport } = useBook()
  const { findings, series, counts, bodyName, spanName } = report
  const total = series.reduce((sum, { entries }) => sum + entries, 0)
  const name = `Kiểm tra sổ văn bản ${bodyName} ${spanName}`
  return (
    <>
      <div className={styles.summary}>
        <Text role="status">{`${total.toLocaleString('vi-VN')} số trong ${series.length} dãy số: ${counts.error} điều phải xử lý, ${counts.warning} điều nên xem, ${counts.info} điều đã có lý do.`}</Text>
        <div>
          {bookFormats.map(([format, label]) => <ToolbarButton key={format} icon={<PrintRegular />} disabled={writing} onClick={() => void writeReport(report, format, name)}>{`Ghi ra ${label}…`}</ToolbarButton>)}
        </div>
        <Signing report={report} />
      </div>
      <DataTable label="Điều tìm thấy trong sổ" rows={findings} columns={columns} rowKey={(row) => `${row.kind} ${seriesText(row.series)} ${row.numbers} ${row.entryIds.join(' ')}`} onOpen={setOpened}
        empty={<EmptyState title="Sổ nguyên vẹn">Không có số thiếu, số trùng, ngày lộn xộn hay ký hiệu sai.</EmptyState>} />
      {opened !== null && <FindingDialog finding={opened} onClose={() => setOpened(null)} />}
    </>
  )
}

/** The number a finding speaks of; for a missing one, the way to enter it. */
function FindingDialog({ finding: { kind, series, entryIds: [entryId] }, onClose }: { readonly finding: IntegrityFinding, readonly onClose: () => void }) {
  if (entryId !== undefined) return <EntryDialog entryId={entryId} onClose={onClose} />
  if (kind === 'notRegistered') return <AdoptDialog onClose={onClose} />
  return kind === 'gap' && series.register !== 'incoming' ? <EnterDialog register={series.register} bodyId={series.bodyId} kind={kindOf(series)} onClose={onClose} /> : null
}

/** The kind whose numbers run in the series; null: several kinds print the same symbol, or the series runs over all. */
function kindOf({ symbol }: SeriesKey): DocumentKind | null {
  const [kind, ...others] = documentKindSchema.options.filter((one) => documentKinds[one].symbol === symbol.split('/')[0])
  return kind !== undefined && others.length === 0 ? kind : null
}

/** Whoever answers for the book signs the report off as it reads now; what changes later is told. */
function Signing({ report: { bodyId, spanId, sha256, counts } }: { readonly report: IntegrityReport }) {
  const styles = useStyles()
  const [note, setNote] = useState('')
  const { fault, running, run } = useRegisterAction()
  const signed = useQuery(service.registers.signOffs.queryOptions())
  const last = signed.data?.find((one) => one.bodyId === bodyId && one.spanId === spanId)
  const needsNote = counts.error > 0 && note.trim() === ''
  return (
    <>
      {fault !== null && <FaultBar fault={fault} />}
      {last !== undefined && <LastSigned last={last} />}
      {last?.current !== true && (
        <div className={styles.signing}>
          <Field className={styles.note} label={counts.error > 0 ? 'Ý kiến khi xác nhận (phải ghi, vì sổ còn điều phải xử lý)' : 'Ý kiến khi xác nhận'}><Input value={note} onChange={(_event, { value }) => setNote(value)} /></Field>
          <Button disabled={needsNote || running} onClick={() => void run(async () => { await client.registers.signOff({ bodyId, spanId, sha256, note: note.trim() }) })}>Xác nhận sổ</Button>
        </div>
      )}
    </>
  )
}

function LastSigned({ last: { actor, at, note, current } }: { readonly last: SignOff }) {
  return (
    <MessageBar intent={current ? 'success' : 'warning'} layout="multiline">
      <MessageBarBody>{`${actor} đã xác nhận sổ lúc ${showMoment(at)}${note === '' ? '' : `: ${note}`}.${current ? '' : ' Từ đó sổ đã thay đổi; hãy xem lại rồi xác nhận lần nữa.'}`}</MessageBarBody>
    </MessageBar>
  )
}
