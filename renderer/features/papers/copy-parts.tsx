/** Which parts of the paper an extract keeps: every block with its number, a mark before each. */
import { Button, Checkbox, Field, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useController } from 'react-hook-form'
import type { CopyPart } from '../../../shared/contract/papers.ts'
import { service } from '../../api/client.ts'
import { useFieldMessage } from '../../ui/form/field-message.ts'
import { QueryView } from '../shared-fields/query-view.tsx'
import { withPart } from './copy-choice.ts'

const useStyles = makeStyles({
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
  const depths = [...new Set(parts.map(({ depth }) => depth))].sort((one, other) => one - other)
  return (
    <Field label="Phần được trích" required hint="Đánh dấu một mục thì cả phần bên dưới được chọn theo; bỏ bớt từng đoạn nếu không cần." validationMessage={message}>
      <div className={styles.box} role="group" aria-label="Phần được trích" data-path="part" tabIndex={0}>
        <ul className={styles.list}>
          {parts.map(({ id, group, label, text, depth }, index) => (
            <li key={id}>
              {group !== parts[index - 1]?.group && <Text weight="semibold" className={styles.group}>{group}</Text>}
              <Checkbox style={{ marginLeft: `${16 * depths.indexOf(depth)}px` }} checked={chosen.has(id)} label={`${label} ${text}`.trim()}
                onChange={(_event, data) => field.onChange(withPart(parts, field.value, id, data.checked === true))} />
            </li>
          ))}
        </ul>
      </div>
      <div className={styles.head}>
        <Text role="status">{`Đã chọn ${chosen.size} trong ${parts.length} đoạn`}</Text>
        {chosen.size > 0 && <Button size="small" onClick={() => field.onChange([])}>Bỏ chọn hết</Button>}
      </div>
    </Field>
  )
}
