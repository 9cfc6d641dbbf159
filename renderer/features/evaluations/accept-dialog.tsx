/** Approving the proposals: what would be decided, who is over the cap and is rated good instead, the deciding paper. */
import { useState } from 'react'
import { Button, Checkbox, Field, Input, MessageBar, MessageBarBody, Text } from '@fluentui/react-components'
import type { RoundView } from '../../../shared/contract/evaluations.ts'
import type { Problem } from '../../../shared/domain/problem.ts'
import { quantityText } from '../../../shared/domain/quantity.ts'
import { client } from '../../api/client.ts'
import { DialogFrame } from '../../ui/dialog-frame.tsx'
import { ProblemLines } from './problem-lines.tsx'
import { useEvaluations } from './use-evaluations.ts'

export function AcceptDialog({ view, onClose }: { readonly view: RoundView, readonly onClose: () => void }) {
  const roundId = view.round.record.id
  const { decide } = useEvaluations(roundId)
  const open = view.rows.filter(({ result, proposal }) => result !== null && result.record.final === null && result.record.unratedReason === '' && proposal !== null && proposal.proposed !== null)
  const exceeding = view.caps.flatMap((cap) => cap.exceeding).filter(({ id }) => open.some(({ result }) => result?.record.id === id))
  // Equal scores are for people to tell apart: only the others are chosen beforehand.
  const [lower, setLower] = useState<ReadonlySet<string>>(() => new Set(exceeding.filter(({ tied }) => !tied).map(({ id }) => id)))
  const [decision, setDecision] = useState('')
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const choose = (id: string, chosen: boolean): void => setLower(new Set(chosen ? [...lower, id] : [...lower].filter((other) => other !== id)))
  const accept = async (): Promise<void> => {
    const refused = await decide(() => client.evaluations.accept({ roundId, lower: [...lower], decision: decision.trim() }), (changed) => `Đã duyệt ${changed} kết quả.`)
    if (refused === null) onClose()
    else setProblems(refused)
  }
  return (
    <DialogFrame title="Duyệt các mức đề xuất" size="medium" onClose={onClose} actions={<>
      <Button onClick={onClose}>Thôi</Button>
      <Button appearance="primary" disabled={open.length === 0} onClick={() => void accept()}>{`Duyệt ${open.length} kết quả`}</Button>
    </>}>
      <Text>{open.length === 0 ? 'Không có kết quả nào đủ số liệu và chưa duyệt.' : `${open.length} kết quả có mức đề xuất và chưa duyệt sẽ được ghi là quyết định.`}</Text>
      {exceeding.length > 0 && (
        <div role="group" aria-label="Xếp Hoàn thành tốt">
          <MessageBar intent="warning"><MessageBarBody>Số xuất sắc vượt giới hạn. Chọn những kết quả xếp Hoàn thành tốt nhiệm vụ thay cho xuất sắc.</MessageBarBody></MessageBar>
          {exceeding.map(({ id, name, total, tied }) => (
            <div key={id}><Checkbox label={`${name}${total === null ? '' : `, ${quantityText(total)} điểm`}${tied ? ' (bằng điểm)' : ''}`} checked={lower.has(id)} onChange={(_event, data) => choose(id, data.checked === true)} /></div>
          ))}
        </div>
      )}
      <Field label="Văn bản quyết định (nếu có)"><Input value={decision} placeholder="Quyết định số …-QĐ/ĐU, ngày …" onChange={(_event, data) => setDecision(data.value)} /></Field>
      {problems.length > 0 && <ProblemLines problems={problems} label="Chưa duyệt được" />}
    </DialogFrame>
  )
}
