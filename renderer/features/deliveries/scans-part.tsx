/** Scans of the signed and sealed paper: linked, given out, taken back with a reason. */
import { useCallback, useState } from 'react'
import { Button, Field, Input, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { IssuedScan } from '../../../shared/contract/deliveries.ts'
import { client, service } from '../../api/client.ts'
import { toFault } from '../../api/fault.ts'
import { shell } from '../../api/shell.ts'
import { useNotices } from '../../app/notices.tsx'
import { showDate } from '../../ui/dates.ts'
import { DialogFrame } from '../../ui/dialog-frame.tsx'
import { FaultBar } from '../../ui/fault-bar.tsx'
import { sizeWords, useGiveOut } from '../shared-fields/use-give-out.ts'
import { scansQuery } from './queries.ts'

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, listStyleType: 'none', margin: 0, padding: 0 },
  line: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  words: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
})

interface PaperKey { readonly templateId: string, readonly recordId: string }

export function ScansPart({ paper, isTopSecret }: { readonly paper: PaperKey, readonly isTopSecret: boolean }) {
  const styles = useStyles()
  const queries = useQueryClient()
  const { notifyFault } = useNotices()
  const { data: scans } = useQuery(scansQuery(paper))
  const [withdrawing, setWithdrawing] = useState<IssuedScan | null>(null)
  const renew = (): Promise<void> => queries.invalidateQueries({ queryKey: service.deliveries.key() })
  const link = async (): Promise<void> => {
    try {
      for (const { token } of await shell().chooseAttachments()) await client.deliveries.linkScan({ ...paper, grant: token })
    } catch (error) {
      notifyFault(error)
    }
    await renew()
  }
  if (isTopSecret) return <Text>Chương trình không giữ bản quét của văn bản Tuyệt mật.</Text>
  return (
    <>
      {scans === undefined || scans.length === 0 ? <Text>Chưa có bản quét nào.</Text> : <ul className={styles.list}>{scans.map((scan) => <ScanLine key={scan.scan} paper={paper} scan={scan} onWithdraw={() => setWithdrawing(scan)} />)}</ul>}
      <div><Button onClick={() => void link()}>Gắn bản quét…</Button></div>
      {withdrawing !== null && <WithdrawDialog paper={paper} scan={withdrawing} onDone={renew} onClose={() => setWithdrawing(null)} />}
    </>
  )
}

function ScanLine({ paper, scan, onWithdraw }: { readonly paper: PaperKey, readonly scan: IssuedScan, readonly onWithdraw: () => void }) {
  const styles = useStyles()
  const { templateId, recordId } = paper
  const write = useCallback((_sha256: string, grant: string) => client.deliveries.writeScan({ templateId, recordId, scan: scan.scan, grant }), [templateId, recordId, scan.scan])
  const giveOut = useGiveOut(write)
  return (
    <li className={styles.line}>
      <Text className={styles.words}>{`${scan.fileName}, ${sizeWords(scan.size)}, gắn ngày ${showDate(scan.at)} (${scan.actor})`}{scan.withdrawn !== null && ` – đã bỏ: ${scan.withdrawn.reason}`}</Text>
      <Button appearance="subtle" onClick={() => void giveOut(scan)}>Lấy ra…</Button>
      {scan.withdrawn === null && <Button appearance="subtle" aria-label={`Bỏ bản quét ${scan.fileName}`} onClick={onWithdraw}>Bỏ…</Button>}
    </li>
  )
}

function WithdrawDialog({ paper, scan, onDone, onClose }: { readonly paper: PaperKey, readonly scan: IssuedScan, readonly onDone: () => Promise<void>, readonly onClose: () => void }) {
  const [reason, setReason] = useState('')
  const [error, setError] = useState<unknown>(null)
  const withdraw = async (): Promise<void> => {
    try {
      await client.deliveries.withdrawScan({ ...paper, scan: scan.scan, reason })
      await onDone()
      onClose()
    } catch (caught) {
      setError(caught)
    }
  }
  return (
    <DialogFrame title="Bỏ bản quét gắn nhầm" size="medium" onClose={onClose} actions={<><Button appearance="primary" disabled={reason.trim() === ''} onClick={() => void withdraw()}>Bỏ bản quét</Button><Button onClick={onClose}>Thôi</Button></>}>
      <Text>{`“${scan.fileName}” không còn được tính là bản quét của văn bản này; tệp và lý do vẫn được giữ.`}</Text>
      <Field label="Lý do" required><Input value={reason} onChange={(_event, data) => setReason(data.value)} /></Field>
      {error !== null && <FaultBar fault={toFault(error)} />}
    </DialogFrame>
  )
}
