/** Every rule the program goes by, with its clause, source and status; `?rule=` shows and marks one. */
import { useEffect, useMemo, useRef, useState } from 'react'
import { Checkbox, MessageBar, MessageBarBody, Select, Subtitle2, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch as useAddress } from '@tanstack/react-router'
import type { Guide, RuleRow } from '../../../shared/contract/rules.ts'
import { showDate } from '../../ui/dates.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import type { Choice } from '../../ui/form/choice-field.tsx'
import { Card, Page } from '../../ui/page.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { useSearch } from '../../ui/use-search.ts'
import { QueryView } from '../shared-fields/query-view.tsx'
import { guidesQuery, rulesQuery } from './queries.ts'
import { RuleCard } from './rule-card.tsx'
import { filterRules, groupsOf, noFilter, partChoices, severityChoices, statusChoices, textOfRule } from './rule-filter.ts'
import type { RuleFilter } from './rule-filter.ts'

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: '280px' },
  tools: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  choice: { maxWidth: '240px' },
  count: { color: tokens.colorNeutralForeground2 },
  list: { flexGrow: 1, minHeight: 0, overflowY: 'auto', outlineStyle: 'none' },
  group: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`, backgroundColor: tokens.colorNeutralBackground2 },
})

export function RulesPage() {
  const guides = useQuery(guidesQuery())
  return <Page title="Quy tắc thể thức"><QueryView query={guides}>{(all) => <GuideRules guides={all} />}</QueryView></Page>
}

function GuideRules({ guides }: { readonly guides: readonly Guide[] }) {
  const { profile } = useAddress({ from: '/rules' })
  const current = guides.find((guide) => guide.id === profile) ?? guides[0]
  const query = useQuery({ ...rulesQuery(current?.id ?? 'hd05'), enabled: current !== undefined })
  return <QueryView query={query}>{(rows) => <Rules key={current?.id} rows={rows} guides={guides} current={current?.id ?? 'hd05'} />}</QueryView>
}

interface RulesProps { readonly rows: readonly RuleRow[], readonly guides: readonly Guide[], readonly current: Guide['id'] }

function Rules({ rows, guides, current }: RulesProps) {
  const styles = useStyles()
  const { rule } = useAddress({ from: '/rules' })
  const [filter, setFilter] = useState(noFilter)
  const passed = useMemo(() => filterRules(rows, filter), [rows, filter])
  const { query, setQuery, found } = useSearch(passed, textOfRule)
  const list = useRef<HTMLDivElement>(null)
  const known = rule === undefined || rows.some((row) => row.id === rule)
  useEffect(() => {
    if (rule === undefined) return
    setFilter(noFilter)
    setQuery('')
    // Two frames: the list is whole again in the first.
    requestAnimationFrame(() => requestAnimationFrame(() => {
      const card = list.current?.querySelector<HTMLElement>(`[data-rule="${CSS.escape(rule)}"]`)
      card?.scrollIntoView({ block: 'center' })
      card?.focus({ preventScroll: true })
    }))
  }, [rule, rows, setQuery])
  const groups = Map.groupBy(found, (row) => row.group)
  return (
    <Card className={styles.card}>
      <div className={styles.tools}>
        <GuideChoice guides={guides} current={current} />
        <SearchField label="Tìm trong quy tắc" value={query} onChange={setQuery} />
        <Filters rows={rows} filter={filter} onChange={setFilter} />
        <Text className={styles.count} role="status">{found.length === rows.length ? `${rows.length} quy tắc` : `${found.length} trong ${rows.length} quy tắc`}</Text>
      </div>
      {!known && <MessageBar intent="warning" layout="multiline"><MessageBarBody>{`Hướng dẫn này không có quy tắc “${rule}”. Chọn hướng dẫn khác ở trên, hoặc tìm theo chữ.`}</MessageBarBody></MessageBar>}
      {found.length === 0
        ? <EmptyState title="Không tìm thấy">Không có quy tắc nào khớp. Bớt chữ đang tìm hoặc chọn lại “Tất cả” ở các ô lọc.</EmptyState>
        : (
          <div className={styles.list} ref={list} tabIndex={0} role="region" aria-label="Danh sách quy tắc">
            {[...groups].map(([title, members]) => (
              <section key={title} aria-label={title}>
                <div className={styles.group}><Subtitle2 as="h2">{title}</Subtitle2></div>
                {members.map((row) => <RuleCard key={row.id} row={row} isMarked={row.id === rule} />)}
              </section>
            ))}
          </div>
        )}
    </Card>
  )
}

function GuideChoice({ guides, current }: Pick<RulesProps, 'guides' | 'current'>) {
  const navigate = useNavigate()
  return (
    <Select aria-label="Hướng dẫn" value={current}
      onChange={(_event, data) => {
        const guide = guides.find((one) => one.id === data.value)
        if (guide !== undefined) void navigate({ to: '/rules', search: (old) => ({ ...old, profile: guide.id }), replace: true })
      }}>
      {guides.map(({ id, title, from, to }) => <option key={id} value={id}>{`${title} (văn bản từ ${showDate(from)}${to === null ? '' : ` đến ${showDate(to)}`})`}</option>)}
    </Select>
  )
}

interface FiltersProps { readonly rows: readonly RuleRow[], readonly filter: RuleFilter, readonly onChange: (filter: RuleFilter) => void }

function Filters({ rows, filter, onChange }: FiltersProps) {
  const groups = groupsOf(rows, filter.part).map((group) => ({ value: group, label: group }))
  return (
    <>
      <FilterSelect label="Phần" value={filter.part} choices={partChoices}
        onChange={(value) => onChange({ ...filter, part: partChoices.find((choice) => choice.value === value)?.value ?? '', group: '' })} />
      <FilterSelect label="Nhóm" value={filter.group} choices={groups} onChange={(group) => onChange({ ...filter, group })} />
      <FilterSelect label="Độ chắc chắn" value={filter.status} choices={statusChoices}
        onChange={(value) => onChange({ ...filter, status: statusChoices.find((choice) => choice.value === value)?.value ?? '' })} />
      <FilterSelect label="Mức khi sai" value={filter.severity} choices={severityChoices}
        onChange={(value) => onChange({ ...filter, severity: severityChoices.find((choice) => choice.value === value)?.value ?? '' })} />
      <Checkbox label="Chỉ điều cơ quan được chọn" checked={filter.choices} onChange={(_event, data) => onChange({ ...filter, choices: data.checked === true })} />
    </>
  )
}

function FilterSelect({ label, value, choices, onChange }: { readonly label: string, readonly value: string, readonly choices: readonly Choice[], readonly onChange: (value: string) => void }) {
  const styles = useStyles()
  return (
    <Select className={styles.choice} aria-label={label} value={value} onChange={(_event, data) => onChange(data.value)}>
      <option value="">{`${label}: tất cả`}</option>
      {choices.map((choice) => <option key={choice.value} value={String(choice.value)}>{choice.label}</option>)}
    </Select>
  )
}
