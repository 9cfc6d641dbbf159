/** "Chèn mục…": the fields that may stand at a place, to be found by their names. */
import { useRef, useState } from 'react'
import { Button, Popover, PopoverSurface, PopoverTrigger, Spinner, Text, makeStyles, tokens, useArrowNavigationGroup } from '@fluentui/react-components'
import { TextAddRegular } from '@fluentui/react-icons/svg/text-add'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { InsertableField } from '../../../shared/contract/templates.ts'
import { service } from '../../api/client.ts'
import { toFault } from '../../api/fault.ts'
import { FaultBar } from '../../ui/fault-bar.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { useSearch } from '../../ui/use-search.ts'
import { useDraftState } from './draft-context.ts'
import { insertionOf } from './template-parts.ts'
import type { PartPath, PartValue } from './template-parts.ts'

const useStyles = makeStyles({
  surface: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, width: '420px', maxWidth: '90vw', height: '340px', boxSizing: 'border-box' },
  list: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0, overflowY: 'auto' },
  option: { justifyContent: 'space-between', textAlign: 'left', minHeight: '36px', maxWidth: 'none', fontWeight: tokens.fontWeightRegular, flexShrink: 0 },
  detail: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
})

interface InsertFieldProps {
  /** The part the text stands in. */
  readonly path: PartPath
  readonly kind: PartValue['kind']
  readonly label: string
  readonly onInsert: (text: string) => void
}

export function InsertField({ path, kind, label, onInsert }: InsertFieldProps) {
  const styles = useStyles()
  const [open, setOpen] = useState(false)
  return (
    <Popover open={open} onOpenChange={(_event, data) => setOpen(data.open)} trapFocus positioning="before-top">
      <PopoverTrigger disableButtonEnhancement>
        <Button size="small" icon={<TextAddRegular />} aria-label={`Chèn mục vào ${label}`}>Chèn mục…</Button>
      </PopoverTrigger>
      <PopoverSurface aria-label="Chèn mục" className={styles.surface}>
        <FieldList path={path} kind={kind} onChoose={(text) => {
          setOpen(false)
          onInsert(text)
        }} />
      </PopoverSurface>
    </Popover>
  )
}

const textOf = (field: InsertableField): string => `${field.label} ${field.path}`
/** More would only slow the list down; typing narrows it. */
const shown = 80

function FieldList({ path, kind, onChoose }: Pick<InsertFieldProps, 'path' | 'kind'> & { readonly onChoose: (text: string) => void }) {
  const styles = useStyles()
  const text = useDraftState((state) => state.text)
  const query = useQuery(service.templates.fields.queryOptions({ input: { text, path }, gcTime: 0, placeholderData: keepPreviousData }))
  const usable = useRef<readonly InsertableField[]>([])
  usable.current = (query.data ?? []).filter((field) => insertionOf(field, kind) !== '')
  const search = useSearch(usable.current, textOf)
  const arrows = useArrowNavigationGroup({ axis: 'vertical' })
  return (
    <>
      {/* There before the fields are: opening leads the focus to it, and what holds no focus is hidden from screen readers. */}
      <SearchField label="Tìm mục" value={search.query} onChange={search.setQuery} />
      {query.isError && <FaultBar fault={toFault(query.error)} onRetry={() => void query.refetch()} />}
      {query.isPending && <Spinner size="tiny" label="Đang đọc các mục…" />}
      <div className={styles.list} role="group" aria-label="Các mục" {...arrows}>
        {search.found.slice(0, shown).map((field) => (
          <Button key={`${field.near}${field.path}`} className={styles.option} appearance="subtle" onClick={() => onChoose(insertionOf(field, kind))}>
            <span>{field.label}</span>
            <Text size={200} className={styles.detail}>{field.near ? 'của dòng đang lặp' : field.path}</Text>
          </Button>
        ))}
        {query.isSuccess && search.found.length === 0 && <Text>Không có mục nào phù hợp.</Text>}
        {search.found.length > shown && <Text size={200}>{`Còn ${search.found.length - shown} mục nữa, gõ thêm chữ để tìm.`}</Text>}
      </div>
    </>
  )
}
