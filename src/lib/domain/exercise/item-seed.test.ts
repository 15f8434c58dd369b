import fc from 'fast-check';
import { expect, it } from 'vitest';
import { asId, type ProfileId, type TemplateId } from '../base/ids';
import { nextSeed } from './item-seed';

const thandi = { profileId: asId<ProfileId>('thandi'), templateId: asId<TemplateId>('fractions/widen') };

it.each([
	[[], 'thandi/fractions/widen/1'],
	[['thandi/fractions/widen/1', 'thandi/fractions/widen/2'], 'thandi/fractions/widen/3'],
	[['thandi/fractions/widen/9', 'thandi/fractions/widen/2'], 'thandi/fractions/widen/10'],
	[['thandi/fractions/other/4', 'juma/fractions/widen/7', 'from-a-class'], 'thandi/fractions/widen/1'],
	[['thandi/fractions/widen/x', 'thandi/fractions/widen/'], 'thandi/fractions/widen/1']
])('after %j comes %s', (drawnBefore, seed) => {
	expect(nextSeed({ ...thandi, drawnBefore })).toBe(seed);
});

it('never gives a seed twice, whatever came before', () => {
	const before = fc.array(
		fc.oneof(
			fc.string(),
			fc.nat().map((number) => `thandi/fractions/widen/${number}`)
		)
	);
	fc.assert(
		fc.property(before, (drawnBefore) => {
			expect(drawnBefore).not.toContain(nextSeed({ ...thandi, drawnBefore }));
		})
	);
});
