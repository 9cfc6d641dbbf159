/** The command line's entry: parses, runs one command, sets the exit code. */
import { CommanderError } from 'commander'
import { giveAnswer, giveError } from './answer.ts'
import type { Answer, ExitCode } from './answer.ts'
import { createProgram } from './program.ts'
import { isHelp, usageFault } from './usage.ts'

async function main(args: readonly string[]): Promise<ExitCode> {
  const asJson = args.includes('--json')
  let exitCode: ExitCode = 0
  let help = ''
  const say = (command: string, answer: Answer): void => { exitCode = giveAnswer(command, answer, asJson) }
  const program = createProgram({ answer: say, text: (output) => { exitCode = giveAnswer('', textAnswer(output), false) } })
  for (const each of [program, ...program.commands]) {
    each.exitOverride().configureOutput({ writeOut: (text) => { help += text }, writeErr: () => undefined })
  }
  // The first word that names a command: a verb of `campaign` may be called as another command is.
  const command = args.find((word) => program.commands.some((each) => each.name() === word)) ?? null
  try {
    await program.parseAsync([...args], { from: 'user' })
    return exitCode
  } catch (error) {
    if (!(error instanceof CommanderError)) return giveError(command, error, asJson)
    if (isHelp(error)) return giveAnswer('help', textAnswer(help), asJson)
    return giveError(command, usageFault(error), asJson)
  }
}

function textAnswer(output: string): Answer {
  return { exitCode: 0, facts: { text: output }, output, messages: [] }
}

/** `npm run` moves to the program's folder; file names still mean what they mean where the person stands. */
function standWherePersonStands(): void {
  const { npm_lifecycle_event: script, INIT_CWD: folder } = process.env
  if (script === 'vpk' && folder !== undefined) process.chdir(folder)
}

standWherePersonStands()
process.exitCode = await main(process.argv.slice(2))
