/**
 * The page of a record that makes a paper: left its content, the facts of its form, its words and its history; right
 * the pages as they would be printed now; below what is wrong. In a narrow window the pages are a tab of their own.
 */
import { useCallback, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { Spinner, makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useWatch } from 'react-hook-form'
import type { PaperSubject } from '../../../shared/contract/papers.ts'
import { isForReview, summaryReportSchema } from '../../../shared/domain/summary-report.ts'
import { toFault } from '../../api/fault.ts'
import { FaultBar } from '../../ui/fault-bar.tsx'
import { Card, Page } from '../../ui/page.tsx'
import { PaperDeliveries } from '../deliveries/deliveries-panel.tsx'
import { EditorTabs } from '../record-editor/editor-tabs.tsx'
import type { EditorTab } from '../record-editor/editor-tabs.tsx'
import { HistoryPanel } from '../record-editor/history-panel.tsx'
import { RemoveButton } from '../record-editor/remove-button.tsx'
import { RestoredNotice } from '../record-editor/restored-notice.tsx'
import { SaveStatus } from '../record-editor/save-status.tsx'
import { PaperFactsFields } from '../shared-fields/paper-facts.tsx'
import { CommentsPanel } from '../workflow/comments-panel.tsx'
import { Unlocked } from '../workflow/unlocked.tsx'
import { StateBar } from '../workflow/state-bar.tsx'
import { useStanding } from '../workflow/queries.ts'
import { VersionsPanel } from '../workflow/versions-panel.tsx'
import { OutBar } from '../word-return/out-bar.tsx'
import { ReturnedFiles } from '../word-return/returned-files.tsx'
import { useNarrow } from '../../ui/use-narrow.ts'
import { BodyEditor } from './body-editor.tsx'
import { FindingsPanel } from './findings-panel.tsx'
import { PaperCommands } from './paper-commands.tsx'
import { PartsList } from './parts-list.tsx'
import { PreviewProvider, useLivePreview } from './preview-context.tsx'
import { PreviewPane } from './preview-pane.tsx'
import { templatesQuery } from './queries.ts'
import { TemplateChoice } from './template-choice.tsx'

const useStyles = makeStyles({
  halves: { display: 'flex', flexGrow: 1, minHeight: 0 },
  left: { display: 'flex', flexDirection: 'column', flexGrow: 1, flexBasis: '0', minWidth: 0, minHeight: 0 },
  right: { display: 'flex', flexDirection: 'column', flexGrow: 1, flexBasis: '0', minWidth: 0, minHeight: 0, borderLeft: `1px solid ${tokens.colorNeutralStroke2}` },
  wait: { padding: tokens.spacingHorizontalXL },
})

const reviewSchema = summaryReportSchema.shape.review.unwrap()

export interface PaperWorkspaceProps {
  readonly title: string
  readonly subjectKind: PaperSubject
  /** The record or session the paper is made of. */
  readonly recordId: string
  /** Where its hand-made words are kept. */
  readonly editsPath: string
  readonly content: ReactNode
  /** The paper's facts are typed under `paper`; a session has none. */
  readonly hasFacts: boolean
  readonly backTo: '/plans' | '/reports' | '/inspections' | '/papers'
  /** The template the record itself names; absent: the person chooses among those of the kind of record. */
  readonly templateId?: string | undefined
}

export function PaperWorkspace(props: PaperWorkspaceProps) {
  const styles = useStyles()
  const templates = useQuery(templatesQuery())
  // Of a summary report the template follows what kind of report it is; other records have no such field.
  const review = reviewSchema.safeParse(useWatch({ name: 'review' })).data
  const own = templates.data?.filter((template) => template.subjectKind === props.subjectKind && (review === undefined || isForReview(template.reviews, review))) ?? []
  const [chosen, setChosen] = useState<string | null>(null)
  const usual = own.find(({ reviews }) => reviews.length > 0) ?? own[0]
  const templateId = props.templateId ?? own.find(({ id }) => id === chosen)?.id ?? usual?.id
  if (templates.isError) return <FaultBar fault={toFault(templates.error)} onRetry={() => void templates.refetch()} />
  if (templateId === undefined) return <Spinner className={styles.wait} label="Đang đọc mẫu văn bản…" delay={300} />
  return <Workspace {...props} templateId={templateId} templates={props.templateId === undefined && <TemplateChoice templates={own} value={templateId} onChange={setChosen} />} />
}

interface LoadedProps extends PaperWorkspaceProps { readonly templateId: string, readonly templates: ReactNode }

function Workspace(props: LoadedProps) {
  return <PreviewProvider templateId={props.templateId} recordId={props.recordId}><Sheet {...props} /></PreviewProvider>
}

const pagesTab: EditorTab = { id: 'pages', label: 'Xem trang', content: <Pages />, fills: true }

function Sheet({ title, recordId, editsPath, content, hasFacts, backTo, templateId, templates }: LoadedProps) {
  const styles = useStyles()
  const [findings, setFindings] = useState(false)
  const { narrow, measured } = useNarrow(820)
  const openFindings = useCallback(() => setFindings(true), [])
  const standing = useStanding({ templateId, recordId })
  const state = standing?.state ?? 'draft'
  const openComments = standing?.openComments ?? 0
  const tabs = useMemo((): readonly EditorTab[] => [
    { id: 'content', label: 'Nội dung', content: <Unlocked state={state}>{content}</Unlocked> },
    ...hasFacts ? [{ id: 'facts', label: 'Thể thức', content: <Unlocked state={state}><PaperFactsFields /></Unlocked> }] : [],
    { id: 'words', label: 'Câu chữ', content: <Unlocked state={state}><Words editsPath={editsPath} editable={hasFacts} /></Unlocked> },
    { id: 'comments', label: openComments === 0 ? 'Góp ý' : `Góp ý (${openComments})`, content: <CommentsPanel templateId={templateId} recordId={recordId} /> },
    ...state === 'issued' || state === 'filed' ? [{ id: 'deliveries', label: 'Gửi và lưu', content: <PaperDeliveries templateId={templateId} recordId={recordId} /> }] : [],
    { id: 'history', label: 'Lịch sử', content: <><VersionsPanel templateId={templateId} recordId={recordId} /><ReturnedFiles templateId={templateId} recordId={recordId} /><HistoryPanel /></> },
    ...narrow ? [pagesTab] : [],
  ], [content, editsPath, hasFacts, narrow, openComments, recordId, state, templateId])
  return (
    <Page title={title} status={<SaveStatus />} commands={<><PaperCommands templateId={templateId} recordId={recordId} onRefused={openFindings} />{templates}<RemoveButton backTo={backTo} /></>}>
      <RestoredNotice />
      <Card fills ref={measured}>
        <StateBar templateId={templateId} recordId={recordId} onRefused={openFindings} />
        <OutBar templateId={templateId} recordId={recordId} />
        <div className={styles.halves}>
          <div className={styles.left}>
            <EditorTabs tabs={tabs} tabOf={hasFacts ? tabOfPath : tabOfSessionPath} />
          </div>
          {!narrow && <div className={styles.right}><Pages /></div>}
        </div>
        <FindingsPanel open={findings} onOpen={setFindings} />
      </Card>
    </Page>
  )
}

function Pages() {
  const { pages, state, error, retry, onRange } = useLivePreview()
  return (
    <>
      {error !== null && <FaultBar fault={toFault(error)} onRetry={retry} />}
      <PreviewPane preview={pages} state={state} onRange={onRange} />
    </>
  )
}

function tabOfPath(path: string): string {
  if (path.startsWith('block:') || path.startsWith('paper.edits')) return 'words'
  return path.startsWith('paper') ? 'facts' : 'content'
}

function tabOfSessionPath(path: string): string {
  return path.startsWith('block:') || path.includes('.edits') ? 'words' : 'content'
}

function Words({ editsPath, editable }: { readonly editsPath: string, readonly editable: boolean }) {
  const { preview } = useLivePreview()
  if (preview === undefined) return <Spinner label="Đang dựng văn bản…" delay={300} />
  return (
    <>
      <PartsList preview={preview} editable={editable} />
      <BodyEditor preview={preview} editsPath={editsPath} />
    </>
  )
}
