import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../domain/base/random';
import { listSummed, planBlocks, writeFrame } from './frame';
import { checkOf, MOST_LETTER_BYTES } from './letter';
import { createFrameSeries, FrameCollector, type FrameOutcome } from './letter-frames';

function makeLetter(seed: string, sizeBytes: number): Uint8Array {
	const random = createRandom(seed);
	return Uint8Array.from({ length: sizeBytes }, () => random.integer(0, 255));
}

const seeds = fc.string({ maxLength: 8 });
const sizes = fc.integer({ min: 1, max: 6_000 });

/** Feeds frames until the letter is whole; gives it and how many frames that took. */
function collect(numbers: Iterable<number>, letter: Uint8Array): { letter: Uint8Array | undefined; frames: number } {
	const series = createFrameSeries(letter);
	const collector = new FrameCollector();
	let frames = 0;
	for (const number of numbers) {
		const outcome = collector.add(series.textOf(number));
		frames += 1;
		if (outcome.kind === 'whole') return { letter: outcome.letter, frames };
		expect(outcome).toMatchObject({ kind: 'partial', needed: series.count });
	}
	return { letter: undefined, frames };
}

function* countFrom(start: number): Generator<number> {
	for (let number = start; number < start + 600; number++) yield number;
}

describe('a letter in frames', () => {
	it('comes whole from the first ones in any order, without one too many', () => {
		fc.assert(
			fc.property(seeds, sizes, (seed, size) => {
				const letter = makeLetter(seed, size);
				const { count } = createFrameSeries(letter);
				const order = createRandom(seed).shuffle(Array.from({ length: count }, (_, number) => number));
				expect(collect(order, letter)).toEqual({ letter, frames: count });
			}),
			{ numRuns: 40 }
		);
	});

	it('comes whole from any frames, whichever are lost: with a few more than there are blocks', () => {
		fc.assert(
			fc.property(
				seeds,
				sizes,
				fc.integer({ min: 0, max: 64_000 }),
				fc.integer({ min: 2, max: 9 }),
				(seed, size, start, loss) => {
					const letter = makeLetter(seed, size);
					const random = createRandom(`${seed} loss`);
					const seen = [...countFrom(start)].filter(() => random.integer(1, 10) > loss);
					const collected = collect(seen, letter);
					expect(collected.letter).toEqual(letter);
					// One chance in 2^24 for each run that this is not enough.
					expect(collected.frames).toBeLessThanOrEqual(planBlocks(size).count + 24);
				}
			),
			{ numRuns: 60 }
		);
	});

	it('needs about two frames more than blocks on the average for one who comes late', () => {
		const letter = makeLetter('late', 10_000);
		const { count } = createFrameSeries(letter);
		const frames = Array.from({ length: 40 }, (_, run) => collect(countFrom(1_000 + run * 600), letter).frames);
		expect(frames.reduce((sum, each) => sum + each, 0) / frames.length).toBeLessThan(count + 3);
	});

	it('is not whole before there are as many frames as blocks, and repeats bring nothing', () => {
		const letter = makeLetter('few', 2_000);
		const series = createFrameSeries(letter);
		const collector = new FrameCollector();
		for (let number = 0; number < series.count - 1; number++) {
			for (let again = 0; again < 3; again++) {
				expect(collector.add(series.textOf(number))).toEqual({
					kind: 'partial',
					got: number + 1,
					needed: series.count
				});
			}
		}
		expect(collector.add(series.textOf(series.count - 1))).toEqual({ kind: 'whole', letter });
		expect(collector.add(series.textOf(series.count + 5))).toEqual({ kind: 'repeat' });
	});

	it('comes whole while frames of others are mixed in', () => {
		fc.assert(
			fc.property(seeds, sizes, sizes, (seed, size, otherSize) => {
				const letters = [makeLetter(seed, size), makeLetter(`${seed} other`, otherSize + 1)];
				const collector = new FrameCollector();
				const whole: Uint8Array[] = [];
				const series = letters.map(createFrameSeries);
				for (let number = 0; number < 60; number++) {
					for (const { textOf } of series) {
						const outcome = collector.add(textOf(number));
						if (outcome.kind === 'whole') whole.push(outcome.letter);
					}
				}
				expect(new Set(whole)).toEqual(new Set(letters));
			}),
			{ numRuns: 30 }
		);
	});

	it('refuses a frame with a wrong, a missing or a foreign sign and goes on', () => {
		const letter = makeLetter('wrong', 1_500);
		const series = createFrameSeries(letter);
		fc.assert(
			fc.property(fc.nat(40), fc.nat(), fc.constantFrom(...'0123456789x ', ''), (number, place, sign) => {
				const text = series.textOf(number);
				const at = 7 + (place % (text.length - 7));
				const changed = text.slice(0, at) + sign + text.slice(at + 1);
				fc.pre(changed !== text);
				expect(new FrameCollector().add(changed)).toEqual({ kind: 'refused', why: 'damaged' });
			})
		);
		const collector = new FrameCollector();
		const outcomes: FrameOutcome[] = [];
		for (let number = 0; number < series.count; number++) {
			collector.add(series.textOf(number).slice(0, -1));
			outcomes.push(collector.add(series.textOf(number)));
		}
		expect(outcomes.at(-1)).toEqual({ kind: 'whole', letter });
	});

	it('refuses frames that were made to fit no letter, and takes the true ones afterwards', () => {
		const letter = makeLetter('true', 500);
		const series = createFrameSeries(letter);
		const forged = writeFrame({ letterCheck: checkOf(letter), sizeBytes: 500, number: 0, sum: new Uint8Array(250) });
		const collector = new FrameCollector();
		collector.add(forged);
		expect(collector.add(series.textOf(1))).toEqual({ kind: 'refused', why: 'damaged' });
		collector.add(series.textOf(0));
		expect(collector.add(series.textOf(1))).toEqual({ kind: 'whole', letter });
	});

	it('never throws on any text', () => {
		const collector = new FrameCollector();
		const texts = fc.oneof(fc.string(), fc.stringMatching(/^DARASA:[0-9]{0,300}$/));
		fc.assert(fc.property(texts, (text) => void expect(collector.add(text)).toMatchObject({ kind: 'refused' })));
	});

	it('holds 64 KB and not a byte more', () => {
		const letter = makeLetter('large', MOST_LETTER_BYTES);
		const { count } = createFrameSeries(letter);
		expect(collect(countFrom(3), letter).letter).toEqual(letter);
		expect(count).toBe(228);
		expect(() => createFrameSeries(new Uint8Array(MOST_LETTER_BYTES + 1))).toThrow(RangeError);
	});

	it('goes on without end, and no frame has more than 300 bytes', () => {
		const series = createFrameSeries(makeLetter('endless', MOST_LETTER_BYTES));
		expect(series.textOf(65_536)).toBe(series.textOf(0));
		for (const number of [0, 227, 228, 40_000]) expect(series.textOf(number).length).toBeLessThanOrEqual(7 + 723);
	});
});

it('sums the same blocks for ever: phones of different versions must agree', () => {
	expect(listSummed(2, 8)).toEqual([2]);
	expect([8, 9, 10, 65_535].map((number) => listSummed(number, 8).join(' '))).toEqual([
		'2',
		'1 2 4 6',
		'2 4 6 7',
		'0 1 3 5 7'
	]);
});
