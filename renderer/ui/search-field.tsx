/** The search box over a list; `Ctrl+F` leads to it, Escape empties it. */
import { useRef } from 'react'
import { Button, Input, makeStyles } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import { SearchRegular } from '@fluentui/react-icons/svg/search'

const useStyles = makeStyles({
  // The box has a button of its own to empty it, which keeps the place of the keys.
  box: { width: '340px', maxWidth: '100%', '& input::-webkit-search-cancel-button': { display: 'none' } },
})

export function SearchField({ label, value, onChange }: { readonly label: string, readonly value: string, readonly onChange: (value: string) => void }) {
  const styles = useStyles()
  const input = useRef<HTMLInputElement>(null)
  return (
    <Input className={styles.box} ref={input} type="search" data-search-field aria-label={label} placeholder="Tìm (gõ không dấu cũng được)" value={value}
      contentBefore={<SearchRegular aria-hidden />}
      contentAfter={value === '' ? undefined : (
        <Button appearance="transparent" size="small" icon={<DismissRegular />} aria-label="Xoá chữ đang tìm"
          onClick={() => {
            onChange('')
            input.current?.focus()
          }} />
      )}
      onKeyDown={(event) => { if (event.key === 'Escape' && value !== '') onChange('') }}
      onChange={(_event, data) => onChange(data.value)} />
  )
}
