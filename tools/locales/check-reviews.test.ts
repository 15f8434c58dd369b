import { expect, it } from 'vitest';
import { checkReviews, isReviewed, type Reviews } from './check-reviews';

const READ = { status: 'reviewed', by: 'Asha Mwangi, teacher in Arusha', on: '2026-12-01' } as const;

function faultsOf(reviews: unknown): string[] {
	return checkReviews(reviews as Reviews, ['en', 'sw', 'ha']).map(({ where, what }) => `${where}: ${what}`);
}

it('wants every language on offer, as a draft or with who has read it and when', () => {
	expect(faultsOf({ sw: READ, ha: { status: 'draft' } })).toEqual([]);
	expect(faultsOf({ sw: READ })).toEqual(['reviews.json#ha: missing: draft, or reviewed by whom and when']);
	expect(faultsOf({ sw: { status: 'checked' }, ha: null })).toEqual([
		'reviews.json#sw: the status is draft or reviewed',
		'reviews.json#ha: the status is draft or reviewed'
	]);
	expect(faultsOf({ en: READ, sw: READ, ha: READ })).toHaveLength(1);
});

it.each([
	['a day that does not exist', { ...READ, on: '2026-02-30' }],
	['a day in other words', { ...READ, on: '1 December 2026' }],
	['nobody', { ...READ, by: ' ' }],
	['no day', { status: 'reviewed', by: 'Asha' }],
	['a draft that was read', { ...READ, status: 'draft' }]
])('refuses %s', (_, status) => {
	expect(faultsOf({ sw: status, ha: READ })).toHaveLength(1);
	expect(isReviewed(status as Reviews[string])).toBe(false);
});

it('calls nothing reviewed that is not in the file', () => {
	expect([isReviewed(undefined), isReviewed({ status: 'draft' }), isReviewed(READ)]).toEqual([false, false, true]);
});
