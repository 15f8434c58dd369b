import { describe, expect, it } from 'vitest';
import { asId, type LanguageTag } from '$lib/domain/base/ids';
import type { PassageId } from '$lib/domain/tutor/passage';
import type { Encoder } from './encoder/encoder';
import { MeaningShelf, packQuestion, type Likeness } from './meaning-shelf';
import { KeptVectors, writeVectors } from './vector-file';

const DIMS = 8;

/** A vector of length 1 from the letters of a text: enough to tell texts apart. */
function encode(text: string): Float32Array {
	const vector = new Float32Array(DIMS);
	for (const [at, letter] of [...text].entries()) {
		const place = (letter.codePointAt(0)! + at) % DIMS;
		vector[place] = vector[place]! + (at % 3 === 0 ? -1 : 1);
	}
	const length = Math.hypot(...vector) || 1;
	return vector.map((part) => part / length);
}

const encoder: Encoder = { dims: DIMS, encode, forget: () => undefined };

function passage(id: string, text: string, asked: readonly string[] = []) {
	return { id: asId<PassageId>(id), language: asId<LanguageTag>('en'), title: id, text, asked };
}

const cosine = (one: Float32Array, other: Float32Array): number =>
	one.reduce((sum, part, at) => sum + part * other[at]!, 0);

/** How alike those are that differ in at most so many signs, and the others that are asked about. */
function compare(
	shelf: MeaningShelf,
	question: string,
	most = DIMS,
	others: readonly string[] = []
): readonly Likeness[] {
	const packed = packQuestion(encode(question));
	const differences = shelf.compareSigns(packed, new Uint32Array(DIMS + 1));
	const rows = { differences, most };
	return shelf.compare(packed, rows, new Set([...shelf.listNear(rows), ...others.map((id) => asId<PassageId>(id))]));
}

/** What a shelf must say, from vectors as they are. */
function expectRight(shelf: MeaningShelf, passages: readonly ReturnType<typeof passage>[]): void {
	const question = encode('where does the water go');
	const alike = compare(shelf, 'where does the water go');
	expect(alike.map(({ id }) => id).sort()).toEqual(passages.map(({ id }) => id).sort());
	for (const { id, text, asked } of alike) {
		const one = passages.find((each) => each.id === id)!;
		expect(text).toBeCloseTo(cosine(question, encode(`${one.title} ${one.text}`)), 1);
		const likest = Math.max(-1, ...one.asked.map((way) => cosine(question, encode(way))));
		expect(asked).toBeCloseTo(likest, 1);
	}
}

const MANY = Array.from({ length: 100 }, (_, at) =>
	passage(`p${at}`, `text ${at * 7}`, at % 3 === 0 ? [] : [`how ${at}`, `why so ${at}`].slice(0, at % 3))
);

describe('MeaningShelf', () => {
	it('says how alike each passage is, and the likest way to ask for it', () => {
		const shelf = new MeaningShelf(encoder);
		for (const one of MANY) shelf.add(one);
		expectRight(shelf, MANY);
	});

	it('keeps the others right while passages go, come again and change', () => {
		const shelf = new MeaningShelf(encoder);
		for (const one of MANY) shelf.add(one);
		const [gone, kept] = [MANY.slice(10, 80), [...MANY.slice(0, 10), ...MANY.slice(80)]];
		for (const { id } of gone) {
			shelf.remove(id);
			shelf.remove(id);
		}
		expectRight(shelf, kept);
		for (const one of gone) shelf.add(one);
		const changed = passage('p3', 'quite another text', ['what is new']);
		shelf.add(changed);
		expectRight(shelf, [...MANY.filter(({ id }) => id !== changed.id), changed]);
		for (const { id } of MANY) shelf.remove(id);
		expect(compare(shelf, 'anything')).toEqual([]);
	});

	it('looks closely at what is near by its signs, and at what it is told to', () => {
		const shelf = new MeaningShelf(encoder);
		for (const one of MANY) shelf.add(one);
		const [first, second] = [MANY[0]!, MANY[50]!];
		const question = `${first.title} ${first.text}`;
		const near = compare(shelf, question, 0).map(({ id }) => id);
		expect(near).toContain(first.id);
		expect(near.length).toBeLessThan(MANY.length);
		expect(compare(shelf, question, -1, [second.id, 'nobody']).map(({ id }) => id)).toEqual([second.id]);
	});

	it('counts how many rows differ in how many signs', () => {
		const shelf = new MeaningShelf(encoder);
		for (const one of MANY) shelf.add(one);
		shelf.remove(MANY[99]!.id);
		const counts = new Uint32Array(DIMS + 1);
		shelf.compareSigns(packQuestion(encode('water')), counts);
		const rows = MANY.slice(0, 99).reduce((sum, { asked }) => sum + 1 + asked.length, 0);
		expect(counts.reduce((sum, count) => sum + count)).toBe(rows);
	});

	it('makes no vector that was kept, and says how many it made', () => {
		const [first, second] = [new MeaningShelf(encoder), new MeaningShelf(encoder)];
		const rows = MANY.reduce((sum, one) => sum + first.add(one), 0);
		expect(rows).toBe(MANY.reduce((sum, { asked }) => sum + 1 + asked.length, 0));
		const kept = KeptVectors.read(writeVectors([...first.vectors()], DIMS), DIMS);
		expect(MANY.reduce((sum, one) => sum + second.add(one, kept), 0)).toBe(0);
		expectRight(second, MANY);
		expect(second.add(passage('new', 'never seen'), kept)).toBe(1);
	});
});
