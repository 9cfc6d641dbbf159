/** A packet that came, looked at before anything is stored: who signed it, what would be entered, what differs; then taken in in one step. */
import { useEffect, useRef, useState } from 'react'
import { Button, Field, Input, MessageBar, MessageBarBody, Select, Text } from '@fluentui/react-components'
import type { FiguresPlan, ReceiveDecisions, ReceivedPacket, ReceivePreview } from '../../../shared/contract/packets.ts'
import type { Grant } from '../../../shared/contract/shell.ts'
import type { CellProblem } from '../../../shared/contract/submissions.ts'
import { documentKinds } from '../../../shared/document/kinds.ts'
import { dayOfMoment } from '../../../shared/domain/moments.ts'
import { takenSets } from '../../../shared/domain/packet.ts'
import { figuresTitle } from '../../../shared/domain/packet-words.ts'
import { client } from '../../api/client.ts'
import { useNotices } from '../../app/notices.tsx'
import { showDate } from '../../ui/dates.ts'
import { DialogFrame } from '../../ui/dialog-frame.tsx'
import { FaultBar } from '../../ui/fault-bar.tsx'
import { useLongWork } from '../long-work/use-long-work.ts'
import { WorkingBar } from '../long-work/working-bar.tsx'
import { ConflictField } from './conflict-field.tsx'

type Documents = ReceiveDecisions['documents']
type Figures = ReceiveDecisions['figures']
interface Choices { readonly documents: Documents, readonly figures: Figures, readonly senderBodyId: string | null, readonly reason: string }
const noChoices: Choices = { documents: [], figures: [], senderBodyId: null, reason: '' }

function replaced<T extends { readonly position: number }>(all: readonly T[], one: T): T[] {
  return [...all.filter(({ position }) => position !== one.position), one]
}

export function ReceiveDialog({ grant, onClose }: { readonly grant: Grant, readonly onClose: () => void }) {
  const [preview, setPreview] = useState<ReceivePreview | null>(null)
  const [choices, setChoices] = useState(noChoices)
  const [digits, setDigits] = useState('')
  const { notify } = useNotices()
  const { fault, working, run, stream, stop } = useLongWork()
  const looked = useRef(false)
  const decisions = { receivedOn: null, ...choices }
  const look = (): Promise<void> => stream((signal) => client.packets.preview({ grant: grant.token }, { signal })).then((found) => { if (found !== null) setPreview(found) })
  useEffect(() => {
    if (looked.current) return
    looked.current = true
    void look()
  })
  /** Figures are looked at anew where a call or a unit was chosen. */
  const choose = (next: Choices, again: boolean): void => {
    setChoices(next)
    if (preview !== null && again) void run(async () => client.packets.review({ previewId: preview.previewId, decisions: { receivedOn: null, ...next } })).then((found) => { if (found !== null) setPreview(found) })
  }
  const accept = async (): Promise<void> => {
    if (preview === null) return
    const accepted = await run(() => client.packets.acceptSender({ from: { previewId: preview.previewId }, fingerprint: digits }))
    if (accepted !== null) await look()
  }
  const receive = async (): Promise<void> => {
    if (preview === null) return
    const done = await run(() => client.packets.receive({ previewId: preview.previewId, decisions }))
    if (done === null) return
    notify({ intent: 'success', text: receivedWords(done) })
    onClose()
  }
  return (
    <DialogFrame title="Nhận gói" size="wide" onClose={onClose} actions={<><Button appearance="primary" disabled={preview === null || preview.held !== '' || working !== null} onClick={() => void receive()}>{preview === null ? 'Nhận' : receiveWords(preview, choices)}</Button><Button onClick={onClose}>Thôi</Button></>}>
      {fault !== null && <FaultBar fault={fault} />}
      {working !== null && <WorkingBar working={working} onStop={stop} />}
      {preview !== null && <Facts preview={preview} name={grant.displayName} />}
      {preview?.report.signature.state === 'unknown' && (
        <>
          <Text>{`Gọi cho nơi gửi theo số điện thoại đã biết, nghe họ đọc dãy số của khoá (Gói gửi › Khoá và nơi gửi) rồi gõ lại dãy số nghe được. Dãy số của gói này: ${preview.report.signature.fingerprint}`}</Text>
          <Field label="Dãy số nơi gửi đọc"><Input value={digits} onChange={(_event, { value }) => setDigits(value)} /></Field>
          <div><Button disabled={digits.trim() === '' || working !== null} onClick={() => void accept()}>Đã đối chiếu, tin khoá này</Button></div>
        </>
      )}
      {preview !== null && preview.held === '' && <Plans preview={preview} choices={choices} onChange={choose} />}
    </DialogFrame>
  )
}

/** "Nhận 2 văn bản, 1 bộ số liệu": as it would be with these choices. */
function receiveWords({ documents, figures }: ReceivePreview, choices: Choices): string {
  const papers = documents.filter(({ position, proposed }) => (choices.documents.find((each) => each.position === position)?.choice ?? proposed) !== 'leave')
  const sets = figures.filter(({ position, proposed }) => (choices.figures.find((each) => each.position === position)?.decision ?? proposed) !== 'skip')
  return `Nhận ${papers.length} văn bản, ${sets.length} bộ số liệu`
}

function receivedWords({ entered, joined, left, figures }: ReceivedPacket): string {
  const taken = takenSets(figures)
  const skipped = taken === figures.length ? '' : `, bỏ qua ${figures.length - taken} bộ`
  return `Đã nhận gói: vào sổ ${entered} văn bản, thêm tệp cho ${joined}, bỏ qua ${left}; ${taken} bộ số liệu${skipped}. Ghi phiếu báo nhận để gửi lại nơi gửi.`
}

function Facts({ preview: { report, held }, name }: { readonly preview: ReceivePreview, readonly name: string }) {
  const { packet, signature, problems, whole } = report
  return (
    <>
      <MessageBar intent={held === '' ? 'success' : signature.state === 'unknown' && whole ? 'warning' : 'error'} layout="multiline">
        <MessageBarBody>{held === '' ? `Gói nguyên vẹn. ${signature.words}: ${signature.known}.` : held}</MessageBarBody>
      </MessageBar>
      {problems.slice(0, 10).map(({ code, part, message, remedy }) => <Text key={`${code} ${part}`}>{`${message} ${remedy}`}</Text>)}
      {packet !== null && <Text>{`Tệp “${name}” ${signature.state === 'trusted' ? `của ${signature.known}` : `ghi nơi gửi là ${packet.sender.name}`}, lập ngày ${showDate(dayOfMoment(packet.madeAt))}${packet.addressee === '' ? '' : `, kính gửi ${packet.addressee}`}; ${packet.documents.length} văn bản, ${packet.figures.length} bộ số liệu, ${packet.appendices.length} tài liệu kèm theo.`}</Text>}
    </>
  )
}

interface PlansProps { readonly preview: ReceivePreview, readonly choices: Choices, readonly onChange: (choices: Choices, again: boolean) => void }

function Plans({ preview, choices, onChange }: PlansProps) {
  return (
    <>
      <Field label="Nơi gửi trong sổ văn bản đến">
        <Select value={choices.senderBodyId ?? ''} onChange={(_event, { value }) => onChange({ ...choices, senderBodyId: value === '' ? null : value }, true)}>
          <option value="">{`Ghi như trong gói: ${preview.report.packet?.sender.name ?? ''}`}</option>
          {preview.bodies.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
        </Select>
      </Field>
      {preview.documents.map(({ position, document, known, proposed }) => (
        <Field key={position} label={`${document.designation === '' ? documentKinds[document.kind].name : document.designation}: ${document.subject}`}>
          <Select value={choices.documents.find((each) => each.position === position)?.choice ?? proposed} onChange={(_event, { value }) => onChange({ ...choices, documents: replaced(choices.documents, { position, choice: value === 'join' || value === 'leave' ? value : 'enter' }) }, false)}>
            <option value="enter">Vào sổ văn bản đến, lấy số đến mới</option>
            {known !== null && <option value="join">{`Đã vào sổ với số đến ${known.number}: thêm tệp vào đó`}</option>}
            <option value="leave">Không nhận văn bản này</option>
          </Select>
        </Field>
      ))}
      {preview.figures.map((plan) => <FiguresPlanPart key={plan.position} plan={plan} preview={preview} choices={choices} onChange={onChange} />)}
      {preview.figures.length > 0 && <Field label="Lý do" hint="Cần khi chấp nhận số liệu còn lỗi, trả lại, hoặc số đã chốt."><Input value={choices.reason} onChange={(_event, { value }) => onChange({ ...choices, reason: value }, false)} /></Field>}
    </>
  )
}

/** "Số liệu tổng hợp: Báo cáo năm 2025, Đảng uỷ Khối (41 chỉ tiêu, kỳ từ 01/01/2025 đến 31/12/2025)". */
function planTitle(plan: FiguresPlan): string {
  const { measurements, answers, period } = plan.figures
  return `${figuresTitle(plan)} (${measurements} chỉ tiêu, ${period === null ? `${answers} câu trả lời` : `kỳ từ ${showDate(period.from)} đến ${showDate(period.to)}`})`
}

/** Most problems written out here; the desk shows them all. */
const mostProblems = 5

function FileProblems({ problems }: { readonly problems: readonly CellProblem[] }) {
  const told = problems.filter(({ severity }) => severity !== 'info').toSorted((one, other) => Number(other.severity === 'error') - Number(one.severity === 'error'))
  if (told.length === 0) return null
  return (
    <MessageBar intent={told[0]?.severity === 'error' ? 'error' : 'warning'} layout="multiline">
      <MessageBarBody>{`${told.slice(0, mostProblems).map(({ message }) => message).join(' ')}${told.length > mostProblems ? ` Và ${told.length - mostProblems} điều khác, xem đủ ở Thu báo cáo sau khi nhận.` : ''}`}</MessageBarBody>
    </MessageBar>
  )
}

/** What is kept is kept of one call and one unit. */
const nothingKept: Pick<Figures[number], 'keepOurs' | 'keepAnswers'> = { keepOurs: [], keepAnswers: [] }

function FiguresPlanPart({ plan, preview, choices, onChange }: PlansProps & { readonly plan: FiguresPlan }) {
  const { position, campaignId, conflicts, proposed, held, doubt } = plan
  const given = choices.figures.find((each) => each.position === position)
  const own = given ?? { position, decision: proposed, campaignId, bodyId: plan.file?.bodyId ?? null, ...nothingKept }
  const change = (patch: Partial<Figures[number]>, again: boolean): void => onChange({ ...choices, figures: replaced(choices.figures, { ...own, ...patch }) }, again)
  return (
    <>
      <Text weight="semibold">{planTitle(plan)}</Text>
      {held !== '' && <Text>{held}</Text>}
      {doubt !== '' && <MessageBar intent="warning" layout="multiline"><MessageBarBody>{doubt}</MessageBarBody></MessageBar>}
      <FileProblems problems={plan.file?.problems ?? []} />
      <Field label="Trả lời đợt báo cáo"><Select value={own.campaignId ?? ''} onChange={(_event, { value }) => change({ campaignId: value === '' ? null : value, decision: 'receive', ...nothingKept }, true)}><option value="">Chưa chọn</option>{preview.campaigns.map(({ id, title }) => <option key={id} value={id}>{title}</option>)}</Select></Field>
      <Field label="Của đơn vị"><Select value={own.bodyId ?? ''} onChange={(_event, { value }) => change({ bodyId: value === '' ? null : value, decision: 'receive', ...nothingKept }, true)}><option value="">Theo tệp số liệu</option>{preview.bodies.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}</Select></Field>
      <Field label="Xử lý" {...plan.needsDecision ? { hint: 'Bỏ qua thì số liệu này không nhận lại được từ gói này.' } : {}}><Select value={plan.needsDecision && given === undefined ? '' : own.decision} onChange={(_event, { value }) => change({ decision: value === 'accept' || value === 'return' || value === 'skip' ? value : 'receive' }, false)}>{plan.needsDecision && given === undefined && <option value="">Chưa chọn</option>}<option value="receive">Nhận, chờ xem</option><option value="accept">Chấp nhận ngay</option><option value="return">Trả lại</option><option value="skip">Bỏ qua</option></Select></Field>
      {conflicts.map((conflict) => {
        const list = conflict.about === 'figure' ? 'keepOurs' : 'keepAnswers'
        const others = own[list].filter((code) => code !== conflict.code)
        return <ConflictField key={`${list} ${conflict.code}`} conflict={conflict} keeps={own[list].includes(conflict.code)} onChange={(keeps) => change({ [list]: keeps ? [...others, conflict.code] : others }, false)} />
      })}
    </>
  )
}
