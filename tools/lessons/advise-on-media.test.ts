import { expect, it } from 'vitest';
import { makeMp3, makePng } from '../testing/make-media';
import { adviseOnMedia } from './advise-on-media';

function padTo(bytes: Uint8Array, length: number): Uint8Array {
	const padded = new Uint8Array(length);
	padded.set(bytes);
	return padded;
}

it('names images and recordings that cost more data than they need', () => {
	const media = [
		{ path: 'media/small.png', bytes: padTo(makePng(2, 2), 200_000) },
		{ path: 'media/large.png', bytes: padTo(makePng(2, 2), 200_001) },
		{ path: 'media/short.mp3', bytes: padTo(makeMp3(1), 120_000) },
		{ path: 'media/long.mp3', bytes: padTo(makeMp3(1), 150_000) }
	];
	expect(adviseOnMedia({ files: [], media })).toEqual([
		'media/large.png: 201 kB; 200 kB should do',
		'media/long.mp3: 150 kB; 120 kB should do'
	]);
});
