/** What is said of dropped things the program does not check. Pure. */

/** null: everything was taken. `names`: what was dropped; `taken`: the names that will be checked. */
export function leftOutSentence(names: readonly string[], taken: readonly string[]): string | null {
  const left = names.filter((name) => !taken.includes(name))
  const [first] = left
  if (first === undefined) return null
  const what = left.length === 1 ? `“${first}” không phải tệp Word` : `${left.length} tệp (“${first}”…) không phải tệp Word`
  return `${what} nên không kiểm tra thể thức được. Chương trình nhận tệp .docx hoặc cả thư mục; tệp vừa thả không bị thay đổi.`
}
