/** One result from near: why this proposal, the ballot, not rated and why, beyond the cap and why, taking an approval back, its papers. */
import { useState } from 'react'
import { Button, Field, Input, Text, makeStyles, tokens } from '@fluentui/react-components'
import type { RoundRow, RoundView } from '../../../shared/contract/evaluations.ts'
import type { Evaluation } from '../../../shared/domain/evaluation.ts'
import type { Problem } from '../../../shared/domain/problem.ts'
import { client } from '../../api/client.ts'
import { DialogFrame } from '../../ui/dialog-frame.tsx'
import { ProblemLines } from './problem-lines.tsx'
import { useEvaluations } from './use-evaluations.ts'
import { rateWords, ratingWords } from './words.ts'

const useStyles = makeStyles({
  table: { borderCollapse: 'collapse', '& th, & td': { padding: '2px 16px 2px 0', textAlign: 'left', fontWeight: tokens.fontWeightRegular } },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS, flexWrap: 'wrap' },
})

interface ResultDialogProps { readonly view: RoundView, readonly row: RoundRow, readonly result: NonNullable<RoundRow['result']>, readonly onClose: () => void }

export function ResultDialog({ view, row, result, onClose }: ResultDialogProps) {
  const styles = useStyles()
  const { saveResult, decide, makePaper } = useEvaluations(view.round.record.id)
  const { record } = result
  const [group, setGroup] = useState(record.group)
  const [unratedReason, setUnratedReason] = useState(record.unratedReason)
  const [capException, setCapException] = useState(record.capException)
  const [withdrawal, setWithdrawal] = useState('')
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const approved = record.final !== null
  const locked = approved || view.round.record.closed
  const finish = (refused: readonly Problem[] | null): void => {
    if (refused === null) onClose()
    else setProblems(refused)
  }
  const save = async (): Promise<void> => {
    const changed: Evaluation = { ...record, group: group.trim(), unratedReason: unratedReason.trim(), capException: capException.trim() }
    finish(await saveResult(changed, result.revision))
  }
  const withdraw = async (): Promise<void> => finish(await decide(() => client.evaluations.withdraw({ resultId: record.id, reason: withdrawal.trim() }), () => `Đã rút kết quả của ${row.name} để sửa.`))
  return (
    <DialogFrame title={row.name} size="wide" onClose={onClose} actions={<>
      <Button onClick={onClose}>Đóng</Button>
      <Button appearance="primary" disabled={view.round.record.closed} onClick={() => void save()}>Lưu</Button>
    </>}>
      {[...row.proposal?.reasons ?? [], ...row.notes].map((words) => <Text key={words}>{words}</Text>)}
      {record.subject.type !== 'counts' && (
        row.ballot === null ? <Text>Chưa có số phiếu. Nhập ở thẻ “Phiếu bầu”.</Text> : <BallotRates ballot={row.ballot} />
      )}
      <Field label="Nhóm đối tượng" hint="Những kết quả cùng nhóm tính chung giới hạn xuất sắc, ví dụ: Đảng bộ cơ sở. Để trống: cả đợt là một nhóm."><Input disabled={locked} value={group} onChange={(_event, data) => setGroup(data.value)} /></Field>
      <Field label="Lý do chưa đánh giá" hint="Để trống nếu được đánh giá."><Input disabled={locked} value={unratedReason} onChange={(_event, data) => setUnratedReason(data.value)} /></Field>
      <Field label="Lý do được vượt giới hạn xuất sắc" hint="Chỉ ghi khi cấp có thẩm quyền đồng ý; báo cáo in cùng kết quả."><Input value={capException} disabled={view.round.record.closed} onChange={(_event, data) => setCapException(data.value)} /></Field>
      {record.withdrawn.map(({ on, rating, reason }, at) => <Text key={at}>{`Đã rút mức ${ratingWords(rating)} ngày ${on.split('-').toReversed().join('/')}: ${reason}`}</Text>)}
      {approved && !view.round.record.closed && (
        <div role="group" aria-label="Rút để sửa">
          <Field label="Lý do rút kết quả đã duyệt để sửa"><Input value={withdrawal} onChange={(_event, data) => setWithdrawal(data.value)} /></Field>
          <Button disabled={withdrawal.trim() === ''} onClick={() => void withdraw()}>Rút để sửa</Button>
        </div>
      )}
      <div className={styles.buttons}>
        {record.subject.type === 'person' ? <Button onClick={() => void makePaper('personalReview', record.id)}>Lập bản kiểm điểm cá nhân (mẫu 2)</Button> : <Button onClick={() => void makePaper('collectiveReview', record.id)}>Lập báo cáo kiểm điểm tập thể (mẫu 01)</Button>}
      </div>
      {problems.length > 0 && <ProblemLines problems={problems} label="Chưa lưu được" />}
    </DialogFrame>
  )
}

function BallotRates({ ballot }: { readonly ballot: NonNullable<RoundRow['ballot']> }) {
  const styles = useStyles()
  return (
    <table className={styles.table}>
      <thead><tr><th scope="col">Mức</th><th scope="col">Đồng ý</th><th scope="col">Không</th><th scope="col">Trên số hợp lệ</th><th scope="col">Trên số phát ra</th></tr></thead>
      <tbody>
        {ballot.levels.map(({ rating, votesFor, votesAgainst, ofValid, ofHandedOut }) => (
          <tr key={rating}><td>{ratingWords(rating)}</td><td>{votesFor}</td><td>{votesAgainst}</td><td>{rateWords(ofValid)}</td><td>{rateWords(ofHandedOut)}</td></tr>
        ))}
      </tbody>
    </table>
  )
}
