import { expect, it } from 'vitest';
import { LetterCollector } from './letter-collector';
import { createFrameSeries } from './letter-frames';
import { writeCodeLink, writeMessageLink } from './letter-link';

const address = 'https://darasa.example.org/receive';
const short = Uint8Array.from([1, 2, 3]);
const long = Uint8Array.from({ length: 700 }, (_, at) => at % 251);

it('gives each letter once, whichever way it comes', () => {
	const collector = new LetterCollector();
	expect(collector.add(writeCodeLink(short, address))).toEqual({ kind: 'letter', letter: short });
	expect(collector.add(writeCodeLink(short, address))).toEqual({ kind: 'known' });
	expect(collector.add(writeMessageLink(short, address))).toEqual({ kind: 'known' });
	const { textOf } = createFrameSeries(long);
	expect(collector.add(textOf(1))).toEqual({ kind: 'partial', got: 1, needed: 3 });
	expect(collector.add(writeMessageLink(Uint8Array.from([1, 2, 4]), address))).toMatchObject({ kind: 'letter' });
	collector.add(textOf(2));
	expect(collector.add(textOf(0))).toEqual({ kind: 'letter', letter: long });
	expect(collector.add(textOf(5))).toEqual({ kind: 'known' });
	expect(collector.add(writeCodeLink(long, address))).toEqual({ kind: 'known' });
});

it('tells codes of others from damaged ones', () => {
	const collector = new LetterCollector();
	expect(collector.add('https://example.org/menu')).toEqual({ kind: 'foreign' });
	expect(collector.add('DARASA:1234')).toEqual({ kind: 'damaged' });
	expect(collector.add(writeCodeLink(short, address).slice(0, -1))).toEqual({ kind: 'damaged' });
});
