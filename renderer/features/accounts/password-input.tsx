/** A field for a password, with what is wrong beneath it. */
import { Field, Input } from '@fluentui/react-components'

interface PasswordInputProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** `current`: the one in use; `new`: one that is being chosen. */
  readonly kind: 'current' | 'new'
  readonly hint?: string
  readonly problem?: string | undefined
  readonly autoFocus?: boolean
}

export function PasswordInput({ label, value, onChange, kind, hint, problem, autoFocus = false }: PasswordInputProps) {
  return (
    <Field label={label} required hint={hint} validationMessage={problem}>
      <Input type="password" value={value} autoComplete={kind === 'current' ? 'current-password' : 'new-password'} autoFocus={autoFocus} onChange={(_event, data) => onChange(data.value)} />
    </Field>
  )
}
