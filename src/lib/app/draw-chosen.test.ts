import { describe, expect, it } from 'vitest';
import { asId, type MisconceptionId, type ProfileId } from '../domain/base/ids';
import { mistake, sampleTemplate } from '../domain/exercise/sample-template';
import { drawChosen } from './draw-chosen';

const profileId = asId<ProfileId>('thandi');
const rare = asId<MisconceptionId>('rare');
/** Shows the misconception with every third item or so. */
const template = sampleTemplate({ mistakes: [mistake('common', 'n+d+99'), mistake('rare', '(n+1)/d', 'k = 3')] });

describe('drawChosen', () => {
	it('draws on until the numbers can show the misconception', () => {
		for (let number = 0; number < 40; number++) {
			const drawnBefore = Array.from({ length: number }, (_, before) => `thandi/${template.id}/${before + 1}`);
			const item = drawChosen(template, { misconceptionId: rare }, { profileId, drawnBefore });
			expect(drawnBefore).not.toContain(item?.seed);
			const shows = item?.knownWrongs.some(({ misconceptionId }) => misconceptionId === rare);
			// Six draws in a row without it are possible, then the first of them is taken.
			if (!shows) expect(item?.seed).toBe(`thandi/${template.id}/${number + 1}`);
		}
	});

	it('takes the next item where nothing particular is to be shown', () => {
		expect(drawChosen(template, {}, { profileId, drawnBefore: [] })?.seed).toBe(`thandi/${template.id}/1`);
	});
});
