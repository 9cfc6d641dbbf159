/** Starts the window. */
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'

const root = document.getElementById('root')
if (root === null) throw new Error('window: the page has no #root')
createRoot(root).render(<StrictMode><App /></StrictMode>)
