/** Adds a result the tree does not ask for: a member by name, or the chi bộ of a unit as counts. */
import { useState } from 'react'
import { Button, Checkbox, Field, Input, Select } from '@fluentui/react-components'
import type { RoundView } from '../../../shared/contract/evaluations.ts'
import { countedNames } from '../../../shared/contract/evaluations.ts'
import type { Evaluation } from '../../../shared/domain/evaluation.ts'
import { countedSchema } from '../../../shared/domain/evaluation.ts'
import type { Problem } from '../../../shared/domain/problem.ts'
import { DialogFrame } from '../../ui/dialog-frame.tsx'
import { newId } from '../../ui/new-id.ts'
import { ProblemLines } from './problem-lines.tsx'
import { blankResult } from './entry.ts'
import { useEvaluations } from './use-evaluations.ts'

export function AddResultDialog({ view, onClose }: { readonly view: RoundView, readonly onClose: () => void }) {
  const round = view.round.record
  const members = round.object === 'members'
  const { saveResult } = useEvaluations(round.id)
  const units = [...new Map(view.rows.map(({ bodyId, bodyName }) => [bodyId, bodyName]))]
  const [bodyId, setBodyId] = useState(units[0]?.[0] ?? round.bodyId)
  const [fullName, setFullName] = useState('')
  const [post, setPost] = useState('')
  const [leader, setLeader] = useState(false)
  const [probationary, setProbationary] = useState(false)
  const [of, setOf] = useState<'partyCell' | 'subCommitteeArea' | 'grassrootsCommittee' | 'grassrootsCell'>('partyCell')
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const add = async (): Promise<void> => {
    const blank = blankResult(newId('KQ'), round.id, bodyId, round.object)
    const subject: Evaluation['subject'] = members
      ? { type: 'person', fullName: fullName.trim(), post: post.trim(), leader, membership: probationary ? 'probationary' : 'full' }
      : { type: 'counts', of, total: 0, probationary: 0, exempt: 0, excellent: 0, good: 0, completed: 0, notCompleted: 0 }
    const refused = await saveResult({ ...blank, subject }, null)
    if (refused === null) onClose()
    else setProblems(refused)
  }
  return (
    <DialogFrame title={members ? 'Thêm đảng viên' : 'Thêm số đếm của một đơn vị'} size="medium" onClose={onClose} actions={<>
      <Button onClick={onClose}>Thôi</Button><Button appearance="primary" disabled={members && fullName.trim() === ''} onClick={() => void add()}>Thêm</Button>
    </>}>
      <Field label="Đơn vị"><Select value={bodyId} onChange={(_event, data) => setBodyId(data.value)}>{units.map(([id, name]) => <option key={id} value={id}>{name}</option>)}</Select></Field>
      {members ? (
        <>
          <Field label="Họ và tên" required><Input value={fullName} autoFocus onChange={(_event, data) => setFullName(data.value)} /></Field>
          <Field label="Chức vụ"><Input value={post} onChange={(_event, data) => setPost(data.value)} /></Field>
          <Checkbox label="Giữ chức vụ lãnh đạo, quản lý" checked={leader} onChange={(_event, data) => setLeader(data.checked === true)} />
          <Checkbox label="Đảng viên dự bị" checked={probationary} onChange={(_event, data) => setProbationary(data.checked === true)} />
        </>
      ) : (
        <Field label="Đếm"><Select value={of} onChange={(_event, data) => setOf(countedSchema.exclude(['members']).parse(data.value))}>
          {countedSchema.exclude(['members']).options.map((kind) => <option key={kind} value={kind}>{countedNames[kind]}</option>)}
        </Select></Field>
      )}
      {problems.length > 0 && <ProblemLines problems={problems} label="Chưa thêm được" />}
    </DialogFrame>
  )
}
