/** The windows: the program's own, its size remembered, and the chair's screen; sandboxed pages, text size and theme as the person chose. */
import { BrowserWindow, nativeTheme, screen } from 'electron'
import type { WebPreferences } from 'electron'
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
    webPreferences: pagePreferences(preload),
  })
  if (maximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  // The title is the office's name, set by the shell; a page's own title would overwrite it.
  window.on('page-title-updated', (event) => event.preventDefault())
  window.on('close', () => rememberSize(window, state))
  window.webContents.on('did-finish-load', () => applyZoom(window, state.current.appearance))
  return window
}

/** What a page of ours may do, in whichever window. */
function pagePreferences(preload: string): WebPreferences {
  return {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    spellcheck: false,
    navigateOnDragDrop: false,
    disableBlinkFeatures: 'Auxclick',
  }
}

/** A window to be looked at from across the table: no menu, the whole of the second display where there is one. */
export function createChairWindow({ preload, icon, state }: WindowOptions, beside: BrowserWindow): BrowserWindow {
  const own = screen.getDisplayMatching(beside.getBounds())
  const other = screen.getAllDisplays().find(({ id }) => id !== own.id)
  const { x, y, width, height } = (other ?? own).workArea
  const window = new BrowserWindow({
    ...other === undefined ? { x: x + Math.round(width / 8), y: y + Math.round(height / 8), width: Math.round(width * 3 / 4), height: Math.round(height * 3 / 4) } : { x, y, width, height },
    title: 'Màn hình chủ trì — Văn phòng Khối',
    icon,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#292929' : '#fafafa',
    // It follows the record while the secretary types in the other window.
    webPreferences: { ...pagePreferences(preload), backgroundThrottling: false },
  })
  window.removeMenu()
  if (other !== undefined) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('page-title-updated', (event) => event.preventDefault())
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
