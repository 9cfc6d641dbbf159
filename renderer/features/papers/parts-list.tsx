/** The parts of the paper as they will be printed, each with the record it comes from. */
import { Button, Text, makeStyles, tokens } from '@fluentui/react-components'
import type { Preview } from '../../../shared/contract/papers.ts'
import { goToField } from '../record-editor/go-to-field.ts'

const useStyles = makeStyles({
  list: { margin: 0, display: 'flex', flexDirection: 'column' },
  part: { display: 'grid', gridTemplateColumns: 'minmax(120px, 1fr) 2fr auto', gap: tokens.spacingHorizontalM, alignItems: 'start', padding: `${tokens.spacingVerticalS} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  label: { margin: 0, display: 'flex', flexDirection: 'column' },
  source: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  words: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', minWidth: 0 },
})

/** Where each part is typed, for records whose paper facts lie under `paper`. */
const fieldOf: Readonly<Record<string, string>> = {
  letterhead: 'paper.bodyId', number: 'paper.number', placeAndDate: 'paper.date', subject: 'subject', bases: 'paper.bases', signatures: 'paper.signingRightId',
  recipients: 'paper.recipients', addressees: 'addressees',
}

export function PartsList({ preview, editable }: { readonly preview: Preview, readonly editable: boolean }) {
  const styles = useStyles()
  return (
    <dl className={styles.list}>
      {preview.parts.map((part) => {
        const field = editable ? fieldOf[part.id] : undefined
        return (
          <div key={part.id} className={styles.part}>
            <dt className={styles.label}>
              <Text weight="semibold">{part.label}</Text>
              <span className={styles.source}>{part.source}</span>
            </dt>
            <dd className={styles.words}>{part.text === '' ? '(trống)' : part.text}</dd>
            {field !== undefined && <dd style={{ margin: 0 }}><Button size="small" appearance="subtle" aria-label={`Sửa: ${part.label}`} onClick={() => goToField(field)}>Sửa</Button></dd>}
          </div>
        )
      })}
    </dl>
  )
}
