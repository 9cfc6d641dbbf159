/** Which template makes the paper; nothing is shown while there is only one. */
import { Select } from '@fluentui/react-components'
import type { z } from 'zod'
import type { templateRowSchema } from '../../../shared/contract/papers.ts'

interface TemplateChoiceProps {
  readonly templates: readonly z.output<typeof templateRowSchema>[]
  readonly value: string
  readonly onChange: (id: string) => void
}

export function TemplateChoice({ templates, value, onChange }: TemplateChoiceProps) {
  if (templates.length < 2) return null
  return (
    <Select aria-label="Mẫu văn bản" value={value} onChange={(_event, data) => onChange(data.value)}>
      {templates.map((template) => <option key={template.id} value={template.id}>{template.name}</option>)}
    </Select>
  )
}
