import type { NumberForm } from '$lib/domain/exercise/template';

/** A key beside the ten digits. */
export type FunctionKey = 'sign' | 'decimal' | 'fraction' | 'mixed' | 'erase';

const KEYS: Readonly<Record<NumberForm, readonly FunctionKey[]>> = {
	any: ['sign', 'decimal', 'fraction', 'mixed', 'erase'],
	whole: ['sign', 'erase'],
	decimal: ['sign', 'decimal', 'erase'],
	percent: ['decimal', 'erase'],
	fraction: ['sign', 'fraction', 'erase'],
	simplest: ['sign', 'fraction', 'erase'],
	mixed: ['fraction', 'erase']
};

/** The keys that fit a form, in their places; what cannot be part of the answer is not there to be pressed. */
export function keysFor(form: NumberForm): readonly FunctionKey[] {
	return KEYS[form];
}
