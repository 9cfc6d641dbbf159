/** One difference: where it stands, the words that went and came, and what may be done with it. */
import { useId } from 'react'
import { Badge, Radio, RadioGroup, Text, makeStyles, tokens } from '@fluentui/react-components'
import type { WordChoice, WordRow } from '../../../shared/contract/word-return.ts'
import { Runs } from '../workflow/runs.tsx'
import { choiceWords, kindColours, kindWords } from './words.ts'

const useStyles = makeStyles({
  row: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, borderLeft: `3px solid ${tokens.colorNeutralStroke1}`, paddingLeft: tokens.spacingHorizontalM },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2 },
  now: { overflowWrap: 'anywhere', margin: 0 },
  choices: { display: 'flex', flexWrap: 'wrap' },
})

interface ReturnRowProps { readonly row: WordRow, readonly choice: WordChoice | null, readonly onChoose: (choice: WordChoice) => void }

export function ReturnRow({ row, choice, onChoose }: ReturnRowProps) {
  const styles = useStyles()
  const words = useId()
  return (
    <article className={styles.row} aria-labelledby={words}>
      <div className={styles.head} id={words}>
        <Badge appearance="tint" color={kindColours[row.kind]}>{kindWords[row.kind]}</Badge>
        <Text size={200} className={styles.quiet}>{row.where}</Text>
      </div>
      <Runs runs={row.runs} />
      {row.kind === 'conflict' && <p className={styles.now}><Text size={200} className={styles.quiet}>{row.now === '' ? 'Văn bản hiện không có đoạn này.' : `Văn bản hiện có: “${row.now}”`}</Text></p>}
      {row.facts.length > 0 && row.kind !== 'conflict' && <Text size={200}>{row.facts.map(({ record, returned }) => `Hồ sơ: “${record}”; Word: ${returned === '' ? 'bỏ' : `“${returned}”`}`).join(' · ')}</Text>}
      {row.restored !== '' && choice === 'facts' && <p className={styles.now}><Text size={200}>{`Sẽ ghi: “${row.restored}”`}</Text></p>}
      {row.why !== '' && <Text size={200} className={styles.quiet}>{row.why}</Text>}
      {row.choices.length > 1 && choice !== null && (
        <RadioGroup layout="horizontal" className={styles.choices} aria-label={`Chọn cho chỗ này: ${row.returned === '' ? row.sent : row.returned}`} value={choice}
          onChange={(_event, data) => {
            const chosen = row.choices.find((one) => one === data.value)
            if (chosen !== undefined) onChoose(chosen)
          }}>
          {row.choices.map((one) => <Radio key={one} value={one} label={choiceWords(row, one)} />)}
        </RadioGroup>
      )}
    </article>
  )
}
