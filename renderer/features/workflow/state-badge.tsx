/** The state of a paper in a word; its colour only repeats what the word says. */
import { Badge } from '@fluentui/react-components'
import { paperStateNames } from '../../../shared/domain/paper-state.ts'
import type { PaperState } from '../../../shared/domain/paper-state.ts'

const colours: Readonly<Record<PaperState, 'informative' | 'brand' | 'success' | 'subtle'>> = {
  draft: 'informative', submitted: 'brand', approved: 'brand', signed: 'brand', issued: 'success', filed: 'subtle',
}

export function StateBadge({ state, returned = false }: { readonly state: PaperState, readonly returned?: boolean }) {
  return <Badge appearance="tint" color={returned ? 'warning' : colours[state]}>{returned ? 'Trả lại' : paperStateNames[state]}</Badge>
}
