/**
 * What `npm test` runs, and with `npm run test:matrix` the rest: long walks in a second language, which find little that the
 * first one does not.
 */
export function inFull<Case extends object>(cases: readonly (Case & { readonly isLong?: boolean })[]): readonly Case[] {
	return process.env['DARASA_MATRIX'] ? cases : cases.filter(({ isLong }) => !isLong);
}
