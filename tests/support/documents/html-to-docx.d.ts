/** What the tests use of html-to-docx, which comes without types. */
declare module 'html-to-docx' {
  /** The bytes of a Word file (a Node buffer). */
  export default function htmlToDocx(html: string, header: string | null, options?: Readonly<Record<string, unknown>>): Promise<Uint8Array>
}
