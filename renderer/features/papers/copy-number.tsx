/** The number of a copy: taken from the register of copies when it is issued; a trial sheet has none. */
import { useEffect } from 'react'
import { Field, MessageBar, MessageBarBody, Radio, RadioGroup, Select, Text } from '@fluentui/react-components'
import { useFormContext } from 'react-hook-form'
import { calendarDateSchema } from '../../../shared/domain/dates.ts'
import { toFault } from '../../api/fault.ts'
import { hasRole, useAccess } from '../../app/access.ts'
import { today } from '../../ui/dates.ts'
import { FaultBar } from '../../ui/fault-bar.tsx'
import { isReason, ReasonField } from '../registers/reason-field.tsx'
import { useNext } from '../registers/series-fields.tsx'
import { stateWords } from '../registers/words.ts'

/** `trial`: to be looked at, its number left blank. */
export interface CopyWay { readonly trial: boolean, /** Why the copy is dated back. */ readonly reason: string }

/** Numbers are the clerk's. */
export function useMayIssue(): boolean {
  return hasRole(useAccess().access, 'clerk')
}

/** `date`: as typed; null: today. */
export function isDatedBack(date: string | null): boolean {
  return calendarDateSchema.safeParse(date).success && date !== null && date < today()
}

/** Is all there that issuing asks for? */
export function isReady({ trial, reason }: CopyWay, date: string | null): boolean {
  return trial || !isDatedBack(date) || isReason(reason)
}

export function CopyNumberFields({ way: { trial, reason }, onChange }: { readonly way: CopyWay, readonly onChange: (patch: Partial<CopyWay>) => void }) {
  const mayIssue = useMayIssue()
  return (
    <>
      <Field label="Số bản sao (BS)" hint={mayIssue ? undefined : 'Số bản sao do văn thư cấp.'}>
        <RadioGroup value={trial ? 'trial' : 'issue'} onChange={(_event, { value }) => onChange({ trial: value === 'trial' })}>
          <Radio value="issue" disabled={!mayIssue} label="Cấp số: ghi vào Sổ bản sao, giữ nguyên tệp trong sổ; số đã cấp không cấp lại" />
          <Radio value="trial" label="In thử, trình duyệt: chỗ số để trống, chưa phải là bản sao" />
        </RadioGroup>
      </Field>
      {!trial && <TakenNumber reason={reason} onReason={(next) => onChange({ reason: next })} />}
    </>
  )
}

function TakenNumber({ reason, onReason }: { readonly reason: string, readonly onReason: (reason: string) => void }) {
  const { watch, setValue } = useFormContext<{ bodyId: string, date: string | null, number: number | null, signingRightId: string | null }>()
  const [bodyId, typed, number, signer] = watch(['bodyId', 'date', 'number', 'signingRightId'])
  const { data, error } = useNext({ register: 'copies', bodyId, kind: null, date: typed === null ? today() : calendarDateSchema.safeParse(typed).data ?? null })
  const chosen = data?.available.find((one) => one.number === number)
  // Of another body, or another term, the number is not kept.
  const stray = number !== null && data !== undefined && chosen === undefined
  useEffect(() => {
    if (stray) setValue('number', null)
  }, [setValue, stray])
  return (
    <>
      {error !== null && <FaultBar fault={toFault(error)} />}
      {data !== undefined && <Text size={500} weight="semibold" role="status">{`Số ${chosen?.printed ?? data.printed}`}</Text>}
      {data !== undefined && data.available.length > 0 && (
        <Field label="Lấy số">
          <Select value={number === null ? '' : String(number)} onChange={(_event, { value }) => setValue('number', value === '' ? null : Number(value))}>
            <option value="">{`Số tiếp theo: ${data.printed}`}</option>
            {data.available.map((one) => <option key={one.number} value={one.number}>{`${one.printed} (${stateWords[one.state]}${one.reason === '' ? '' : `: ${one.reason}`})`}</option>)}
          </Select>
        </Field>
      )}
      {signer === null && <MessageBar intent="warning" layout="multiline"><MessageBarBody>Chưa chọn người ký: bản sao có số nhưng chỗ ký để trống.</MessageBarBody></MessageBar>}
      {isDatedBack(typed) && <ReasonField label="Lý do lùi ngày sao" value={reason} onChange={onReason} />}
    </>
  )
}
