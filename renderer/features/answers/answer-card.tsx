/** One unit's answer: who, which version, its words, what is marked in them, what it is a near-copy of. */
import { useState } from 'react'
import { Badge, Button, Text, makeStyles, tokens } from '@fluentui/react-components'
import { DeleteRegular } from '@fluentui/react-icons/svg/delete'
import type { AnswerView, Likeness, PassageView, TextSpan } from '../../../shared/contract/answers.ts'
import { showDate } from '../../ui/dates.ts'
import { AddresseeInput } from './addressee-input.tsx'
import { AnswerText } from './answer-text.tsx'
import { LikenessDialog, likenessWords } from './likeness-dialog.tsx'
import { lookOf } from './passage-kinds.ts'

const useStyles = makeStyles({
  card: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground3, flexShrink: 0 },
  marks: { listStyleType: 'none', margin: 0, paddingLeft: tokens.spacingHorizontalM, display: 'flex', flexDirection: 'column' },
  mark: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  kind: { flexShrink: 0, whiteSpace: 'nowrap' },
  words: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', minWidth: 0, flexGrow: 1 },
  addressee: { width: '190px', flexShrink: 0 },
  table: { borderCollapse: 'collapse', '& th, & td': { border: `1px solid ${tokens.colorNeutralStroke2}`, padding: tokens.spacingHorizontalXS, textAlign: 'left' } },
})

interface AnswerCardProps {
  readonly answer: AnswerView
  readonly columns: readonly string[]
  readonly onChoose: (answer: AnswerView, span: TextSpan) => void
  readonly onKey: (key: string) => boolean
  readonly onUnmark: (passage: PassageView) => void
  /** Names to choose from, and what is said of whom a marked proposal is for. */
  readonly addressees: readonly string[]
  readonly onAddressee: (passage: PassageView, addressee: string) => void
}

export function AnswerCard({ answer, columns, onChoose, onKey, onUnmark, addressees, onAddressee }: AnswerCardProps) {
  const styles = useStyles()
  const [shown, setShown] = useState<Likeness | null>(null)
  const { submission } = answer
  return (
    <article className={styles.card} aria-label={answer.name}>
      <div className={styles.head}>
        <Text weight="semibold">{answer.name}</Text>
        {submission !== null && <Text size={200} className={styles.quiet}>{`bản ${submission.version}, nhận ${showDate(submission.receivedOn)}${submission.state === 'received' ? ', chờ xem' : ''}`}</Text>}
        {answer.likeness.map((one) => (
          <Button key={`${one.with}${one.submissionId}`} size="small" appearance="outline" onClick={() => setShown(one)}>{likenessWords(one)}</Button>
        ))}
      </div>
      {answer.state === 'missing' && <Text className={styles.quiet}>Chưa gửi báo cáo.</Text>}
      {answer.state === 'blank' && <Text className={styles.quiet}>Báo cáo không trả lời câu này.</Text>}
      {answer.text !== '' && <AnswerText answer={answer} onChoose={(span) => onChoose(answer, span)} onKey={onKey} />}
      {answer.rows.length > 0 && (
        <table className={styles.table}>
          <thead><tr>{columns.map((column) => <th key={column} scope="col">{column}</th>)}</tr></thead>
          <tbody>{answer.rows.map((row, at) => <tr key={at}>{row.map((cell, column) => <td key={column}>{cell}</td>)}</tr>)}</tbody>
        </table>
      )}
      {answer.passages.length > 0 && (
        <ul className={styles.marks} aria-label={`Đã đánh dấu ở ${answer.name}`}>
          {answer.passages.map((passage) => (
            <li key={passage.passageId} className={styles.mark}>
              <Badge appearance="outline" color="informative" className={styles.kind}>{lookOf(passage.kind).label}</Badge>
              <Text size={200} className={styles.words} title={passage.words}>{passage.words}</Text>
              {passage.kind === 'proposal' && (
                <span className={styles.addressee}>
                  <AddresseeInput key={passage.addressee} label={`Kiến nghị với ai: ${passage.words.slice(0, 60)}`} placeholder="Kiến nghị với ai" value={passage.addressee} names={addressees} onSave={(addressee) => onAddressee(passage, addressee)} />
                </span>
              )}
              {passage.status === 'moved' && <Text size={200} className={styles.quiet}>{`đánh dấu ở bản ${passage.version}, còn trong bản mới`}</Text>}
              {passage.status === 'waiting' && <Badge appearance="outline" color="warning" className={styles.kind}>{`Ở bản ${passage.version}, chưa được tính`}</Badge>}
              {passage.status === 'gone' && <Badge appearance="outline" color="warning" className={styles.kind}>{`Chỉ có ở bản ${passage.version}, bản mới không còn`}</Badge>}
              <Button size="small" appearance="subtle" icon={<DeleteRegular />} aria-label={`Bỏ đánh dấu: ${passage.words.slice(0, 60)}`} onClick={() => onUnmark(passage)} />
            </li>
          ))}
        </ul>
      )}
      {shown !== null && <LikenessDialog answer={answer} likeness={shown} onClose={() => setShown(null)} />}
    </article>
  )
}
