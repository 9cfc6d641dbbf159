/** Runs other programs for the toolchain, without a shell, so that no argument is ever interpreted. */
import { spawn, spawnSync } from 'node:child_process'

export interface CommandOptions {
  readonly cwd?: string
  readonly env?: NodeJS.ProcessEnv
  /** Milliseconds after which the program is killed and counted as failed. */
  readonly timeout?: number
  /** `quiet` keeps the program's output back and shows it only when it fails. */
  readonly output?: 'show' | 'quiet'
}

export interface CommandResult {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs to the end and answers with the exit code; a program that is not there answers 127, as a shell would. */
export function runCommand(program: string, args: readonly string[], options: CommandOptions = {}): CommandResult {
  const shown = options.output === 'show'
  const result = spawnSync(program, args, {
    cwd: options.cwd,
    env: options.env ?? process.env,
    timeout: options.timeout,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: shown ? 'inherit' : 'pipe',
    shell: needsShell(program),
  })
  return {
    code: isMissing(result.error) ? 127 : (result.status ?? 1),
    stdout: result.stdout ?? '',
    stderr: result.stderr ?? String(result.error ?? ''),
  }
}

/** Runs and throws when the program fails, with the end of what it said. */
export function mustRun(program: string, args: readonly string[], options: CommandOptions = {}): string {
  const result = runCommand(program, args, options)
  refuseFailed(program, args, result)
  return result.stdout
}

function refuseFailed(program: string, args: readonly string[], { code, stdout, stderr }: CommandResult): void {
  if (code === 0) return
  const said = `${stdout}\n${stderr}`.trim().split('\n').slice(-25).join('\n')
  throw new Error(`${program} ${args.join(' ')} — mã thoát ${code}\n${said}`)
}

/** npm and npx are command files on Windows, which only its shell can start. */
function needsShell(program: string): boolean {
  return process.platform === 'win32' && /^(npm|npx)$/.test(program)
}

function isMissing(error: Error | undefined): boolean {
  return error !== undefined && 'code' in error && error.code === 'ENOENT'
}

/** As {@link runCommand} without waiting: several programs may run at the same time. Output is kept back. */
export function startCommand(program: string, args: readonly string[], { cwd, env = process.env, timeout }: Omit<CommandOptions, 'output'> = {}): Promise<CommandResult> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd, env, timeout, stdio: ['ignore', 'pipe', 'pipe'], shell: needsShell(program) })
    const said = { stdout: '', stderr: '' }
    for (const stream of ['stdout', 'stderr'] as const) child[stream].setEncoding('utf8').on('data', (text: string) => { said[stream] += text })
    child.once('error', (error) => resolve({ ...said, code: isMissing(error) ? 127 : 1, stderr: String(error) }))
    child.once('close', (code) => resolve({ ...said, code: code ?? 1 }))
  })
}

/** As {@link mustRun} without waiting. */
export async function mustFinish(program: string, args: readonly string[], options: Omit<CommandOptions, 'output'> = {}): Promise<void> {
  refuseFailed(program, args, await startCommand(program, args, options))
}

/** Starts a program that lives as long as the person uses it, and hands on its exit code. */
export function runAttached(program: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'inherit', env })
    child.once('error', reject)
    child.once('exit', (code) => resolve(code ?? 1))
  })
}
