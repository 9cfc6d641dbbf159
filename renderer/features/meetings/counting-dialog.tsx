/** Of which vote by slips the counting minutes are made. */
import { useState } from 'react'
import { Button, Radio, RadioGroup, Text } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { entriesOf } from '../../../shared/domain/meeting-entry.ts'
import type { EntryOf } from '../../../shared/domain/meeting-entry.ts'
import { DialogFrame } from '../../ui/dialog-frame.tsx'
import { QueryView } from '../shared-fields/query-view.tsx'
import { clockOf } from './moments.ts'
import { liveEntriesQuery } from './queries.ts'

interface CountingDialogProps { readonly id: string, readonly onMake: (entryIds: readonly string[]) => void, readonly onClose: () => void }

export function CountingDialog({ id, onMake, onClose }: CountingDialogProps) {
  const live = useQuery(liveEntriesQuery(id))
  const [own, setOwn] = useState<string | null>(null)
  const ballots = entriesOf(live.data?.entries.map(({ entry }) => entry) ?? [], 'vote').filter(({ method }) => method === 'ballot')
  const chosen = own ?? ballots.at(-1)?.id ?? null
  return (
    <DialogFrame title="Biên bản kiểm phiếu" size="medium" onClose={onClose} actions={(
      <><Button appearance="primary" disabled={chosen === null} onClick={() => { if (chosen !== null) onMake([chosen]) }}>Lập biên bản kiểm phiếu</Button><Button onClick={onClose}>Thôi</Button></>
    )}>
      <QueryView query={live}>
        {() => ballots.length === 0
          ? <Text>Cuộc họp này chưa ghi lần bỏ phiếu kín nào. Ghi lần bỏ phiếu ở bước Ghi diễn biến (F6, hình thức: phiếu kín) rồi lập lại.</Text>
          : (
            <RadioGroup aria-label="Lần bỏ phiếu kín" value={chosen ?? ''} onChange={(_event, { value }) => setOwn(value)}>
              {ballots.map((vote) => <Radio key={vote.id} value={vote.id} label={ballotWords(vote)} />)}
            </RadioGroup>
          )}
      </QueryView>
    </DialogFrame>
  )
}

function ballotWords({ question, at, returned, handedOut }: EntryOf<'vote'>): string {
  const slips = returned === null ? '' : ` (thu về ${returned}${handedOut === null ? '' : `/${handedOut}`} phiếu)`
  return `${at === null ? '' : `${clockOf(at)} `}${question === '' ? 'Chưa ghi nội dung bỏ phiếu' : question}${slips}`
}
