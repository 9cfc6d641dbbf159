/** The one window: size remembered, sandboxed page, text size and theme as the person chose. */
import { BrowserWindow, nativeTheme, screen } from 'electron'
import type { ShellState, ShellStateStore } from './shell-state.ts'

/** Below this the forms no longer fit beside the page preview. */
const smallest = { width: 960, height: 600 }

export interface WindowOptions {
  readonly preload: string
  readonly icon: string
  readonly state: ShellStateStore
}

export function createWindow({ preload, icon, state }: WindowOptions): BrowserWindow {
  const { width, height, maximized } = state.current.window
  const room = screen.getPrimaryDisplay().workAreaSize
  const window = new BrowserWindow({
    width: Math.min(width, room.width),
    height: Math.min(height, room.height),
    minWidth: Math.min(smallest.width, room.width),
    minHeight: Math.min(smallest.height, room.height),
    title: 'Văn phòng Khối',
    icon,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#292929' : '#fafafa',
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      disableBlinkFeatures: 'Auxclick',
    },
  })
  if (maximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  // The title is the office's name, set by the shell; a page's own title would overwrite it.
  window.on('page-title-updated', (event) => event.preventDefault())
  window.on('close', () => rememberSize(window, state))
  window.webContents.on('did-finish-load', () => applyZoom(window, state.current.appearance))
  return window
}

function rememberSize(window: BrowserWindow, state: ShellStateStore): void {
  const { width, height } = window.getNormalBounds()
  state.update({ window: { width, height, maximized: window.isMaximized() } })
}

/** Text size for the whole page, 100–200 %. */
export function applyZoom(window: BrowserWindow, appearance: ShellState['appearance']): void {
  window.webContents.setZoomFactor(appearance.zoomPercent / 100)
}

/** High contrast is drawn by the window itself, so for the system it counts as its own choice. */
export function applyTheme(appearance: ShellState['appearance']): void {
  nativeTheme.themeSource = appearance.theme === 'highContrast' ? 'system' : appearance.theme
}
