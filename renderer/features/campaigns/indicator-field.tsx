/** Which indicators are asked for: ticks under their groups, a whole group at once; asked in the order of the groups. */
import { useMemo } from 'react'
import { Checkbox, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useController } from 'react-hook-form'
import { useFieldMessage } from '../../ui/form/field-message.ts'
import { QueryView } from '../shared-fields/query-view.tsx'
import { indicatorsQuery } from './queries.ts'

const useStyles = makeStyles({
  groups: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  group: { border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`, margin: 0 },
  head: { fontWeight: tokens.fontWeightSemibold },
  ticks: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(min(360px, 100%), 1fr))' },
  problem: { color: tokens.colorStatusDangerForeground1 },
})

interface Row { readonly id: string, readonly code: string, readonly name: string, readonly group: string, readonly unitOfMeasure: string }

export function IndicatorField({ locked }: { readonly locked: boolean }) {
  const query = useQuery(indicatorsQuery())
  return (
    <QueryView query={query}>
      {(rows) => rows.length === 0 ? <Text>Chưa có chỉ tiêu nào. Khai chỉ tiêu (hoặc lấy bộ chỉ tiêu có sẵn) rồi quay lại đây chọn.</Text> : <Groups rows={rows} locked={locked} />}
    </QueryView>
  )
}

function Groups({ rows, locked }: { readonly rows: readonly Row[], readonly locked: boolean }) {
  const styles = useStyles()
  const { field } = useController({ name: 'indicatorIds' })
  const message = useFieldMessage('indicatorIds')
  const chosen: ReadonlySet<string> = useMemo(() => new Set(Array.isArray(field.value) ? field.value : []), [field.value])
  const groups = useMemo(() => [...Map.groupBy(rows, ({ group }) => group)], [rows])
  const tick = (ids: readonly string[], on: boolean): void => {
    const next = new Set(on ? [...chosen, ...ids] : [...chosen].filter((id) => !ids.includes(id)))
    field.onChange(groups.flatMap(([, own]) => own.flatMap(({ id }) => next.has(id) ? [id] : [])))
  }
  return (
    <div className={styles.groups} data-path="indicatorIds" tabIndex={-1}>
      <Text role="status">{`Đã chọn ${chosen.size}/${rows.length} chỉ tiêu.`}</Text>
      {message !== undefined && <Text role="alert" className={styles.problem}>{message}</Text>}
      {groups.map(([group, own]) => {
        const on = own.filter(({ id }) => chosen.has(id)).length
        return (
          <fieldset key={group} className={styles.group}>
            <legend><Checkbox className={styles.head} disabled={locked} label={`${group} (${on}/${own.length})`} checked={on === own.length ? true : on === 0 ? false : 'mixed'} onChange={() => tick(own.map(({ id }) => id), on < own.length)} /></legend>
            <div className={styles.ticks}>
              {own.map(({ id, code, name, unitOfMeasure }) => (
                <Checkbox key={id} disabled={locked} checked={chosen.has(id)} label={`${code}. ${name} (${unitOfMeasure})`} onChange={(_event, { checked }) => tick([id], checked === true)} />
              ))}
            </div>
          </fieldset>
        )
      })}
    </div>
  )
}
