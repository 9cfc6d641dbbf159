/** Packets sent, each with the receipts that came back, and packets received; from here packets are made, taken in and keys compared. */
import { useState } from 'react'
import { Button, Text, makeStyles, tokens } from '@fluentui/react-components'
import { BoxRegular } from '@fluentui/react-icons/svg/box'
import { useQuery } from '@tanstack/react-query'
import type { ReceivedPacketRow, SentPacketRow } from '../../../shared/contract/packets.ts'
import type { Grant } from '../../../shared/contract/shell.ts'
import { dayOfMoment } from '../../../shared/domain/moments.ts'
import { signatureStateWords } from '../../../shared/domain/packet.ts'
import { client } from '../../api/client.ts'
import { shell } from '../../api/shell.ts'
import { useCommands } from '../../app/commands.tsx'
import { useNotices } from '../../app/notices.tsx'
import { CommandButton } from '../../ui/command-button.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import type { TableColumn } from '../../ui/data-table.tsx'
import { showDate } from '../../ui/dates.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Card, Page } from '../../ui/page.tsx'
import { useLongWork } from '../long-work/use-long-work.ts'
import { PaperTabs } from '../papers/paper-tabs.tsx'
import { MakePacketDialog } from './make-packet-dialog.tsx'
import { receivedPacketsQuery, sentPacketsQuery } from './queries.ts'
import { ReceiveDialog } from './receive-dialog.tsx'
import { SendersDialog } from './senders-dialog.tsx'

const useStyles = makeStyles({ card: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: '160px', marginTop: tokens.spacingVerticalS }, head: { padding: tokens.spacingHorizontalM } })
const day = (at: string): string => showDate(dayOfMoment(at))

const sentColumns: readonly TableColumn<SentPacketRow>[] = [
  { id: 'at', header: 'Ngày lập', value: ({ at }) => at, cell: ({ at }) => day(at), width: 104, fixed: true },
  { id: 'fileName', header: 'Tệp', value: ({ fileName }) => fileName, width: 2 },
  { id: 'addressee', header: 'Kính gửi', value: ({ addressee, sealedFor }) => sealedFor === '' ? addressee : `${addressee} (niêm phong cho ${sealedFor})`, width: 3 },
  { id: 'documents', header: 'Văn bản', value: ({ documents }) => documents, width: 80, fixed: true, align: 'end' },
  { id: 'figures', header: 'Số liệu', value: ({ figures }) => figures, width: 80, fixed: true, align: 'end', optional: true },
  { id: 'receipts', header: 'Phiếu báo nhận', value: ({ receipts }) => receipts.length === 0 ? 'chưa có' : receipts.map(({ receiver, receivedAt, state }) => `${receiver}, ${day(receivedAt)} (${signatureStateWords[state].toLowerCase()})`).join('; '), width: 3 },
]
const receivedColumns: readonly TableColumn<ReceivedPacketRow>[] = [
  { id: 'at', header: 'Ngày nhận', value: ({ at }) => at, cell: ({ at }) => day(at), width: 104, fixed: true },
  { id: 'sender', header: 'Nơi gửi', value: ({ sender }) => sender, width: 3 },
  { id: 'papers', header: 'Vào sổ văn bản đến', value: ({ papers }) => papers.map(({ designation, arrivalNumber }) => `${designation === '' ? 'không số' : designation}${arrivalNumber === null ? ' (không nhận)' : `: số đến ${arrivalNumber}`}`).join('; '), width: 4 },
  { id: 'figures', header: 'Số liệu', value: ({ figures }) => figures, width: 80, fixed: true, align: 'end', optional: true },
]

type Dialog = { readonly of: 'make' | 'senders' } | { readonly of: 'receive', readonly grant: Grant }

export function PacketsPage() {
  const [dialog, setDialog] = useState<Dialog | null>(null)
  const { notify, notifyFault } = useNotices()
  const { run } = useLongWork()
  const close = (): void => setDialog(null)
  const receive = async (): Promise<void> => {
    const grant = await shell().choosePacketFile()
    if (grant === null) return
    if (!/\.vpkr$/iu.test(grant.displayName)) return setDialog({ of: 'receive', grant })
    const filed = await client.packets.fileReceipt({ grant: grant.token })
    await run(() => Promise.resolve(filed))
    notify({ intent: 'success', text: filed.isNew ? `Đã lưu phiếu báo nhận của ${filed.receiver} vào gói đã gửi.` : `Phiếu báo nhận này của ${filed.receiver} đã được lưu trước đây.` })
  }
  const open = (): void => void receive().catch(notifyFault)
  useCommands([{ id: 'newRecord', label: 'Lập gói…', group: 'Soạn', keys: ['Ctrl+N'], run: () => setDialog({ of: 'make' }) }])
  return (
    <Page title="Văn bản" commands={<><CommandButton label="Lập gói…" icon={<BoxRegular />} shortcut="Ctrl+N" primary onClick={() => setDialog({ of: 'make' })} /><Button appearance="subtle" onClick={open}>Nhận gói, phiếu báo…</Button><Button appearance="subtle" onClick={() => setDialog({ of: 'senders' })}>Khoá và nơi gửi…</Button></>}>
      <PaperTabs current="packets" />
      <Lists />
      {dialog?.of === 'make' && <MakePacketDialog onClose={close} />}
      {dialog?.of === 'senders' && <SendersDialog onClose={close} />}
      {dialog?.of === 'receive' && <ReceiveDialog grant={dialog.grant} onClose={close} />}
    </Page>
  )
}

function Lists() {
  const styles = useStyles()
  const { data: sent = [] } = useQuery(sentPacketsQuery())
  const { data: received = [] } = useQuery(receivedPacketsQuery())
  const { notify, notifyFault } = useNotices()
  const receipt = async ({ packetId, sender }: ReceivedPacketRow): Promise<void> => {
    const grant = await shell().chooseExport(`Phieu bao nhan ${sender}`, 'vpkr')
    if (grant === null) return
    const { fileName } = await client.packets.receipt({ packetId, grant: grant.token })
    notify({ intent: 'success', text: `Đã ghi phiếu báo nhận “${fileName}”. Gửi tệp này lại cho nơi gửi.` })
  }
  return (
    <>
      <Card className={styles.card}>
        <Text as="h2" weight="semibold" className={styles.head}>Gói đã gửi</Text>
        <DataTable label="Gói đã gửi" rows={sent} columns={sentColumns} rowKey={({ packetId }) => packetId} empty={<EmptyState icon={<BoxRegular />} title="Chưa lập gói nào">Gói gửi cấp trên gom văn bản, phụ lục, số liệu và mục lục vào một tệp có chữ ký của văn phòng. Chọn “Lập gói…” (Ctrl+N) để bắt đầu.</EmptyState>} />
      </Card>
      <Card className={styles.card}>
        <Text as="h2" weight="semibold" className={styles.head}>Gói đã nhận (mở một dòng để ghi phiếu báo nhận)</Text>
        <DataTable label="Gói đã nhận" rows={received} columns={receivedColumns} rowKey={({ packetId }) => packetId} onOpen={(row) => void receipt(row).catch(notifyFault)} empty={<EmptyState icon={<BoxRegular />} title="Chưa nhận gói nào">Chọn “Nhận gói, phiếu báo…” với tệp từ USB hoặc hộp thư.</EmptyState>} />
      </Card>
    </>
  )
}
