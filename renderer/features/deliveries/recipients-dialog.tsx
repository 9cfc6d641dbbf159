/** Nơi nhận of a paper opened into those it is sent to: groups by choice, each once. */
import { useMemo, useState } from 'react'
import { Button, Checkbox, Field, Select, Spinner, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { DeliveryProposal, RecipientProposal } from '../../../shared/contract/deliveries.ts'
import { deliveryHowSchema } from '../../../shared/domain/delivery.ts'
import type { DeliveryHow } from '../../../shared/domain/delivery.ts'
import { client, service } from '../../api/client.ts'
import { toFault } from '../../api/fault.ts'
import { showDate } from '../../ui/dates.ts'
import { DialogFrame } from '../../ui/dialog-frame.tsx'
import { FaultBar } from '../../ui/fault-bar.tsx'
import { deliveryProposalQuery } from './queries.ts'
import { deliveryHowChoices } from './words.ts'

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', border: 'none', margin: 0, padding: 0 },
  units: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(min(260px, 100%), 1fr))', paddingLeft: tokens.spacingHorizontalL },
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, maxHeight: '46vh', overflowY: 'auto' },
})

interface Line { readonly key: string, readonly bodyId: string | null, readonly name: string, readonly purpose: string }
interface RecipientsDialogProps { readonly templateId: string, readonly recordId: string, readonly onClose: () => void }

export function RecipientsDialog({ templateId, recordId, onClose }: RecipientsDialogProps) {
  const query = useQuery(deliveryProposalQuery({ templateId, recordId }))
  if (query.data !== undefined) return <Choosing paper={{ templateId, recordId }} proposal={query.data} onClose={onClose} />
  return <DialogFrame title="Lập danh sách gửi" size="medium" onClose={onClose} actions={<Button onClick={onClose}>Đóng</Button>}>{query.isError ? <FaultBar fault={toFault(query.error)} /> : <Spinner label="Đang đọc nơi nhận…" />}</DialogFrame>
}

/** What a line of Nơi nhận stands for: its units, or its own words. */
function linesOf({ name, purpose, means, units }: RecipientProposal): readonly Line[] {
  return means === 'words' ? [{ key: `words ${name}`, bodyId: null, name, purpose }] : units.map((unit) => ({ key: `unit ${unit.bodyId}`, bodyId: unit.bodyId, name: unit.name, purpose }))
}

function Choosing({ paper, proposal, onClose }: { readonly paper: { readonly templateId: string, readonly recordId: string }, readonly proposal: DeliveryProposal, readonly onClose: () => void }) {
  const styles = useStyles()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const lines = useMemo(() => [...new Map(proposal.recipients.flatMap(linesOf).map((line) => [line.key, line])).values()], [proposal])
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(lines.map(({ key }) => key)))
  const [how, setHow] = useState<DeliveryHow | null>(null)
  const [error, setError] = useState<unknown>(null)
  const set = (keys: readonly string[], isOn: boolean): void => setChosen((before) => new Set(isOn ? [...before, ...keys] : [...before].filter((key) => !keys.includes(key))))
  const make = async (): Promise<void> => {
    try {
      const { listId } = await client.deliveries.create({ ...paper, lines: lines.filter(({ key }) => chosen.has(key)).map(({ bodyId, name, purpose }) => ({ bodyId, name, purpose, copies: 1, how })) })
      await queries.invalidateQueries({ queryKey: service.deliveries.key() })
      onClose()
      await navigate({ to: '/deliveries/$id', params: { id: listId }, search: {} })
    } catch (caught) {
      setError(caught)
    }
  }
  return (
    <DialogFrame title={`Gửi văn bản ${proposal.designation}, ngày ${showDate(proposal.date)}`} size="wide" onClose={onClose}
      actions={<><Button appearance="primary" disabled={chosen.size === 0} onClick={() => void make()}>{proposal.listId === null ? 'Lập danh sách gửi' : 'Thêm vào danh sách'}</Button><Button onClick={onClose}>Thôi</Button></>}>
      <Text role="status">{lines.length === 0 ? 'Văn bản không có nơi nhận nào. Ghi nơi nhận trong văn bản, hoặc thêm từng nơi trong danh sách gửi.' : `Đã chọn ${chosen.size}/${lines.length} nơi nhận.${proposal.listId === null ? '' : ' Nơi nào đã có trong danh sách thì giữ nguyên.'}`}</Text>
      <div className={styles.list} role="group" aria-label="Nơi nhận" tabIndex={0}>
        {proposal.recipients.map((recipient) => <RecipientChoice key={`${recipient.name} ${recipient.purpose}`} recipient={recipient} chosen={chosen} onChange={set} />)}
      </div>
      <Field label="Cách gửi">
        <Select value={how ?? ''} onChange={(_event, { value }) => setHow(deliveryHowSchema.options.find((each) => each === value) ?? null)}>
          <option value="">Ghi sau</option>{deliveryHowChoices.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}
        </Select>
      </Field>
      {error !== null && <FaultBar fault={toFault(error)} />}
    </DialogFrame>
  )
}

function RecipientChoice({ recipient, chosen, onChange }: { readonly recipient: RecipientProposal, readonly chosen: ReadonlySet<string>, readonly onChange: (keys: readonly string[], isOn: boolean) => void }) {
  const styles = useStyles()
  const lines = linesOf(recipient)
  const keys = lines.map(({ key }) => key)
  const count = keys.filter((key) => chosen.has(key)).length
  const label = recipient.purpose === '' ? recipient.name : `${recipient.name} (${recipient.purpose})`
  return (
    <fieldset className={styles.group}>
      <Checkbox label={recipient.means === 'group' ? `${label}: ${count}/${keys.length} đơn vị` : label} checked={count === keys.length ? true : count === 0 ? false : 'mixed'} onChange={(_event, { checked }) => onChange(keys, checked !== false)} />
      {recipient.means === 'group' && <div className={styles.units}>{lines.map(({ key, name }) => <Checkbox key={key} label={name} checked={chosen.has(key)} onChange={(_event, { checked }) => onChange([key], checked === true)} />)}</div>}
    </fieldset>
  )
}
