/** The version of rules and grades together, stored with each result so that it can be recalled. */
export const RULESET = '2026-11-26.1'
