/** Which series a number is of: the book, the body and, where numbers run by kind, the kind of paper; and what the series would give next. */
import { Field, Select, Text } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { documentKindSchema } from '../../../shared/document/kinds.ts'
import type { DocumentKind } from '../../../shared/document/kinds.ts'
import { registerSchema } from '../../../shared/domain/register.ts'
import type { Register } from '../../../shared/domain/register.ts'
import { service } from '../../api/client.ts'
import { toFault } from '../../api/fault.ts'
import { kindChoices } from '../../ui/choices.ts'
import { FaultBar } from '../../ui/fault-bar.tsx'
import { PickInput } from '../../ui/form/pick-field.tsx'
import { FieldRow } from '../../ui/form/layout.tsx'
import { useIssuingBodies } from './use-issuing-bodies.ts'
import { bookWords } from './words.ts'

/** `kind`, `date` (the day that says the term, `YYYY-MM-DD`) null: not known yet. */
export interface AskedSeries { readonly register: Register, readonly bodyId: string, readonly kind: DocumentKind | null, readonly date: string | null }

/** Copies and papers that came in run over all kinds. */
export function hasKind(register: Register): register is 'outgoing' | 'congress' {
  return register === 'outgoing' || register === 'congress'
}

interface SeriesFieldsProps { readonly registers: readonly Register[], readonly value: Omit<AskedSeries, 'date'>, readonly onChange: (patch: Partial<AskedSeries>) => void }

export function SeriesFields({ registers, value: { register, bodyId, kind }, onChange }: SeriesFieldsProps) {
  const bodies = useIssuingBodies()
  return (
    <>
      <FieldRow>
        <Field label="Sổ"><Select value={register} onChange={(_event, { value }) => onChange({ register: registerSchema.parse(value) })}>{registers.map((one) => <option key={one} value={one}>{bookWords[one]}</option>)}</Select></Field>
        {hasKind(register) && (
          <Field label="Loại văn bản" required>
            <Select value={kind ?? ''} onChange={(_event, { value }) => onChange({ kind: documentKindSchema.safeParse(value).data ?? null })}>
              {kind === null && <option value="">(chọn)</option>}
              {kindChoices.map((one) => <option key={one.value} value={one.value}>{one.label}</option>)}
            </Select>
          </Field>
        )}
      </FieldRow>
      <Field label={register === 'incoming' ? 'Cơ quan nhận' : 'Cơ quan ban hành'} required><PickInput value={bodyId} options={bodies} onChange={(next) => { if (next !== null) onChange({ bodyId: next }) }} /></Field>
    </>
  )
}

/** `data` undefined: not known yet, or there is no such series (`error` says why). */
export function useNext({ register, bodyId, kind, date }: AskedSeries) {
  return useQuery({
    ...service.registers.next.queryOptions({ input: { register, bodyId, kind: hasKind(register) ? kind : null, date: date ?? '' }, staleTime: 0 }),
    enabled: date !== null && (!hasKind(register) || kind !== null),
  })
}

/** `say` gets the next number as it is printed. */
export function NextNumber({ asked, say }: { readonly asked: AskedSeries, readonly say: (printed: string) => string }) {
  const { data, error } = useNext(asked)
  if (error !== null) return <FaultBar fault={toFault(error)} />
  return data === undefined ? null : <Text role="status">{say(data.printed)}</Text>
}
