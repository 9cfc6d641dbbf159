/** A passphrase of the file that is chosen now: typed twice, with how long it is said while it is typed. */
import { useState } from 'react'
import { Checkbox } from '@fluentui/react-components'
import { isLongEnough, newPassphraseSchema, passphraseLength, passphraseWords } from '../../../shared/domain/passphrase.ts'
import { PasswordInput } from '../accounts/password-input.tsx'

export interface ChosenPassphrase { readonly text: string, readonly again: string }

export const noPassphrase: ChosenPassphrase = { text: '', again: '' }

/** What is wrong in each of the two fields; empty when it can be used. */
export function passphraseProblems({ text, again }: ChosenPassphrase): { readonly text?: string, readonly again?: string } {
  const read = newPassphraseSchema.safeParse(text)
  const own = read.success ? undefined : read.error.issues[0]?.message
  return {
    ...(own !== undefined && { text: own }),
    ...(own === undefined && text.normalize('NFC') !== again.normalize('NFC') && { again: 'Hai lần gõ chưa giống nhau. Gõ lại lần thứ hai.' }),
  }
}

export function isUsable(chosen: ChosenPassphrase): boolean {
  return Object.keys(passphraseProblems(chosen)).length === 0
}

interface PassphraseFieldsProps {
  readonly value: ChosenPassphrase
  readonly onChange: (value: ChosenPassphrase) => void
  /** Once the person has asked to go on. */
  readonly showProblems: boolean
  readonly autoFocus?: boolean
}

export function PassphraseFields({ value, onChange, showProblems, autoFocus = false }: PassphraseFieldsProps) {
  const [shown, setShown] = useState(false)
  const problems = showProblems ? passphraseProblems(value) : {}
  return (
    <>
      <PasswordInput kind="new" label="Mật khẩu của tệp" hint={lengthWords(value.text)} value={value.text} shown={shown} autoFocus={autoFocus} problem={problems.text} onChange={(text) => onChange({ ...value, text })} />
      <PasswordInput kind="new" label="Gõ lại mật khẩu của tệp" value={value.again} shown={shown} problem={problems.again} onChange={(again) => onChange({ ...value, again })} />
      <Checkbox label="Hiện chữ đang gõ" checked={shown} onChange={(_event, data) => setShown(data.checked === true)} />
    </>
  )
}

function lengthWords(text: string): string {
  const rule = `Ít nhất ${passphraseLength} chữ, hoặc ${passphraseWords} từ; một câu dễ nhớ với mình, khó đoán với người khác.`
  if (text === '') return rule
  if (!isLongEnough(text)) return `${rule} Mới có ${[...text.normalize('NFC').trim()].length} chữ.`
  return [...text.normalize('NFC').trim()].length >= passphraseLength * 2 ? 'Đủ dài, khó đoán.' : 'Đủ dài. Thêm một hai từ nữa thì càng khó đoán.'
}
