/** One line of a batch: its paper as it would be made, what is wrong with it, and leaving it out with a reason. */
import { useState } from 'react'
import { Button, Field, Input, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { BatchView } from '../../../shared/contract/batches.ts'
import { batchOutcomeNames } from '../../../shared/domain/batch.ts'
import type { Fault } from '../../../shared/domain/problem.ts'
import { client, service } from '../../api/client.ts'
import { toFault } from '../../api/fault.ts'
import { DialogFrame } from '../../ui/dialog-frame.tsx'
import { FaultBar } from '../../ui/fault-bar.tsx'
import { PageImage } from '../papers/page-image.tsx'
import { previewQuery } from '../papers/queries.ts'
import { lineQuery } from './queries.ts'

const useStyles = makeStyles({
  row: { display: 'flex', gap: tokens.spacingHorizontalM, flexWrap: 'wrap', alignItems: 'end' },
  reason: { flexGrow: 1 },
  sheet: { height: '62vh', aspectRatio: '210 / 297', alignSelf: 'center', flexShrink: 0 },
})

interface LineDialogProps { readonly batch: BatchView, readonly row: number, readonly onRow: (row: number) => void, readonly onClose: () => void }

export function LineDialog({ batch, row, onRow, onClose }: LineDialogProps) {
  const styles = useStyles()
  const at = batch.lines.findIndex((line) => line.row === row)
  const line = batch.lines[at]
  const { data: made, error } = useQuery(lineQuery(batch.id, row))
  const move = (by: number): void => onRow(batch.lines[at + by]?.row ?? row)
  return (
    <DialogFrame title={`Dòng ${row}: ${line?.name ?? ''}`} size="wide" onClose={onClose} actions={(
      <><Button disabled={at <= 0} onClick={() => move(-1)}>Dòng trước</Button><Button disabled={at >= batch.lines.length - 1} onClick={() => move(1)}>Dòng sau</Button><Button appearance="primary" onClick={onClose}>Xong</Button></>
    )}>
      {line !== undefined && <Text>{[batchOutcomeNames[line.outcome], line.words, line.fileName === '' ? '' : `tệp “${line.fileName}”`, line.sha256 === '' ? '' : `mã đối chiếu ${line.sha256.slice(0, 12)}`].filter((part) => part !== '').join(' · ')}</Text>}
      {error !== null && <FaultBar fault={toFault(error)} />}
      {made?.problems.map(({ code, path, message, remedy }) => <Text key={`${code} ${path}`} role="alert">{`${message} ${remedy}`}</Text>)}
      {made !== undefined && <FirstPage key={row} templateId={batch.paper.templateId} record={made.record} style={styles.sheet} />}
      {line !== undefined && line.outcome !== 'made' && <Skipping key={`${row} ${line.outcome}`} id={batch.id} row={row} isSkipped={line.outcome === 'skipped'} />}
    </DialogFrame>
  )
}

function FirstPage({ templateId, record, style }: { readonly templateId: string, readonly record: { readonly id: string }, readonly style: string }) {
  const { data: preview, error } = useQuery(previewQuery({ templateId, recordId: record.id, candidate: record, firstPage: 0, pages: 1 }))
  if (error !== null) return <FaultBar fault={toFault(error)} />
  return (
    <>
      {preview?.problems.filter(({ severity }) => severity === 'error').map(({ code, path, message, remedy }) => <Text key={`${code} ${path}`} role="alert">{`${message} ${remedy}`}</Text>)}
      <div className={style}><PageImage svg={preview?.pages[0]?.svg} label={preview === undefined ? 'Trang 1' : `Trang 1 trên ${preview.pageCount}`} /></div>
    </>
  )
}

function Skipping({ id, row, isSkipped }: { readonly id: string, readonly row: number, readonly isSkipped: boolean }) {
  const styles = useStyles()
  const [reason, setReason] = useState('')
  const [fault, setFault] = useState<Fault | null>(null)
  const queries = useQueryClient()
  const change = async (): Promise<void> => {
    try {
      await client.batches.skip({ id, rows: [row], skip: !isSkipped, reason })
      await queries.invalidateQueries({ queryKey: service.batches.key() })
    } catch (error) {
      setFault(toFault(error))
    }
  }
  return (
    <>
      {fault !== null && <FaultBar fault={fault} />}
      <div className={styles.row}>
        {!isSkipped && <Field label="Lý do bỏ qua" className={styles.reason}><Input value={reason} onChange={(_event, { value }) => setReason(value)} /></Field>}
        <Button disabled={!isSkipped && reason.trim() === ''} onClick={() => void change()}>{isSkipped ? 'Lấy lại dòng này' : 'Bỏ qua dòng này'}</Button>
      </div>
    </>
  )
}
