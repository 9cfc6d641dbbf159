/** One command line from its words to its exit code: parses, runs the command, writes what it answers. */
import { CommanderError } from 'commander'
import { giveAnswer, giveError } from './answer.ts'
import type { Answer, ExitCode, WriteStream } from './answer.ts'
import { asOneCommand } from './at-work.ts'
import { createProgram } from './program.ts'
import { isHelp, usageFault } from './usage.ts'

/** `args`: the words after the program's name. The exit code stands for what `write` was given, errors included. */
export async function runCommandLine(args: readonly string[], write: WriteStream): Promise<ExitCode> {
  const asJson = args.includes('--json')
  let exitCode: ExitCode = 0
  let help = ''
  const say = (command: string, answer: Answer): void => { exitCode = giveAnswer(write, command, answer, asJson) }
  const program = createProgram({ answer: say, text: (output) => { exitCode = giveAnswer(write, '', textAnswer(output), false) } })
  for (const each of [program, ...program.commands]) {
    each.exitOverride().configureOutput({ writeOut: (text) => { help += text }, writeErr: () => undefined })
  }
  // The first word that names a command: a verb of `campaign` may be called as another command is.
  const command = args.find((word) => program.commands.some((each) => each.name() === word)) ?? null
  try {
    await asOneCommand(() => program.parseAsync([...args], { from: 'user' }))
    return exitCode
  } catch (error) {
    if (!(error instanceof CommanderError)) return giveError(write, command, error, asJson)
    if (isHelp(error)) return giveAnswer(write, 'help', textAnswer(help), asJson)
    return giveError(write, command, usageFault(error), asJson)
  }
}

function textAnswer(output: string): Answer {
  return { exitCode: 0, facts: { text: output }, output, messages: [] }
}
