/** Which addresses the window may load, and under which policy. Pure, so that tests can ask it anything. */
import { extname, join, normalize, sep } from 'node:path'

/** Origin of every page, script, style and font of the app. */
export const appOrigin = 'app://vpk'

/** True for the app's own files and for data made inside the page; in development also for the local build server. */
export function isAllowedRequest(url: string, developmentOrigin: string | null): boolean {
  if (url.startsWith(`${appOrigin}/`)) return true
  // `blob:` and `data:` never leave the process. A blob of a foreign origin cannot exist here.
  if (url.startsWith('data:') || url.startsWith(`blob:${appOrigin}/`)) return true
  if (developmentOrigin === null) return false
  const socket = developmentOrigin.replace(/^http/, 'ws')
  return [`${developmentOrigin}/`, `${socket}/`, `blob:${developmentOrigin}/`, 'devtools://'].some((start) => url.startsWith(start))
}

/** Hash of the empty text: an inline style element that says nothing. */
const emptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"

/**
 * The policy of every page. `'self'` is `app://vpk`. Images may be `data:` and `blob:` because the page preview is
 * an SVG made in the page. Inline styles are refused but for empty ones: Fluent UI makes empty style elements and
 * fills them through the CSS object model, which only script that already runs can do.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' ${emptyStyle}`,
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-src 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join('; ')

/** The file of the app behind an address, or null when the address is not one of ours. A path without a file
 * extension is a page of the app, which the window's router reads. */
export function fileFor(url: string, folder: string): string | null {
  const { host, protocol, pathname } = new URL(url)
  if (`${protocol}//${host}` !== appOrigin) return null
  const path = decodeURIComponent(pathname)
  const file = normalize(join(folder, extname(path) === '' ? 'index.html' : path))
  return file.startsWith(normalize(folder) + sep) ? file : null
}
