import type { Picture } from '$lib/domain/lesson/picture';

/** A whole number of a picture's parameters, kept between the limits; a pack's odd value never breaks a drawing. */
export function readCount(values: Picture['values'], name: string, limits: { min: number; max: number }): number {
	const value = Math.round(Number(values[name]));
	return Number.isFinite(value) ? Math.min(Math.max(value, limits.min), limits.max) : limits.min;
}

/** A number such as `2`, `0.5` or `3/4`; undefined where there is none. */
export function readNumber(values: Picture['values'], name: string): number | undefined {
	const match = /^\s*(-?\d+(?:\.\d+)?)(?:\s*\/\s*(\d+))?\s*$/.exec(values[name] ?? '');
	if (!match) return undefined;
	const value = Number(match[1]) / Number(match[2] ?? 1);
	return Number.isFinite(value) ? value : undefined;
}

export const MATTER_STATES = ['solid', 'liquid', 'gas'] as const;
export type MatterState = (typeof MATTER_STATES)[number];

export function readMatterState(values: Picture['values'], name: string): MatterState {
	const value = values[name];
	return MATTER_STATES.find((state) => state === value) ?? 'solid';
}
