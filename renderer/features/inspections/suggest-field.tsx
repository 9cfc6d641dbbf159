/** A line of words with what the case already knows proposed: arrow keys choose, anything else may be typed. */
import { useId } from 'react'
import { Field, Input } from '@fluentui/react-components'
import { useController } from 'react-hook-form'
import { useFieldMessage } from '../../ui/form/field-message.ts'
import type { FieldProps } from '../../ui/form/text-field.tsx'

export function SuggestField({ name, label, required = false, hint, suggestions }: FieldProps & { readonly suggestions: readonly string[] }) {
  const { field } = useController({ name })
  const message = useFieldMessage(name)
  const list = useId()
  return (
    <Field label={label} required={required} hint={hint} validationMessage={message}>
      {(control) => (
        <>
          <Input {...control} name={name} ref={field.ref} list={list} autoComplete="off" value={typeof field.value === 'string' ? field.value : ''} onBlur={field.onBlur} onChange={(_event, data) => field.onChange(data.value)} />
          <datalist id={list}>{[...new Set(suggestions)].filter((words) => words !== '').map((words) => <option key={words} value={words} />)}</datalist>
        </>
      )}
    </Field>
  )
}
