import { describe, expect, it } from 'vitest';
import { AUTHORING_TOOLS } from '../../../../tools/lessons/authoring-tools';
import { makeMp3, makePng } from '../../../../tools/testing/make-media';
import { sampleWithMedia } from '../sample-media';
import { compilePack } from './compile-pack';
import type { PackSource, SourceMedia } from './source';

const sample = (more: readonly SourceMedia[] = []): PackSource =>
	sampleWithMedia({ image: makePng(4, 2), recording: makeMp3(2) }, more);

function problemsOf(source: PackSource): readonly string[] {
	const compiled = compilePack(source, AUTHORING_TOOLS);
	return compiled.ok ? [] : compiled.error.map(({ file, line, message }) => `${file}:${line}: ${message}`);
}

/** The sample with one piece of one of its files replaced. */
function changed(path: string, piece: string, replacement: string): PackSource {
	const source = sample();
	const files = source.files.map((file) =>
		file.path === path ? { ...file, text: file.text.replace(piece, () => replacement) } : file
	);
	expect(files).not.toEqual(source.files);
	return { ...source, files };
}

describe('the media of a pack', () => {
	it('are found by the lessons that name them, each content once', () => {
		const compiled = compilePack(sample(), AUTHORING_TOOLS);
		expect(compiled.ok && compiled.value.media.map(({ type }) => type).sort()).toEqual(['audio/mpeg', 'image/png']);
		const [screen, other] = (compiled.ok && compiled.value.lessons[0]?.texts['en']?.screens) || [];
		expect(screen?.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'picture', 'image', 'list', 'note']);
		expect(screen?.recording).toBe(
			compiled.ok && compiled.value.media.find(({ type }) => type === 'audio/mpeg')?.sha256
		);
		expect(other).not.toHaveProperty('recording');
	});

	it.each([
		['halves.en.md', 'media/mango.png', 'media/papaya.png', 'there is no image media/papaya.png'],
		['halves.en.md', 'media/mango.png', 'media/halves.en.mp3', 'there is no image media/halves.en.mp3'],
		['halves.sw.md', '![Embe lililokatwa.]', '![]', 'a picture without a description'],
		['halves.en.md', 'media/mango.png', 'https://example.org/mango.png', 'only picture:… and media/… are allowed']
	])('%s: an image must be there and be described (%s → %s)', (path, piece, replacement, message) => {
		expect(problemsOf(changed(path, piece, replacement))).toContainEqual(expect.stringContaining(message));
	});

	it.each([
		['fair-shares: media/halves.en.mp3', 'fair-shares: media/other.mp3', 'there is no recording media/other.mp3'],
		['fair-shares: media/halves.en.mp3', 'elsewhere: media/halves.en.mp3', 'there is no screen {#elsewhere}']
	])('a recording must be there and have its screen (%s → %s)', (piece, replacement, message) => {
		const problems = problemsOf(changed('halves.en.md', piece, replacement));
		expect(problems.find((problem) => problem.startsWith('halves.en.md:5: '))).toContain(message);
	});

	it.each([
		['media/page.png', new TextEncoder().encode('<svg/>'), 'neither an image (webp, png, jpeg) nor a recording'],
		['media/drawing.svg', new TextEncoder().encode('<svg/>'), 'neither an image'],
		['media/leaf.webp', makePng(2, 2), 'it is image/png, which its name does not say'],
		['media/map.png', makePng(4_000, 1_001), 'pixels, at most'],
		['media/leaf.png', makePng(3, 3), 'no lesson shows or plays it']
	])('%s cannot come along', (path, bytes, message) => {
		expect(problemsOf(sample([{ path, bytes }]))).toContainEqual(expect.stringContaining(message));
	});

	it('are at most 5 MB each', () => {
		const bytes = new Uint8Array(5 * 1024 * 1024 + 1);
		bytes.set(makePng(2, 2));
		expect(problemsOf(sample([{ path: 'media/film.png', bytes }]))).toContainEqual(
			expect.stringContaining('at most 5242880')
		);
	});
});
