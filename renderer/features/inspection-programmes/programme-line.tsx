/** One line of a programme: whom, about what, when, who leads; what is pointed out of it; the cases that carry it out. */
import { Button, Field, Link, MessageBar, MessageBarBody, Select, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useFormContext, useWatch } from 'react-hook-form'
import type { ProgrammeCases } from '../../../shared/contract/inspection-programmes.ts'
import { inspectionKindChoices } from '../../ui/choices.ts'
import { showDate } from '../../ui/dates.ts'
import { CheckField, ChoiceField } from '../../ui/form/choice-field.tsx'
import { DateField } from '../../ui/form/date-field.tsx'
import { FieldRow } from '../../ui/form/layout.tsx'
import { NumberField } from '../../ui/form/number-field.tsx'
import { PickField } from '../../ui/form/pick-field.tsx'
import { RowList } from '../../ui/form/row-list.tsx'
import { TextField } from '../../ui/form/text-field.tsx'
import { TextListField } from '../../ui/form/text-list-field.tsx'
import { newId } from '../../ui/new-id.ts'
import { stageWords } from '../inspections/words.ts'
import { isGroup } from '../record-editor/merge.ts'
import type { FieldProblem } from '../record-editor/problems.ts'
import { useBodyOptions, usePersonOptions } from '../shared-fields/use-options.ts'
import { objectTypeChoices, quarterChoices } from './words.ts'

const useStyles = makeStyles({
  problems: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  cases: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalXS },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
  dates: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalM },
})

const blankObject = () => ({ type: 'organisation', bodyId: '' })
const blankMember = () => ({ type: 'member', personId: null, text: '', bodyId: null, head: false })
/** In the programme's first year, or this one while that is not typed. */
export const blankLine = (year: unknown) => ({
  id: newId('D'), kind: 'inspection', objects: [blankObject()], contents: [], coveredPeriod: null, year: typeof year === 'number' ? year : new Date().getFullYear(), quarter: null, lead: '', leadPersonId: null, notDone: '',
})

type LineCases = ProgrammeCases['lines'][number]
interface ProgrammeLineProps {
  readonly row: string
  readonly problems: readonly FieldProblem[]
  /** Of all stored lines: one that was moved keeps its own. */
  readonly cases: readonly LineCases[]
  readonly onOpenCase: (caseId: string) => void
  readonly onBegin: (lineId: string) => void
}

export function ProgrammeLine({ row, problems, cases, onOpenCase, onBegin }: ProgrammeLineProps) {
  const styles = useStyles()
  const people = usePersonOptions()
  const lineId: unknown = useWatch({ name: `${row}.id` })
  const own = cases.find((each) => each.lineId === lineId)
  return (
    <>
      {problems.length > 0 && (
        <div className={styles.problems}>{problems.map(({ path, message }) => <MessageBar key={`${path} ${message}`} intent="warning" layout="multiline"><MessageBarBody>{message}</MessageBarBody></MessageBar>)}</div>
      )}
      <FieldRow narrow>
        <ChoiceField name={`${row}.kind`} label="Hình thức" choices={inspectionKindChoices} />
        <NumberField name={`${row}.year`} label="Năm" required />
        <ChoiceField name={`${row}.quarter`} label="Thời gian tiến hành" choices={quarterChoices} none="Cả năm" />
      </FieldRow>
      <RowList name={`${row}.objects`} item="Đối tượng" blank={blankObject}>{(object) => <ObjectFields object={object} />}</RowList>
      <TextListField name={`${row}.contents`} label="Nội dung" addLabel="Thêm nội dung" />
      <CoveredPeriod name={`${row}.coveredPeriod`} />
      <FieldRow><PickField name={`${row}.leadPersonId`} label="Người chủ trì" options={people} /><TextField name={`${row}.lead`} label="hoặc cơ quan, tổ chủ trì" /></FieldRow>
      <TextField name={`${row}.notDone`} label="Lý do không thực hiện (nếu có)" />
      {typeof lineId === 'string' && own !== undefined && <LineCasesView own={own} onOpenCase={onOpenCase} onBegin={() => onBegin(lineId)} />}
    </>
  )
}

function LineCasesView({ own, onOpenCase, onBegin }: { readonly own: LineCases, readonly onOpenCase: (caseId: string) => void, readonly onBegin: () => void }) {
  const styles = useStyles()
  return (
    <div className={styles.cases}>
      {own.cases.length === 0 && own.hidden === 0 && <Text>Chưa mở cuộc nào cho dòng này.</Text>}
      {own.hidden > 0 && <Text>{`${own.hidden} cuộc có hạn chế người xem.`}</Text>}
      {own.cases.length > 0 && (
        <ul className={styles.list} aria-label="Cuộc thuộc dòng này">
          {own.cases.map(({ id, title, stage, next, due }) => (
            <li key={id}>
              <Link as="button" onClick={() => onOpenCase(id)}>{title}</Link>
              <Text>{` — ${stageWords[stage].toLowerCase()}${next[0] === undefined ? '' : `; tiếp theo: ${next[0]}`}${due === null ? '' : `; hạn ${showDate(due)}`}`}</Text>
            </li>
          ))}
        </ul>
      )}
      <Button onClick={onBegin}>Mở cuộc từ dòng này</Button>
    </div>
  )
}

/** An organisation of the tree, or a member named by post. */
function ObjectFields({ object }: { readonly object: string }) {
  const bodies = useBodyOptions()
  const people = usePersonOptions()
  const { setValue } = useFormContext()
  const value: unknown = useWatch({ name: object })
  const isMember = isGroup(value) && value['type'] === 'member'
  const kind = (
    <Field label="Đối tượng là">
      <Select name={`${object}.type`} value={isMember ? 'member' : 'organisation'} onChange={(_event, data) => setValue(object, data.value === 'member' ? blankMember() : blankObject(), { shouldDirty: true })}>
        {objectTypeChoices.map(({ value: type, label }) => <option key={type} value={type}>{label}</option>)}
      </Select>
    </Field>
  )
  if (!isMember) return <FieldRow>{kind}<PickField name={`${object}.bodyId`} label="Tổ chức" required options={bodies} /></FieldRow>
  return (
    <>
      <FieldRow>{kind}<TextField name={`${object}.text`} label="Chức vụ" required placeholder="Bí thư Chi bộ …" /></FieldRow>
      <FieldRow><PickField name={`${object}.bodyId`} label="Ở tổ chức" options={bodies} /><PickField name={`${object}.personId`} label="Họ tên (nếu ghi)" options={people} /></FieldRow>
      <CheckField name={`${object}.head`} label="Là người đứng đầu" />
    </>
  )
}

/** Both days or none. */
function CoveredPeriod({ name }: { readonly name: string }) {
  const styles = useStyles()
  const { setValue } = useFormContext()
  const isGiven = useWatch({ name }) !== null
  const change = (period: object | null): void => setValue(name, period, { shouldDirty: true })
  if (!isGiven) return <div><Button size="small" data-path={name} onClick={() => change({ from: '', to: '' })}>Ghi mốc thời gian kiểm tra, giám sát</Button></div>
  return (
    <div className={styles.dates}>
      <DateField name={`${name}.from`} label="Mốc từ ngày" required />
      <DateField name={`${name}.to`} label="đến ngày" required />
      <Button size="small" onClick={() => change(null)}>Bỏ mốc thời gian</Button>
    </div>
  )
}
