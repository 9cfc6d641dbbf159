/** One template being edited: its parts, the data it asks for, a trial on a real record, its versions. */
import { useEffect, useMemo, useState } from 'react'
import { Button, MessageBar, MessageBarActions, MessageBarBody, Spinner, Tab, TabList, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { client } from '../../api/client.ts'
import { toFault } from '../../api/fault.ts'
import { useNotices } from '../../app/notices.tsx'
import { Card, Page } from '../../ui/page.tsx'
import { FaultBar } from '../../ui/fault-bar.tsx'
import { showMoment } from '../../ui/dates.ts'
import { useDrafts } from '../record-editor/use-editor.ts'
import { DraftContext, useDraft, useDraftState } from './draft-context.ts'
import { FieldsPanel } from './fields-panel.tsx'
import { PartsPanel } from './parts-panel.tsx'
import { templateEditorKey } from './queries.ts'
import { TemplateCommands } from './template-commands.tsx'
import { TemplateDraft } from './template-draft.ts'
import { versionWords } from './template-words.ts'
import { TryPanel } from './try-panel.tsx'
import { VersionsPanel } from './versions-panel.tsx'

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  tabs: { flexShrink: 0, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, overflowX: 'auto' },
  panel: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
})

export function TemplatePage() {
  const { id } = useParams({ from: '/templates/$id' })
  return <Loading key={id} id={id} />
}

/** What the editing begins with: the version in use, or what was typed over it and not saved. */
interface Beginning { readonly draft: TemplateDraft, readonly restoredFrom: string | null }

function Loading({ id }: { readonly id: string }) {
  const drafts = useDrafts('templates')
  const { notifyFault } = useNotices()
  const query = useQuery({
    queryKey: [templateEditorKey, id], structuralSharing: false, staleTime: Infinity, gcTime: 0, refetchOnWindowFocus: false, retry: false,
    queryFn: async (): Promise<Beginning> => {
      const stored = await client.templates.get({ id })
      const kept = drafts.read(id)
      const words: unknown = kept?.values['text']
      const read = await client.templates.structure({ text: typeof words === 'string' ? words : stored.text })
      // Kept words that can no longer be read as a template are shown on the parts of the stored one.
      const structure = read.structure ?? (await client.templates.structure({ text: stored.text })).structure
      if (structure === null) throw new Error('window: a template in use always has its parts')
      const draft = new TemplateDraft({
        stored: stored.text, seen: stored.from, begun: { ...read, structure }, onFault: notifyFault,
        keep: (text) => text === null ? drafts.remove(id) : void drafts.write(id, { revision: null, at: new Date().toISOString(), values: { text } }),
      })
      return { draft, restoredFrom: kept !== null && read.text !== stored.text ? kept.at : null }
    },
  })
  if (query.isError) return <Page title="Mẫu văn bản"><FaultBar fault={toFault(query.error)} onRetry={() => void query.refetch()} /></Page>
  if (query.data === undefined) return <Spinner label="Đang đọc mẫu…" delay={300} />
  return <DraftContext value={query.data.draft}><Editor id={id} restoredFrom={query.data.restoredFrom} /></DraftContext>
}

const tabs = [['parts', 'Các phần'], ['fields', 'Dữ liệu cần điền'], ['try', 'Thử với hồ sơ'], ['versions', 'Phiên bản']] as const

function Editor({ id, restoredFrom }: { readonly id: string, readonly restoredFrom: string | null }) {
  const styles = useStyles()
  const draft = useDraft()
  const name = useDraftState((state) => state.structure.name)
  const isChanged = useDraftState((state) => state.isChanged)
  const { tab } = useSearch({ from: '/templates/$id' })
  const navigate = useNavigate()
  const [isRestored, setRestored] = useState(restoredFrom !== null)
  const current = tabs.find(([one]) => one === tab)?.[0] ?? 'parts'
  // What is typed but not sent yet goes into the kept words before the page is left.
  useEffect(() => () => void draft.settle(), [draft])
  const panels = useMemo(() => ({ parts: <PartsPanel />, fields: <FieldsPanel />, try: <TryPanel />, versions: <VersionsPanel id={id} /> }), [id])
  return (
    <Page title={name} status={<EditingStatus />} commands={<TemplateCommands id={id} />}>
      {isRestored && isChanged && restoredFrom !== null && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{`Đã lấy lại chỗ đang sửa dở lúc ${showMoment(restoredFrom)}, chưa lưu.`}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => {
              setRestored(false)
              void client.templates.get({ id }).then((now) => draft.replace(now.text))
            }}>Bỏ, dùng bản đã lưu</Button>
          </MessageBarActions>
        </MessageBar>
      )}
      <Card className={styles.card}>
        <TabList className={styles.tabs} selectedValue={current} onTabSelect={(_event, data) => void navigate({ to: '.', search: { tab: String(data.value) }, replace: true })}>
          {tabs.map(([one, label]) => <Tab key={one} value={one} id={`tab-${one}`}>{label}</Tab>)}
        </TabList>
        <div className={styles.panel} role="tabpanel" aria-labelledby={`tab-${current}`}>{panels[current]}</div>
      </Card>
    </Page>
  )
}

function EditingStatus() {
  const seen = useDraftState((state) => state.seen)
  const isChanged = useDraftState((state) => state.isChanged)
  const errors = useDraftState((state) => state.problems.filter((problem) => problem.severity === 'error').length)
  const words = `${versionWords(seen)}${isChanged ? '; đang sửa, chưa lưu (chữ được giữ trên máy này)' : ''}${errors > 0 ? `; còn ${errors} lỗi` : ''}`
  return <Text role="status" data-template-state={isChanged ? 'changed' : 'saved'}>{words}</Text>
}
