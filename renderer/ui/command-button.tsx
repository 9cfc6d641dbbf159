/** A button of a command bar; where it has a shortcut, its tooltip names it. */
import type { ReactElement } from 'react'
import { ToolbarButton, Tooltip } from '@fluentui/react-components'

interface CommandButtonProps {
  readonly label: string
  readonly icon: ReactElement
  readonly shortcut?: string
  readonly disabled?: boolean
  readonly primary?: boolean
  readonly onClick: () => void
}

export function CommandButton({ label, icon, shortcut, disabled = false, primary = false, onClick }: CommandButtonProps) {
  const button = (
    <ToolbarButton icon={icon} disabled={disabled} appearance={primary ? 'primary' : 'subtle'} onClick={onClick} aria-keyshortcuts={ariaKeys(shortcut)}>
      {label}
    </ToolbarButton>
  )
  return shortcut === undefined ? button : <Tooltip content={`${label} (${shortcut})`} relationship="description">{button}</Tooltip>
}

/** `Ctrl+Shift+E` as assistive programs name it. */
function ariaKeys(shortcut: string | undefined): string | undefined {
  return shortcut?.replace('Ctrl', 'Control')
}
