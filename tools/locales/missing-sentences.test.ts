import { expect, it } from 'vitest';
import { missingSentences } from './missing-sentences';

it('lends whole sentences, never single plural forms', () => {
	const english = { title: 'Home', steps_one: 'a step', steps_other: 'steps', days_one: 'a day', days_other: 'days' };
	expect(missingSentences(english, { title: 'Nyumbani', steps_few: 'x' })).toEqual({
		days_one: 'a day',
		days_other: 'days'
	});
});
