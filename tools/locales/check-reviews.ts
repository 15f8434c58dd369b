import type { Problem } from './problem';

/** A teacher who speaks the language has read all of it, or has agreed to a word. */
export interface Review {
	/** Who, as that person wants to be named. */
	readonly by: string;
	/** The day: `2026-12-01`. */
	readonly on: string;
}

export type ReviewStatus = { readonly status: 'draft' } | ({ readonly status: 'reviewed' } & Review);

/** `locales/reviews.json`: by tag. English is the source of all others and does not stand in it. */
export type Reviews = Readonly<Record<string, ReviewStatus>>;

export function isReview(value: unknown): value is Review {
	if (typeof value !== 'object' || value === null) return false;
	const { by, on } = value as Partial<Record<keyof Review, unknown>>;
	return typeof by === 'string' && by.trim() !== '' && typeof on === 'string' && isDay(on);
}

/** 2026-02-30 would become a day of March. */
function isDay(text: string): boolean {
	const day = new Date(`${text}T00:00:00Z`);
	return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

export function isReviewed(status: ReviewStatus | undefined): boolean {
	return status?.status === 'reviewed' && isReview(status);
}

/** Each language on offer says whether it was read by somebody who teaches in it; and if so, by whom and when. */
export function checkReviews(reviews: Reviews, languages: readonly string[]): Problem[] {
	const fault = (tag: string, what: string): Problem => ({ where: `reviews.json#${tag}`, what });
	const missing = languages.filter((tag) => tag !== 'en' && !Object.hasOwn(reviews, tag));
	return [
		...missing.map((tag) => fault(tag, 'missing: draft, or reviewed by whom and when')),
		...Object.entries(reviews).flatMap(([tag, status]) => checkStatus(tag, status).map((what) => fault(tag, what)))
	];
}

function checkStatus(tag: string, status: ReviewStatus): string[] {
	if (tag === 'en') return ['English is the source and needs no review'];
	if (status?.status === 'draft') return 'by' in status || 'on' in status ? ['a draft has no by and no on'] : [];
	if (status?.status !== 'reviewed') return ['the status is draft or reviewed'];
	return isReview(status) ? [] : ['reviewed needs by and on, a day such as 2026-12-01'];
}
