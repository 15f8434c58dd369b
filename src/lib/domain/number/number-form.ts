/**
 * The forms a number can be asked for in. `any` accepts each form of the right value but a power that is not worked out;
 * `decimal-2` is a decimal with exactly two digits after the sign, `ratio` one in smallest whole numbers.
 */
export const NUMBER_FORMS = [
	'any',
	'whole',
	'decimal',
	'decimal-1',
	'decimal-2',
	'decimal-3',
	'fraction',
	'simplest',
	'mixed',
	'improper',
	'percent',
	'ratio'
] as const;

export type NumberForm = (typeof NUMBER_FORMS)[number];

/** How many digits after the decimal sign a form asks for; undefined where it does not say. */
export function placesWanted(form: NumberForm): number | undefined {
	return form.startsWith('decimal-') ? Number(form.slice(-1)) : undefined;
}
