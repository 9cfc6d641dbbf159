/** The page of a record that makes one paper: its form on the left, the paper beside it. Plans, reports and papers of any kind share it. */
import type { ReactNode } from 'react'
import type { PaperSubject } from '../../../shared/contract/papers.ts'
import { useEditorState } from '../record-editor/use-editor.ts'
import { RecordEditor } from '../record-editor/record-editor.tsx'
import type { RecordEditorProps } from '../record-editor/record-editor.tsx'
import { PaperWorkspace } from './workspace.tsx'
import type { PaperWorkspaceProps } from './workspace.tsx'

interface PaperRecordPageProps extends Pick<RecordEditorProps, 'handle' | 'id' | 'fresh' | 'blank'>, Pick<PaperWorkspaceProps, 'content' | 'backTo'> {
  readonly subjectKind: PaperSubject
  /** What stands before the subject in the title ("Kế hoạch"), and the title while there is no subject. */
  readonly name: string
  readonly newTitle: string
  /** Stands over the page on all its tabs. */
  readonly above?: ReactNode
}

export function PaperRecordPage({ handle, id, fresh, blank, above, ...page }: PaperRecordPageProps): ReactNode {
  return <RecordEditor key={id} handle={handle} id={id} fresh={fresh} blank={blank}>{above}<Titled id={id} {...page} /></RecordEditor>
}

function Titled({ id, subjectKind, name, newTitle, content, backTo }: Omit<PaperRecordPageProps, 'handle' | 'fresh' | 'blank' | 'above'>): ReactNode {
  const subject = useEditorState((state) => state.values['subject'])
  const templateId = useEditorState((state) => state.values['templateId'])
  const title = typeof subject === 'string' && subject.trim() !== '' ? `${name} ${subject}` : newTitle
  return <PaperWorkspace title={title} subjectKind={subjectKind} recordId={id} editsPath="paper.edits" content={content} hasFacts backTo={backTo}
    templateId={typeof templateId === 'string' ? templateId : undefined} />
}
