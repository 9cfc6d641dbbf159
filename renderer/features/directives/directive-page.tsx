/** One document from above: its record, and what stands in relation to it. */
import { Button } from '@fluentui/react-components'
import { SendRegular } from '@fluentui/react-icons/svg/send'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { collections } from '../../api/collections.ts'
import { RecordEditor } from '../record-editor/record-editor.tsx'
import { SimpleRecordPage } from '../record-editor/simple-record-page.tsx'
import { useEditorState } from '../record-editor/use-editor.ts'
import { blankDirective, DirectiveForm } from './directive-form.tsx'
import { DirectiveRelations } from './directive-relations.tsx'

export function DirectivePage() {
  const { id } = useParams({ from: '/directives/$id' })
  const { fresh = false } = useSearch({ from: '/directives/$id' })
  return (
    <RecordEditor key={id} handle={collections.directives} id={id} fresh={fresh} blank={blankDirective(id)}>
      <DirectiveEditor id={id} fresh={fresh} />
    </RecordEditor>
  )
}

function DirectiveEditor({ id, fresh }: { readonly id: string, readonly fresh: boolean }) {
  const navigate = useNavigate()
  const designation = useEditorState((state) => state.values['designation'])
  const title = typeof designation === 'string' && designation !== '' ? `Chỉ đạo ${designation}` : 'Chỉ đạo mới'
  return (
    <SimpleRecordPage title={title} backTo="/directives"
      commands={fresh ? undefined : <Button icon={<SendRegular />} onClick={() => void navigate({ to: '/campaigns/new', search: { directive: id } })}>Yêu cầu báo cáo…</Button>}
      form={(
        <>
          <DirectiveForm />
          {!fresh && <DirectiveRelations id={id} />}
        </>
      )} />
  )
}
