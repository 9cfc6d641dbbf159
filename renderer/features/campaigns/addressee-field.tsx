/** Who owes a report: the rule's list from the tree at the cut-off with ticks; of those unticked, why. */
import { useMemo } from 'react'
import { Button, Checkbox, Input, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useController, useWatch } from 'react-hook-form'
import { addresseeRuleSchema } from '../../../shared/domain/campaign.ts'
import { service } from '../../api/client.ts'
import { showDate } from '../../ui/dates.ts'
import { useFieldMessage } from '../../ui/form/field-message.ts'
import { QueryView } from '../shared-fields/query-view.tsx'
import { useBodyOptions } from '../shared-fields/use-options.ts'

const useStyles = makeStyles({
  list: { border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium, maxHeight: '420px', overflowY: 'auto', listStyleType: 'none', margin: 0, padding: 0 },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalM, padding: `0 ${tokens.spacingHorizontalS}`, borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  name: { flexGrow: 1 },
  reason: { width: '320px', maxWidth: '100%' },
  tools: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  problem: { color: tokens.colorStatusDangerForeground1 },
})

interface Exempt { readonly bodyId: string, readonly reason: string }
interface Listed { readonly id: string, readonly name: string, readonly detail: string }

export function AddresseeField({ locked }: { readonly locked: boolean }) {
  const bodyId: unknown = useWatch({ name: 'bodyId' })
  const cutOff: unknown = useWatch({ name: 'cutOff' })
  const rule = addresseeRuleSchema.safeParse({ underBodyId: bodyId })
  const date = typeof cutOff === 'string' && /^\d{4}-\d{2}-\d{2}$/u.test(cutOff) ? cutOff : null
  const query = useQuery({
    ...service.campaigns.addressees.queryOptions({ input: { rule: rule.data ?? { underBodyId: '-' }, date: date ?? '2000-01-01' } }), enabled: rule.success && date !== null,
  })
  if (date === null || !rule.success) return <Text>Chọn cơ quan yêu cầu và ngày chốt số liệu trước; danh sách đơn vị lấy theo cây tổ chức của ngày đó.</Text>
  return <QueryView query={query}>{(byRule) => <Ticks byRule={byRule.map(({ id, name, parentName }) => ({ id, name, detail: parentName }))} date={date} locked={locked} />}</QueryView>
}

function Ticks({ byRule, date, locked }: { readonly byRule: readonly Listed[], readonly date: string, readonly locked: boolean }) {
  const styles = useStyles()
  const asked = useController({ name: 'addresseeIds' })
  const exempt = useController({ name: 'exempt' })
  const message = useFieldMessage('addresseeIds')
  const names = useBodyOptions()
  const askedIds: readonly string[] = useMemo(() => Array.isArray(asked.field.value) ? asked.field.value : [], [asked.field.value])
  const exempted: readonly Exempt[] = Array.isArray(exempt.field.value) ? exempt.field.value : []
  const known = new Set(byRule.map(({ id }) => id))
  // Those asked that the tree of the day would not ask: they are shown, never dropped in silence.
  const others = askedIds.filter((id) => !known.has(id)).map((id): Listed => ({ id, name: names.find(({ value }) => value === id)?.label ?? id, detail: `không có trong cây tổ chức ngày ${showDate(date)}` }))
  const order = new Map([...byRule, ...others].map(({ id }, at) => [id, at]))
  const setAsked = (ids: readonly string[]): void => asked.field.onChange([...ids].sort((one, other) => (order.get(one) ?? 0) - (order.get(other) ?? 0)))
  const tick = (id: string, isAsked: boolean): void => {
    setAsked(isAsked ? [...askedIds, id] : askedIds.filter((each) => each !== id))
    if (isAsked) exempt.field.onChange(exempted.filter(({ bodyId }) => bodyId !== id))
  }
  const explain = (id: string, reason: string): void => {
    const rest = exempted.filter(({ bodyId }) => bodyId !== id)
    exempt.field.onChange(reason === '' ? rest : [...rest, { bodyId: id, reason }])
  }
  return (
    <>
      <div className={styles.tools}>
        <Text role="status">{`${askedIds.length} đơn vị phải báo cáo; cây tổ chức ngày ${showDate(date)} có ${byRule.length} đơn vị.`}</Text>
        {!locked && <Button size="small" onClick={() => setAsked(byRule.map(({ id }) => id).filter((id) => !exempted.some(({ bodyId }) => bodyId === id)))}>Lấy lại theo cây tổ chức</Button>}
      </div>
      {message !== undefined && <Text role="alert" className={styles.problem}>{message}</Text>}
      <ul className={styles.list} data-path="addresseeIds" tabIndex={-1} aria-label="Đơn vị phải báo cáo">
        {[...byRule, ...others].map(({ id, name, detail }, at) => {
          const isAsked = askedIds.includes(id)
          return (
            <li key={id} className={styles.row}>
              <Checkbox className={styles.name} disabled={locked} checked={isAsked} label={`${at + 1}. ${name}${known.has(id) ? '' : ` (${detail})`}`} onChange={(_event, { checked }) => tick(id, checked === true)} />
              {!isAsked && <Input size="small" className={styles.reason} disabled={locked} aria-label={`Lý do ${name} không phải báo cáo`} placeholder="Lý do không phải báo cáo" value={exempted.find(({ bodyId }) => bodyId === id)?.reason ?? ''} onChange={(_event, { value }) => explain(id, value)} />}
            </li>
          )
        })}
      </ul>
    </>
  )
}
