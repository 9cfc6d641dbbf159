/** A batch prepared: which paper, for which list, which column fills which place, and how the papers are numbered. */
import { useState } from 'react'
import { Button, Checkbox, Field, Input, MessageBar, MessageBarBody, Select, Text } from '@fluentui/react-components'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { ReadList } from '../../../shared/contract/batches.ts'
import type { PaperRow } from '../../../shared/contract/papers.ts'
import type { BatchList, BatchNumbering } from '../../../shared/domain/batch.ts'
import type { Fault } from '../../../shared/domain/problem.ts'
import { client, service } from '../../api/client.ts'
import { toFault } from '../../api/fault.ts'
import { DialogFrame } from '../../ui/dialog-frame.tsx'
import { FaultBar } from '../../ui/fault-bar.tsx'
import { PaperPick } from '../papers/paper-pick.tsx'
import { ListSource } from './list-source.tsx'

/** What a person chose for a list that was read. `of`: which paper and list, as text; another reading begins anew. */
interface Chosen { readonly of: string, readonly places: Readonly<Record<string, string>>, readonly nameColumn: string, readonly title: string, readonly numbering: BatchNumbering, readonly emptyAllowed: boolean }

function proposedFor(of: string, { places, nameColumn, source }: ReadList, subject: string): Chosen {
  return { of, places: Object.fromEntries(places.map(({ place, proposed }) => [place, proposed])), nameColumn, title: `${subject}, ${source}`.slice(0, 190), numbering: 'shared', emptyAllowed: false }
}

const nobody = { list: { from: 'bodies', bodyIds: ['x'] }, paper: { templateId: 'x', recordId: 'x' } } as const

export function MakeBatchDialog({ onClose }: { readonly onClose: () => void }) {
  const [paper, setPaper] = useState<PaperRow | null>(null)
  const [list, setList] = useState<BatchList | null>(null)
  const [edited, setEdited] = useState<Chosen | null>(null)
  const [fault, setFault] = useState<Fault | null>(null)
  const navigate = useNavigate()
  const queries = useQueryClient()
  const asked = paper === null || list === null ? null : { list, paper: { templateId: paper.templateId, recordId: paper.recordId } }
  const read = useQuery({ ...service.batches.readList.queryOptions({ input: asked ?? { ...nobody, list: { ...nobody.list, bodyIds: [...nobody.list.bodyIds] } } }), enabled: asked !== null, retry: false, gcTime: 0 })
  const of = JSON.stringify(asked)
  const chosen = asked === null || read.data === undefined ? null : edited?.of === of ? edited : proposedFor(of, read.data, paper?.subject ?? '')
  const make = async (): Promise<void> => {
    if (asked === null || chosen === null) return
    try {
      const { title, nameColumn, numbering, emptyAllowed } = chosen
      const places = Object.entries(chosen.places).flatMap(([place, column]) => column === '' ? [] : [{ place, column }])
      const { id } = await client.batches.create({ ...asked, title: title.trim() === '' ? 'Loạt văn bản' : title, places, nameColumn, numbering, emptyAllowed })
      await queries.invalidateQueries({ queryKey: service.batches.key() })
      onClose()
      await navigate({ to: '/batches/$id', params: { id } })
    } catch (error) {
      setFault(toFault(error))
    }
  }
  return (
    <DialogFrame title="Lập loạt văn bản" size="wide" onClose={onClose} actions={<><Button appearance="primary" disabled={chosen === null || read.data?.table.rows.length === 0} onClick={() => void make()}>Lập loạt</Button><Button onClick={onClose}>Thôi</Button></>}>
      <Field label="Văn bản" required hint="Văn bản đã soạn: giấy mời, thông báo, công văn, biên bản … Viết «Họ và tên» trong lời văn để điền cột “Họ và tên” vào đúng chỗ ấy."><PaperPick label="Văn bản" of={{ subjectKind: 'freeDocument' }} value={paper} onChoose={setPaper} /></Field>
      <ListSource onList={setList} />
      {read.isError && asked !== null && <FaultBar fault={toFault(read.error)} />}
      {asked !== null && read.data === undefined && !read.isError && <Text role="status">Đang đọc danh sách…</Text>}
      {chosen !== null && read.data !== undefined && <ListRead read={read.data} onSheet={(sheetName) => { if (list?.from === 'sheet') setList({ ...list, sheetName }) }} />}
      {chosen !== null && read.data !== undefined && <Choices read={read.data} chosen={chosen} onChange={setEdited} />}
      {fault !== null && <FaultBar fault={fault} />}
    </DialogFrame>
  )
}

function Choices({ read: { places, table: { columns } }, chosen, onChange }: { readonly read: ReadList, readonly chosen: Chosen, readonly onChange: (chosen: Chosen) => void }) {
  return (
    <>
      {places.map(({ place, label }) => (
        <Field key={place} label={`${label} lấy từ cột`}><ColumnSelect columns={columns} value={chosen.places[place] ?? ''} none="Không: như trong văn bản" onChange={(column) => onChange({ ...chosen, places: { ...chosen.places, [place]: column } })} /></Field>
      ))}
      <Field label="Tên từng dòng (và tên tệp) lấy từ cột"><ColumnSelect columns={columns} value={chosen.nameColumn} onChange={(nameColumn) => onChange({ ...chosen, nameColumn })} /></Field>
      <Field label="Đánh số"><Select value={chosen.numbering} onChange={(_event, { value }) => onChange({ ...chosen, numbering: value === 'each' ? 'each' : 'shared' })}><option value="shared">Một số chung: mọi bản mang số của văn bản này</option><option value="each">Mỗi bản một số: lập dự thảo, trình duyệt, ký rồi ban hành từng bản qua sổ</option></Select></Field>
      <Checkbox label="Ô trống thì để trống, không coi là lỗi" checked={chosen.emptyAllowed} onChange={(_event, { checked }) => onChange({ ...chosen, emptyAllowed: checked === true })} />
      <Field label="Tên loạt"><Input value={chosen.title} onChange={(_event, { value }) => onChange({ ...chosen, title: value })} /></Field>
    </>
  )
}

/** Problems said one by one; beyond, they are counted. */
const mostSaid = 6

function ListRead({ read: { table, sheets, headerRow, source, problems, marks }, onSheet }: { readonly read: ReadList, readonly onSheet: (name: string) => void }) {
  return (
    <>
      <Text role="status">{`Đã đọc ${table.rows.length} dòng, ${table.columns.length} cột${headerRow === null ? '' : ` (tiêu đề ở hàng ${headerRow})`}: ${source}.${marks.length === 0 ? '' : ` Văn bản có dấu: ${marks.map((mark) => `«${mark}»`).join(', ')}.`}`}</Text>
      {sheets.length > 1 && <Field label="Trang tính"><Select defaultValue={sheets.find((name) => source.endsWith(`“${name}”`)) ?? sheets[0] ?? ''} onChange={(_event, { value }) => onSheet(value)}>{sheets.map((name) => <option key={name} value={name}>{name}</option>)}</Select></Field>}
      {problems.length > 0 && (
        <MessageBar intent={problems.some(({ severity }) => severity === 'error') ? 'error' : 'warning'} layout="multiline">
          <MessageBarBody>{problems.slice(0, mostSaid).map(({ message, remedy, path }) => <div key={`${path} ${message}`}>{`${message} ${remedy}`}</div>)}{problems.length > mostSaid && `Còn ${problems.length - mostSaid} chỗ nữa.`}</MessageBarBody>
        </MessageBar>
      )}
    </>
  )
}

function ColumnSelect({ columns, value, none, onChange }: { readonly columns: readonly string[], readonly value: string, readonly none?: string, readonly onChange: (column: string) => void }) {
  return <Select value={value} onChange={(_event, { value: next }) => onChange(next)}>{none !== undefined && <option value="">{none}</option>}{columns.map((column) => <option key={column} value={column}>{column}</option>)}</Select>
}
