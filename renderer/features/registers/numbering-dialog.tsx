/**
 * Ban hành: a signed paper takes its number and its day from the register, its bytes are kept and its file is written – all of
 * it or nothing. Says beforehand which number it will be.
 */
import { useState } from 'react'
import { Button, Field, MessageBar, MessageBarBody, Select, Text } from '@fluentui/react-components'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { IssuedNumber } from '../../../shared/contract/registers.ts'
import type { EntryPaper, SeriesKey } from '../../../shared/domain/register.ts'
import { client, service } from '../../api/client.ts'
import { shell } from '../../api/shell.ts'
import { parseTypedDate, showDate } from '../../ui/dates.ts'
import { DialogFrame } from '../../ui/dialog-frame.tsx'
import { FaultBar } from '../../ui/fault-bar.tsx'
import { DateInput } from '../../ui/form/date-field.tsx'
import { OutputChoice } from '../papers/output-choice.tsx'
import { exportOptions, usePrintChoice } from '../papers/print-choice.ts'
import type { Format } from '../papers/use-export-run.ts'
import { QueryView } from '../shared-fields/query-view.tsx'
import { EntryPick } from './entry-pick.tsx'
import { IssuedBar, IssuedButtons } from './issued-bar.tsx'
import { isReason, ReasonField } from './reason-field.tsx'
import { useRegisterAction } from './use-register-action.ts'
import { stateWords } from './words.ts'

type Proposal = Awaited<ReturnType<typeof client.registers.proposal>>
interface Choice {
  /** As typed. Absent: the paper's own, else today. */
  readonly day?: string | null
  /** null: the one on the paper, else the next. */
  readonly number: number | null
  readonly reason: string
  /** Absent: the paper it was begun to replace. */
  readonly replaces?: number | null
  readonly format: Format
}

export function NumberingDialog({ onClose, ...paper }: EntryPaper & { readonly onClose: () => void }) {
  const [choice, setChoice] = useState<Choice>({ number: null, reason: '', format: 'docx' })
  const date = parseTypedDate(choice.day ?? '')
  const query = useQuery(service.registers.proposal.queryOptions({ input: { ...paper, ...date !== null && { date }, ...choice.number !== null && { number: choice.number } }, staleTime: 0, gcTime: 0, placeholderData: keepPreviousData }))
  const [done, setDone] = useState<IssuedNumber | null>(null)
  const [print] = usePrintChoice()
  const { fault, running, run } = useRegisterAction()
  const replaces = replacedBy(choice, query.data)
  const late = query.data?.backDated ?? false
  const stopped = query.data === undefined || query.isPlaceholderData || query.data.problems.some(({ severity }) => severity === 'error')
  const ready = !stopped && !running && isDay(choice) && (!late || isReason(choice.reason))
  const issue = (): Promise<boolean> => run(async () => {
    if (query.data === undefined) return
    const { name } = await client.papers.suggestedName(paper)
    const grant = await shell().chooseExport(name, choice.format)
    if (grant === null) return
    const input = {
      ...paper, date: query.data.date, grant: grant.token, format: choice.format, options: exportOptions(print, choice.format),
      ...choice.number !== null && { number: choice.number }, ...replaces !== null && { replacesEntryId: replaces },
    }
    setDone(late ? await client.registers.backdate({ ...input, reason: choice.reason.trim() }) : await client.registers.issue(input))
  })
  const actions = done === null
    ? <><Button appearance="primary" disabled={!ready} onClick={() => void issue()}>{`Cấp số, ghi tệp ${choice.format === 'docx' ? 'Word' : 'PDF'}…`}</Button><Button onClick={onClose}>Thôi</Button></>
    : <><IssuedButtons issued={done} /><Button onClick={onClose}>Đóng</Button></>
  return (
    <DialogFrame title="Cấp số, ban hành" size="wide" actions={actions} onClose={onClose}>
      {fault !== null && <FaultBar fault={fault} />}
      {done !== null ? <IssuedBar done="Đã ban hành số" issued={done} /> : (
        <QueryView query={query}>{(proposal) => <Choices proposal={proposal} choice={choice} onChange={(patch) => setChoice((current) => ({ ...current, ...patch }))} />}</QueryView>
      )}
    </DialogFrame>
  )
}

/** Nothing typed, or a day. */
function isDay({ day }: Choice): boolean {
  return day === undefined || parseTypedDate(day ?? '') !== null
}

function replacedBy(choice: Choice, proposal: Proposal | undefined): number | null {
  return choice.replaces === undefined ? proposal?.replacesEntryId ?? null : choice.replaces
}

interface ChoicesProps { readonly proposal: Proposal, readonly choice: Choice, readonly onChange: (patch: Partial<Choice>) => void }

function Choices(props: ChoicesProps) {
  const { problems } = props.proposal
  return (
    <>
      {problems.map(({ code, path, severity, message, remedy }) => (
        <MessageBar key={`${code} ${path}`} intent={severity === 'error' ? 'error' : 'warning'} layout="multiline"><MessageBarBody>{`${message} ${remedy}`}</MessageBarBody></MessageBar>
      ))}
      <Fields {...props} />
    </>
  )
}

function Fields({ proposal, choice, onChange }: ChoicesProps) {
  const { series, number, printed, date, dateFixed, backDated, available } = proposal
  const isTyped = available.some((one) => one.number === number)
  return (
    <>
      {number !== null && <Text size={500} weight="semibold">{`Số ${printed}`}</Text>}
      <Text>Số và ngày được ghi vào văn bản, vào sổ cùng một lúc. Từ đó tệp đã ban hành không thay đổi được; sai thì ban hành văn bản khác thay thế.</Text>
      {dateFixed ? <Text>{`Ngày ${showDate(date)} là ngày của buổi làm việc, không chọn ngày khác được.`}</Text> : (
        <Field label="Ngày ban hành" required validationMessage={isDay(choice) ? undefined : 'Ghi ngày/tháng/năm.'}>
          <DateInput label="Ngày ban hành" value={choice.day === undefined ? date : choice.day} onChange={(day) => onChange({ day, number: null })} />
        </Field>
      )}
      {backDated && <ReasonField label="Lý do lùi ngày" value={choice.reason} onChange={(reason) => onChange({ reason })} />}
      {available.length > 0 && (
        <Field label="Lấy số">
          <Select value={choice.number === null ? '' : String(choice.number)} onChange={(_event, { value }) => onChange({ number: value === '' ? null : Number(value) })}>
            <option value="">{choice.number === null ? `${isTyped ? 'Số ghi trên văn bản' : 'Số tiếp theo'}: ${printed}` : 'Không lấy số đang giữ'}</option>
            {available.map((one) => <option key={one.number} value={one.number}>{`${one.printed} (${stateWords[one.state]}${one.reason === '' ? '' : `: ${one.reason}`})`}</option>)}
          </Select>
        </Field>
      )}
      {series !== null && <ReplacedField of={series} value={replacedBy(choice, proposal)} onChange={(replaces) => onChange({ replaces })} />}
      <OutputChoice format={choice.format} onFormat={(format) => onChange({ format })} recipients={null} />
    </>
  )
}

/** A correction is a new paper that says which one it replaces. */
function ReplacedField({ of, value, onChange }: { readonly of: SeriesKey, readonly value: number | null, readonly onChange: (entryId: number | null) => void }) {
  const label = 'Thay thế văn bản đã ban hành'
  return (
    <Field label={label} hint="Chỉ chọn khi văn bản này thay một văn bản cũ; số của văn bản cũ phải được nhắc trong nội dung. Để trống: không thay thế văn bản nào.">
      <EntryPick label={label} of={of} value={value} onChange={onChange} />
    </Field>
  )
}
