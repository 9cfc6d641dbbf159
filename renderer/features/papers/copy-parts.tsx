/** Which parts of the paper an extract keeps: every block with its number, a mark before each. */
import { useMemo } from 'react'
import { Button, Checkbox, Label, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useController } from 'react-hook-form'
import type { CopyPart } from '../../../shared/contract/papers.ts'
import { service } from '../../api/client.ts'
import { useFieldMessage } from '../../ui/form/field-message.ts'
import { QueryView } from '../shared-fields/query-view.tsx'
import { indents, withPart } from './copy-choice.ts'

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
  hint: { color: tokens.colorNeutralForeground2 },
  problem: { color: tokens.colorStatusDangerForeground1 },
  box: { maxHeight: '34vh', minHeight: '96px', overflowY: 'auto', border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium, padding: tokens.spacingHorizontalXS },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  group: { display: 'block', padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS} 0` },
  head: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM },
})

interface CopyPartsProps { readonly templateId: string, readonly recordId: string }

export function CopyParts(paper: CopyPartsProps) {
  const query = useQuery(service.papers.copyParts.queryOptions({ input: paper, staleTime: 0 }))
  return <QueryView query={query}>{(parts) => <PartChoice parts={parts} />}</QueryView>
}

function PartChoice({ parts }: { readonly parts: readonly CopyPart[] }) {
  const styles = useStyles()
  const { field } = useController<{ part: string[] }, 'part'>({ name: 'part' })
  const message = useFieldMessage('part')
  const chosen = new Set(field.value)
  const setIn = useMemo(() => indents(parts), [parts])
  // Not in a Field: it would give its own label and id to every box inside.
  return (
    <div className={styles.part}>
      <Label required>Phần được trích</Label>
      <div className={styles.box} role="group" aria-label="Phần được trích" data-path="part" tabIndex={0}>
        <ul className={styles.list}>
          {parts.map(({ id, group, label, text }, index) => (
            <li key={id}>
              {group !== parts[index - 1]?.group && <Text weight="semibold" className={styles.group}>{group}</Text>}
              <Checkbox style={{ marginLeft: `${20 * (setIn[index] ?? 0)}px` }} checked={chosen.has(id)} label={`${label} ${text}`.trim()}
                onChange={(_event, data) => field.onChange(withPart(parts, field.value, id, data.checked === true))} />
            </li>
          ))}
        </ul>
      </div>
      {message !== undefined && <Text role="alert" className={styles.problem}>{message}</Text>}
      <Text size={200} className={styles.hint}>Đánh dấu một mục thì cả phần bên dưới được chọn theo; bỏ bớt từng đoạn nếu không cần.</Text>
      <div className={styles.head}>
        <Text role="status">{`Đã chọn ${chosen.size} trong ${parts.length} đoạn`}</Text>
        {chosen.size > 0 && <Button size="small" onClick={() => field.onChange([])}>Bỏ chọn hết</Button>}
      </div>
    </div>
  )
}
