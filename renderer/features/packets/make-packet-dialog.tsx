/** A packet put together: papers, the letter that goes with it, files, figures, whom it is for; sealed where the recipient's key is known. */
import { useRef, useState } from 'react'
import { Button, Field, Input, Select, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { Grant } from '../../../shared/contract/shell.ts'
import type { PaperRow } from '../../../shared/contract/papers.ts'
import type { DocumentKind } from '../../../shared/document/kinds.ts'
import { client, service } from '../../api/client.ts'
import { shell } from '../../api/shell.ts'
import { useNotices } from '../../app/notices.tsx'
import { showDate } from '../../ui/dates.ts'
import { DialogFrame } from '../../ui/dialog-frame.tsx'
import { FaultBar } from '../../ui/fault-bar.tsx'
import { useLongWork } from '../long-work/use-long-work.ts'
import { WorkingBar } from '../long-work/working-bar.tsx'
import { PaperPick } from '../papers/paper-pick.tsx'
import { CheckList, toggled } from './check-list.tsx'
import type { Chosen } from './check-list.tsx'
import { OwnFigures } from './own-figures.tsx'
import { PaperCheckList } from './paper-check-list.tsx'
import type { ChosenPapers } from './paper-check-list.tsx'
import { packetChoicesQuery, sendersQuery } from './queries.ts'

const useStyles = makeStyles({
  row: { display: 'flex', gap: tokens.spacingHorizontalM, flexWrap: 'wrap', alignItems: 'center' },
})

const letterKinds: DocumentKind[] = ['officialLetter', 'submission']

const pointerOf = ({ templateId, recordId }: PaperRow) => ({ templateId, recordId })
const pointers = (papers: ChosenPapers) => [...papers.values()].map(pointerOf)

export function MakePacketDialog({ onClose }: { readonly onClose: () => void }) {
  const styles = useStyles()
  const { data: choices } = useQuery(packetChoicesQuery())
  const { data: senders = [] } = useQuery(sendersQuery())
  const [papers, setPapers] = useState<ChosenPapers>(new Map())
  const [aggregates, setAggregates] = useState<Chosen>(new Set())
  const [figures, setFigures] = useState<Chosen>(new Set())
  const [letter, setLetter] = useState<PaperRow | null>(null)
  const [addressee, setAddressee] = useState('')
  const [sealFor, setSealFor] = useState('')
  const [files, setFiles] = useState<readonly Grant[]>([])
  const letters = useRef<HTMLInputElement>(null)
  const queries = useQueryClient()
  const { notify, notifyFault } = useNotices()
  const { fault, working, stream, stop } = useLongWork()
  const reports = (choices?.figures ?? []).map((report) => ({ key: report.submissionId, label: `${report.campaignTitle}: ${report.bodyName} (${showDate(report.receivedOn)})` }))
  const addFiles = (): void => void shell().chooseAttachments().then((chosen) => setFiles((known) => [...known, ...chosen]), notifyFault)

  const draftLetter = async (): Promise<void> => {
    const { recordId } = await client.packets.draftLetter({ papers: pointers(papers), addressee })
    await Promise.all([queries.invalidateQueries({ queryKey: service.papers.key() }), queries.invalidateQueries({ queryKey: service.freeDocuments.key() })])
    const [draft = null] = await client.papers.ofRecord({ recordId })
    setLetter(draft)
    // Its button goes: the keyboard goes on from the box that has the letter now.
    letters.current?.focus()
    notify({ intent: 'success', text: 'Đã soạn dự thảo công văn gửi kèm, nêu từng văn bản đã chọn. Mở ở mục Văn bản để xem lại, trình ký trước khi lập gói chính thức.', leavesAfter: 8000 })
  }
  const withoutLetter = (): void => {
    setLetter(null)
    letters.current?.focus()
  }
  const make = async (): Promise<void> => {
    const grant = await shell().chooseExport('Gói gửi', sealFor === '' ? 'vpkx' : 'age')
    if (grant === null) return
    const request = { papers: pointers(papers), letter: letter === null ? null : pointerOf(letter), aggregates: [...aggregates], figures: [...figures], addressee, sealFor: sealFor === '' ? null : sealFor }
    const result = await stream((signal) => client.packets.make({ request, appendices: files.map(({ token }) => token), grant: grant.token }, { signal }))
    if (result === null) return
    const { made, written } = result
    notify({ intent: made.problems.length > 0 ? 'warning' : 'success', text: `Đã lập gói “${written.fileName}”: ${made.documents} văn bản, ${made.figures} bộ số liệu${made.sealed ? ', đã niêm phong' : ''}. ${made.problems.map(({ message }) => message).slice(0, 3).join(' ')}` })
    onClose()
  }
  const isEmpty = papers.size + aggregates.size + figures.size === 0 && letter === null
  return (
    <DialogFrame title="Lập gói gửi cấp trên" size="wide" onClose={onClose} actions={<><Button appearance="primary" disabled={isEmpty || working !== null} onClick={() => void make().catch(notifyFault)}>Lập và ký gói…</Button><Button onClick={onClose}>Thôi</Button></>}>
      {fault !== null && <FaultBar fault={fault} />}
      {working !== null && <WorkingBar working={working} onStop={stop} />}
      <Text>Gói là một tệp: văn bản (Word và PDF), tài liệu kèm theo, số liệu, mục lục và bản kê có chữ ký của văn phòng. Nơi nhận mở được bằng chương trình nén thông thường.</Text>
      <PaperCheckList chosen={papers} onChange={setPapers} />
      <Field label="Công văn, tờ trình gửi kèm" hint="Để trống: gói không có công văn gửi kèm.">
        <PaperPick label="Công văn, tờ trình gửi kèm" of={{ kinds: letterKinds }} value={letter} onChoose={setLetter} inputRef={(input) => { letters.current = input }} />
      </Field>
      {letter !== null && <div><Button onClick={withoutLetter}>Bỏ công văn gửi kèm</Button></div>}
      {letter === null && <div><Button disabled={papers.size === 0 || working !== null} onClick={() => void draftLetter().catch(notifyFault)}>Soạn công văn gửi kèm</Button></div>}
      <OwnFigures aggregates={choices?.aggregates ?? []} chosen={aggregates} onToggle={(key) => setAggregates((known) => toggled(known, key))} />
      {reports.length > 0 && <CheckList label="Số liệu từng đơn vị (báo cáo đã nhận)" rows={reports} chosen={figures} onToggle={(key) => setFigures((known) => toggled(known, key))} />}
      <div className={styles.row}><Button onClick={addFiles}>Kèm tài liệu…</Button><Text>{files.length === 0 ? 'Chưa kèm tài liệu nào.' : files.map(({ displayName }) => displayName).join('; ')}</Text>{files.length > 0 && <Button onClick={() => setFiles([])}>Bỏ các tài liệu</Button>}</div>
      <Field label="Kính gửi"><Input value={addressee} onChange={(_event, { value }) => setAddressee(value)} /></Field>
      <Field label="Ai mở được gói" hint="Niêm phong: chỉ nơi nhận đã đối chiếu khoá mở được. Văn bản có độ mật chỉ đi trong gói niêm phong.">
        <Select value={sealFor} onChange={(_event, { value }) => setSealFor(value)}><option value="">Mọi người mở được</option>{senders.map(({ office }) => <option key={office.officeId} value={office.officeId}>{`Niêm phong cho ${office.name}`}</option>)}</Select>
      </Field>
    </DialogFrame>
  )
}
