/** Where each body beneath those of the change goes: listed by the program with a proposal, said by a person. */
import { Button, Text, makeStyles, tokens } from '@fluentui/react-components'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useFormContext, useWatch } from 'react-hook-form'
import type { ChildPlan } from '../../../shared/contract/organisation-changes.ts'
import { service } from '../../api/client.ts'
import { bodyKindChoices, labelOfChoice } from '../../ui/choices.ts'
import { Section } from '../../ui/form/layout.tsx'
import { PickInput } from '../../ui/form/pick-field.tsx'
import type { PickOption } from '../../ui/form/pick-field.tsx'
import { useEditorState } from '../record-editor/use-editor.ts'
import { candidateOf } from './candidate.ts'

const leaves = '(ra ngoài Đảng bộ)'

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  row: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', columnGap: tokens.spacingHorizontalM, alignItems: 'center' },
  quiet: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  accept: { alignSelf: 'flex-start' },
})

interface Move { readonly bodyId: string, readonly toBodyId: string | null }

export function ChildMoves({ options }: { readonly options: readonly PickOption[] }) {
  const styles = useStyles()
  const { setValue, getValues } = useFormContext()
  const kind: unknown = useWatch({ name: 'kind' })
  const record = useEditorState((state) => state.values)
  const query = useQuery({ ...service.organisationChanges.plan.queryOptions({ input: { record: candidateOf(record) } }), placeholderData: keepPreviousData })
  const children = query.data?.children ?? []
  const choices = kind === 'handOver' ? [{ value: leaves, label: 'Chuyển đi cùng cấp trên' }, ...options] : options
  const store = (moves: readonly Move[]): void => {
    const stored: unknown = getValues('childMoves')
    const kept = (Array.isArray(stored) ? stored : []).filter((one: Move) => children.some(({ bodyId }) => bodyId === one.bodyId) && !moves.some(({ bodyId }) => bodyId === one.bodyId))
    setValue('childMoves', [...kept, ...moves], { shouldDirty: true })
  }
  if (children.length === 0) return null
  const open = children.filter((child) => child.open && (child.toBodyId !== null || kind === 'handOver'))
  return (
    <Section title="Tổ chức trực thuộc" path="childMoves">
      <Text>{`${children.length} tổ chức đang trực thuộc các tổ chức trên. Chọn nơi trực thuộc mới của từng tổ chức; các tổ chức bên dưới đi theo.`}</Text>
      <ul className={styles.list} aria-label="Nơi trực thuộc mới">
        {children.map((child) => (
          <li key={child.bodyId} className={styles.row}>
            <div>
              <Text weight="semibold">{child.name}</Text>
              <span className={styles.quiet}>{detailOf(child)}</span>
            </div>
            <div>
              <PickInput key={`${child.bodyId} ${child.chosen}`} label={`Nơi trực thuộc mới của ${child.name}`} value={child.open ? null : child.toBodyId ?? (kind === 'handOver' ? leaves : null)} options={choices}
                onChange={(place) => { if (place !== null) store([{ bodyId: child.bodyId, toBodyId: place === leaves ? null : place }]) }} />
              {child.open && <span className={styles.quiet}>{proposalOf(child, kind)}</span>}
            </div>
          </li>
        ))}
      </ul>
      {open.length > 0 && (
        <Button className={styles.accept} onClick={() => store(open.map(({ bodyId, toBodyId }) => ({ bodyId, toBodyId })))}>{`Nhận cả ${open.length} đề xuất`}</Button>
      )}
    </Section>
  )
}

function detailOf({ kind, fromName, beneath }: ChildPlan): string {
  return `${labelOfChoice(bodyKindChoices, kind)}, đang trực thuộc ${fromName}${beneath === 0 ? '' : `, có ${beneath} tổ chức bên dưới`}`
}

function proposalOf({ toBodyId, toName }: ChildPlan, kind: unknown): string {
  if (toBodyId !== null) return `Đề xuất: ${toName}`
  return kind === 'handOver' ? 'Đề xuất: chuyển đi cùng cấp trên' : 'Chưa có đề xuất, hãy chọn'
}
