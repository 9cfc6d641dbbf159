/** One theme: its wording, how many units state it, its place in the order, and the units behind it. */
import { useState } from 'react'
import { Badge, Button, Select, Text, Textarea, makeStyles, tokens } from '@fluentui/react-components'
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down'
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up'
import { DeleteRegular } from '@fluentui/react-icons/svg/delete'
import type { ThemeView } from '../../../shared/contract/answers.ts'
import { AddresseeInput } from './addressee-input.tsx'

const useStyles = makeStyles({
  row: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingBlock: tokens.spacingVerticalXS, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXXS },
  // As high as its words: a wording that is cut off cannot be judged.
  wording: { flexGrow: 1, minWidth: 0, '& textarea': { fieldSizing: 'content', minHeight: '32px', maxHeight: '160px' } },
  units: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  quiet: { color: tokens.colorNeutralForeground3 },
})

interface ThemeRowProps {
  readonly theme: ThemeView
  readonly shortcomings: readonly ThemeView[]
  /** Names to choose from of whom a proposal is for. */
  readonly addressees: readonly string[]
  readonly onSave: (changes: { readonly wording: string, readonly shortcomingThemeId: string | null, readonly addressee?: string }) => void
  readonly onMove: (direction: 'up' | 'down') => void
  readonly onRemove: () => void
}

export function ThemeRow({ theme, shortcomings, addressees, onSave, onMove, onRemove }: ThemeRowProps) {
  const styles = useStyles()
  const [wording, setWording] = useState(theme.wording)
  const [open, setOpen] = useState(false)
  const isCause = theme.kind === 'objectiveCause' || theme.kind === 'subjectiveCause'
  const said = [...new Set(theme.units.flatMap(({ passages }) => passages.map(({ addressee }) => addressee)))].filter((name) => name !== '').join('; ')
  const save = (): void => {
    if (wording.trim() !== '' && wording !== theme.wording) onSave({ wording, shortcomingThemeId: theme.shortcomingThemeId })
  }
  return (
    <li className={styles.row}>
      <div className={styles.line}>
        <Textarea className={styles.wording} aria-label="Lời của chủ đề" rows={1} value={wording} onChange={(_event, data) => setWording(data.value.replaceAll('\n', ' '))} onBlur={save} />
        <Button size="small" appearance="subtle" icon={<ArrowUpRegular />} aria-label={`Đưa “${theme.wording}” lên`} onClick={() => onMove('up')} />
        <Button size="small" appearance="subtle" icon={<ArrowDownRegular />} aria-label={`Đưa “${theme.wording}” xuống`} onClick={() => onMove('down')} />
        <Button size="small" appearance="subtle" icon={<DeleteRegular />} aria-label={`Xoá chủ đề “${theme.wording}”`} onClick={onRemove} />
      </div>
      <div className={styles.line}>
        <Button size="small" appearance="transparent" aria-expanded={open} onClick={() => setOpen(!open)}>{`${theme.stated}/${theme.of} tổ chức nêu`}</Button>
        {theme.notCounted.length > 0 && <Badge appearance="outline" color="warning">{`${theme.notCounted.length} đoạn không tính`}</Badge>}
      </div>
      {isCause && (
        <Select size="small" aria-label="Nguyên nhân của hạn chế" value={theme.shortcomingThemeId ?? ''} onChange={(_event, data) => onSave({ wording: theme.wording, shortcomingThemeId: data.value === '' ? null : data.value })}>
          <option value="">Chưa gắn với hạn chế nào</option>
          {shortcomings.map(({ themeId, wording: words }) => <option key={themeId} value={themeId}>{words}</option>)}
        </Select>
      )}
      {theme.kind === 'proposal' && (
        <AddresseeInput key={theme.addressee} label={`Kiến nghị với ai: ${theme.wording}`} placeholder={said === '' ? 'Kiến nghị với ai' : `Theo các đoạn: ${said}`} value={theme.addressee} names={addressees}
          onSave={(addressee) => onSave({ wording: theme.wording, shortcomingThemeId: null, addressee })} />
      )}
      {open && (
        <ul className={styles.units}>
          {theme.units.map(({ bodyId, name, passages }) => <li key={bodyId}><Text size={200} weight="semibold">{name}</Text>{passages.map(({ passageId, words }) => <Text key={passageId} block size={200}>{words}</Text>)}</li>)}
          {theme.notCounted.map(({ passageId, name, version, status, words }) => <li key={passageId}><Text size={200} className={styles.quiet}>{`${name}, bản ${version} (${status === 'waiting' ? 'báo cáo chưa được tính' : 'không tính'}): ${words}`}</Text></li>)}
        </ul>
      )}
    </li>
  )
}
