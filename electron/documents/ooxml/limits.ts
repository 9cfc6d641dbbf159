/**
 * How much a file from outside may ask of the machine. A formal paper with its photographs stays far below each of them;
 * what lies above is refused before it is unpacked or parsed. Declared sizes are never trusted: unpacking stops at them.
 */

const megabyte = 1024 * 1024

/** Bytes of the file itself. */
export const mostFileBytes = 100 * megabyte
/** Entries of the zip. Word's own files have 15 to 60, and one more for each picture. */
export const mostEntries = 5000
/** Bytes of one part, unpacked. */
export const mostPartBytes = 64 * megabyte
/** Bytes of all parts together, unpacked. */
export const mostPackageBytes = 200 * megabyte
/** A part larger than `ratioFloor` bytes may not be packed tighter than this; deflate itself ends near 1030 : 1. */
export const mostRatio = 200
export const ratioFloor = 16 * megabyte
/** Bytes of a part that is parsed as XML. 300 full pages are about 5 MB. */
export const mostXmlBytes = 24 * megabyte
/** Elements and attributes of such a part: each costs about 600 bytes of memory once it is a tree; 300 full pages are 210 000. */
export const mostXmlNodes = 800_000
/** Elements inside elements. Ten tables inside each other need about 60. */
export const mostXmlDepth = 256
/** Attributes of one element: a root with the namespaces of every Word version has about 40, and the parser's cost grows with their square. */
export const mostAttributes = 500
/** Paragraphs of a part, cells included: 300 full pages are about 8 000; each costs far more than its elements once it is checked. */
export const mostParagraphs = 30_000
