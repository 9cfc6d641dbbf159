/** The fields of one change: what ends, what begins, where members go. */
import { Button } from '@fluentui/react-components'
import { useFormContext, useWatch } from 'react-hook-form'
import { client } from '../../api/client.ts'
import { useNotices } from '../../app/notices.tsx'
import { bodyKindChoices, sectorChoices } from '../../ui/choices.ts'
import { ChoiceField } from '../../ui/form/choice-field.tsx'
import { DateField } from '../../ui/form/date-field.tsx'
import { FieldRow, Section } from '../../ui/form/layout.tsx'
import { NumberField } from '../../ui/form/number-field.tsx'
import { PickField } from '../../ui/form/pick-field.tsx'
import type { PickOption } from '../../ui/form/pick-field.tsx'
import { RowList } from '../../ui/form/row-list.tsx'
import { TextField } from '../../ui/form/text-field.tsx'
import { useBodyOptions } from '../shared-fields/use-options.ts'
import { ChildMoves } from './child-moves.tsx'
import { FromBodies } from './from-bodies.tsx'
import { ReportedCounts } from './reported-counts.tsx'
import { changeKindChoices } from './words.ts'

export const blankChange = (id: string) => ({
  id, kind: 'merge', title: '', date: '', decision: { designation: '', date: null, issuer: '' }, fromIds: [], to: [], counterpart: '', memberMoves: [], membersBefore: [], membersReceived: [],
  childMoves: [], state: 'draft', carriedOut: null, note: '',
})

export function ChangeForm() {
  const bodies = useBodyOptions()
  const kind: unknown = useWatch({ name: 'kind' })
  return (
    <>
      <Section title="Biến động">
        <FieldRow>
          <ChoiceField name="kind" label="Loại" required choices={changeKindChoices} />
          <DateField name="date" label="Có hiệu lực từ ngày" required />
        </FieldRow>
        <TextField name="title" label="Tên biến động" required placeholder="Sáp nhập Chi bộ A và Chi bộ B" />
        <FieldRow>
          <TextField name="decision.designation" label="Quyết định số" placeholder="để trống khi dự kiến" />
          <DateField name="decision.date" label="Ngày quyết định" />
          <TextField name="decision.issuer" label="Cơ quan quyết định" />
        </FieldRow>
        {(kind === 'handOver' || kind === 'receive') && <TextField name="counterpart" label={kind === 'handOver' ? 'Bên nhận' : 'Bên giao'} placeholder="Đảng uỷ …" />}
      </Section>
      {kind !== 'receive' && (
        <Section title="Tổ chức trước khi thay đổi" path="fromIds">
          <FromBodies options={bodies} />
        </Section>
      )}
      {kind !== 'dissolve' && kind !== 'handOver' && <Results bodies={bodies} />}
      {kind !== 'receive' && kind !== 'rename' && <Placing bodies={bodies} />}
      {kind === 'receive' && <Received bodies={bodies} />}
    </>
  )
}

const blankResult = (bodyId: string) => ({ bodyId, kind: 'grassrootsCell', sector: null, name: '', shortName: '', parentId: null, letterheadSuperior: null, letterheadIssuer: '', symbol: '', place: '' })

function Results({ bodies }: { readonly bodies: readonly PickOption[] }) {
  const { getValues } = useFormContext()
  // Who is renamed is the same body before and after.
  const blank = () => blankResult(getValues('kind') === 'rename' ? String(getValues('fromIds.0') ?? '') : '')
  return (
    <Section title="Tổ chức sau khi thay đổi" path="to">
      <RowList name="to" item="Tổ chức" blank={blank}>{(prefix) => (
        <>
          <FieldRow>
            <TextField name={`${prefix}.name`} label="Tên" required />
            <TextField name={`${prefix}.bodyId`} label="Mã" required hint="Giữ mã cũ nếu là tổ chức đang có; đặt mã mới (chữ không dấu) cho tổ chức mới." />
          </FieldRow>
          <FillIn prefix={prefix} bodies={bodies} />
          <FieldRow>
            <ChoiceField name={`${prefix}.kind`} label="Loại hình" choices={bodyKindChoices} />
            <ChoiceField name={`${prefix}.sector`} label="Khối" choices={sectorChoices} none="Không phân khối" />
            <PickField name={`${prefix}.parentId`} label="Trực thuộc" options={bodies} />
          </FieldRow>
          <FieldRow>
            <TextField name={`${prefix}.letterheadSuperior`} label="Dòng cấp trên ở đầu văn bản" />
            <TextField name={`${prefix}.letterheadIssuer`} label="Dòng tên cơ quan" required />
          </FieldRow>
          <FieldRow>
            <TextField name={`${prefix}.symbol`} label="Ký hiệu" required placeholder="ĐU, CB" />
            <TextField name={`${prefix}.place`} label="Địa danh" required />
          </FieldRow>
        </>
      )}</RowList>
    </Section>
  )
}

/** Of a body that goes on: what it is today, so that only what changes is typed. */
function FillIn({ prefix, bodies }: { readonly prefix: string, readonly bodies: readonly PickOption[] }) {
  const { setValue } = useFormContext()
  const { notifyFault } = useNotices()
  const bodyId: unknown = useWatch({ name: `${prefix}.bodyId` })
  const known = bodies.find(({ value }) => value === bodyId)
  if (known === undefined) return null
  const fill = async (): Promise<void> => {
    const last = (await client.organisation.bodies.get({ id: known.value })).record.versions.at(-1)
    if (last === undefined) return
    const { name, shortName, kind, sector, parentId, letterheadSuperior, letterheadIssuer, symbol, place } = last
    for (const [field, value] of Object.entries({ name, shortName, kind, sector, parentId, letterheadSuperior, letterheadIssuer, symbol, place })) setValue(`${prefix}.${field}`, value, { shouldDirty: true })
  }
  return <Button style={{ alignSelf: 'flex-start' }} onClick={() => { fill().catch(notifyFault) }}>{`Điền như “${known.label}” hiện nay`}</Button>
}

function madeBodies(results: unknown, bodies: readonly PickOption[]): readonly PickOption[] {
  return (Array.isArray(results) ? results : []).flatMap((one: { readonly bodyId?: unknown, readonly name?: unknown }): PickOption[] =>
    typeof one.bodyId === 'string' && one.bodyId !== '' && typeof one.name === 'string' && !bodies.some(({ value }) => value === one.bodyId) ? [{ value: one.bodyId, label: one.name, detail: 'tổ chức mới' }] : [])
}

/** Members that come along from outside. */
function Received({ bodies }: { readonly bodies: readonly PickOption[] }) {
  const places = [...madeBodies(useWatch({ name: 'to' }), bodies), ...bodies]
  return (
    <Section title="Đảng viên tiếp nhận" path="membersReceived">
      <RowList name="membersReceived" item="Đảng viên tiếp nhận" blank={() => ({ toBodyId: '', fromText: '', members: 0 })}>{(prefix) => (
        <FieldRow>
          <PickField name={`${prefix}.toBodyId`} label="Về tổ chức" required options={places} />
          <NumberField name={`${prefix}.members`} label="Số đảng viên" required />
          <TextField name={`${prefix}.fromText`} label="Từ nơi" hint="Trống: từ bên giao." />
        </FieldRow>
      )}</RowList>
    </Section>
  )
}

/** Where the bodies beneath and the members go: to bodies that stand, or to those the change makes. */
function Placing({ bodies }: { readonly bodies: readonly PickOption[] }) {
  const places = [...madeBodies(useWatch({ name: 'to' }), bodies), ...bodies]
  return (
    <>
      <ChildMoves options={places} />
      <Moves bodies={bodies} places={places} />
    </>
  )
}

function Moves({ bodies, places }: { readonly bodies: readonly PickOption[], readonly places: readonly PickOption[] }) {
  return (
    <Section title="Đảng viên" path="memberMoves">
      <ReportedCounts options={bodies} />
      <RowList name="membersBefore" item="Số đảng viên trước khi thay đổi" blank={() => ({ bodyId: '', members: 0 })}>{(prefix) => (
        <FieldRow>
          <PickField name={`${prefix}.bodyId`} label="Tổ chức" required options={bodies} />
          <NumberField name={`${prefix}.members`} label="Số đảng viên" required />
        </FieldRow>
      )}</RowList>
      <RowList name="memberMoves" item="Chuyển đảng viên" blank={() => ({ fromBodyId: '', toBodyId: null, toText: '', members: 0 })}>{(prefix) => (
        <>
          <FieldRow>
            <PickField name={`${prefix}.fromBodyId`} label="Từ tổ chức" required options={bodies} />
            <NumberField name={`${prefix}.members`} label="Số đảng viên" required />
          </FieldRow>
          <FieldRow>
            <PickField name={`${prefix}.toBodyId`} label="Đến tổ chức" options={places} />
            <TextField name={`${prefix}.toText`} label="Hoặc nơi chuyển đến ở ngoài Đảng bộ" placeholder="sinh hoạt nơi cư trú" />
          </FieldRow>
        </>
      )}</RowList>
    </Section>
  )
}
