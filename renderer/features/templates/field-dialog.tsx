/** Declaring one field: its name, what is typed into it, whether it must be there. */
import { useState } from 'react'
import { Button, Checkbox, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, Field, Input, Select, Text, Textarea, makeStyles, tokens } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import type { FieldColumn, TemplateField } from '../../../shared/domain/template-field.ts'
import { useFocusBack } from '../../ui/focus-back.ts'
import type { Choice } from '../../ui/form/choice-field.tsx'
import { FieldRow } from '../../ui/form/layout.tsx'
import { RowButtons } from '../../ui/form/row-buttons.tsx'
import { blankColumn, cellTypeChoices, fieldTypeChoices, finishedField, problemOfField } from './declared-field.ts'

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  column: { border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium, padding: tokens.spacingHorizontalM, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  head: { display: 'flex', justifyContent: 'space-between', alignItems: 'center' },
  problem: { color: tokens.colorStatusDangerForeground1 },
})

interface FieldDialogProps {
  readonly field: TemplateField
  /** Ids of the other fields. */
  readonly taken: readonly string[]
  readonly onDone: (field: TemplateField) => void
  readonly onClose: () => void
}

export function FieldDialog({ field, taken, onDone, onClose }: FieldDialogProps) {
  useFocusBack()
  const styles = useStyles()
  const [value, setValue] = useState(field)
  const [asked, setAsked] = useState(false)
  const problem = problemOfField(value)
  const change = (part: Partial<TemplateField>): void => setValue({ ...value, ...part })
  const done = (): void => {
    setAsked(true)
    if (problem === null) onDone(finishedField(value, taken))
  }
  return (
    <Dialog open onOpenChange={(_event, data) => { if (!data.open) onClose() }}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{field.id === '' ? 'Mục mới' : `Mục “${field.label}”`}</DialogTitle>
          <DialogContent className={styles.content}>
            <CommonFields value={value} types={fieldTypeChoices} onChange={(part) => change(part)} />
            <Field label="Lời chỉ dẫn dưới ô"><Input value={value.help} onChange={(_event, data) => change({ help: data.value })} /></Field>
            {value.type === 'rows' && <Columns columns={value.columns ?? []} onChange={(columns) => change({ columns: [...columns] })} />}
            {asked && problem !== null && <Text role="alert" className={styles.problem}>{problem}</Text>}
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>Thôi</Button>
            <Button appearance="primary" onClick={done}>Xong</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}

type Common = Pick<TemplateField, 'label' | 'type' | 'required' | 'choices'>

function CommonFields<T extends TemplateField | FieldColumn>({ value, types, onChange }: { readonly value: T, readonly types: readonly Choice<T['type']>[], readonly onChange: (part: Partial<Common> & { readonly type?: T['type'] }) => void }) {
  return (
    <>
      <FieldRow>
        <Field label="Tên mục" required><Input value={value.label} onChange={(_event, data) => onChange({ label: data.value })} /></Field>
        <Field label="Kiểu">
          <Select value={value.type} onChange={(_event, data) => {
            const type = types.find((choice) => choice.value === data.value)?.value
            if (type !== undefined) onChange({ type })
          }}>
            {types.map((choice) => <option key={choice.value} value={choice.value}>{choice.label}</option>)}
          </Select>
        </Field>
      </FieldRow>
      {value.type === 'choice' && (
        <Field label="Các mục để chọn" hint="Mỗi dòng một mục.">
          <Textarea rows={3} value={(value.choices ?? []).join('\n')} onChange={(_event, data) => onChange({ choices: data.value.split('\n') })} />
        </Field>
      )}
      <Checkbox label="Bắt buộc trước khi ban hành" checked={value.required} onChange={(_event, data) => onChange({ required: data.checked === true })} />
    </>
  )
}

function Columns({ columns, onChange }: { readonly columns: readonly FieldColumn[], readonly onChange: (columns: readonly FieldColumn[]) => void }) {
  const styles = useStyles()
  const move = (from: number, by: -1 | 1): void => {
    const column = columns[from]
    if (column !== undefined) onChange(columns.toSpliced(from, 1).toSpliced(from + by, 0, column))
  }
  return (
    <>
      {columns.map((column, index) => (
        <div key={index} className={styles.column} role="group" aria-label={`Cột ${index + 1}`}>
          <div className={styles.head}>
            <Text weight="semibold">{`Cột ${index + 1}`}</Text>
            <RowButtons item={`Cột ${index + 1}`} isFirst={index === 0} isLast={index === columns.length - 1} onMove={(by) => move(index, by)} onRemove={() => onChange(columns.toSpliced(index, 1))} />
          </div>
          <CommonFields value={column} types={cellTypeChoices} onChange={(part) => onChange(columns.with(index, { ...column, ...part }))} />
        </div>
      ))}
      <Button icon={<AddRegular />} onClick={() => onChange([...columns, blankColumn])}>Thêm cột</Button>
    </>
  )
}
