import { describe, expect, it } from 'vitest';
import { omitField } from '../omit-field';
import { FULL_ROWS } from '../testing/samples';
import { parseAttempt } from './parse-attempt';

const whole = omitField(FULL_ROWS.attempts, 'ownerId');

describe('parseAttempt', () => {
	it('gives a whole record back unchanged', () => {
		expect(parseAttempt(whole)).toEqual({ ok: true, value: whole });
	});

	it('reads a record of the first version, which does not say why it was asked', () => {
		const old = (['purpose', 'couldShow', 'faded', 'twinOf', 'bearsOn', 'detour'] as const).reduce<object>(
			(row, name) => omitField(row as typeof whole, name),
			whole
		);
		expect(parseAttempt(old)).toEqual({ ok: true, value: old });
	});

	it('keeps an answer asked for a purpose that only a later app knows', () => {
		const later = parseAttempt({ ...whole, purpose: 'duel' });
		expect(later).toEqual({ ok: true, value: omitField(whole, 'purpose') });
	});

	it('takes a way of fading that it does not know for help of some kind', () => {
		expect(parseAttempt({ ...whole, faded: 'first' })).toMatchObject({
			ok: true,
			value: { faded: 'half' }
		});
	});

	it.each([
		['a misconception that is no text', { couldShow: [7] }],
		['fading that is no text', { faded: 1 }],
		['a twin of nothing', { twinOf: null }],
		['a detour to nowhere', { detour: { skillId: 'adding' } }]
	])('does not take %s', (_, broken) => {
		expect(parseAttempt({ ...whole, ...broken })).toMatchObject({ ok: false });
	});
});
