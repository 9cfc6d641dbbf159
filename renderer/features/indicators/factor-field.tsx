/** A term is added or taken away, times a whole number (usually 1): one number, asked as a sign and a size. */
import { useState } from 'react'
import { Field, Input, Select } from '@fluentui/react-components'
import { useController } from 'react-hook-form'
import { useFieldMessage } from '../../ui/form/field-message.ts'

export function FactorField({ name }: { readonly name: string }) {
  const { field } = useController({ name })
  const message = useFieldMessage(name)
  const factor: unknown = field.value
  // Kept beside the value: while the size is blank or 0 the number alone has no sign.
  const [lastMinus, setLastMinus] = useState(false)
  const isMinus = typeof factor === 'number' && factor !== 0 ? factor < 0 : lastMinus
  const store = (text: string, minus: boolean): void => {
    setLastMinus(minus)
    const size = text.trim()
    field.onChange(/^\d{1,4}$/u.test(size) ? Number(`${minus ? '-' : ''}${size}`) : text)
  }
  const size = typeof factor === 'number' ? String(Math.abs(factor)) : typeof factor === 'string' ? factor : ''
  return (
    <>
      <Field label="Dấu">
        <Select value={isMinus ? 'minus' : 'plus'} onChange={(_event, { value }) => store(size, value === 'minus')}>
          <option value="plus">cộng (+)</option>
          <option value="minus">trừ (−)</option>
        </Select>
      </Field>
      <Field label="Nhân với" validationMessage={message}>
        <Input name={name} ref={field.ref} inputMode="numeric" value={size} onBlur={field.onBlur} onChange={(_event, { value }) => store(value, isMinus)} />
      </Field>
    </>
  )
}
