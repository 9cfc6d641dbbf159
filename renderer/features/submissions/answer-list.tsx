/** Answers of a version under their questions; of a changed one, what stood before. */
import { Subtitle2, Text, makeStyles, tokens } from '@fluentui/react-components'
import type { AnswerView } from '../../../shared/contract/submissions.ts'
import { showDate } from '../../ui/dates.ts'

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, maxWidth: '90ch' },
  item: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  words: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
  missing: { color: tokens.colorPaletteRedForeground1 },
  table: { borderCollapse: 'collapse' },
  cell: { padding: '4px 10px', border: `1px solid ${tokens.colorNeutralStroke2}`, textAlign: 'left' },
  before: { whiteSpace: 'pre-wrap', borderLeft: `3px solid ${tokens.colorNeutralStroke1}`, paddingLeft: tokens.spacingHorizontalM, color: tokens.colorNeutralForeground2 },
})

export function AnswerList({ answers }: { readonly answers: readonly AnswerView[] }) {
  const styles = useStyles()
  if (answers.length === 0) return <Text>Đợt này không hỏi phần lời.</Text>
  return <div className={styles.list}>{answers.map((answer) => <OneAnswer key={answer.question.id} answer={answer} />)}</div>
}

function OneAnswer({ answer: { question, text, rows, place, given, before } }: { readonly answer: AnswerView }) {
  const styles = useStyles()
  if (question.type === 'heading') return <Subtitle2 as={question.level === 1 ? 'h2' : 'h3'}>{question.title}</Subtitle2>
  const now = [text, ...rows.map((row) => row.join(' | '))].filter((line) => line !== '').join('\n')
  return (
    <section className={styles.item} aria-label={question.title}>
      <Text weight="semibold">{`${question.title} (${question.id})`}</Text>
      {!given && <Text className={question.required ? styles.missing : styles.quiet}>{question.required ? 'Chưa trả lời.' : 'Không có.'}</Text>}
      {question.type !== 'table' && given && <Text className={styles.words}>{question.type === 'number' ? text.replace('.', ',') : text}</Text>}
      {question.type === 'table' && given && (
        <table className={styles.table}>
          <thead><tr>{question.columns.map(({ id, title }) => <th key={id} scope="col" className={styles.cell}>{title}</th>)}</tr></thead>
          <tbody>{rows.map((row, at) => <tr key={at}>{question.columns.map(({ id, type }, column) => <td key={id} className={styles.cell}>{type === 'date' ? showDate(row[column] ?? '') : row[column]}</td>)}</tr>)}</tbody>
        </table>
      )}
      {given && place !== '' && <Text size={200} className={styles.quiet}>{place}</Text>}
      {before !== null && before !== now && <Text className={styles.before}>{`Bản trước: ${before === '' ? '(trống)' : before}`}</Text>}
    </section>
  )
}
