import fc from 'fast-check';
import { expect, it } from 'vitest';
import { tidyLine, tidyText } from './tidy-text';

const spaces = fc
	.array(
		fc.constantFrom(
			' ',
			'\t',
			'\n',
			'\r',
			'\r\n',
			'\u2028',
			'\ufeff',
			'\u0000',
			'\ue010',
			'a',
			'ውሃ',
			'o',
			'\u0323',
			'\u0301',
			'\u212b'
		)
	)
	.map((parts) => parts.join(''));

it('has one spelling for each text', () => {
	expect(tidyText('\ufeff a \t b \r\n\r\n\r\n c\u0000 ')).toBe('a b\n\nc');
	expect(tidyText('o\u0323\ufeff\u0300')).toBe('ọ̀'.normalize('NFC'));
	expect(tidyLine('a\n\nb')).toBe('a b');
});

it('changes nothing more the second time', () => {
	fc.assert(
		fc.property(spaces, (text) => {
			expect(tidyText(tidyText(text))).toBe(tidyText(text));
			expect(tidyLine(tidyLine(text))).toBe(tidyLine(text));
			expect(tidyText(tidyLine(text))).toBe(tidyLine(text));
		})
	);
});
