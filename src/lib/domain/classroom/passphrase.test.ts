import { describe, expect, it } from 'vitest';
import { isLongEnough, tidyPassphrase } from './passphrase';

describe('a passphrase', () => {
	it('is the same whatever the keyboard made of spaces and accents', () => {
		expect(tidyPassphrase('  mango \n river\u00a0chalk ')).toBe('mango river chalk');
		expect(tidyPassphrase('e\u0301cole')).toBe(tidyPassphrase('\u00e9cole'));
		expect(tidyPassphrase('Mango')).not.toBe(tidyPassphrase('mango'));
	});

	it.each([
		['', false],
		['        ', false],
		['mango 1', false],
		['mango 12', true],
		['ab cd ef gh', true],
		['ሰላም ለዓለም', true]
	])('%j is long enough: %s', (typed, isEnough) => {
		expect(isLongEnough(typed)).toBe(isEnough);
	});
});
