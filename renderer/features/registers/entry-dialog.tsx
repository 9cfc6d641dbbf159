/** One number of a register: what it was given to and all that happened to it; given back or struck out with a reason. */
import { useRef, useState } from 'react'
import { Badge, Button, MessageBar, MessageBarBody, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { documentKinds } from '../../../shared/document/kinds.ts'
import { paperOf } from '../../../shared/domain/register.ts'
import type { EntryEvent, RegisterEntry } from '../../../shared/domain/register.ts'
import { client, service } from '../../api/client.ts'
import { useNotices } from '../../app/notices.tsx'
import { secrecyChoices, labelOfChoice } from '../../ui/choices.ts'
import { showDate, showMoment } from '../../ui/dates.ts'
import { DialogFrame } from '../../ui/dialog-frame.tsx'
import { FaultBar } from '../../ui/fault-bar.tsx'
import { ScansPart } from '../deliveries/scans-part.tsx'
import { QueryView } from '../shared-fields/query-view.tsx'
import { isReason, ReasonField } from './reason-field.tsx'
import { useRegisterAction } from './use-register-action.ts'
import { WriteIssuedButton } from './write-issued.tsx'
import { originWords, stateWords, subjectOf } from './words.ts'

const useStyles = makeStyles({
  facts: { display: 'grid', gridTemplateColumns: 'max-content minmax(0, 1fr)', columnGap: tokens.spacingHorizontalL, rowGap: tokens.spacingVerticalXS, margin: 0 },
  name: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0 },
  trail: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
})

type Act = 'release' | 'void'
const actWords: Readonly<Record<Act, { readonly ask: string, readonly button: string, readonly warns: string }>> = {
  release: { ask: 'Lý do trả lại số', button: 'Trả lại số', warns: 'Số trả lại có thể cấp cho văn bản khác; sổ vẫn ghi việc giữ và trả.' },
  void: { ask: 'Lý do huỷ số', button: 'Huỷ số', warns: 'Số đã huỷ không cấp lại cho văn bản nào; bản đã ban hành (nếu có) vẫn được giữ trong sổ.' },
}

interface EntryActionsProps { readonly entry: RegisterEntry, readonly onAct: (act: Act) => void }

function EntryActions({ entry, onAct }: EntryActionsProps) {
  const navigate = useNavigate()
  const { notifyFault } = useNotices()
  const replace = async (): Promise<void> => {
    try {
      await navigate({ to: '/papers/$templateId/$recordId', params: await client.registers.draftReplacement({ entryId: entry.id }) })
    } catch (error) {
      notifyFault(error)
    }
  }
  const { series, sha256, state } = entry
  const paper = entry.paper === null ? null : paperOf(entry.paper)
  return (
    <>
      {paper !== null && series.register !== 'incoming' && <Button appearance="primary" onClick={() => void navigate({ to: '/papers/$templateId/$recordId', params: paper })}>{series.register === 'copies' ? 'Mở văn bản đã sao' : 'Mở văn bản'}</Button>}
      {paper !== null && state === 'issued' && (series.register === 'outgoing' || series.register === 'congress') && <Button onClick={() => void replace()}>Soạn văn bản thay thế</Button>}
      {sha256 !== null && <WriteIssuedButton entry={entry} />}
      {state === 'reserved' && <Button onClick={() => onAct('release')}>Trả lại số…</Button>}
      {(state === 'reserved' || state === 'released' || state === 'issued') && <Button onClick={() => onAct('void')}>Huỷ số…</Button>}
    </>
  )
}

export function EntryDialog({ entryId, onClose }: { readonly entryId: number, readonly onClose: () => void }) {
  const query = useQuery(service.registers.entry.queryOptions({ input: { entryId } }))
  const [act, setAct] = useState<Act | null>(null)
  const closing = useRef<HTMLButtonElement>(null)
  /** The button that was pressed goes with its form: the keyboard goes on from here. */
  const actDone = (): void => {
    setAct(null)
    closing.current?.focus()
  }
  const entry = query.data?.entry
  const actions = (
    <>
      {entry !== undefined && <EntryActions entry={entry} onAct={setAct} />}
      <Button ref={closing} onClick={onClose}>Đóng</Button>
    </>
  )
  return (
    <DialogFrame title={entry === undefined ? 'Số trong sổ' : `Số ${entry.written}`} size="wide" actions={actions} onClose={onClose}>
      <QueryView query={query}>{(found) => (
        <>
          <Facts entry={found.entry} />
          {act !== null && <ActForm key={act} act={act} entry={found.entry} onDone={actDone} />}
          <EntryScans entry={found.entry} />
          <Trail events={found.events} />
        </>
      )}</QueryView>
    </DialogFrame>
  )
}

function Facts({ entry }: { readonly entry: RegisterEntry }) {
  const styles = useStyles()
  const { words, date, kind, secrecy, origin, state, replaces, replacedBy, backDated } = entry
  const rows: readonly (readonly [string, string])[] = [
    ['Ngày', showDate(date)], ['Loại', kind === null ? '' : documentKinds[kind].name], ['Trích yếu', subjectOf(entry)], ['Người ký', words.signer], ['Nơi nhận', words.recipients.join('; ')], ['Nơi lưu', words.archive],
    ['Số bản', words.copies === null ? '' : String(words.copies)], ['Độ mật', labelOfChoice(secrecyChoices, secrecy)], ['Ghi chú', words.note], ['Thay thế văn bản', replaces], ['Được thay bởi', replacedBy], ['Cách vào sổ', originWords[origin]],
  ]
  return (
    <>
      <div><Badge appearance="tint" color={state === 'voided' ? 'danger' : state === 'issued' ? 'success' : 'informative'}>{stateWords[state]}</Badge>{backDated && <Badge appearance="tint" color="warning">lùi ngày</Badge>}</div>
      <dl className={styles.facts}>
        {rows.filter(([, value]) => value !== '').map(([name, value]) => [<dt key={name} className={styles.name}>{name}</dt>, <dd key={`${name} value`} className={styles.value}>{value}</dd>])}
      </dl>
    </>
  )
}

/** Scans of the signed paper, where the number is of a paper made here. A copy has its own sheets. */
function EntryScans({ entry: { paper, series, secrecy } }: { readonly entry: RegisterEntry }) {
  if (paper === null || (series.register !== 'outgoing' && series.register !== 'congress')) return null
  return (
    <>
      <Text weight="semibold">Bản quét đã ký, đóng dấu</Text>
      <ScansPart paper={paper} isTopSecret={secrecy === 'topSecret'} />
    </>
  )
}

function ActForm({ act, entry, onDone }: { readonly act: Act, readonly entry: RegisterEntry, readonly onDone: () => void }) {
  const [reason, setReason] = useState('')
  const { fault, running, run } = useRegisterAction()
  const { ask, button, warns } = actWords[act]
  const carryOut = async (): Promise<void> => {
    const done = await run(async () => { await client.registers[act]({ entryId: entry.id, reason: reason.trim() }) })
    if (done) onDone()
  }
  return (
    <>
      {fault !== null && <FaultBar fault={fault} />}
      <MessageBar intent="warning" layout="multiline"><MessageBarBody>{warns}</MessageBarBody></MessageBar>
      <ReasonField label={ask} value={reason} onChange={setReason} />
      <div><Button disabled={!isReason(reason) || running} onClick={() => void carryOut()}>{`${button} ${entry.written}`}</Button></div>
    </>
  )
}

function Trail({ events }: { readonly events: readonly EntryEvent[] }) {
  const styles = useStyles()
  return (
    <>
      <Text weight="semibold">Diễn biến của số này</Text>
      <ol className={styles.trail}>
        {events.map(({ at, actor, state, reason }) => <li key={`${at} ${state}`}>{`${showMoment(at)}, ${actor}: ${stateWords[state]}${reason === '' ? '' : ` – ${reason}`}`}</li>)}
      </ol>
    </>
  )
}
