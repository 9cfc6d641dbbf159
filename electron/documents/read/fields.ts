/** Fields while they are read: code first, then the result. A field may run over several paragraphs. */

interface OpenField { code: string, inResult: boolean, shown: boolean }

/** The fields open at a place of the text, the outermost first. */
export class Fields {
  readonly #open: OpenField[] = []

  /** At most so many inside each other; a broken file may open them without end. */
  static readonly most = 64

  begin(): void {
    if (this.#open.length < Fields.most) this.#open.push({ code: '', inResult: false, shown: false })
  }

  separate(): void {
    const last = this.#open.at(-1)
    if (last !== undefined) last.inResult = true
  }

  /** Name of a field that ends without having shown anything (its result is made when the page is); null: none did. */
  end(): string | null {
    const name = this.name
    const last = this.#open.pop()
    return last === undefined || last.shown || this.inCode ? null : name
  }

  addCode(text: string): void {
    const last = this.#open.at(-1)
    // Codes are short; a broken file must not make one of megabytes by repeating.
    if (last !== undefined && !last.inResult && last.code.length < 1000) last.code += text
  }

  /** Words here are a field's code: they are not shown. */
  get inCode(): boolean {
    return this.#open.some(({ inResult }) => !inResult)
  }

  /** Name of the innermost field (`PAGE`); null: words of their own. */
  get name(): string | null {
    const code = this.#open.at(-1)?.code
    return code === undefined ? null : fieldName(code)
  }

  markShown(): void {
    for (const field of this.#open) field.shown = true
  }
}

/** `PAGE` of ` page \* MERGEFORMAT `. */
export function fieldName(code: string): string {
  return /^\s*([^\s\\]+)/u.exec(code)?.[1]?.toUpperCase() ?? ''
}
