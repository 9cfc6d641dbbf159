/** The page of rules: what the program goes by, as rows of words. */
export { rulesProcedures } from './rules.procedures.ts'
