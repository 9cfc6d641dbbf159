/** The bodies a change begins with: a list of codes, each picked by its name. */
import { Button, Text, makeStyles, tokens } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import { useController } from 'react-hook-form'
import { PickInput } from '../../ui/form/pick-field.tsx'
import type { PickOption } from '../../ui/form/pick-field.tsx'
import { useFieldMessage } from '../../ui/form/field-message.ts'

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  row: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  problem: { color: tokens.colorStatusDangerForeground1 },
})

export function FromBodies({ options }: { readonly options: readonly PickOption[] }) {
  const styles = useStyles()
  const { field } = useController({ name: 'fromIds' })
  const message = useFieldMessage('fromIds')
  const ids: readonly string[] = Array.isArray(field.value) ? field.value : []
  const nameOf = (id: string): string => options.find(({ value }) => value === id)?.label ?? id
  return (
    <>
      <ul className={styles.list} aria-label="Tổ chức trước khi thay đổi">
        {ids.map((id) => (
          <li key={id} className={styles.row}>
            <Text>{nameOf(id)}</Text>
            <Button size="small" appearance="subtle" icon={<DismissRegular />} aria-label={`Bỏ ${nameOf(id)}`} onClick={() => field.onChange(ids.filter((other) => other !== id))} />
          </li>
        ))}
      </ul>
      <PickInput key={ids.length} label="Thêm tổ chức" value={null} options={options.filter(({ value }) => !ids.includes(value))} onChange={(id) => { if (id !== null) field.onChange([...ids, id]) }} />
      {message !== undefined && <Text className={styles.problem}>{message}</Text>}
    </>
  )
}
