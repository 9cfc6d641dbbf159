/** This office's key as it is read over the telephone, its card to give away, and the offices whose key was compared. */
import { useState } from 'react'
import { Button, Field, Input, Text } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import type { CardView } from '../../../shared/contract/packets.ts'
import { dayOfMoment } from '../../../shared/domain/moments.ts'
import { client } from '../../api/client.ts'
import { shell } from '../../api/shell.ts'
import { useNotices } from '../../app/notices.tsx'
import { showDate } from '../../ui/dates.ts'
import { DialogFrame } from '../../ui/dialog-frame.tsx'
import { FaultBar } from '../../ui/fault-bar.tsx'
import { useLongWork } from '../long-work/use-long-work.ts'
import { cardQuery, sendersQuery } from './queries.ts'

export function SendersDialog({ onClose }: { readonly onClose: () => void }) {
  const { data: card } = useQuery(cardQuery())
  const { data: senders = [] } = useQuery(sendersQuery())
  const [read, setRead] = useState<{ readonly token: string, readonly view: CardView } | null>(null)
  const [digits, setDigits] = useState('')
  const [removing, setRemoving] = useState<{ readonly officeId: string, readonly reason: string } | null>(null)
  const { notify } = useNotices()
  const { fault, run } = useLongWork()
  const give = async (): Promise<void> => {
    const grant = await shell().chooseExport(`The van phong ${card?.office.name ?? ''}`, 'vpkcard')
    if (grant === null) return
    const written = await run(() => client.packets.exportCard({ grant: grant.token }))
    if (written !== null) notify({ intent: 'success', text: `Đã ghi thẻ văn phòng “${written.fileName}”.` })
  }
  const take = async (): Promise<void> => {
    const grant = await shell().choosePacketFile()
    if (grant === null) return
    const view = await run(() => client.packets.readCard({ grant: grant.token }))
    if (view !== null) setRead({ token: grant.token, view })
  }
  const trust = async (): Promise<void> => {
    if (read === null || await run(() => client.packets.acceptSender({ from: { grant: read.token }, fingerprint: digits })) === null) return
    notify({ intent: 'success', text: `Đã tin khoá của ${read.view.office.name}.` })
    setRead(null)
    setDigits('')
  }
  const remove = async (): Promise<void> => {
    if (removing !== null && await run(() => client.packets.removeSender(removing)) !== null) setRemoving(null)
  }
  return (
    <DialogFrame title="Khoá và nơi gửi" size="wide" onClose={onClose} actions={<Button onClick={onClose}>Đóng</Button>}>
      {fault !== null && <FaultBar fault={fault} />}
      {card !== undefined && <Text>{`Khoá của ${card.office.name}. Đọc dãy số này qua điện thoại khi nơi khác hỏi: `}<strong>{card.fingerprint}</strong></Text>}
      <div style={{ display: 'flex', gap: '8px' }}><Button onClick={() => void give()}>Ghi thẻ văn phòng…</Button><Button onClick={() => void take()}>Đọc thẻ của nơi khác…</Button></div>
      {read !== null && (
        <>
          <Text>{`${read.view.office.name}: ${read.view.words}${read.view.known === '' ? '' : ` (${read.view.known})`}. Dãy số trên thẻ: ${read.view.fingerprint}. Gọi cho nơi đó, gõ dãy số họ đọc.`}</Text>
          <Field label="Dãy số nghe được"><Input value={digits} onChange={(_event, { value }) => setDigits(value)} /></Field>
          <div><Button appearance="primary" disabled={digits.trim() === ''} onClick={() => void trust()}>Đã đối chiếu, tin khoá này</Button></div>
        </>
      )}
      <Text weight="semibold">{senders.length === 0 ? 'Chưa đối chiếu khoá của nơi nào.' : 'Đã đối chiếu khoá:'}</Text>
      {senders.map(({ office, fingerprint, at, actor }) => (
        <div key={office.officeId} style={{ display: 'flex', gap: '8px', alignItems: 'center', flexWrap: 'wrap' }}>
          <Text>{`${office.name} (${fingerprint}), ngày ${showDate(dayOfMoment(at))}, ${actor}`}</Text>
          <Button size="small" aria-label={`Gỡ ${office.name}`} onClick={() => setRemoving({ officeId: office.officeId, reason: '' })}>Gỡ…</Button>
        </div>
      ))}
      {removing !== null && (
        <>
          <Field label="Lý do gỡ khoá này"><Input value={removing.reason} onChange={(_event, { value }) => setRemoving({ ...removing, reason: value })} /></Field>
          <div style={{ display: 'flex', gap: '8px' }}><Button disabled={removing.reason.trim() === ''} onClick={() => void remove()}>Gỡ khỏi danh sách</Button><Button onClick={() => setRemoving(null)}>Giữ lại</Button></div>
        </>
      )}
    </DialogFrame>
  )
}
