/** The office's own value of one rule: chosen here, within what the rule leaves open, or given back to the guide. */
import { useState } from 'react'
import { Button, Field, Input, Select, makeStyles, tokens } from '@fluentui/react-components'
import type { RuleControl, RuleRow } from '../../../shared/contract/rules.ts'
import type { RuleValue } from '../../../shared/domain/house-style.ts'
import { useOwnRule } from './use-own-rule.ts'

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalS },
  field: { minWidth: '220px' },
})

const label = 'Văn phòng chọn riêng cho quy tắc này'
/** Of the choice that is no own value. */
const common = 'common'

export function RuleChoice({ row, control }: { readonly row: Pick<RuleRow, 'id' | 'own'>, readonly control: RuleControl }) {
  const styles = useStyles()
  const { saving, choose } = useOwnRule()
  const set = (wanted: RuleValue | undefined): void => void choose(row.id, wanted)
  return (
    <div className={styles.line}>
      {control.kind === 'list'
        ? <ListChoice control={control} own={row.own} disabled={saving} onChoose={set} />
        : <RangeChoice key={JSON.stringify(row.own)} control={control} own={row.own} disabled={saving} onChoose={set} />}
      {row.own !== null && <Button disabled={saving} onClick={() => set(undefined)}>Bỏ lựa chọn riêng</Button>}
    </div>
  )
}

interface ChoiceProps<Kind extends RuleControl['kind']> {
  readonly control: Extract<RuleControl, { kind: Kind }>
  readonly own: RuleRow['own']
  readonly disabled: boolean
  readonly onChoose: (wanted: RuleValue | undefined) => void
}

function ListChoice({ control: { values }, own, disabled, onChoose }: ChoiceProps<'list'>) {
  const styles = useStyles()
  const at = own === null ? -1 : values.findIndex(({ value }) => value === own.value)
  return (
    <Field label={label} className={styles.field}>
      <Select disabled={disabled} value={at === -1 ? common : String(at)} onChange={(_event, data) => onChoose(data.value === common ? undefined : values[Number(data.value)]?.value)}>
        <option value={common}>Không chọn riêng</option>
        {values.map(({ words }, index) => <option key={words} value={String(index)}>{words}</option>)}
      </Select>
    </Field>
  )
}

function RangeChoice({ control: { min, max, isSize }, own, disabled, onChoose }: ChoiceProps<'range'>) {
  const styles = useStyles()
  const [typed, setTyped] = useState(() => own === null ? '' : numberWords(own.value))
  const number = /^\d+([.,]\d+)?$/u.test(typed.trim()) ? Number(typed.trim().replace(',', '.')) : null
  const fits = number !== null && number >= min && (max === null || number <= max)
  const bounds = max === null ? `từ ${numberWords(min)} trở lên` : `từ ${numberWords(min)} đến ${numberWords(max)}`
  const unchanged = typed.trim() === '' || (own !== null && typed === numberWords(own.value))
  return (
    <>
      <Field label={label} className={styles.field} validationMessage={typed.trim() === '' || fits ? undefined : `Ghi một số ${bounds}.`}>
        <Input inputMode="decimal" disabled={disabled} placeholder={bounds} value={typed} onChange={(_event, data) => setTyped(data.value)} />
      </Field>
      <Button disabled={disabled || unchanged || !fits} onClick={() => { if (number !== null) onChoose(isSize ? { sizePt: number } : number) }}>Chọn</Button>
    </>
  )
}

/** `14,5`; of a size the size alone. */
function numberWords(value: RuleValue): string {
  const number = typeof value === 'object' && value !== null ? value.sizePt : value
  return typeof number === 'number' ? String(number).replace('.', ',') : ''
}
