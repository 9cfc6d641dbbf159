/** Members as last reported: offered for the bodies that are not counted yet, with the moves that follow when there is only one place to go. */
import { Button, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useFormContext, useWatch } from 'react-hook-form'
import { service } from '../../api/client.ts'
import type { PickOption } from '../../ui/form/pick-field.tsx'

const useStyles = makeStyles({
  offer: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalXS },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
})

interface Count { readonly bodyId: string, readonly members: number }
interface Move { readonly fromBodyId: string, readonly toBodyId: string | null, readonly toText: string, readonly members: number }

export function ReportedCounts({ options }: { readonly options: readonly PickOption[] }) {
  const styles = useStyles()
  const { setValue } = useFormContext()
  const [kind, date, fromIds, to, counterpart, before, moves]: readonly unknown[] = useWatch({ name: ['kind', 'date', 'fromIds', 'to', 'counterpart', 'membersBefore', 'memberMoves'] })
  const counted = listOf<Count>(before)
  const bodyIds = listOf<string>(fromIds).filter((id) => !counted.some(({ bodyId }) => bodyId === id))
  const asked = typeof date === 'string' && /^\d{4}-\d{2}-\d{2}$/u.test(date) && bodyIds.length > 0
  const query = useQuery({ ...service.organisationChanges.memberCounts.queryOptions({ input: { bodyIds, date: asked && typeof date === 'string' ? date : '2000-01-01' } }), enabled: asked })
  const found = asked ? query.data ?? [] : []
  if (found.length === 0) return null
  const results = listOf<{ readonly bodyId: string }>(to)
  const place = kind === 'merge' && results.length === 1 ? { toBodyId: results[0]?.bodyId ?? null, toText: '' }
    : kind === 'handOver' && typeof counterpart === 'string' && counterpart !== '' ? { toBodyId: null, toText: counterpart } : null
  const take = (): void => {
    setValue('membersBefore', [...counted, ...found.map(({ bodyId, members }) => ({ bodyId, members }))], { shouldDirty: true })
    const own = listOf<Move>(moves)
    const leaving = found.filter(({ bodyId }) => !own.some(({ fromBodyId }) => fromBodyId === bodyId) && !results.some((one) => one.bodyId === bodyId))
    if (place !== null) setValue('memberMoves', [...own, ...leaving.map(({ bodyId, members }) => ({ fromBodyId: bodyId, ...place, members }))], { shouldDirty: true })
  }
  return (
    <div className={styles.offer} role="group" aria-label="Số đảng viên theo báo cáo gần nhất">
      <Text>Theo báo cáo gần nhất đã chấp nhận:</Text>
      <ul className={styles.list}>{found.map(({ bodyId, members, source }) => <li key={bodyId}>{`${options.find(({ value }) => value === bodyId)?.label ?? bodyId}: ${members} đảng viên (${source})`}</li>)}</ul>
      <Button onClick={take}>{place === null ? 'Dùng các số này' : 'Dùng các số này và chuyển hết về nơi mới'}</Button>
    </div>
  )
}

function listOf<T>(value: unknown): readonly T[] {
  return Array.isArray(value) ? value : []
}
