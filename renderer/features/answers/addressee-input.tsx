/** Whom a proposal is for: typed, or chosen from the names above; kept when one leaves the box. */
import { useId, useState } from 'react'
import { Input, makeStyles } from '@fluentui/react-components'

const useStyles = makeStyles({ box: { width: '100%' } })

interface AddresseeInputProps { readonly label: string, readonly placeholder: string, readonly value: string, readonly names: readonly string[], readonly onSave: (addressee: string) => void }

export function AddresseeInput({ label, placeholder, value, names, onSave }: AddresseeInputProps) {
  const styles = useStyles()
  const list = useId()
  const [typed, setTyped] = useState(value)
  const save = (): void => {
    const words = typed.trim()
    if (words !== value) onSave(words)
  }
  return (
    <>
      <Input className={styles.box} size="small" aria-label={label} placeholder={placeholder} list={list} value={typed} onChange={(_event, data) => setTyped(data.value)}
        onBlur={save} onKeyDown={(event) => { if (event.key === 'Enter') save() }} />
      <datalist id={list}>{names.map((name) => <option key={name} value={name} />)}</datalist>
    </>
  )
}
