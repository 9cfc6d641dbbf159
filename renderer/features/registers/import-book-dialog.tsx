/** An old book kept in Excel is read in: each line shown as it was understood before anything is stored; numbers stay as they were written. */
import { useState } from 'react'
import { Button, Field, MessageBar, MessageBarBody, Select, Text } from '@fluentui/react-components'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { bookColumnSchema } from '../../../shared/contract/registers.ts'
import type { BookColumn, ImportPreview } from '../../../shared/contract/registers.ts'
import { documentKindSchema } from '../../../shared/document/kinds.ts'
import type { DocumentKind } from '../../../shared/document/kinds.ts'
import { registerSchema } from '../../../shared/domain/register.ts'
import type { Register } from '../../../shared/domain/register.ts'
import type { Grant } from '../../../shared/contract/shell.ts'
import { client, service } from '../../api/client.ts'
import { toFault } from '../../api/fault.ts'
import { shell } from '../../api/shell.ts'
import { useNotices } from '../../app/notices.tsx'
import { useOffice } from '../../app/office.ts'
import { kindChoices } from '../../ui/choices.ts'
import { showDate } from '../../ui/dates.ts'
import { DataTable } from '../../ui/data-table.tsx'
import type { TableColumn } from '../../ui/data-table.tsx'
import { DialogFrame } from '../../ui/dialog-frame.tsx'
import { FaultBar } from '../../ui/fault-bar.tsx'
import { PickInput } from '../../ui/form/pick-field.tsx'
import { useIssuingBodies } from './use-issuing-bodies.ts'
import { useRegisterAction } from './use-register-action.ts'
import { bookWords, columnWords } from './words.ts'

type Row = ImportPreview['rows'][number]
interface Choice { readonly register: Register, readonly bodyId: string, readonly kind: DocumentKind | null, readonly sheet: string | null, readonly columns: Partial<Record<BookColumn, number>> | null }

const columns: readonly TableColumn<Row>[] = [
  { id: 'row', header: 'Dòng', value: ({ row }) => row, width: 64, fixed: true },
  { id: 'written', header: 'Số ghi trong sổ', value: ({ written }) => written, width: 144, fixed: true },
  { id: 'date', header: 'Ngày', value: ({ date }) => date, cell: ({ date }) => showDate(date), width: 104, fixed: true },
  { id: 'subject', header: 'Trích yếu', value: ({ subject }) => subject, width: 3 },
  { id: 'problems', header: 'Cần biết', value: ({ problems }) => problems.map(({ message }) => message).join(' '), width: 2 },
]

/** `register`, `bodyId`: of the book that is open. */
interface ImportBookDialogProps { readonly register: Register, readonly bodyId: string | null, readonly onClose: () => void }

export function ImportBookDialog({ register, bodyId, onClose }: ImportBookDialogProps) {
  const { office } = useOffice()
  const [grant, setGrant] = useState<Grant | null>(null)
  const [choice, setChoice] = useState<Choice>({ register, bodyId: bodyId ?? office.bodyId, kind: null, sheet: null, columns: null })
  const { notify, notifyFault } = useNotices()
  const { fault, running, run } = useRegisterAction()
  const input = {
    grant: grant?.token ?? '', register: choice.register, bodyId: choice.bodyId, kind: choice.kind, spanId: null,
    ...choice.sheet !== null && { sheet: choice.sheet }, ...choice.columns !== null && { columns: choice.columns },
  }
  const preview = useQuery({ ...service.registers.previewImport.queryOptions({ input, gcTime: 0, placeholderData: keepPreviousData }), enabled: grant !== null })
  const choose = async (): Promise<void> => {
    try {
      const [chosen] = await shell().chooseAttachments()
      if (chosen === undefined) return
      setGrant(chosen)
      change({ sheet: null, columns: null })
    } catch (error) {
      notifyFault(error)
    }
  }
  const read = preview.data
  const store = async (): Promise<void> => {
    if (read === undefined) return
    const done = await run(async () => {
      const { entered, duplicates, unreadable, alreadyThere } = await client.registers.importBook({ ...input, sha256: read.sha256 })
      notify({ intent: 'success', text: `Đã nhập ${entered} dòng; ${duplicates} số trùng, ${unreadable} số không đọc được (giữ như sổ ghi), ${alreadyThere} dòng đã có từ trước.` })
    })
    if (done) onClose()
  }
  const change = (patch: Partial<Choice>): void => setChoice((current) => ({ ...current, ...patch }))
  return (
    <DialogFrame title="Nhập sổ cũ" size="wide" onClose={onClose} actions={<><Button appearance="primary" disabled={read === undefined || running} onClick={() => void store()}>{read === undefined ? 'Nhập vào sổ' : `Nhập ${read.total} dòng vào sổ`}</Button><Button onClick={onClose}>Thôi</Button></>}>
      {fault !== null && <FaultBar fault={fault} />}
      <Text>Chọn tệp Excel của sổ cũ. Số được giữ đúng như sổ đã ghi (kể cả “5a”, “07b”); dòng không đọc được vẫn nằm trong sổ và được nêu khi kiểm tra sổ.</Text>
      <div><Button onClick={() => void choose()}>{grant === null ? 'Chọn tệp Excel…' : `Tệp: ${grant.displayName}. Chọn tệp khác…`}</Button></div>
      <Choices choice={choice} onChange={change} />
      {read !== undefined && read.sheets.length > 1 && (
        <Field label="Trang tính có sổ"><Select value={read.sheet} onChange={(_event, { value }) => change({ sheet: value, columns: null })}>{read.sheets.map((name) => <option key={name} value={name}>{name}</option>)}</Select></Field>
      )}
      {preview.isError && <FaultBar fault={toFault(preview.error)} />}
      {read !== undefined && <Preview preview={read} onColumns={(found) => change({ columns: found })} />}
    </DialogFrame>
  )
}

interface ChoicesProps { readonly choice: Choice, readonly onChange: (patch: Partial<Choice>) => void }

function Choices({ choice, onChange }: ChoicesProps) {
  const bodies = useIssuingBodies()
  return (
    <>
      <Field label="Là sổ nào"><Select value={choice.register} onChange={(_event, { value }) => onChange({ register: registerSchema.safeParse(value).data ?? 'outgoing', columns: null })}>{registerSchema.options.map((one) => <option key={one} value={one}>{bookWords[one]}</option>)}</Select></Field>
      <Field label="Của cơ quan" required><PickInput value={choice.bodyId} options={bodies} onChange={(bodyId) => { if (bodyId !== null) onChange({ bodyId }) }} /></Field>
      <Field label="Loại văn bản" hint="Dùng cho dòng chỉ ghi số, không ghi ký hiệu.">
        <Select value={choice.kind ?? ''} onChange={(_event, { value }) => onChange({ kind: documentKindSchema.safeParse(value).data ?? null })}>
          <option value="">Theo ký hiệu ghi trong sổ</option>
          {kindChoices.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}
        </Select>
      </Field>
    </>
  )
}

function Preview({ preview, onColumns }: { readonly preview: ImportPreview, readonly onColumns: (columns: Partial<Record<BookColumn, number>>) => void }) {
  const { titles, columns: found, rows, total, duplicates, unreadable, undated, alreadyThere } = preview
  const place = (column: BookColumn, value: string): void => {
    const { [column]: _before, ...others } = found
    onColumns(value === '' ? others : { ...others, [column]: Number(value) })
  }
  return (
    <>
      <MessageBar intent={duplicates + unreadable + undated > 0 ? 'warning' : 'info'} layout="multiline"><MessageBarBody>{`Đọc được ${total} dòng; ${duplicates} số trùng, ${unreadable} số và ${undated} ngày không đọc được, ${alreadyThere} dòng đã có trong sổ.`}</MessageBarBody></MessageBar>
      {(['number', 'date', 'subject'] as const).filter((column) => bookColumnSchema.options.includes(column)).map((column) => (
        <Field key={column} label={`Cột “${columnWords[column]}”`} orientation="horizontal">
          <Select value={found[column] === undefined ? '' : String(found[column])} onChange={(_event, { value }) => place(column, value)}>
            <option value="">không có</option>
            {titles.map((title, at) => <option key={`${title} ${at}`} value={at}>{title === '' ? `Cột ${at + 1}` : title}</option>)}
          </Select>
        </Field>
      ))}
      <div style={{ height: '260px', display: 'flex' }}><DataTable label="Các dòng của sổ cũ" rows={rows} columns={columns} rowKey={({ row }) => String(row)} empty={<Text>Tệp không có dòng nào.</Text>} /></div>
    </>
  )
}
