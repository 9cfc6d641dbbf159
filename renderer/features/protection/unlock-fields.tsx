/** What opens an encrypted file: its passphrase, or the recovery key that was printed. */
import { Field, Radio, RadioGroup, Textarea } from '@fluentui/react-components'
import type { UnlockText } from '../../../shared/domain/passphrase.ts'
import { PasswordInput } from '../accounts/password-input.tsx'

/** As typed; null while nothing is. */
export function unlockOf({ by, text }: TypedUnlock): UnlockText | null {
  if (text.trim() === '') return null
  return by === 'passphrase' ? { passphrase: text } : { recoveryKey: text }
}

export interface TypedUnlock { readonly by: 'passphrase' | 'recoveryKey', readonly text: string }

export const nothingTyped: TypedUnlock = { by: 'passphrase', text: '' }

interface UnlockFieldsProps {
  readonly label: string
  readonly value: TypedUnlock
  readonly onChange: (value: TypedUnlock) => void
}

export function UnlockFields({ label, value, onChange }: UnlockFieldsProps) {
  // What stands in the field that is not shown is not kept: it is a secret.
  const choose = (by: string): void => { if (by === 'passphrase' || by === 'recoveryKey') onChange({ by, text: '' }) }
  return (
    <>
      {value.by === 'passphrase'
        ? <PasswordInput kind="current" label={label} value={value.text} autoFocus onChange={(text) => onChange({ ...value, text })} />
        : (
          <Field label="Khoá khôi phục" required hint="Gõ đủ bốn dòng của phiếu; chữ hoa hay thường, có dấu cách hay không đều được. Tắt bộ gõ tiếng Việt khi gõ.">
            <Textarea value={value.text} rows={4} autoComplete="off" spellCheck={false} onChange={(_event, data) => onChange({ ...value, text: data.value })} />
          </Field>
        )}
      <RadioGroup layout="horizontal" aria-label="Mở bằng" value={value.by} onChange={(_event, data) => choose(data.value)}>
        <Radio value="passphrase" label="Mật khẩu của tệp" />
        <Radio value="recoveryKey" label="Dùng khoá khôi phục" />
      </RadioGroup>
    </>
  )
}
