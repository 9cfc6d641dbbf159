/**
 * Serves the window's files under `app://vpk/`, so that pages have a real origin and no right to read other files,
 * as `file://` pages would.
 */
import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { app, protocol } from 'electron'
import { contentSecurityPolicy, fileFor } from './request-rules.ts'

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
}

/** Must run before the app is ready. */
export function registerAppScheme(): void {
  // The user agent carries the app's Vietnamese name, and a request header with marked letters cannot be handled.
  app.userAgentFallback = app.userAgentFallback.replace(/[^\x20-\x7e]+/g, '')
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** Serves `folder`, and nothing outside it; a path without a file extension is a page of the app (its router reads it). */
export function serveAppFiles(folder: string): void {
  protocol.handle('app', async (request) => {
    const file = fileFor(request.url, folder)
    if (request.method !== 'GET' || file === null) return new Response(null, { status: 404 })
    try {
      return new Response(await readFile(file), { headers: headersFor(file) })
    } catch {
      // Not there, or not readable: for the page both are the same answer.
      return new Response(null, { status: 404 })
    }
  })
}

function headersFor(file: string): Record<string, string> {
  return {
    'Content-Type': contentTypes[extname(file)] ?? 'application/octet-stream',
    'Content-Security-Policy': contentSecurityPolicy,
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Opener-Policy': 'same-origin',
  }
}
