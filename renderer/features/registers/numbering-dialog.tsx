/**
 * Ban hành: a signed paper takes its number and its day from the register, its bytes are kept and its file is written – all of
 * it or nothing. Says beforehand which number it will be.
 */
import { useState } from 'react'
import { Button, Field, MessageBar, MessageBarBody, Select, Text, tokens } from '@fluentui/react-components'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { IssuedNumber } from '../../../shared/contract/registers.ts'
import type { EntryPaper, RegisterEntry } from '../../../shared/domain/register.ts'
import { client, service } from '../../api/client.ts'
import { shell } from '../../api/shell.ts'
import { parseTypedDate, today } from '../../ui/dates.ts'
import { DialogFrame } from '../../ui/dialog-frame.tsx'
import { FaultBar } from '../../ui/fault-bar.tsx'
import { DateInput } from '../../ui/form/date-field.tsx'
import { OutputChoice } from '../papers/output-choice.tsx'
import { exportOptions, usePrintChoice } from '../papers/print-choice.ts'
import type { Format } from '../papers/use-export-run.ts'
import { OpenButtons, WrittenBar } from '../papers/written-outcome.tsx'
import { QueryView } from '../shared-fields/query-view.tsx'
import { isReason, ReasonField } from './reason-field.tsx'
import { useRegisterAction } from './use-register-action.ts'
import { WriteIssuedButton } from './write-issued.tsx'
import { stateWords, subjectOf } from './words.ts'

type Proposal = Awaited<ReturnType<typeof client.registers.proposal>>
interface Choice { readonly day: string | null, readonly number: number | null, readonly reason: string, /** Absent: the paper it was begun to replace. */ readonly replaces?: number | null, readonly format: Format }

export function NumberingDialog({ onClose, ...paper }: EntryPaper & { readonly onClose: () => void }) {
  const [choice, setChoice] = useState<Choice>({ day: today(), number: null, reason: '', format: 'docx' })
  const date = choice.day === null ? null : parseTypedDate(choice.day)
  const query = useQuery(service.registers.proposal.queryOptions({ input: { ...paper, ...date !== null && { date } }, staleTime: 0, gcTime: 0, placeholderData: keepPreviousData }))
  const [done, setDone] = useState<IssuedNumber | null>(null)
  const [print] = usePrintChoice()
  const { fault, running, run } = useRegisterAction()
  const replaces = replacedBy(choice, query.data)
  const late = date !== null && date < today()
  const stopped = query.data === undefined || query.data.problems.some(({ severity }) => severity === 'error')
  const ready = !stopped && !running && date !== null && (!late || isReason(choice.reason))
  const issue = (): Promise<boolean> => run(async () => {
    if (date === null) return
    const { name } = await client.papers.suggestedName(paper)
    const grant = await shell().chooseExport(name, choice.format)
    if (grant === null) return
    const input = {
      ...paper, date, grant: grant.token, format: choice.format, options: exportOptions(print, choice.format),
      ...choice.number !== null && { number: choice.number }, ...replaces !== null && { replacesEntryId: replaces },
    }
    setDone(late ? await client.registers.backdate({ ...input, reason: choice.reason.trim() }) : await client.registers.issue(input))
  })
  const actions = done === null
    ? <><Button appearance="primary" disabled={!ready} onClick={() => void issue()}>{`Cấp số, ghi tệp ${choice.format === 'docx' ? 'Word' : 'PDF'}…`}</Button><Button onClick={onClose}>Thôi</Button></>
    : <>{done.file === null ? <WriteIssuedButton entry={done.entry} /> : <OpenButtons file={done.file} />}<Button onClick={onClose}>Đóng</Button></>
  return (
    <DialogFrame title="Cấp số, ban hành" size="wide" actions={actions} onClose={onClose}>
      {fault !== null && <FaultBar fault={fault} />}
      {done !== null ? <Done issued={done} /> : (
        <QueryView query={query}>{(proposal) => <Choices proposal={proposal} choice={choice} late={late} onChange={(patch) => setChoice((current) => ({ ...current, ...patch }))} />}</QueryView>
      )}
    </DialogFrame>
  )
}

function replacedBy(choice: Choice, proposal: Proposal | undefined): number | null {
  return choice.replaces === undefined ? proposal?.replacesEntryId ?? null : choice.replaces
}

interface ChoicesProps { readonly proposal: Proposal, readonly choice: Choice, readonly late: boolean, readonly onChange: (patch: Partial<Choice>) => void }

function Choices(props: ChoicesProps) {
  const { problems } = props.proposal
  return (
    <>
      {problems.map(({ code, path, severity, message, remedy }) => (
        <MessageBar key={`${code} ${path}`} intent={severity === 'error' ? 'error' : 'warning'} layout="multiline"><MessageBarBody>{`${message} ${remedy}`}</MessageBarBody></MessageBar>
      ))}
      {problems.some(({ severity }) => severity === 'error') ? null : <Fields {...props} />}
    </>
  )
}

function Fields({ proposal, choice, late, onChange }: ChoicesProps) {
  const { series, number, printed, available } = proposal
  const chosen = available.find((one) => one.number === choice.number)
  return (
    <>
      {number !== null && <Text size={500} weight="semibold">{`Số ${chosen?.printed ?? printed}`}</Text>}
      <Text>Số và ngày được ghi vào văn bản, vào sổ cùng một lúc. Từ đó tệp đã ban hành không thay đổi được; sai thì ban hành văn bản khác thay thế.</Text>
      <Field label="Ngày ban hành" required validationMessage={choice.day === null || parseTypedDate(choice.day) === null ? 'Ghi ngày/tháng/năm.' : undefined}>
        <DateInput label="Ngày ban hành" value={choice.day} onChange={(day) => onChange({ day })} />
      </Field>
      {late && <ReasonField label="Lý do lùi ngày" value={choice.reason} onChange={(reason) => onChange({ reason })} />}
      {available.length > 0 && (
        <Field label="Lấy số">
          <Select value={choice.number === null ? '' : String(choice.number)} onChange={(_event, { value }) => onChange({ number: value === '' ? null : Number(value) })}>
            <option value="">{`Số tiếp theo: ${printed}`}</option>
            {available.map((one) => <option key={one.number} value={one.number}>{`${one.printed} (${stateWords[one.state]}${one.reason === '' ? '' : `: ${one.reason}`})`}</option>)}
          </Select>
        </Field>
      )}
      {series !== null && <ReplacedField bodyId={series.bodyId} value={replacedBy(choice, proposal)} onChange={(replaces) => onChange({ replaces })} />}
      <OutputChoice format={choice.format} onFormat={(format) => onChange({ format })} recipients={null} />
    </>
  )
}

/** A correction is a new paper that says which one it replaces. */
function ReplacedField({ bodyId, value, onChange }: { readonly bodyId: string, readonly value: number | null, readonly onChange: (entryId: number | null) => void }) {
  const issued = useQuery(service.registers.entries.queryOptions({ input: { book: 'outgoing', bodyId, state: 'issued', limit: 200, offset: 0, order: 'newest' } }))
  return (
    <Field label="Thay thế văn bản đã ban hành" hint="Chỉ chọn khi văn bản này thay một văn bản cũ; số của văn bản cũ phải được nhắc trong nội dung.">
      <Select value={value === null ? '' : String(value)} onChange={(_event, data) => onChange(data.value === '' ? null : Number(data.value))}>
        <option value="">Không thay thế văn bản nào</option>
        {issued.data?.rows.map((entry: RegisterEntry) => <option key={entry.id} value={entry.id}>{`${entry.written} ${subjectOf(entry)}`}</option>)}
      </Select>
    </Field>
  )
}

function Done({ issued: { entry, file, problems } }: { readonly issued: IssuedNumber }) {
  const words = <Text block size={200} style={{ color: tokens.colorNeutralForeground2 }}>{`Mã kiểm tra của tệp (SHA-256): ${entry.sha256 ?? ''}`}</Text>
  if (file !== null) return <WrittenBar done={`Đã ban hành số ${entry.written}`} file={file} problems={problems}>{words}</WrittenBar>
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{`Đã ban hành số ${entry.written} và giữ nguyên bản trong sổ, nhưng chưa ghi được tệp ra nơi đã chọn. Bấm “Ghi lại tệp…” để chọn nơi khác.`}{words}</MessageBarBody>
    </MessageBar>
  )
}
