import { expect, it } from 'vitest';
import { checkUsage } from './check-usage';

const ENGLISH = { engine: { reason: 'Because', chosenHarder: 'Harder', steps_one: 'a step', steps_other: 'steps' } };

function check(text: string): string[] {
	return checkUsage(ENGLISH, [{ path: 'src/x.ts', text }]).map(({ what, where }) => `${where}: ${what}`);
}

const ALL = "t('engine.reason') `engine.chosen${how}` message('engine.steps', { count })";

it('finds a key that English lacks, only where a key is meant', () => {
	expect(check(`${ALL} t('engine.nothing'); import('engine.onnx')`)).toEqual([
		'src/x.ts: asks for engine.nothing, which is not in locales/en'
	]);
	expect(check(`${ALL} return { key: "engine.gone" }`)).toHaveLength(1);
});

it('notes sentences that nobody says', () => {
	expect(check("t('engine.reason')")).toEqual([
		'en/engine.json#chosenHarder: not used',
		'en/engine.json#steps: not used'
	]);
	expect(check(ALL)).toEqual([]);
});
