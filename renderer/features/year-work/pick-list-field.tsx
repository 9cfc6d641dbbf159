/** Several records out of a list that may be long: those chosen, each with a way to take it off, and a box to add one. */
import { Button, Field, Text, makeStyles, tokens } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import { useController } from 'react-hook-form'
import { useFieldMessage } from '../../ui/form/field-message.ts'
import { PickInput } from '../../ui/form/pick-field.tsx'
import type { PickOption } from '../../ui/form/pick-field.tsx'

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, justifyContent: 'space-between' },
})

interface PickListFieldProps { readonly name: string, readonly label: string, readonly options: readonly PickOption[], readonly hint?: string }

export function PickListField({ name, label, options, hint }: PickListFieldProps) {
  const styles = useStyles()
  const { field } = useController({ name })
  const message = useFieldMessage(name)
  const chosen: readonly unknown[] = Array.isArray(field.value) ? field.value : []
  return (
    <div className={styles.list} data-path={name} tabIndex={-1} role="group" aria-label={label}>
      {chosen.map((id) => {
        const words = options.find(({ value }) => value === id)?.label ?? String(id)
        return (
          <div key={String(id)} className={styles.line}>
            <Text>{words}</Text>
            <Button appearance="subtle" size="small" icon={<DismissRegular />} aria-label={`Bỏ ${words}`} onClick={() => field.onChange(chosen.filter((other) => other !== id))} />
          </div>
        )
      })}
      <Field label={label} hint={hint} validationMessage={message}>
        <PickInput value={null} options={options.filter(({ value }) => !chosen.includes(value))} onBlur={field.onBlur} onChange={(value) => { if (value !== null) field.onChange([...chosen, value]) }} />
      </Field>
    </div>
  )
}
