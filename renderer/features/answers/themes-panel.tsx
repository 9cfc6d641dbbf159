/** Themes of one kind of passage: in the clerk's order, with marks still to be gathered and those that may say the same. */
import { useState } from 'react'
import { Button, Checkbox, Input, Select, Subtitle2, Text, makeStyles, tokens } from '@fluentui/react-components'
import { skipToken, useQuery } from '@tanstack/react-query'
import { service } from '../../api/client.ts'
import type { Themes } from '../../../shared/contract/answers.ts'
import type { PassageKind } from '../../../shared/domain/submission.ts'
import { passageKinds } from './passage-kinds.ts'
import { addresseesQuery } from './queries.ts'
import { ThemeRow } from './theme-row.tsx'
import type { AnswerCommands } from './use-answer-commands.ts'

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, padding: tokens.spacingHorizontalM, overflowY: 'auto', minHeight: 0 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  line: { display: 'flex', gap: tokens.spacingHorizontalXS, '& > :first-child': { flexGrow: 1, minWidth: 0 } },
  quiet: { color: tokens.colorNeutralForeground3 },
})

interface ThemesPanelProps { readonly campaignId: string, readonly themes: Themes, readonly kind: PassageKind, readonly onKind: (kind: PassageKind) => void, readonly commands: AnswerCommands }

export function ThemesPanel({ campaignId, themes, kind, onKind, commands }: ThemesPanelProps) {
  const styles = useStyles()
  const shown = themes.themes.filter((theme) => theme.kind === kind)
  const { data: addressees } = useQuery(addresseesQuery(campaignId))
  const shortcomings = themes.themes.filter((theme) => theme.kind === 'shortcoming')
  return (
    <section className={styles.panel} aria-label="Chủ đề" tabIndex={0}>
      <Subtitle2 as="h2">Chủ đề</Subtitle2>
      <Select aria-label="Loại chủ đề" value={kind} onChange={(_event, data) => onKind(passageKinds.find((one) => one.kind === data.value)?.kind ?? kind)}>
        {passageKinds.map((one) => <option key={one.kind} value={one.kind}>{`${one.label} (${themes.themes.filter((theme) => theme.kind === one.kind).length})`}</option>)}
      </Select>
      <ul className={styles.list} aria-label="Các chủ đề">
        {shown.map((theme) => (
          <ThemeRow key={`${theme.themeId} ${theme.wording}`} theme={theme} shortcomings={shortcomings} addressees={addressees ?? []}
            onSave={(changes) => commands.saveTheme({ campaignId, themeId: theme.themeId, kind, ...changes })}
            onMove={(direction) => commands.moveTheme({ themeId: theme.themeId, direction })} onRemove={() => commands.removeTheme({ themeId: theme.themeId })} />
        ))}
      </ul>
      {shown.length === 0 && <Text className={styles.quiet}>Chưa có chủ đề nào. Đánh dấu các đoạn trong câu trả lời, rồi gom những đoạn cùng ý thành một chủ đề.</Text>}
      <Gather key={kind} campaignId={campaignId} themes={themes} kind={kind} commands={commands} />
    </section>
  )
}

/** Marks no theme gathers: chosen, then put into a new theme or one that is there. */
function Gather({ campaignId, themes, kind, commands }: Omit<ThemesPanelProps, 'onKind'>) {
  const styles = useStyles()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [wording, setWording] = useState('')
  const [suggesting, setSuggesting] = useState(false)
  const { data: suggested } = useQuery(service.answers.suggestions.queryOptions({ input: suggesting ? { campaignId, kind } : skipToken }))
  const loose = themes.loose.filter((passage) => passage.kind === kind)
  const ids = loose.filter(({ passageId }) => chosen.has(passageId)).map(({ passageId }) => passageId)
  const done = (): void => {
    setChosen(new Set())
    setWording('')
  }
  const choose = (passageIds: readonly string[], on: boolean): void => setChosen((before) => {
    const next = new Set(before)
    for (const id of passageIds) if (on) next.add(id); else next.delete(id)
    return next
  })
  if (loose.length === 0) return null
  return (
    <>
      <Subtitle2 as="h3">{`Chưa gom (${loose.length})`}</Subtitle2>
      <ul className={styles.list}>
        {loose.map(({ passageId, name, words, status, version }) => (
          <li key={passageId}><Checkbox checked={chosen.has(passageId)} onChange={(_event, data) => choose([passageId], data.checked === true)} label={`${name}: ${words}${status === 'gone' || status === 'waiting' ? ` (chỉ có ở bản ${version})` : ''}`} /></li>
        ))}
      </ul>
      <div className={styles.line}>
        <Input aria-label="Lời của chủ đề mới" placeholder="Lời của chủ đề mới" value={wording} onChange={(_event, data) => setWording(data.value)} />
        <Button appearance="primary" disabled={ids.length === 0 || wording.trim() === ''} onClick={() => { commands.saveTheme({ campaignId, themeId: null, kind, wording, shortcomingThemeId: null, passageIds: ids }); done() }}>Lập chủ đề</Button>
      </div>
      {themes.themes.some((theme) => theme.kind === kind) && (
        <Select aria-label="Gom vào chủ đề đã có" disabled={ids.length === 0} value="" onChange={(_event, data) => { if (data.value !== '') { commands.gather({ passageIds: ids, themeId: data.value }); done() } }}>
          <option value="">{ids.length === 0 ? 'Chọn đoạn để gom vào chủ đề đã có' : `Gom ${ids.length} đoạn vào…`}</option>
          {themes.themes.filter((theme) => theme.kind === kind).map(({ themeId, wording: words }) => <option key={themeId} value={themeId}>{words}</option>)}
        </Select>
      )}
      <Button appearance="subtle" aria-expanded={suggesting} onClick={() => setSuggesting(!suggesting)}>Gợi ý đoạn giống nhau</Button>
      {suggesting && suggested !== undefined && (
        <ul className={styles.list} aria-label="Đoạn giống nhau">
          {suggested.length === 0 && <li><Text className={styles.quiet}>Không có hai đoạn nào giống nhau đáng kể.</Text></li>}
          {suggested.slice(0, 20).map(({ first, second, percent, sharedWords }) => (
            <li key={`${first.passageId}${second.passageId}`}>
              <Text size={200} block>{`${first.name} và ${second.name}: ${percent} % (${sharedWords.slice(0, 8).join(', ')})`}</Text>
              <Button size="small" onClick={() => choose([first, second].filter(({ themeId }) => themeId === null).map(({ passageId }) => passageId), true)}>Chọn hai đoạn này</Button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
