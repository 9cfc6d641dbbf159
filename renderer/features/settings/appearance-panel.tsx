/** Theme and text size; kept on this machine. */
import { Field, Radio, RadioGroup, Select } from '@fluentui/react-components'
import type { Appearance } from '../../../shared/contract/shell.ts'
import { useAppearance } from '../../app/appearance.tsx'
import { Section } from '../../ui/form/layout.tsx'

const themes: readonly (readonly [Appearance['theme'], string])[] = [['system', 'Theo Windows'], ['light', 'Sáng'], ['dark', 'Tối'], ['highContrast', 'Tương phản cao']]
/** The steps of the native menu. */
const zooms = [100, 110, 125, 150, 175, 200] as const

export function AppearancePanel() {
  const { appearance, change } = useAppearance()
  const sizes = [...new Set([...zooms, appearance.zoomPercent])].sort((left, right) => left - right)
  return (
    <Section title="Giao diện">
      <Field label="Màu">
        <RadioGroup value={appearance.theme} onChange={(_event, data) => change({ ...appearance, theme: themes.find(([theme]) => theme === data.value)?.[0] ?? 'system' })}>
          {themes.map(([theme, label]) => <Radio key={theme} value={theme} label={label} />)}
        </RadioGroup>
      </Field>
      <Field label="Cỡ chữ trên màn hình" hint="Phím tắt: Ctrl và dấu +, Ctrl và dấu −, Ctrl+0. Không ảnh hưởng đến cỡ chữ của văn bản in ra.">
        <Select value={String(appearance.zoomPercent)} onChange={(_event, data) => change({ ...appearance, zoomPercent: Number(data.value) })}>
          {sizes.map((percent) => <option key={percent} value={String(percent)}>{`${percent} %`}</option>)}
        </Select>
      </Field>
    </Section>
  )
}
