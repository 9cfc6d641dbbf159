/** "Lấy bộ chỉ tiêu có sẵn": ticks under groups; what the office has is marked and never touched; adding twice changes nothing. */
import { useState } from 'react'
import { Button, Checkbox, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { SuppliedSetView } from '../../../shared/contract/indicators.ts'
import { client } from '../../api/client.ts'
import { useNotices } from '../../app/notices.tsx'
import { DialogFrame } from '../../ui/dialog-frame.tsx'
import { QueryView } from '../shared-fields/query-view.tsx'
import { suppliedQuery } from './queries.ts'

const useStyles = makeStyles({
  group: { border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium, padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`, margin: 0, display: 'flex', flexDirection: 'column' },
  head: { fontWeight: tokens.fontWeightSemibold },
})

type Supplied = SuppliedSetView['indicators'][number]

export function SuppliedDialog({ onClose }: { readonly onClose: () => void }) {
  const query = useQuery(suppliedQuery())
  const queries = useQueryClient()
  const { notify, notifyFault } = useNotices()
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [isAdding, setIsAdding] = useState(false)
  const chosen = query.data?.indicators.filter(({ code, present }) => !present && !left.has(code)) ?? []
  const after = new Set([...query.data?.indicators.filter(({ present }) => present) ?? [], ...chosen].map(({ code }) => code))
  const checks = query.data?.crossChecks.filter(({ codes, present }) => !present && codes.every((code) => after.has(code))) ?? []
  const add = async (): Promise<void> => {
    setIsAdding(true)
    try {
      const { indicators, crossChecks } = await client.indicators.addSupplied({ codes: [...after] })
      await queries.invalidateQueries()
      onClose()
      notify({ intent: 'success', text: `Đã thêm ${indicators.added} chỉ tiêu và ${crossChecks.added} phép đối chiếu. Những gì có từ trước được giữ nguyên.`, leavesAfter: 8000 })
    } catch (error) {
      setIsAdding(false)
      notifyFault(error)
    }
  }
  const nothing = chosen.length + checks.length === 0
  return (
    <DialogFrame title="Lấy bộ chỉ tiêu có sẵn" size="wide" onClose={onClose} actions={(
      <>
        <Button onClick={onClose}>Thôi</Button>
        <Button appearance="primary" disabled={nothing || isAdding} onClick={() => void add()}>{nothing ? 'Chưa chọn gì để thêm' : `Thêm ${chosen.length} chỉ tiêu, ${checks.length} phép đối chiếu`}</Button>
      </>
    )}>
      <Text>Bỏ dấu ở chỉ tiêu không dùng. Chỉ tiêu văn phòng đã có (cùng mã) được giữ nguyên, không ghi đè. Phép đối chiếu được thêm khi có đủ các chỉ tiêu của nó.</Text>
      <QueryView query={query}>{({ indicators }) => <Groups indicators={indicators} left={left} onChange={setLeft} />}</QueryView>
    </DialogFrame>
  )
}

/** `left`: codes that are not wanted. */
function Groups({ indicators, left, onChange }: { readonly indicators: readonly Supplied[], readonly left: ReadonlySet<string>, readonly onChange: (left: ReadonlySet<string>) => void }) {
  const styles = useStyles()
  const tick = (codes: readonly string[], on: boolean): void => onChange(new Set(on ? [...left].filter((code) => !codes.includes(code)) : [...left, ...codes]))
  return [...Map.groupBy(indicators, ({ group }) => group)].map(([group, own]) => {
    const open = own.filter(({ present }) => !present)
    const on = open.filter(({ code }) => !left.has(code)).length
    const words = open.length === 0 ? 'đã có đủ' : open.length === own.length ? `${on}/${open.length}` : `${on}/${open.length}, đã có ${own.length - open.length}`
    return (
      <fieldset key={group} className={styles.group}>
        <legend><Checkbox className={styles.head} disabled={open.length === 0} label={`${group} (${words})`} checked={on === open.length ? true : on === 0 ? false : 'mixed'} onChange={() => tick(open.map(({ code }) => code), on < open.length)} /></legend>
        {own.map(({ code, name, unitOfMeasure, present }) => (
          <Checkbox key={code} disabled={present} checked={present || !left.has(code)} label={`${code}. ${name} (${unitOfMeasure})${present ? ' – đã có' : ''}`} onChange={(_event, { checked }) => tick([code], checked === true)} />
        ))}
      </fieldset>
    )
  })
}
