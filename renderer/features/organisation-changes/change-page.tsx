/** One change of the organisation: its record, what it would do, doing it, undoing it, its papers. */
import { useState } from 'react'
import { Button, Text } from '@fluentui/react-components'
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo'
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark'
import { DocumentAddRegular } from '@fluentui/react-icons/svg/document-add'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { client, service } from '../../api/client.ts'
import { collections } from '../../api/collections.ts'
import { useNotices } from '../../app/notices.tsx'
import { CommandButton } from '../../ui/command-button.tsx'
import { DialogFrame } from '../../ui/dialog-frame.tsx'
import { RecordEditor } from '../record-editor/record-editor.tsx'
import { SimpleRecordPage } from '../record-editor/simple-record-page.tsx'
import { useEditor, useEditorState } from '../record-editor/use-editor.ts'
import { QueryView } from '../shared-fields/query-view.tsx'
import { blankChange, ChangeForm } from './change-form.tsx'
import { ChangePreview } from './change-preview.tsx'

export function OrganisationChangePage() {
  const { id } = useParams({ from: '/organisation-changes/$id' })
  const { fresh = false } = useSearch({ from: '/organisation-changes/$id' })
  // After carrying out or undoing the stored record is another one: the editor begins anew with it.
  const [turn, setTurn] = useState(0)
  const queries = useQueryClient()
  const reload = async (): Promise<void> => {
    queries.removeQueries({ queryKey: ['record'] })
    await queries.invalidateQueries()
    setTurn((before) => before + 1)
  }
  return (
    <RecordEditor key={`${id} ${turn}`} handle={collections.organisationChanges} id={id} fresh={fresh} blank={blankChange(id)}>
      <ChangeEditor id={id} onReload={reload} />
    </RecordEditor>
  )
}

function ChangeEditor({ id, onReload }: { readonly id: string, readonly onReload: () => Promise<void> }) {
  const title = useEditorState((state) => state.values['title'])
  const done = useEditorState((state) => state.values['state'] === 'done')
  const [isAsking, setIsAsking] = useState(false)
  return (
    <>
      <SimpleRecordPage title={typeof title === 'string' && title !== '' ? title : 'Biến động mới'} backTo="/organisation" commands={(
        <>
          <PaperButtons id={id} />
          <CommandButton primary={!done} label={done ? 'Hoàn tác biến động…' : 'Thực hiện…'} icon={done ? <ArrowUndoRegular /> : <CheckmarkRegular />} onClick={() => setIsAsking(true)} />
        </>
      )} form={<fieldset disabled={done} style={{ border: 'none', margin: 0, padding: 0, minWidth: 0 }}><ChangeForm /></fieldset>} />
      {isAsking && <CarryOutDialog done={done} onClose={() => setIsAsking(false)} onReload={onReload} />}
    </>
  )
}

function PaperButtons({ id }: { readonly id: string }) {
  const { session } = useEditor()
  const stored = useEditorState((state) => state.revision !== null)
  const isRename = useEditorState((state) => state.values['kind'] === 'rename')
  const navigate = useNavigate()
  const queries = useQueryClient()
  const { notifyFault } = useNotices()
  const draft = async (paper: 'decision' | 'handOverMinutes'): Promise<void> => {
    await session.settle()
    const { recordId } = await client.organisationChanges.draftPaper({ id, paper })
    await queries.invalidateQueries({ queryKey: service.freeDocuments.key() })
    await navigate({ to: '/free-documents/$id', params: { id: recordId } })
  }
  return (
    <>
      <CommandButton label="Soạn quyết định" icon={<DocumentAddRegular />} disabled={!stored} onClick={() => { draft('decision').catch(notifyFault) }} />
      {!isRename && <CommandButton label="Soạn biên bản bàn giao" icon={<DocumentAddRegular />} disabled={!stored} onClick={() => { draft('handOverMinutes').catch(notifyFault) }} />}
    </>
  )
}

function CarryOutDialog({ done, onClose, onReload }: { readonly done: boolean, readonly onClose: () => void, readonly onReload: () => Promise<void> }) {
  const { session, id } = useEditor()
  const { notify, notifyFault } = useNotices()
  const record = useEditorState((state) => state.values)
  const query = useQuery({ ...service.organisationChanges.plan.queryOptions({ input: { record: { ...record, state: 'draft', carriedOut: null } } }), gcTime: 0, enabled: !done })
  const blocked = !done && (query.data === undefined || query.data.problems.some(({ severity }) => severity === 'error'))
  const run = async (): Promise<void> => {
    await session.settle()
    const { revision, save } = session.state()
    if (revision === null || save.step === 'invalid') return notify({ intent: 'warning', text: 'Chưa thực hiện: biểu còn chỗ phải sửa. Sửa các chỗ đã đánh dấu rồi thực hiện lại.' })
    const outcome = await client.organisationChanges[done ? 'undo' : 'carryOut']({ id, revision })
    onClose()
    if (outcome.outcome === 'conflict') return notify({ intent: 'warning', text: 'Chưa thực hiện: có người vừa sửa biến động này. Mở lại để xem bản mới.' })
    if (outcome.outcome === 'refused') return notify({ intent: 'error', text: outcome.problems.map(({ message, remedy }) => `${message} ${remedy}`).join(' ') })
    await onReload()
    notify({ intent: 'success', text: done ? 'Đã hoàn tác: cây tổ chức trở lại như trước.' : 'Đã thực hiện: cây tổ chức thay đổi từ ngày đã ghi. Văn bản cũ giữ tên cũ.' })
  }
  return (
    <DialogFrame title={done ? 'Hoàn tác biến động' : 'Thực hiện biến động'} size="wide" onClose={onClose} actions={(
      <>
        <Button onClick={onClose}>Thôi</Button>
        <Button appearance="primary" disabled={blocked} onClick={() => { run().catch(notifyFault) }}>{done ? 'Hoàn tác' : 'Thực hiện'}</Button>
      </>
    )}>
      <Text>Trước khi làm, văn phòng được sao lưu một bản (Cài đặt › Sao lưu).</Text>
      {done ? 'Các tổ chức, chức vụ và thẩm quyền ký trở lại như trước khi thực hiện. Không hoàn tác được nếu đã có hồ sơ khác dùng tới tổ chức mới.'
        : <QueryView query={query}>{(plan) => <ChangePreview plan={plan} />}</QueryView>}
    </DialogFrame>
  )
}
