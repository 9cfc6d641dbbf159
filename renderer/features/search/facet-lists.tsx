/** What the results are narrowed by, each with how many there are. */
import { Checkbox, Text, makeStyles, tokens } from '@fluentui/react-components'
import type { SearchAnswer, SearchFilter } from '../../../shared/contract/search.ts'

const useStyles = makeStyles({
  column: { width: '248px', flexShrink: 0, overflowY: 'auto', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, paddingRight: tokens.spacingHorizontalS, '@media (max-width: 760px)': { width: '100%', maxHeight: '180px' } },
  group: { border: 0, margin: 0, padding: 0, minWidth: 0, display: 'flex', flexDirection: 'column' },
  legend: { fontWeight: tokens.fontWeightSemibold, padding: 0 },
})

/** Of one list so many are shown; what is chosen always is. */
const shown = 12

interface Facet { readonly value: string | number, readonly name: string, readonly count: number }

export function FacetLists({ facets, filter, onChange }: { readonly facets: SearchAnswer['facets'], readonly filter: SearchFilter, readonly onChange: (filter: SearchFilter) => void }) {
  const styles = useStyles()
  return (
    <div className={styles.column} role="group" aria-label="Thu hẹp kết quả">
      <Group title="Loại" facets={facets.kinds} chosen={filter.kinds} onChange={(kinds) => onChange({ ...filter, kinds })} />
      <Group title="Năm" facets={facets.years} chosen={filter.years} onChange={(years) => onChange({ ...filter, years })} />
      <Group title="Đơn vị" facets={facets.units} chosen={filter.unitIds} onChange={(unitIds) => onChange({ ...filter, unitIds })} />
      <Group title="Tình trạng" facets={facets.states.flatMap((one) => one.value === '' ? [] : [{ ...one, value: one.value }])} chosen={filter.states} onChange={(states) => onChange({ ...filter, states })} />
    </div>
  )
}

function Group<Value extends string | number>({ title, facets, chosen, onChange }: {
  readonly title: string, readonly facets: readonly (Facet & { readonly value: Value })[], readonly chosen: readonly Value[], readonly onChange: (chosen: Value[]) => void
}) {
  const styles = useStyles()
  const rows = facets.filter(({ value }, at) => at < shown || chosen.includes(value))
  if (rows.length === 0 && chosen.length === 0) return null
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{title}</legend>
      {rows.map(({ value, name, count }) => (
        <Checkbox key={value} size="medium" label={`${name} (${count.toLocaleString('vi')})`} checked={chosen.includes(value)}
          onChange={(_event, data) => onChange(data.checked === true ? [...chosen, value] : chosen.filter((one) => one !== value))} />
      ))}
      {facets.length > rows.length && <Text size={200}>{`… và ${facets.length - rows.length} nữa; thêm chữ để thu hẹp.`}</Text>}
    </fieldset>
  )
}
