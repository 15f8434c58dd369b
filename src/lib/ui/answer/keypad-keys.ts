import type { TypedForm } from './typed-number.svelte';

/** A key beside the ten digits. */
export type FunctionKey = 'sign' | 'decimal' | 'fraction' | 'mixed' | 'ratio' | 'remainder' | 'erase';

const KEYS: Readonly<Record<TypedForm, readonly FunctionKey[]>> = {
	any: ['sign', 'decimal', 'fraction', 'mixed', 'erase'],
	whole: ['sign', 'erase'],
	decimal: ['sign', 'decimal', 'erase'],
	'decimal-1': ['sign', 'decimal', 'erase'],
	'decimal-2': ['sign', 'decimal', 'erase'],
	'decimal-3': ['sign', 'decimal', 'erase'],
	percent: ['decimal', 'erase'],
	fraction: ['sign', 'fraction', 'erase'],
	simplest: ['sign', 'fraction', 'erase'],
	improper: ['sign', 'fraction', 'erase'],
	mixed: ['fraction', 'erase'],
	ratio: ['ratio', 'erase'],
	remainder: ['remainder', 'erase']
};

/** The keys that fit a form, in their places; what cannot be part of the answer is not there to be pressed. */
export function keysFor(form: TypedForm): readonly FunctionKey[] {
	return KEYS[form];
}
