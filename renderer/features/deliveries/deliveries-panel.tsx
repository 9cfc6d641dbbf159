/** What follows the issue of a paper, on its own page: its delivery list, scans of the signed paper, tasks it sets. */
import { useState } from 'react'
import { Button, Subtitle2, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { deliveryProposalQuery, taskOffersQuery } from './queries.ts'
import { RecipientsDialog } from './recipients-dialog.tsx'
import { ScansPart } from './scans-part.tsx'
import { TaskOffersDialog } from './task-offers-dialog.tsx'

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, paddingBottom: tokens.spacingVerticalL },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

interface PaperDeliveriesProps { readonly templateId: string, readonly recordId: string }

/** For a paper that has its number and day; shows nothing before. */
export function PaperDeliveries(paper: PaperDeliveriesProps) {
  const styles = useStyles()
  const proposal = useQuery(deliveryProposalQuery(paper))
  if (proposal.data === undefined) return null
  const isTopSecret = proposal.data.secrecy === 'topSecret'
  return (
    <>
      <section className={styles.part} aria-label="Gửi đi"><Subtitle2 as="h3">Gửi đi</Subtitle2><DeliveryPart paper={paper} listId={proposal.data.listId} /></section>
      <section className={styles.part} aria-label="Bản quét"><Subtitle2 as="h3">Bản quét đã ký, đóng dấu</Subtitle2><ScansPart paper={paper} isTopSecret={isTopSecret} /></section>
      <section className={styles.part} aria-label="Nhiệm vụ"><Subtitle2 as="h3">Nhiệm vụ văn bản đặt ra</Subtitle2>{isTopSecret ? <Text>Nội dung văn bản Tuyệt mật không đưa vào danh sách nhiệm vụ.</Text> : <TasksPart paper={paper} />}</section>
    </>
  )
}

function DeliveryPart({ paper, listId }: { readonly paper: PaperDeliveriesProps, readonly listId: string | null }) {
  const styles = useStyles()
  const navigate = useNavigate()
  const [choosing, setChoosing] = useState(false)
  return (
    <>
      <div className={styles.buttons}>
        {listId !== null && <Button onClick={() => void navigate({ to: '/deliveries/$id', params: { id: listId }, search: {} })}>Mở danh sách gửi</Button>}
        <Button onClick={() => setChoosing(true)}>{listId === null ? 'Lập danh sách gửi…' : 'Thêm nơi nhận…'}</Button>
      </div>
      {choosing && <RecipientsDialog {...paper} onClose={() => setChoosing(false)} />}
    </>
  )
}

function TasksPart({ paper }: { readonly paper: PaperDeliveriesProps }) {
  const [choosing, setChoosing] = useState(false)
  const { data: offers } = useQuery(taskOffersQuery(paper))
  if (offers === undefined) return null
  const open = offers.filter(({ taken }) => !taken).length
  return (
    <>
      <Text>{offers.length === 0 ? 'Không thấy nhiệm vụ hay thời hạn nào trong văn bản.' : `${offers.length - open}/${offers.length} việc đã có trong danh sách nhiệm vụ.`}</Text>
      {open > 0 && <div><Button onClick={() => setChoosing(true)}>Lấy nhiệm vụ vào danh sách…</Button></div>}
      {choosing && <TaskOffersDialog {...paper} offers={offers} onClose={() => setChoosing(false)} />}
    </>
  )
}
