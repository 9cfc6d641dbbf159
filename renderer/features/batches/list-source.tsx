/** Where the lines of a batch come from: a workbook, units of the tree, members of an organ, guests of a meeting, a delivery list. */
import { useMemo, useState } from 'react'
import { Button, Checkbox, Field, Input, Select, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import type { BatchList } from '../../../shared/domain/batch.ts'
import { foldText } from '../../../shared/domain/fold.ts'
import type { Organ } from '../../../shared/domain/membership.ts'
import { bodyKindWords } from '../../../shared/domain/organisation-words.ts'
import type { Grant } from '../../../shared/contract/shell.ts'
import { service } from '../../api/client.ts'
import { shell } from '../../api/shell.ts'
import { useNotices } from '../../app/notices.tsx'
import { today } from '../../ui/dates.ts'
import { PickInput } from '../../ui/form/pick-field.tsx'
import { organChoices } from '../meetings/words.ts'

const useStyles = makeStyles({
  list: { maxHeight: '200px', minHeight: '40px', flexShrink: 0, overflowY: 'auto', border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium, display: 'flex', flexDirection: 'column' },
  row: { display: 'flex', gap: tokens.spacingHorizontalM, flexWrap: 'wrap', alignItems: 'flex-end' },
})

const sources: Readonly<Record<BatchList['from'], string>> = {
  sheet: 'Tệp Excel', bodies: 'Đơn vị trong cây tổ chức', members: 'Thành viên một tổ chức', guests: 'Đại biểu được mời của một cuộc họp', deliveryList: 'Danh sách gửi đã lưu',
}
const sourceOrder = ['sheet', 'bodies', 'members', 'guests', 'deliveryList'] as const satisfies readonly BatchList['from'][]

interface SourceProps { readonly onList: (list: BatchList | null) => void }

export function ListSource({ onList }: SourceProps) {
  const [from, setFrom] = useState<BatchList['from']>('sheet')
  const choose = (value: string): void => {
    const found = sourceOrder.find((source) => source === value)
    if (found === undefined) return
    setFrom(found)
    onList(null)
  }
  return (
    <>
      <Field label="Lập cho"><Select value={from} onChange={(_event, { value }) => choose(value)}>{sourceOrder.map((source) => <option key={source} value={source}>{sources[source]}</option>)}</Select></Field>
      {from === 'sheet' && <SheetSource onList={onList} />}
      {from === 'bodies' && <BodiesSource onList={onList} />}
      {from === 'members' && <MembersSource onList={onList} />}
      {from === 'guests' && <GuestsSource onList={onList} />}
      {from === 'deliveryList' && <DeliverySource onList={onList} />}
    </>
  )
}

function SheetSource({ onList }: SourceProps) {
  const styles = useStyles()
  const [file, setFile] = useState<Grant | null>(null)
  const { notifyFault } = useNotices()
  const choose = async (): Promise<void> => {
    const [chosen] = await shell().chooseAttachments()
    if (chosen === undefined) return
    setFile(chosen)
    onList({ from: 'sheet', grant: chosen.token, sheetName: null, headerRow: null })
  }
  return <div className={styles.row}><Button onClick={() => void choose().catch(notifyFault)}>Chọn tệp Excel…</Button><Text>{file === null ? 'Bảng có một hàng tiêu đề (Họ và tên, Chức vụ, …), mỗi dòng một nơi nhận.' : file.displayName}</Text></div>
}

/** Most lines drawn at once: beyond, a person narrows by typing. */
const mostShown = 300

function BodiesSource({ onList }: SourceProps) {
  const styles = useStyles()
  const { data: nodes = [] } = useQuery(service.organisation.treeOn.queryOptions({ input: { date: today() } }))
  const [wanted, setWanted] = useState('')
  const [kind, setKind] = useState('')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const found = useMemo(() => nodes.filter((node) => (kind === '' || node.kind === kind) && foldText(node.name).includes(foldText(wanted))), [kind, nodes, wanted])
  const kinds = useMemo(() => [...new Set(nodes.map((node) => node.kind))], [nodes])
  const change = (next: ReadonlySet<string>): void => {
    setChosen(next)
    onList(next.size === 0 ? null : { from: 'bodies', bodyIds: [...next] })
  }
  const toggle = (id: string): void => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    change(next)
  }
  return (
    <>
      <div className={styles.row}>
        <Field label="Loại đơn vị"><Select value={kind} onChange={(_event, { value }) => setKind(value)}><option value="">Tất cả</option>{kinds.map((each) => <option key={each} value={each}>{bodyKindWords[each]}</option>)}</Select></Field>
        <Field label={`Đơn vị: đã chọn ${chosen.size}`}><Input type="search" placeholder="Gõ để lọc" value={wanted} onChange={(_event, { value }) => setWanted(value)} /></Field>
        <Button onClick={() => change(new Set([...chosen, ...found.map(({ id }) => id)]))}>{`Chọn cả ${found.length} đơn vị đang hiện`}</Button>
        <Button onClick={() => change(new Set())}>Bỏ chọn</Button>
      </div>
      <div className={styles.list} role="group" aria-label="Đơn vị">
        {found.slice(0, mostShown).map(({ id, name }) => <Checkbox key={id} label={name} checked={chosen.has(id)} onChange={() => toggle(id)} />)}
        {found.length > mostShown && <Text>{`Còn ${found.length - mostShown} đơn vị; gõ để lọc bớt.`}</Text>}
      </div>
    </>
  )
}

function MembersSource({ onList }: SourceProps) {
  const { data: nodes = [] } = useQuery(service.organisation.treeOn.queryOptions({ input: { date: today() } }))
  const [bodyId, setBodyId] = useState<string | null>(null)
  const [organ, setOrgan] = useState<Organ>('executiveCommittee')
  const options = useMemo(() => nodes.map(({ id, name }) => ({ value: id, label: name })), [nodes])
  const tell = (body: string | null, of: Organ): void => onList(body === null ? null : { from: 'members', bodyId: body, organ: of })
  const chooseOrgan = (value: string): void => {
    const found = organChoices.find((choice) => choice.value === value)?.value
    if (found === undefined) return
    setOrgan(found)
    tell(bodyId, found)
  }
  return (
    <>
      <Field label="Tổ chức"><PickInput label="Tổ chức" value={bodyId} options={options} onChange={(value) => { setBodyId(value); tell(value, organ) }} /></Field>
      <Field label="Là"><Select value={organ} onChange={(_event, { value }) => chooseOrgan(value)}>{organChoices.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}</Select></Field>
    </>
  )
}

function GuestsSource({ onList }: SourceProps) {
  const { data: meetings = [] } = useQuery(service.meetings.meetings.list.queryOptions())
  const [chosen, setChosen] = useState<string | null>(null)
  const options = useMemo(() => meetings.map(({ id, title }) => ({ value: id, label: title })), [meetings])
  return <Field label="Cuộc họp"><PickInput label="Cuộc họp" value={chosen} options={options} onChange={(value) => { setChosen(value); onList(value === null ? null : { from: 'guests', meetingId: value }) }} /></Field>
}

function DeliverySource({ onList }: SourceProps) {
  const { data: lists = [] } = useQuery(service.deliveries.lists.list.queryOptions())
  const [chosen, setChosen] = useState<string | null>(null)
  const options = useMemo(() => lists.map(({ id, designation, subject, lines }) => ({ value: id, label: `${designation} (${lines} nơi nhận)`, detail: subject })), [lists])
  return <Field label="Danh sách gửi"><PickInput label="Danh sách gửi" value={chosen} options={options} onChange={(value) => { setChosen(value); onList(value === null ? null : { from: 'deliveryList', listId: value }) }} /></Field>
}
