import { expect, it } from 'vitest';
import { writeTable } from './write-table';

it('quotes what would break a table, and lets no name be a formula', () => {
	expect(
		writeTable([
			['Name', 'Firm'],
			['O"Brien, Pat', 3],
			['=HYPERLINK("x")', 0]
		])
	).toBe('\uFEFFName,Firm\r\n"O""Brien, Pat",3\r\n"\'=HYPERLINK(""x"")",0\r\n');
});
