/** One measurement in a process of its own: prints its figures and the process's peak memory as one JSON object. */
const { measure } = await import(`./measures/${process.argv[2] ?? ''}.ts`) as { readonly measure: () => Promise<object> }
const figures = await measure()
console.log(JSON.stringify({ ...figures, peakMemoryMb: Math.round(process.resourceUsage().maxRSS / 1024) }))
process.exit(0)

export {}
