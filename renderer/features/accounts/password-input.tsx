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
  /** The letters can be read while they are typed. */
  readonly shown?: boolean
}

export function PasswordInput({ label, value, onChange, kind, hint, problem, autoFocus = false, shown = false }: PasswordInputProps) {
  return (
    <Field label={label} required hint={hint} validationMessage={problem}>
      <Input type={shown ? 'text' : 'password'} value={value} autoComplete={kind === 'current' ? 'current-password' : 'new-password'} autoFocus={autoFocus} onChange={(_event, data) => onChange(data.value)} />
    </Field>
  )
}
